//! Which quantity sets several runs apart, and how far apart they are.

use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, main_curve},
        shown,
    },
    model::Quantity,
};

/// How far apart runs end, or else were at their extremes, in margins of what can be called a difference.
pub(super) fn apart(runs: &[Simulation], quantity: &'static Quantity) -> f64 {
    let curves: Vec<CurveSummary> = runs.iter().map(|run| CurveSummary::of(run, quantity)).collect();
    let margin = curves.iter().map(CurveSummary::margin).fold(0.0, f64::max);
    let ends: Vec<f64> = curves.iter().map(|curve| curve.end).collect();
    let extremes: Vec<f64> = curves.iter().map(|curve| curve.extreme().1).collect();
    spread(&ends).max(spread(&extremes)) / margin
}

/// The distance between the lowest and the highest of some values.
pub(super) fn spread(values: &[f64]) -> f64 {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max) - low
}

/// What a comparison is about unless the question says it: what the headline of the first run that moves is about, if that sets
/// the runs apart; else what sets them apart most of all they show.
pub(super) fn telling(runs: &[Simulation]) -> Option<&'static Quantity> {
    let mains: Vec<CurveSummary> = runs.iter().filter_map(|run| main_curve(&shown::curves(run)).copied()).collect();
    let moving = mains.iter().find(|main| !main.shape.is_quiet()).or(mains.first())?.quantity;
    let shown = runs.iter().flat_map(shown::shown).map(|quantity| (quantity, apart(runs, quantity)));
    let farthest = shown.max_by(|a, b| a.1.total_cmp(&b.1));
    match farthest {
        Some((quantity, distance)) if apart(runs, moving) < 1.0 && distance >= 1.0 => Some(quantity),
        _ => Some(moving),
    }
}
