//! The parameters and the evidence of the model as tables, in four formats.

use std::collections::BTreeMap;

use super::influence::{self, InputPushes, Push};
use crate::{
    model::{
        Grade, Input, Layers, Link, Parameters, Rates, State,
        input_effects::{INPUT_EFFECTS, STRAIN},
    },
    words::Language,
};

/// The format of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Readable text.
    Text,
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
    /// For documents.
    Markdown,
}

/// A table with named columns; every row has one cell per column.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    columns: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

/// All parameters with their values and the basis of each value.
#[must_use]
pub fn parameters() -> Ledger {
    let columns = vec![
        "mechanism",
        "name",
        "symbol",
        "unit",
        "value",
        "plausible_low",
        "plausible_high",
        "meaning",
        "basis",
        "source_or_reason",
    ];
    let rows = Parameters::<f64>::rows().map(|(mechanism, row)| {
        vec![
            mechanism.to_owned(),
            row.name.to_owned(),
            row.symbol.to_owned(),
            row.unit.description().to_owned(),
            number(row.value),
            number(row.plausible.low),
            number(row.plausible.high),
            row.meaning.to_owned(),
            row.basis.word().to_owned(),
            row.basis.reason().to_owned(),
        ]
    });
    Ledger { columns, rows: rows.collect() }
}

/// All arrows between compartments, effects of inputs, and processes, each with its evidence and its contradicting
/// evidence.
#[must_use]
pub fn evidence() -> Ledger {
    let columns = vec!["kind", "name", "from", "verb", "to", "mechanism", "grade", "what_the_grade_means", "evidence"];
    let graded = |grade: Grade| [format!("{grade:?}"), meaning(grade).to_owned()];
    let arrows = Link::ALL.iter().map(|&link| {
        let arrow = link.arrow();
        let verb = influence::of_link(link).verb(Language::ENGLISH);
        let layer = arrow.layer.map_or("core", crate::model::Layer::name);
        row(
            ["arrow", arrow.name, arrow.source.name(), verb, arrow.target.name(), layer],
            graded(arrow.grade),
            arrow.evidence,
        )
    });
    let with_scfa = Layers::of([crate::model::Layer::Metabolites]);
    let [few, all] = [with_scfa.clone(), Layers::all()].map(InputPushes::with);
    let inputs = INPUT_EFFECTS.iter().map(|effect| {
        let pushes = if effect.acts(&with_scfa) { &few } else { &all };
        let verb = pushes.push(effect.input, effect.target.name()).verb(Language::ENGLISH);
        let name = format!("{}_to_{}", effect.input, effect.target.name());
        row(["input", &name, effect.input, verb, effect.target.name(), ""], graded(effect.grade), effect.evidence)
    });
    let strain = STRAIN.iter().map(|effect| {
        let verb = influence::of_state(effect.input, effect.target.name()).verb(Language::ENGLISH);
        let name = format!("{}_to_{}", effect.input, effect.target.name());
        row(
            ["strain", &name, effect.input, verb, effect.target.name(), "microbiome"],
            graded(effect.grade),
            effect.evidence,
        )
    });
    let touched = touched();
    let processes = Rates::<f64>::rows().map(|(mechanism, process)| {
        let (verb, target) = touched.get(process.name).copied().unwrap_or_default();
        row(
            ["process", process.name, process.meaning, verb, target, mechanism],
            graded(process.grade),
            process.evidence,
        )
    });
    Ledger { columns, rows: arrows.chain(inputs).chain(strain).chain(processes).collect() }
}

fn row(first: [&str; 6], graded: [String; 2], evidence: &str) -> Vec<String> {
    first.into_iter().map(str::to_owned).chain(graded).chain([evidence.to_owned()]).collect()
}

/// The meaning of a grade of evidence.
fn meaning(grade: Grade) -> &'static str {
    let words = grade.words();
    words.split_once('(').map_or(words, |(_, rest)| rest.trim_end_matches(')'))
}

