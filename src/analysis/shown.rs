//! Chooses the quantities that a simulation shows: those the scenario asks for, or the chain from the gut to the skin.

use super::{Simulation, curve_summary::CurveSummary};
use crate::model::{Input, Quantity, Readouts, State};

/// What a chart shows by default: the skin, and the chain from the gut that leads to it. The first is the subject of
/// the headline.
const DEFAULT_LINES: [&str; 5] = ["skin_inflammation", "dysbiosis", "gut_permeability", "lps", "cytokines"];

/// The quantities that a simulation shows: those the scenario asks for, or the chain from the gut to the skin.
#[must_use]
pub fn shown(run: &Simulation) -> Vec<&'static Quantity> {
    if run.scenario.show.is_empty() {
        DEFAULT_LINES.iter().filter_map(|name| quantity(name)).collect()
    } else {
        run.scenario.show.clone()
    }
}

/// The state, read-out or input of this name.
#[must_use]
pub fn quantity(name: &str) -> Option<&'static Quantity> {
    State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE).find(|row| row.name == name)
}

/// The summary of each curve shown.
#[must_use]
pub fn curves(run: &Simulation) -> Vec<CurveSummary> {
    shown(run).into_iter().map(|quantity| CurveSummary::of(run, quantity)).collect()
}
