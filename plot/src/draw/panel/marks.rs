//! Draws what is pointed out: upright lines with their texts, points with theirs.

use super::{shape::draw_shape, stroke::inked};
use crate::{
    chart::{Extent, Panel},
    draw::{canvas::Canvas, heading::draw_block},
    error::DrawError,
    layout::{
        MarkerText, Place, PlacedText, Side, line_pitch,
        notes::{Note, is_shown, radius},
        region::Region,
    },
    style::{Ink, Preset, Rgb, font::Weight, palette},
};

/// Between the top of a panel and the texts of its upright lines, in sizes of a tick label.
const AIR: f64 = 1.15;

/// How dark a stretch of the axis is tinted.
const TINT: f64 = 0.1;

/// Behind a text, so much of what it lies on is covered by paper.
const VEIL: f64 = 0.75;

/// Tints stretches of the axis. Their edges are drawn too: a tint alone is lost on a bad copy.
pub(super) fn draw_zones(canvas: &Canvas, preset: &Preset, place: &Place, panel: &Panel) -> Result<(), DrawError> {
    for stretch in panel.zones.iter().filter_map(|zone| zone.on(place.extent)) {
        let (left, right) = (place.x(stretch.low), place.x(stretch.high));
        let region = Region { left, right, top: place.top, bottom: place.bottom };
        canvas.veil(&region.corners(), palette::SLATE, TINT)?;
        for x in [left, right] {
            canvas.line(&[(x, place.top), (x, place.bottom)], palette::GHOST, preset.axis)?;
        }
    }
    Ok(())
}

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
        if marker.is_line {
            canvas.line(&[(marker.x, top), (marker.centre, foot)], palette::INK, preset.axis)?;
        }
    }
    Ok(())
}

/// What a text stands on: the tint of a stretch that holds all of it, or paper.
fn ground(note: &Note, place: &Place, panel: &Panel) -> Rgb {
    let mut stretches = panel.zones.iter().filter_map(|zone| zone.on(place.extent));
    let holds =
        |stretch: Extent| place.x(stretch.low) <= note.region.left && note.region.right <= place.x(stretch.high);
    if stretches.any(holds) { palette::SLATE.tint(TINT) } else { palette::PAPER }
}

/// Points and their texts.
pub(crate) fn draw(
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
        canvas.veil(&note.region.with_air(note.air).corners(), ground(note, place, panel), VEIL)?;
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
