//! Draws the spread around curves as translucent bands, in black with edges dashed like their curve.

use super::stroke::{dashes, inked, width_of};
use crate::{
    chart::Panel,
    draw::canvas::Canvas,
    error::DrawError,
    layout::Place,
    output::svg::simplified,
    style::{Ink, Preset},
};

/// How much of the colour of its curve a band has.
const SHARE: f64 = 0.16;
/// How far a point may lie from a straight edge to be left out, in points.
const INVISIBLE: f64 = 0.05;
/// How thick an edge is, as a share of the curve.
const EDGE: f64 = 0.35;

/// Draws the bands of a panel, below all curves.
pub(super) fn draw(
    canvas: &Canvas,
    preset: &Preset,
    place: &Place,
    panel: &Panel,
    number: usize,
) -> Result<(), DrawError> {
    for (order, line) in panel.series.iter().enumerate() {
        let Some(band) = &line.band else { continue };
        let edges = band.edges(place.extent);
        let edge = |value: fn(&(f64, f64, f64)) -> f64| {
            let points: Vec<(f64, f64)> = edges.iter().map(|point| (place.x(point.0), place.y(value(point)))).collect();
            simplified(&points, INVISIBLE)
        };
        let (lower, upper) = (edge(|point| point.1), edge(|point| point.2));
        let outline: Vec<(f64, f64)> = upper.iter().copied().chain(lower.iter().rev().copied()).collect();
        let id = format!("panel-{}-spread-{}", number + 1, order + 1);
        canvas.document.group(&id, &band.name, || {
            let colour = inked(line.colour.line, preset);
            if outline.len() > 2 {
                canvas.veil(&outline, colour, SHARE)?;
            }
            if preset.ink == Ink::Black {
                let width = EDGE * width_of(line, preset);
                let lengths: Vec<f64> =
                    dashes(panel, order, preset.ink).iter().map(|length| 2.0 * length * width).collect();
                canvas.document.set_dashes(&lengths);
                let drawn = [&lower, &upper].into_iter().filter(|edge| edge.len() > 1);
                drawn.into_iter().try_for_each(|edge| canvas.line(edge, colour, width))?;
                canvas.document.set_dashes(&[]);
            }
            Ok::<(), DrawError>(())
        })?;
    }
    Ok(())
}
