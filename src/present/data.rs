//! The numbers of a run as a table: `data.csv`, and beside it what each column means (CSV on the Web, W3C 2015).

use std::{borrow::Cow, fmt::Write};

use serde::Serialize;

use crate::{
    analysis::{Run, Sample},
    model::{Day, Quantity, readout, state},
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

/// Several runs in one table: for each day the columns of each run, named `scenario.quantity`. The rows are those of the
/// first run; the cells of a run that has ended are empty.
#[must_use]
pub fn csv_of_several(runs: &[Run]) -> String {
    let mut text = String::from("day");
    for run in runs {
        for column in columns(run) {
            let _ = write!(text, ",{}.{}", run.scenario.name, column.name);
        }
    }
    text.push('\n');
    for day in common_days(runs) {
        let _ = write!(text, "{day}");
        for run in runs {
            if day <= run.scenario.duration {
                let sample = run.sample(day);
                for column in columns(run) {
                    let _ = write!(text, ",{}", value(&sample, column));
                }
            } else {
                text.extend(columns(run).map(|_| ','));
            }
        }
        text.push('\n');
    }
    text
}

/// The days of the first run, then those of longer ones.
fn common_days(runs: &[Run]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for run in runs {
        let known = days.last().copied().unwrap_or(f64::NEG_INFINITY);
        days.extend(run.samples().map(|sample| sample.day).filter(|day| *day > known));
    }
    days
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
    name: Cow<'static, str>,
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
    let others = columns(run).map(|quantity| described(quantity, None));
    let description = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: "data.csv",
        title: &run.scenario.title,
        description: format!("{} {}", run.scenario.question, super::wording::DISCLAIMER),
        schema: Schema { columns: std::iter::once(day()).chain(others).collect(), primary_key: "day" },
    };
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}

/// What the columns of [`csv_of_several`] mean.
///
/// # Errors
/// Only if JSON can not be written, which these plain values never cause.
pub fn csv_metadata_of_several(runs: &[Run], title: &str) -> Result<String, serde_json::Error> {
    let others = runs.iter().flat_map(|run| columns(run).map(|quantity| described(quantity, Some(&run.scenario.name))));
    let description = TableDescription {
        context: "http://www.w3.org/ns/csvw",
        url: "data.csv",
        title,
        description: super::wording::DISCLAIMER.to_owned(),
        schema: Schema { columns: std::iter::once(day()).chain(others).collect(), primary_key: "day" },
    };
    Ok(serde_json::to_string_pretty(&description)? + "\n")
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
