//! Draws bands stacked on each other, such as what fills a compartment (upwards) and what drains it (downwards).

use crate::{
    chart::Panel,
    draw::canvas::Canvas,
    error::DrawError,
    layout::Place,
    output::svg::simplified,
    style::{Ink, Preset, palette},
};

/// How far a point may lie from a straight edge to be left out, in points.
const INVISIBLE: f64 = 0.05;

/// Draws the bands of a panel, each with an edge that parts it from the next: two tints alone run together on a bad copy.
pub(super) fn draw(
    canvas: &Canvas,
    preset: &Preset,
    place: &Place,
    panel: &Panel,
    number: usize,
) -> Result<(), DrawError> {
    for (order, band) in panel.areas.iter().enumerate() {
        let edges = band.edges(place.extent);
        debug_assert!(
            edges.iter().all(|(_, low, high)| *low >= place.axis.bottom && *high <= place.axis.top),
            "a band would leave its panel"
        );
        let edge = |value: fn(&(f64, f64, f64)) -> f64| {
            let points: Vec<(f64, f64)> = edges.iter().map(|point| (place.x(point.0), place.y(value(point)))).collect();
            simplified(&points, INVISIBLE)
        };
        let (lower, upper) = (edge(|point| point.1), edge(|point| point.2));
        let outline: Vec<(f64, f64)> = upper.iter().copied().chain(lower.iter().rev().copied()).collect();
        let (fill, rim) = match preset.ink {
            Ink::Colour => (band.fill, palette::PAPER),
            Ink::Black => (band.grey, palette::INK),
        };
        let id = format!("panel-{}-band-{}", number + 1, order + 1);
        canvas.document.group(&id, &format!("{}: {}", band.name, band.end_text), || {
            if outline.len() > 2 {
                canvas.shape(&outline, fill)?;
            }
            [lower, upper]
                .iter()
                .filter(|edge| edge.len() > 1)
                .try_for_each(|edge| canvas.line(edge, rim, 0.6 * preset.axis))
        })?;
    }
    Ok(())
}
