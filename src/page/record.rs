//! The record of a run, `run.json`: all that is needed to repeat it to the last byte, and nothing that differs between
//! two machines or two days.

use std::{collections::BTreeMap, fmt::Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::recipe::Recipe;
use crate::present::formula;
use crate::{
    analysis::{Simulation, expectation},
    model::{Input, Layer, Layers, Parameters, Quantity, Readouts, State, link::Topology},
    scenario::{Amount, PEOPLE, Start},
    solve::{Statistics, Tolerance},
};

/// The program's name in every record, by which it knows its own files again.
pub const GENERATOR: &str = "gutskin";

/// The form of the record, as a JSON Schema; a test holds every record to it.
pub const SCHEMA: &str = include_str!("../../docs/run.schema.json");

#[derive(Serialize)]
struct Record<'a> {
    generator: &'static str,
    version: &'static str,
    model_digest: String,
    scenario: Resolved<'a>,
    overrides: BTreeMap<&'a str, &'a str>,
    seed: Option<u64>,
    solver: Solver,
    expectations: Vec<Expected<'a>>,
    /// From what `gutskin replay` makes it again; of runs that were compared, only the whole has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    recipe: Option<&'a Recipe>,
    files: BTreeMap<&'a str, String>,
    /// The digest of this very text with nothing between the quotes here. The last field, so that it can be found.
    record_digest: &'static str,
}

/// How the field of the record's own digest begins.
const SEAL: &str = "\"record_digest\": \"";

#[derive(Serialize)]
struct RecordOfSeveral<'a> {
    generator: &'static str,
    version: &'static str,
    compared: &'a [&'a str],
    runs: Vec<Record<'a>>,
    /// As in [`Record`].
    recipe: &'a Recipe,
    files: BTreeMap<&'a str, String>,
    /// As in [`Record`].
    record_digest: &'static str,
}

/// The scenario with every default filled in, in the units of the model.
#[derive(Serialize)]
struct Resolved<'a> {
    name: &'a str,
    title: &'a str,
    question: &'a str,
    person: &'static str,
    start: Resting,
    measured: BTreeMap<&'static str, f64>,
    duration_days: f64,
    output_every_days: f64,
    mechanisms: Vec<&'static str>,
    cut: Vec<&'static str>,
    background: BTreeMap<&'static str, f64>,
    interventions: Vec<ResolvedIntervention<'a>>,
    parameters: BTreeMap<&'static str, f64>,
    show: Vec<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Resting {
    Rest,
    Inflamed,
    Values(BTreeMap<&'static str, f64>),
}

#[derive(Serialize)]
struct ResolvedIntervention<'a> {
    what: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    dose: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra: Option<f64>,
    #[serde(rename = "courses")]
    intervals: Vec<ResolvedInterval>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    missed_days: &'a [(f64, f64)],
}

#[derive(Serialize)]
struct ResolvedInterval {
    from_day: f64,
    until_day: f64,
    ramp_days: f64,
    taper_days: f64,
}

#[derive(Serialize)]
struct Solver {
    method: &'static str,
    relative_tolerance: f64,
    absolute_tolerance: f64,
    #[serde(flatten)]
    statistics: Statistics,
}

#[derive(Serialize)]
struct Expected<'a> {
    that: &'a str,
    holds: bool,
    found: String,
}

/// What is read back from a record to tell our own files from others.
#[derive(Deserialize)]
pub struct Ownership {
    /// The program that wrote the record.
    pub generator: String,
    /// The files written with it and their digests.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// The digest of the record itself.
    pub record_digest: String,
    /// From what it can be made again; older records have none.
    #[serde(default)]
    pub recipe: Option<serde_json::Value>,
}

