//! How a curve is drawn: its thickness, and its dashes where no colour tells it apart.

use crate::{
    chart::{Panel, Series},
    style::Preset,
};

/// Dashes for charts in black, as multiples of the line's thickness: drawn, left out, and so on.
pub const DASHES: [&[f64]; 6] =
    [&[], &[4.0, 2.2], &[1.2, 1.6], &[7.0, 2.2, 1.2, 2.2], &[9.0, 3.0], &[4.0, 1.6, 1.2, 1.6, 1.2, 1.6]];

/// A curve that turns round more often than this is drawn without dashes.
const MOST_REVERSALS: usize = 20;

/// The curves from the lowest to the uppermost: what the headline speaks of lies on top.
pub(super) fn drawing_order(panel: &Panel) -> Vec<usize> {
    let mut order: Vec<usize> = (0..panel.series.len()).collect();
    order.sort_by_key(|series| panel.series[*series].emphasis);
    order
}

/// The dashes of a curve in black: what matters most gets the full line; so does what dashes would tear to pieces.
pub(crate) fn dashes(panel: &Panel, series: usize) -> &'static [f64] {
    let above = drawing_order(panel).into_iter().rev().position(|one| one == series).unwrap_or(0);
    let is_torn = panel.series.get(series).is_some_and(|line| reversals(&line.points) > MOST_REVERSALS);
    if is_torn { DASHES[0] } else { DASHES[above % DASHES.len()] }
}

/// How thick a curve is drawn.
pub(crate) fn width_of(line: &Series, preset: &Preset) -> f64 {
    if line.emphasis { preset.emphasised_line } else { preset.line }
}

/// How often a curve turns round.
fn reversals(points: &[(f64, f64)]) -> usize {
    let steps: Vec<f64> =
        points.windows(2).map(|pair| pair[1].1 - pair[0].1).filter(|step| step.abs() > 1e-6).collect();
    steps.windows(2).filter(|pair| pair[0] * pair[1] < 0.0).count()
}
