//! How a curve is drawn: its thickness, and its dashes where no colour tells it apart.

use crate::{
    chart::{Panel, Series, Shape, Stroke},
    style::{Ink, Preset, Rgb, palette},
};

/// Dashes for charts in black, as multiples of the line's thickness: drawn, left out, and so on.
pub const DASHES: [&[f64]; 6] =
    [&[], &[4.0, 2.2], &[1.2, 1.6], &[7.0, 2.2, 1.2, 2.2], &[9.0, 3.0], &[4.0, 1.6, 1.2, 1.6, 1.2, 1.6]];

/// Shapes for charts in black.
const SHAPES: [Shape; 3] = [Shape::Dot, Shape::Ring, Shape::Tick];

/// A curve that turns round more often than this is drawn without dashes.
const MOST_REVERSALS: usize = 20;

/// The curves from the lowest to the uppermost: what the headline speaks of lies on top.
pub(super) fn drawing_order(panel: &Panel) -> Vec<usize> {
    let mut order: Vec<usize> = (0..panel.series.len()).collect();
    order.sort_by_key(|series| panel.series[*series].emphasis);
    order
}

/// The dashes of a curve. Those it has in every ink say what it is. In black, where no curve of the panel has any, dashes
/// also tell curves apart: what matters most gets the full line; so does what dashes would tear to pieces.
pub(crate) fn dashes(panel: &Panel, series: usize, ink: Ink) -> &'static [f64] {
    let is_dashed = |line: &Series| line.stroke == Stroke::Dashed;
    if panel.series.iter().any(is_dashed) {
        return DASHES[usize::from(panel.series.get(series).is_some_and(is_dashed))];
    }
    if ink == Ink::Colour {
        return DASHES[0];
    }
    let above = drawing_order(panel).into_iter().rev().position(|one| one == series).unwrap_or(0);
    let is_torn = panel.series.get(series).is_some_and(|line| reversals(&line.points) > MOST_REVERSALS);
    if is_torn { DASHES[0] } else { DASHES[above % DASHES.len()] }
}

/// The shape of the points of a series without a line: in black another for each.
pub(crate) fn shape(panel: &Panel, series: usize, ink: Ink) -> Shape {
    let without_line = |line: &&Series| line.stroke == Stroke::Points;
    let before = panel.series.iter().take(series).filter(without_line).count();
    match ink {
        Ink::Colour => Shape::Dot,
        Ink::Black => SHAPES[before % SHAPES.len()],
    }
}

/// How thick a curve is drawn.
pub(crate) fn width_of(line: &Series, preset: &Preset) -> f64 {
    if line.emphasis { preset.emphasised_line } else { preset.line }
}

/// A colour, or black where there is no other ink.
pub(crate) fn inked(colour: Rgb, preset: &Preset) -> Rgb {
    match preset.ink {
        Ink::Colour => colour,
        Ink::Black => palette::INK,
    }
}

/// How often a curve turns round.
fn reversals(points: &[(f64, f64)]) -> usize {
    let steps: Vec<f64> =
        points.windows(2).map(|pair| pair[1].1 - pair[0].1).filter(|step| step.abs() > 1e-6).collect();
    steps.windows(2).filter(|pair| pair[0] * pair[1] < 0.0).count()
}
