//! Measures how far simulations differ, and chooses the quantity that distinguishes them best.

use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, main_curve},
        shown,
    },
    model::Quantity,
};

/// The largest difference between the ends, or else between the extremes, in multiples of the smallest movement worth
/// mentioning.
pub(super) fn apart(runs: &[Simulation], quantity: &'static Quantity) -> f64 {
    let curves: Vec<CurveSummary> = runs.iter().map(|run| CurveSummary::of(run, quantity)).collect();
    let margin = curves.iter().map(CurveSummary::margin).fold(0.0, f64::max);
    let ends: Vec<f64> = curves.iter().map(|curve| curve.end).collect();
    let extremes: Vec<f64> = curves.iter().map(|curve| curve.extreme().1).collect();
    spread(&ends).max(spread(&extremes)) / margin
}

/// The difference between the highest and the lowest value.
pub(super) fn spread(values: &[f64]) -> f64 {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max) - low
}

/// The quantity to compare if the question names none: the subject of the headline of the first simulation that moves,
/// if the simulations differ in it; otherwise the shown quantity in which they differ most.
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
