//! The description of the columns of a table as CSV on the Web (W3C 2015), written with `data.csv`.

use std::borrow::Cow;

use serde::Serialize;

use super::table::columns;
use crate::{analysis::Simulation, model::Quantity, words::DISCLAIMER};

#[derive(Serialize)]
struct TableDescription<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    url: &'static str,
    #[serde(rename = "dc:title")]
    title: &'a str,
    #[serde(rename = "dc:description")]
    description: String,
    #[serde(rename = "tableSchema")]
    schema: Schema,
}

#[derive(Serialize)]
struct Schema {
    columns: Vec<ColumnDescription>,
    #[serde(rename = "primaryKey")]
    primary_key: Cow<'static, str>,
}

#[derive(Serialize)]
struct ColumnDescription {
    name: Cow<'static, str>,
    titles: String,
    #[serde(rename = "dc:description")]
    description: &'static str,
    datatype: &'static str,
    #[serde(rename = "schema:unitText")]
    unit: &'static str,
    required: bool,
}

/// The description of the table of one simulation in this file, such as `data.csv-metadata.json` of `data.csv`.
///
/// # Errors
/// Only if JSON cannot be written, which these plain values never cause.
pub fn csv_metadata(run: &Simulation, file: &'static str) -> Result<String, serde_json::Error> {
    let others = columns(run).map(|quantity| described(quantity, None));
    let description = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: file,
        title: &run.scenario.title,
        description: format!("{} {}", run.scenario.question, DISCLAIMER),
        schema: Schema { columns: std::iter::once(day()).chain(others).collect(), primary_key: "day".into() },
    };
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}

/// The description of the table of several simulations next to each other.
///
/// # Errors
/// Only if JSON cannot be written, which these plain values never cause.
pub fn csv_metadata_of_several(runs: &[Simulation], title: &str) -> Result<String, serde_json::Error> {
    let others = runs.iter().flat_map(|run| columns(run).map(|quantity| described(quantity, Some(&run.scenario.name))));
    let description = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: "data.csv",
        title,
        description: DISCLAIMER.to_owned(),
        schema: Schema { columns: std::iter::once(day()).chain(others).collect(), primary_key: "day".into() },
    };
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}

/// What the columns of a table mean whose rows are not days: each with its name and unit; the first names the row.
///
/// # Errors
/// Only if JSON cannot be written, which these plain values never cause.
pub fn description_of(
    title: &str,
    description: &str,
    columns: &[(&str, &'static str)],
) -> Result<String, serde_json::Error> {
    let column = |(name, unit): &(&str, &'static str)| ColumnDescription {
        name: Cow::Owned((*name).to_owned()),
        titles: (*name).to_owned(),
        description: "",
        datatype: "number",
        unit,
        required: true,
    };
    let columns: Vec<ColumnDescription> = columns.iter().map(column).collect();
    let primary_key = columns.first().map_or(Cow::Borrowed(""), |first| first.name.clone());
    let schema = Schema { columns, primary_key };
    let table = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: "data.csv",
        title,
        description: description.to_owned(),
        schema,
    };
    Ok(serde_json::to_string_pretty(&table)? + "\n")
}

fn day() -> ColumnDescription {
    ColumnDescription {
        name: "day".into(),
        titles: "Day".to_owned(),
        description: "Time since the start of the run",
        datatype: "number",
        unit: "days",
        required: true,
    }
}

/// A column of one run, or of one of several.
fn described(quantity: &'static Quantity, scenario: Option<&str>) -> ColumnDescription {
    ColumnDescription {
        name: scenario.map_or(quantity.name.into(), |scenario| format!("{scenario}.{}", quantity.name).into()),
        titles: scenario.map_or(quantity.label().to_owned(), |scenario| format!("{} in {scenario}", quantity.label())),
        description: quantity.meaning,
        datatype: "number",
        unit: quantity.unit.description(),
        // A run that is shorter than another has empty cells.
        required: scenario.is_none(),
    }
}
