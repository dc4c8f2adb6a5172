//! The part of the record about one simulation: the scenario with every default filled in, how it was solved, and which
//! of its expectations hold.

use crate::analysis::shown;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    analysis::{Simulation, expectation},
    model::{Input, Parameters, Quantity},
    scenario::{Amount, Intervention, Measured, Start},
    solve::{Statistics, Tolerance},
};

/// What the record stores about one simulation.
#[derive(Serialize)]
pub struct SimulationRecord<'a> {
    model_digest: String,
    scenario: Resolved<'a>,
    overrides: BTreeMap<&'a str, &'a str>,
    seed: Option<u64>,
    solver: Solver,
    expectations: Vec<Expected<'a>>,
}

/// The scenario with every default filled in, in the units of the model.
#[derive(Serialize)]
struct Resolved<'a> {
    name: &'a str,
    title: &'a str,
    question: &'a str,
    person: &'static str,
    start: Resting,
    measured: BTreeMap<&'static str, Found>,
    duration_days: f64,
    output_every_days: f64,
    mechanisms: Vec<&'static str>,
    /// Those of them that the person has switched on, without being named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    mechanisms_of_person: Vec<&'static str>,
    cut: Vec<&'static str>,
    background: BTreeMap<&'static str, f64>,
    interventions: Vec<ResolvedIntervention<'a>>,
    parameters: BTreeMap<&'static str, f64>,
    show: Vec<&'static str>,
}

/// A marker of a stool test.
#[derive(Serialize)]
struct Found {
    found: f64,
    rests_at: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decides: Option<&'static str>,
}

impl Found {
    fn of(one: &Measured) -> Self {
        Self { found: one.value, rests_at: one.rests_at, decides: one.parameter.map(|parameter| parameter.name) }
    }
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

/// The record of this simulation, solved with the model that has this digest.
#[must_use]
pub fn simulation_record<'a>(run: &'a Simulation, model_digest: &str) -> SimulationRecord<'a> {
    let scenario = &run.scenario;
    SimulationRecord {
        model_digest: model_digest.to_owned(),
        scenario: Resolved {
            name: &scenario.name,
            title: &scenario.title,
            question: &scenario.question,
            person: scenario.person.name,
            measured: scenario.measured.iter().map(|one| (one.marker.name, Found::of(one))).collect(),
            start: match &scenario.start {
                Start::Rest => Resting::Rest,
                Start::Inflamed => Resting::Inflamed,
                Start::Values(values) => Resting::Values(values.iter().copied().collect()),
            },
            duration_days: scenario.duration,
            output_every_days: scenario.output_every,
            mechanisms: scenario.layers.layers().iter().map(|layer| layer.name()).collect(),
            mechanisms_of_person: scenario.layers_by_person.layers().iter().map(|layer| layer.name()).collect(),
            cut: scenario.cuts.links().iter().map(|link| link.arrow().name).collect(),
            background: by_name(Input::<f64>::TABLE.iter(), scenario.background.values()),
            interventions: scenario.interventions.iter().map(resolved).collect(),
            parameters: by_name(Parameters::<f64>::rows().map(|(_, row)| row), scenario.parameters.values()),
            show: shown::shown(run).iter().map(|quantity| quantity.name).collect(),
        },
        overrides: scenario.overrides.iter().map(|change| (change.key.as_str(), change.value.as_str())).collect(),
        seed: None,
        solver: Solver {
            method: run.trajectory.method.name(),
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
    }
}

fn by_name(
    rows: impl Iterator<Item = &'static Quantity>,
    values: impl Iterator<Item = f64>,
) -> BTreeMap<&'static str, f64> {
    rows.map(|row| row.name).zip(values).collect()
}

fn resolved(intervention: &Intervention) -> ResolvedIntervention<'_> {
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
            .map(|interval| ResolvedInterval {
                from_day: interval.from,
                until_day: interval.until,
                ramp_days: interval.ramp,
                taper_days: interval.taper,
            })
            .collect(),
        missed_days: &intervention.missed,
    }
}
