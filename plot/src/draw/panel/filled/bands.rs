//! Draws the spread around curves as translucent bands, in black with edges dashed like their curve.

use super::outline::Outline;
use crate::{
    chart::Panel,
    draw::{
        canvas::Canvas,
        panel::{dashes, inked, width_of},
    },
    error::DrawError,
    layout::Place,
    style::{Ink, Preset},
};

/// How much of the colour of its curve a band has.
const SHARE: f64 = 0.16;
/// How thick an edge is, as a share of the curve.
const EDGE: f64 = 0.35;

/// Draws the bands of a panel, below all curves.
pub(in crate::draw::panel) fn draw(
    canvas: &Canvas,
    preset: &Preset,
    place: &Place,
    panel: &Panel,
    number: usize,
) -> Result<(), DrawError> {
    for (order, line) in panel.series.iter().enumerate() {
        let Some(band) = &line.band else { continue };
        let outline = Outline::of(&band.edges(place.extent), place);
        let id = format!("panel-{}-spread-{}", number + 1, order + 1);
        canvas.document.group(&id, &band.name, || {
            let colour = inked(line.colour.line, preset);
            if let Some(corners) = outline.corners() {
                canvas.veil(&corners, colour, SHARE)?;
            }
            if preset.ink == Ink::Black {
                let width = EDGE * width_of(line, preset);
                let lengths: Vec<f64> =
                    dashes(panel, order, preset.ink).iter().map(|length| 2.0 * length * width).collect();
                canvas.document.set_dashes(&lengths);
                outline.edges().try_for_each(|edge| canvas.line(edge, colour, width))?;
                canvas.document.set_dashes(&[]);
            }
            Ok::<(), DrawError>(())
        })?;
    }
    Ok(())
}
