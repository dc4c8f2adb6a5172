//! The numbers of a run as a table: `data.csv`, and beside it what each column means (CSV on the Web, W3C 2015).

use std::fmt::Write;

use serde::Serialize;

use crate::{
    analysis::{Run, Sample},
    model::{Quantity, readout, state},
    scenario::name,
};

/// The columns after `day`, in order: states and read-outs that move with the layers of the run, then the inputs.
pub fn columns(run: &Run) -> impl Iterator<Item = &'static Quantity> {
    let layers = run.scenario.layers.clone();
    name::observables().filter(move |row| state::is_shown(row.name, &layers) && readout::is_shown(row.name, &layers))
}

fn value(sample: &Sample, column: &Quantity) -> f64 {
    let state = sample.state.named(column.name);
    let readout = sample.readouts.named(column.name);
    state.or(readout).or(sample.input.named(column.name)).copied().unwrap_or(f64::NAN)
}

/// The run as comma-separated values, one row for each day asked for.
///
/// Numbers are written with the fewest digits that give the same number back, so that nothing is lost.
#[must_use]
pub fn csv(run: &Run) -> String {
    let mut text = String::from("day");
    let columns: Vec<&Quantity> = columns(run).collect();
    for column in &columns {
        text.push(',');
        text.push_str(column.name);
    }
    text.push('\n');
    for sample in run.samples() {
        // Writing to a string can not fail.
        let _ = write!(text, "{}", sample.day);
        for column in &columns {
            let _ = write!(text, ",{}", value(&sample, column));
        }
        text.push('\n');
    }
    text
}

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
    primary_key: &'static str,
}

#[derive(Serialize)]
struct ColumnDescription {
    name: &'static str,
    titles: String,
    #[serde(rename = "dc:description")]
    description: &'static str,
    datatype: &'static str,
    #[serde(rename = "schema:unitText")]
    unit: &'static str,
    required: bool,
}

/// What the columns of [`csv`] mean, as `data.csv-metadata.json`.
///
/// # Errors
/// Only if JSON can not be written, which these plain values never cause.
pub fn csv_metadata(run: &Run) -> Result<String, serde_json::Error> {
    let day = ColumnDescription {
        name: "day",
        titles: "Day".to_owned(),
        description: "Time since the start of the run",
        datatype: "number",
        unit: "days",
        required: true,
    };
    let others = columns(run).map(|quantity| ColumnDescription {
        name: quantity.name,
        titles: quantity.label().to_owned(),
        description: quantity.meaning,
        datatype: "number",
        unit: quantity.unit.description(),
        required: true,
    });
    let description = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: "data.csv",
        title: &run.scenario.title,
        description: format!("{} {}", run.scenario.question, super::wording::DISCLAIMER),
        schema: Schema { columns: std::iter::once(day).chain(others).collect(), primary_key: "day" },
    };
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}
