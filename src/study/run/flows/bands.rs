//! Chooses which processes get a band of their own in the chart of flows, and their order.

use crate::{
    analysis::flows::{Flow, Flows},
    words::{Language, say},
};

/// Processes that never reach this share of the inflow, or of the outflow, are drawn together.
const SMALL: f64 = 0.03;

/// A speed below this share of the largest is invisible, and is written as 0.
pub(super) const NOISE: f64 = 5e-3;

/// The larger of the highest total inflow and the highest total outflow, in units of the stock per day.
pub(super) fn scale(flows: &Flows) -> f64 {
    flows.highest_sum(true).max(flows.highest_sum(false))
}

/// The flows of one side in the order in which they are stacked, each with its name and its speeds; the highest mean
/// comes first.
pub(super) fn bands(flows: &Flows, fills: bool, language: Language) -> Vec<(String, Vec<f64>)> {
    let scale = scale(flows);
    let side = flows.highest_sum(fills);
    let running = flows.flows.iter().filter(|flow| flow.fills == fills && flow.highest() > NOISE * scale);
    let (mut large, small): (Vec<&Flow>, Vec<&Flow>) = running.partition(|flow| flow.highest() >= SMALL * side);
    // A single small process keeps its name.
    let small = if small.len() == 1 {
        large.extend(small);
        Vec::new()
    } else {
        small
    };
    // Steady processes are next to the axis, so that temporary ones stand out.
    large.sort_by(|a, b| b.mean().total_cmp(&a.mean()));
    let mut bands: Vec<(String, Vec<f64>)> = large
        .iter()
        .map(|flow| (language.process(flow.process).to_owned(), flow.points.iter().map(|(_, speed)| *speed).collect()))
        .collect();
    if !small.is_empty() {
        let sum = |place: usize| small.iter().map(|flow| flow.points[place].1).sum();
        let others = say!(language, flows::others { number: small.len().to_string() });
        bands.push((others, (0..flows.net.len()).map(sum).collect()));
    }
    bands
}