/// The record of a run, of its recipe and of the files written with it (names and contents).
///
/// # Errors
/// Only if JSON can not be written, which these plain values never cause.
pub fn record(run: &Simulation, recipe: &Recipe, files: &[(&str, &[u8])]) -> Result<String, serde_json::Error> {
    let record = Record { recipe: Some(recipe), files: digests(files), ..of_one(run, &recipe.model_digest) };
    Ok(sealed(serde_json::to_string_pretty(&record)? + "\n"))
}

/// The record of several runs that were compared, of what was shown of them and of the files written with them.
///
/// # Errors
/// Only if JSON can not be written, which these plain values never cause.
pub fn record_of_several(
    runs: &[Simulation],
    shown: &[&str],
    recipe: &Recipe,
    files: &[(&str, &[u8])],
) -> Result<String, serde_json::Error> {
    let record = RecordOfSeveral {
        generator: GENERATOR,
        version: env!("CARGO_PKG_VERSION"),
        compared: shown,
        runs: runs.iter().map(|run| of_one(run, &recipe.model_digest)).collect(),
        recipe,
        files: digests(files),
        record_digest: "",
    };
    Ok(sealed(serde_json::to_string_pretty(&record)? + "\n"))
}

fn digests<'a>(files: &[(&'a str, &[u8])]) -> BTreeMap<&'a str, String> {
    files.iter().map(|(name, content)| (*name, digest(content))).collect()
}

fn of_one<'a>(run: &'a Simulation, model_digest: &str) -> Record<'a> {
    let scenario = &run.scenario;
    Record {
        generator: GENERATOR,
        version: env!("CARGO_PKG_VERSION"),
        model_digest: model_digest.to_owned(),
        scenario: Resolved {
            name: &scenario.name,
            title: &scenario.title,
            question: &scenario.question,
            person: scenario.person.name,
            measured: scenario.measured.iter().copied().collect(),
            start: match &scenario.start {
                Start::Rest => Resting::Rest,
                Start::Inflamed => Resting::Inflamed,
                Start::Values(values) => Resting::Values(values.iter().copied().collect()),
            },
            duration_days: scenario.duration,
            output_every_days: scenario.output_every,
            mechanisms: scenario.layers.layers().iter().map(|layer| layer.name()).collect(),
            cut: scenario.cuts.links().iter().map(|link| link.arrow().name).collect(),
            background: by_name(Input::<f64>::TABLE.iter(), scenario.background.values()),
            interventions: scenario.interventions.iter().map(resolved).collect(),
            parameters: by_name(Parameters::<f64>::rows().map(|(_, row)| row), scenario.parameters.values()),
            show: crate::present::figure::shown(run).iter().map(|quantity| quantity.name).collect(),
        },
        overrides: scenario.overrides.iter().map(|change| (change.key.as_str(), change.value.as_str())).collect(),
        seed: None,
        solver: Solver {
            method: "Dormand-Prince 5(4), continuous output",
            relative_tolerance: Tolerance::RUN.relative,
            absolute_tolerance: Tolerance::RUN.absolute,
            statistics: run.trajectory.statistics,
        },
        expectations: scenario
            .expectations
            .iter()
            .map(|expected| {
                let verdict = expectation::check(run, expected);
                Expected { that: &expected.text, holds: verdict.holds, found: verdict.found }
            })
            .collect(),
        recipe: None,
        files: BTreeMap::new(),
        record_digest: "",
    }
}

/// The record with its own digest in it, so that a record that somebody has changed is known to be changed.
fn sealed(mut text: String) -> String {
    let own = digest(text.as_bytes());
    if let Some(place) = text.rfind(SEAL) {
        text.insert_str(place + SEAL.len(), &own);
    }
    text
}

impl Ownership {
    /// What a record says about the files beside it; nothing if it is not ours, or not as we wrote it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let owned: Self = serde_json::from_str(text).ok()?;
        let unsealed = text.replacen(&format!("{SEAL}{}", owned.record_digest), SEAL, 1);
        (owned.generator == GENERATOR && owned.record_digest == digest(unsealed.as_bytes())).then_some(owned)
    }
}