/// The compartments that each process fills and drains, derived from the stoichiometry.
fn touched() -> BTreeMap<&'static str, (&'static str, &'static str)> {
    use crate::{model::balance, number::Dual};
    let mut touched = BTreeMap::new();
    for (place, (_, process)) in Rates::<f64>::rows().enumerate() {
        let speeds =
            Rates::from_positions(
                |position| {
                    if position == place { Dual::<1>::variable(1.0, 0) } else { Dual::from(1.0) }
                },
            );
        for (state, change) in State::<f64>::TABLE.iter().zip(balance(&speeds).values()) {
            if change.slopes[0] != 0.0 {
                touched.insert(process.name, (if change.slopes[0] > 0.0 { "fills" } else { "drains" }, state.name));
            }
        }
    }
    touched
}

/// The shortest decimal form of a number.
fn number(value: f64) -> String {
    if value != 0.0 && (value.abs() >= 1e6 || value.abs() < 1e-4) { format!("{value:e}") } else { format!("{value}") }
}

impl Ledger {
    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The table as text in one format.
    ///
    /// # Errors
    /// Only if JSON cannot be written, which plain text never causes.
    pub fn print(&self, style: Style) -> Result<String, serde_json::Error> {
        Ok(match style {
            Style::Text => self.text(),
            Style::Csv => self.lines(self.columns.iter().map(|name| (*name).to_owned()), |row| {
                row.iter().map(|cell| csv(cell)).collect::<Vec<_>>().join(",")
            }),
            Style::Json => {
                let objects: Vec<serde_json::Map<String, serde_json::Value>> = self
                    .rows
                    .iter()
                    .map(|row| {
                        let pairs = self.columns.iter().zip(row);
                        pairs.map(|(name, cell)| ((*name).to_owned(), json(name, cell))).collect()
                    })
                    .collect();
                serde_json::to_string_pretty(&objects)? + "\n"
            }
            Style::Markdown => {
                let cell = |text: &String| text.replace('|', "\\|");
                let line = |row: &Vec<String>| format!("| {} |", row.iter().map(cell).collect::<Vec<_>>().join(" | "));
                let names: Vec<String> = self.columns.iter().map(|name| name.replace('_', " ")).collect();
                let rule = format!("|{}", "---|".repeat(self.columns.len()));
                let rows = self.rows.iter().map(line);
                [line(&names), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n") + "\n"
            }
        })
    }

    fn lines(&self, names: impl Iterator<Item = String>, write: impl Fn(&Vec<String>) -> String) -> String {
        let names: Vec<String> = names.collect();
        std::iter::once(write(&names)).chain(self.rows.iter().map(&write)).collect::<Vec<_>>().join("\n") + "\n"
    }

    /// One paragraph per row, because the long texts do not fit into columns of a terminal.
    fn text(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let is_parameter = self.columns.first() == Some(&"mechanism");
            if let [mechanism, name, symbol, unit, value, low, high, meaning, basis, source] = row.as_slice() {
                text += &format!(
                    "{mechanism}.{name}  {symbol} = {value} ({unit}; plausible {low} to {high})\n    {meaning}\n    {basis}: {source}\n"
                );
            } else if let [kind, name, from, verb, to, _, grade, words, evidence] = row.as_slice() {
                let claim = if kind == "process" {
                    format!("{from} ({verb} {to})")
                } else if verb == Push::Nothing.verb(Language::ENGLISH) {
                    Push::Nothing.claim(from, to)
                } else {
                    format!("more {from} {verb} {to}")
                };
                text += &format!("{kind} {name}  [{grade}: {words}]\n    {claim}\n    {evidence}\n");
            }
            debug_assert!(is_parameter || row.len() == 9);
        }
        text
    }
}

fn csv(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// Writes numeric cells as JSON numbers.
fn json(column: &str, cell: &str) -> serde_json::Value {
    let is_number = ["value", "plausible_low", "plausible_high"].contains(&column);
    match cell.parse::<f64>() {
        Ok(value) if is_number => value.into(),
        _ => cell.into(),
    }
}

/// The label of an input or a state.
#[must_use]
pub fn label(name: &str) -> &'static str {
    let rows = State::<f64>::TABLE.iter().chain(Input::<f64>::TABLE);
    rows.filter(|row| row.name == name).map(crate::model::Quantity::label).next().unwrap_or("felt stress")
}
