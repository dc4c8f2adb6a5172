//! Draws bands stacked on each other, such as what fills a compartment (upwards) and what drains it (downwards).

use super::outline::Outline;
use crate::{
    chart::Panel,
    draw::canvas::Canvas,
    error::DrawError,
    layout::Place,
    style::{Ink, Preset, palette},
};

/// Draws the bands of a panel, each with an edge that parts it from the next: two tints alone run together on a bad copy.
pub(in crate::draw::panel) fn draw(
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
        let outline = Outline::of(&edges, place);
        let (fill, rim) = match preset.ink {
            Ink::Colour => (band.fill, palette::PAPER),
            Ink::Black => (band.grey, palette::INK),
        };
        let id = format!("panel-{}-band-{}", number + 1, order + 1);
        canvas.document.group(&id, &format!("{}: {}", band.name, band.end_text), || {
            if let Some(corners) = outline.corners() {
                canvas.shape(&corners, fill)?;
            }
            outline.edges().try_for_each(|edge| canvas.line(edge, rim, 0.6 * preset.axis))
        })?;
    }
    Ok(())
}
