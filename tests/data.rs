//! Tests of the data formats: the same table is read back from each.

use gutskin::{
    analysis::Simulation,
    page::data::{self, Table, table::Cell},
    scenario::{Scenario, built_in},
};
use parquet::{
    file::reader::{FileReader, SerializedFileReader},
    record::Field,
};

fn run_of(name: &str) -> Simulation {
    let found = built_in(name).expect("a built-in scenario");
    Simulation::of(Scenario::read(name, name, found.text, &[]).expect("without fault").0).expect("solved")
}

/// Simulations of different lengths, so that their common table has empty cells.
fn runs() -> Vec<Simulation> {
    vec![run_of("fibre"), run_of("tipping")]
}

/// The content of a cell as text, to compare formats.
fn cell_text(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Number(value) => format!("{value:?}"),
        Cell::Text(name) => (*name).to_owned(),
        Cell::Empty => String::new(),
    }
}

fn rows(table: &Table<'_>) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(cell_text).collect()).collect()
}

/// A number in the form of `cell_text`, any other value unchanged.
fn normal(cell: &str) -> String {
    cell.parse::<f64>().map_or_else(|_| cell.to_owned(), |value| format!("{value:?}"))
}

/// The cells of a line; quoted text is one cell.
fn cells(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match (letter, cells.last_mut()) {
            ('"', _) => is_quoted = !is_quoted,
            (letter, _) if letter == separator && !is_quoted => cells.push(String::new()),
            (letter, Some(cell)) => cell.push(letter),
            (_, None) => {}
        }
    }
    cells.iter().map(|cell| normal(cell)).collect()
}

#[test]
fn every_format_gives_the_same_table_back_to_the_last_bit() {
    let runs = runs();
    for table in [Table::wide(&runs[0]), Table::wide_of_several(&runs), Table::tidy(&runs)] {
        let wanted = rows(&table);
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert!(wanted.len() > 200 && wanted.iter().all(|row| row.len() == names.len()));

        for (text, separator) in [(data::csv(&table), ','), (data::tsv(&table), '\t')] {
            let mut lines = text.lines();
            assert_eq!(lines.next().expect("a header").split(separator).collect::<Vec<_>>(), names);
            let found: Vec<Vec<String>> = lines.map(|line| cells(line, separator)).collect();
            assert!(found == wanted, "separated by {separator:?}");
        }

        let records: Vec<serde_json::Value> =
            serde_json::from_str(&data::json(&table).expect("written")).expect("JSON");
        let lines = data::json_lines(&table).expect("written");
        let of_lines: Vec<serde_json::Value> =
            lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert!(records == of_lines);
        let cell = |value: &serde_json::Value| match value {
            serde_json::Value::Number(number) => format!("{:?}", number.as_f64().expect("a number")),
            serde_json::Value::String(name) => name.clone(),
            _ => String::new(),
        };
        let found: Vec<Vec<String>> =
            records.iter().map(|record| names.iter().map(|name| cell(&record[*name])).collect()).collect();
        assert!(found == wanted, "JSON");

        let bytes = data::parquet(&table).expect("written");
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("Parquet");
        let cell = |field: &Field| match field {
            Field::Double(value) => format!("{value:?}"),
            Field::Str(name) => name.clone(),
            _ => String::new(),
        };
        let found: Vec<Vec<String>> = reader
            .get_row_iter(None)
            .expect("rows")
            .map(|row| row.expect("a row").get_column_iter().map(|(_, field)| cell(field)).collect())
            .collect();
        assert!(found == wanted, "Parquet");
    }
}

#[test]
fn a_parquet_file_depends_on_nothing_but_its_table() {
    let runs = runs();
    for table in [Table::wide_of_several(&runs), Table::tidy(&runs)] {
        let bytes = data::parquet(&table).expect("written");
        assert!(bytes == data::parquet(&table).expect("written"));
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("Parquet");
        let metadata = reader.metadata().file_metadata();
        assert_eq!(metadata.created_by(), Some(concat!("gutskin ", env!("CARGO_PKG_VERSION"))));
        assert!(metadata.key_value_metadata().is_none_or(Vec::is_empty), "no date, no path, nothing of the machine");
        assert_eq!(reader.metadata().num_row_groups(), 1);
    }
}

#[test]
fn a_parquet_file_says_what_each_column_holds_and_whether_cells_may_be_missing() {
    let runs = runs();
    let bytes = data::parquet(&Table::tidy(&runs)).expect("written");
    let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("Parquet");
    let schema = reader.metadata().file_metadata().schema_descr();
    let found: Vec<String> = schema
        .columns()
        .iter()
        .map(|column| {
            let optional = if column.self_type().is_optional() { "optional" } else { "required" };
            format!("{} {optional} {} {:?}", column.name(), column.physical_type(), column.logical_type_ref())
        })
        .collect();
    let text = |name: &str| format!("{name} required BYTE_ARRAY Some(String)");
    let number = |name: &str| format!("{name} optional DOUBLE None");
    let wanted = [text("scenario"), number("day"), text("quantity"), text("kind"), text("unit"), number("value")];
    assert_eq!(found, wanted);
}

#[test]
fn a_tidy_table_says_of_each_number_what_it_is() {
    let runs = runs();
    let table = Table::tidy(&runs);
    let found: Vec<Vec<String>> = rows(&table);
    let wanted = ["tipping", "0.0", "lps", "state", gutskin::model::Unit::Fold.description()];
    let line = found.iter().find(|row| row[0] == "tipping" && row[2] == "lps").expect("a row");
    assert_eq!(line[..5], wanted);
    let kinds: std::collections::BTreeSet<&str> = found.iter().map(|row| row[3].as_str()).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["input", "readout", "state"]);
}

#[test]
fn a_comma_in_the_name_of_a_scenario_does_not_make_a_column() {
    let mut run = run_of("fibre");
    run.scenario.name = "less, then \"more\"".to_owned();
    let runs = [run];
    let text = data::csv(&Table::tidy(&runs));
    assert!(text.lines().nth(1).expect("a row").starts_with("\"less, then \"\"more\"\"\",0,"), "{text:.200}");
}