fn by_name(
    rows: impl Iterator<Item = &'static Quantity>,
    values: impl Iterator<Item = f64>,
) -> BTreeMap<&'static str, f64> {
    rows.map(|row| row.name).zip(values).collect()
}

fn resolved(intervention: &crate::scenario::Intervention) -> ResolvedIntervention<'_> {
    let (dose, extra) = match intervention.amount {
        Amount::Dose(value) => (Some(value), None),
        Amount::Extra(value) => (None, Some(value)),
    };
    ResolvedIntervention {
        what: intervention.input.name,
        name: &intervention.label,
        dose,
        extra,
        intervals: intervention
            .intervals
            .iter()
            .map(|course| ResolvedInterval {
                from_day: course.from,
                until_day: course.until,
                ramp_days: course.ramp,
                taper_days: course.taper,
            })
            .collect(),
        missed_days: &intervention.missed,
    }
}

/// A fingerprint of the model: it changes when an equation, a read-out or a number of a person changes.
#[must_use]
pub fn model_digest() -> String {
    digest(model_in_words().as_bytes())
}

fn model_in_words() -> String {
    let mut text = formula::unicode(&formula::equations(&Topology::with(Layers::all())));
    let parameters = Parameters::<f64>::rows().map(|(_, row)| row);
    let quantities = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
    // Writing to a string can not fail.
    for row in quantities.chain(parameters) {
        let _ = writeln!(text, "{} {} {}", row.name, row.unit.symbol(), row.value);
    }
    // What follows from others differs with the layers that decide over it.
    for layers in [Layers::core(), Layers::of([Layer::Microbiome]), Layers::all()] {
        let (state, readouts) = formula::read_off(&Topology::with(layers));
        let rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE);
        for (row, symbol) in rows.zip(state.values().chain(readouts.values())) {
            let _ = writeln!(text, "{} = {}", row.name, formula::formula(symbol));
        }
    }
    for person in PEOPLE {
        let _ = writeln!(text, "{}", person.name);
        for ((_, row), value) in Parameters::<f64>::rows().zip(person.parameters().values()) {
            let _ = writeln!(text, "{} {value}", row.name);
        }
    }
    text
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::page::record::*;

    #[test]
    fn the_fingerprint_sees_the_read_outs_what_follows_from_others_and_every_person() {
        let text = model_in_words();
        let lines: Vec<&str> = text.lines().collect();
        for row in Readouts::<f64>::TABLE {
            let (value, formula) =
                (format!("{} {} {}", row.name, row.unit.symbol(), row.value), format!("{} = ", row.name));
            assert!(lines.contains(&value.as_str()), "{value}");
            assert!(lines.iter().any(|line| line.starts_with(&formula)), "{formula}");
        }
        let of = |name: &str| lines.iter().filter(|line| line.starts_with(name)).collect::<BTreeSet<_>>().len();
        assert!(of("crp = ") == 1 && text.contains("^1.5"), "the formula of a read-out, with its numbers");
        assert_eq!(of("scfa = "), 3, "as a compartment, off the community, off community and strain");
        for person in PEOPLE {
            assert!(lines.contains(&person.name), "{}", person.name);
            for (name, value) in person.changes {
                assert!(lines.contains(&format!("{name} {value}").as_str()), "{name} of the {}", person.name);
            }
        }
    }

    #[test]
    fn a_record_vouches_for_itself_until_one_letter_of_it_is_changed() {
        let text = sealed(format!("{{\"generator\": \"gutskin\", \"title\": \"fibre\", {SEAL}\"}}"));
        assert!(Ownership::read(&text).is_some(), "{text}");
        assert!(Ownership::read(&text.replace("fibre", "Fibre")).is_none());
        assert!(Ownership::read(&format!("{text} ")).is_none());
        assert!(Ownership::read(&sealed(format!("{{\"generator\": \"another\", {SEAL}\"}}"))).is_none());
    }
}
