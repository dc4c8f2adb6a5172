//! Tables as JSON: one object per row, with the column names as keys.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::table::{Cell, Column, Table};

/// One row with its column names.
struct Record<'t, 'a> {
    columns: &'t [Column],
    cells: &'t [Cell<'a>],
}

impl Serialize for Record<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_map(Some(self.cells.len()))?;
        for (column, cell) in self.columns.iter().zip(self.cells) {
            match cell {
                Cell::Number(value) => record.serialize_entry(&column.name, value)?,
                Cell::Text(name) => record.serialize_entry(&column.name, name)?,
                Cell::Empty => record.serialize_entry(&column.name, &())?,
            }
        }
        record.end()
    }
}

fn lines(table: &Table<'_>) -> Result<Vec<String>, serde_json::Error> {
    let records = table.rows.iter().map(|cells| Record { columns: &table.columns, cells });
    records.map(|record| serde_json::to_string(&record)).collect()
}

/// All rows as one JSON array, with one object per line.
///
/// # Errors
/// Only if JSON cannot be written, which these plain values never cause.
pub fn json(table: &Table<'_>) -> Result<String, serde_json::Error> {
    Ok(format!("[\n{}\n]\n", lines(table)?.join(",\n")))
}

/// One JSON object per line (JSON lines), for programs that read line by line.
///
/// # Errors
/// As [`json`].
pub fn json_lines(table: &Table<'_>) -> Result<String, serde_json::Error> {
    Ok(lines(table)?.join("\n") + "\n")
}
