//! Draws what is pointed out: upright lines with their texts, points with theirs.

use super::{shape::draw_shape, stroke::inked};
use crate::{
    chart::Panel,
    draw::{canvas::Canvas, heading::draw_block},
    error::DrawError,
    layout::{
        MarkerText, Place, PlacedText, Side, line_pitch,
        notes::{Note, is_shown, radius},
    },
    style::{Ink, Preset, font::Weight, palette},
};

/// Between the top of a panel and the texts of its upright lines, in sizes of a tick label.
const AIR: f64 = 1.15;

/// Behind a text, so much of what it lies on is covered by paper.
const VEIL: f64 = 0.75;

/// Upright lines at these places, and their texts above.
pub(crate) fn draw_markers(
    canvas: &Canvas,
    preset: &Preset,
    lines: impl Iterator<Item = f64>,
    texts: &[MarkerText],
    (top, bottom): (f64, f64),
) -> Result<(), DrawError> {
    let foot = top - (AIR - 0.75) * preset.tick;
    for x in lines {
        if preset.ink == Ink::Colour {
            canvas.document.set_dashes(&[3.0 * preset.axis, 2.5 * preset.axis]);
        }
        canvas.line(&[(x, top), (x, bottom)], palette::INK, preset.axis)?;
        canvas.document.set_dashes(&[]);
    }
    for marker in texts {
        let pitch = line_pitch(marker.text.size);
        let lines = (0_u32..).map(f64::from).zip(marker.text.lines.iter().rev());
        for (line, text) in lines {
            canvas.text(&PlacedText {
                text: text.clone(),
                x: marker.centre,
                y: top - AIR * preset.tick - line * pitch,
                size: marker.text.size,
                weight: Weight::SemiBold,
                colour: palette::INK,
                side: Side::Middle,
            })?;
        }
        canvas.line(&[(marker.x, top), (marker.centre, foot)], palette::INK, preset.axis)?;
    }
    Ok(())
}

/// Points and their texts.
pub(super) fn draw(
    canvas: &Canvas,
    preset: &Preset,
    place: &Place,
    panel: &Panel,
    notes: &[Note],
) -> Result<(), DrawError> {
    for note in notes {
        if let Some(leader) = note.leader {
            canvas.line(&leader, palette::AXIS, preset.axis)?;
        }
        canvas.veil(&note.region.corners(), palette::PAPER, VEIL)?;
        let (label, detail) = (&note.label, &note.detail);
        let first = note.region.top + 0.5 * line_pitch(label.size);
        draw_block(canvas, label, (note.region.left, first), Weight::SemiBold, inked(note.colour.text, preset))?;
        let below = first + line_pitch(label.size) * f64::from(u32::try_from(label.lines.len()).unwrap_or(u32::MAX));
        draw_block(canvas, detail, (note.region.left, below), Weight::Regular, palette::INK)?;
    }
    panel.marks.iter().filter(|mark| is_shown(mark, place)).try_for_each(|mark| {
        let centre = (place.x(mark.at.0), place.y(mark.at.1));
        draw_shape(canvas, mark.shape, centre, radius(preset), inked(mark.colour.line, preset))
    })
}
