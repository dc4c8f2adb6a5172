//! Draws what lies in a row: bars, intervals, points.

use crate::{
    chart::{Fill, Look, Part, Tone},
    draw::{
        canvas::Canvas,
        panel::{draw_shape, inked},
    },
    error::DrawError,
    layout::{notes::radius, region::Region},
    style::{Preset, Rgb, palette},
};

/// How much of its colour a pale bar has.
const PALE: f64 = 0.25;
/// The size of what lies in a row that counts less, as a share of the usual one.
const FAINT: f64 = 0.6;
/// Between the slanted strokes of a hatched bar, in sizes of a tick label.
const HATCH: f64 = 0.42;

/// A part on the sheet: from one place to another at a height, in a row of so much height.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub(super) from: f64,
    pub(super) until: f64,
    pub(super) y: f64,
    pub(super) height: f64,
}

impl Stretch {
    fn region(self, height: f64) -> Region {
        let (left, right) = (self.from.min(self.until), self.from.max(self.until));
        Region { left, right, top: self.y - height / 2.0, bottom: self.y + height / 2.0 }
    }
}

/// The height of a bar in a row of so much height; thinner in a row that counts less, as grey alone is not seen by all.
pub(super) fn bar_height(row: f64, tone: Tone, preset: &Preset) -> f64 {
    (0.62 * row).min(1.35 * preset.label) * if tone == Tone::Faint { FAINT } else { 1.0 }
}

/// Bars lie under intervals, and these under points.
pub(super) fn in_order(parts: &[Part]) -> Vec<&Part> {
    let mut parts: Vec<&Part> = parts.iter().filter(|part| part.is_shown()).collect();
    parts.sort_by_key(|part| match part.look {
        Look::Bar(_) => 0,
        Look::Interval => 1,
        Look::Point(_) => 2,
    });
    parts
}

/// A part, or the sample of one.
pub(super) fn draw(
    canvas: &Canvas,
    preset: &Preset,
    (look, colour, tone): (Look, Rgb, Tone),
    stretch: Stretch,
) -> Result<(), DrawError> {
    let ink = if tone == Tone::Faint { palette::SLATE } else { inked(colour, preset) };
    match look {
        Look::Bar(fill) => draw_bar(canvas, preset, (fill, ink), stretch.region(stretch.height)),
        Look::Interval => draw_interval(canvas, preset, ink, stretch.region(0.45 * stretch.height)),
        Look::Point(shape) => {
            let middle = (f64::midpoint(stretch.from, stretch.until), stretch.y);
            let size = if tone == Tone::Faint { FAINT.sqrt() } else { 1.0 };
            draw_shape(canvas, shape, middle, size * radius(preset), ink)
        }
    }
}

fn draw_bar(canvas: &Canvas, preset: &Preset, (fill, ink): (Fill, Rgb), region: Region) -> Result<(), DrawError> {
    let corners = region.corners();
    let outline = [corners[0], corners[1], corners[2], corners[3], corners[0]];
    match fill {
        Fill::Full => return canvas.shape(&corners, ink),
        Fill::Pale => canvas.shape(&corners, ink.tint(PALE))?,
        Fill::Hatched => {
            canvas.shape(&corners, palette::PAPER)?;
            let step = HATCH * preset.tick;
            for [from, until] in region.slanted(step) {
                canvas.line(&[from, until], ink, preset.axis)?;
            }
        }
    }
    canvas.line(&outline, ink, preset.axis)
}

/// Under its line lies a wider one of paper, which keeps it apart from a bar of the same colour.
fn draw_interval(canvas: &Canvas, preset: &Preset, ink: Rgb, region: Region) -> Result<(), DrawError> {
    let y = f64::midpoint(region.top, region.bottom);
    let lines = [
        [(region.left, y), (region.right, y)],
        [(region.left, region.top), (region.left, region.bottom)],
        [(region.right, region.top), (region.right, region.bottom)],
    ];
    let width = 0.5 * preset.line;
    for (colour, width) in [(palette::PAPER, width + 1.6 * preset.axis), (ink, width)] {
        lines.iter().try_for_each(|line| canvas.line(line, colour, width))?;
    }
    Ok(())
}
