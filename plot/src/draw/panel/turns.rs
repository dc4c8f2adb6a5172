//! Draws curves that lie on each other in turns, like the stripes of a twisted cord.

use plotters::series::LineSeries;

use super::{plot::Plot, stroke::width_of};
use crate::{
    chart::{Series, Stroke, is_in_order, part},
    draw::canvas::{Canvas, stroke},
    elementary::hypotenuse,
    error::DrawError,
    layout::{Place, coincidence},
    style::{Ink, Preset},
};

/// Where curves lie on each other, each shows for so many widths of a line before it is the turn of the next.
const TURN: f64 = 5.0;
/// Curves that lie on each other for a smaller share of the run merely cross.
const TOGETHER_FOR: f64 = 0.12;

/// Where curves, given from the lowest to the uppermost, lie on each other, they take turns. In black they would all look
/// alike: there the names at the end say that one line is several.
pub(super) fn draw_turns(
    canvas: &Canvas,
    preset: &Preset,
    plot: &mut Plot<'_>,
    place: &Place,
    lines: &[&Series],
) -> Result<(), DrawError> {
    // A curve that turns back, such as a branch, has several values at one position.
    let in_order = |line: &&Series| is_in_order(&line.points);
    if preset.ink == Ink::Black || !lines.iter().all(in_order) || lines.iter().any(|line| line.stroke != Stroke::Solid)
    {
        return Ok(());
    }
    let curves: Vec<&[(f64, f64)]> = lines.iter().map(|line| line.points.as_slice()).collect();
    let wide = (place.right - place.left) / place.extent.span();
    let seen = |a: (f64, f64), b: (f64, f64)| hypotenuse((a.0 - b.0) * wide, place.y(a.1) - place.y(b.1));
    canvas.document.set_flat_ends(true);
    for together in
        coincidence::together(&curves, place.extent, place.values(preset.line), TOGETHER_FOR * place.extent.span())
    {
        let Some((uppermost, below)) = together.curves.split_last() else { continue };
        let turns = coincidence::turns(curves[*uppermost], (together.from, together.until), TURN * preset.line, seen);
        // The uppermost is drawn already: of all turns one in so many is left to it.
        for (number, (from, until)) in turns.into_iter().enumerate() {
            let Some(line) = below.get(number % together.curves.len()).map(|curve| lines[*curve]) else { continue };
            let points = part(&line.points, from, until);
            debug_assert!(points.iter().all(|(_, value)| (place.axis.bottom..=place.axis.top).contains(value)));
            plot.draw_series(LineSeries::new(points, stroke(line.colour.line, width_of(line, preset))))?;
        }
    }
    canvas.document.set_flat_ends(false);
    Ok(())
}
