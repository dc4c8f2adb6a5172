//! Draws the horizontal axis below a panel.

use super::canvas::Canvas;
use crate::{
    error::DrawError,
    layout::{
        PlacedText, Side,
        axis::{Below, HorizontalAxis, Small},
        line_pitch,
    },
    style::{
        Preset,
        font::{self, Weight},
        palette,
    },
};

/// A tick without a text is so much shorter than one with it.
const MINOR: f64 = 0.55;

/// Draws the line, its ticks and their texts, the unit after the last of them, and the caption below.
pub(super) fn draw(
    canvas: &Canvas,
    preset: &Preset,
    (axis, below): (&HorizontalAxis, &Below),
    (left, right): (f64, f64),
    bottom: f64,
) -> Result<(), DrawError> {
    let x = |at: f64| left + axis.extent.share(at) * (right - left);
    let text = |text: &str, x: f64, side: Side| PlacedText {
        text: text.to_owned(),
        x,
        y: bottom + 1.15 * preset.tick,
        size: preset.tick,
        weight: Weight::Regular,
        colour: palette::MUTED,
        side,
    };
    draw_line(canvas, preset, axis, (left, right), bottom)?;
    for (tick, name) in axis.ticks.iter().zip(&below.names) {
        for (line, name_line) in (0_u32..).map(f64::from).zip(&name.lines) {
            let first = text(name_line, x(tick.at), Side::Middle);
            canvas.text(&PlacedText { y: first.y + line * line_pitch(name.size), size: name.size, ..first })?;
        }
    }
    if below.names.is_empty() {
        for tick in axis.ticks.iter().filter(|tick| !tick.text.is_empty()) {
            canvas.text(&text(&tick.text, x(tick.at), Side::Middle))?;
        }
    }
    if let Some(last) = axis.ticks.last().filter(|_| !axis.unit.is_empty()) {
        let number = font::width(&last.text, preset.tick, Weight::Regular);
        let after = x(last.at) + number / 2.0 + 0.28 * preset.tick;
        canvas.text(&text(axis.unit, after, Side::Left))?;
    }
    draw_caption(canvas, preset, below, left, bottom)
}

/// The caption of a quantity or of names, below the texts of the ticks.
fn draw_caption(canvas: &Canvas, preset: &Preset, below: &Below, left: f64, bottom: f64) -> Result<(), DrawError> {
    let pitch = line_pitch(below.caption.size);
    let first = bottom + 1.2 * preset.tick + below.extra_lines() + pitch;
    (0_u32..).map(f64::from).zip(&below.caption.lines).try_for_each(|(line, text)| {
        canvas.text(&PlacedText {
            text: text.clone(),
            x: left,
            y: first + line * pitch,
            size: below.caption.size,
            weight: Weight::SemiBold,
            colour: palette::MUTED,
            side: Side::Left,
        })
    })
}

/// The line and its ticks without numbers.
pub(super) fn draw_line(
    canvas: &Canvas,
    preset: &Preset,
    axis: &HorizontalAxis,
    (left, right): (f64, f64),
    bottom: f64,
) -> Result<(), DrawError> {
    canvas.line(&[(left, bottom), (right, bottom)], palette::AXIS, preset.axis)?;
    axis.ticks.iter().try_for_each(|tick| {
        let x = left + axis.extent.share(tick.at) * (right - left);
        let length = 0.3 * preset.tick * if tick.text.is_empty() { MINOR } else { 1.0 };
        canvas.line(&[(x, bottom), (x, bottom + length)], palette::AXIS, preset.axis)
    })
}

/// Draws the axis where there is little space: where not all numbers fit, the first and the last; some but not all of them
/// would read as an uneven axis.
pub(super) fn draw_small(
    canvas: &Canvas,
    preset: &Preset,
    (axis, below): (&HorizontalAxis, &Below),
    (left, right): (f64, f64),
    bottom: f64,
) -> Result<(), DrawError> {
    draw_line(canvas, preset, axis, (left, right), bottom)?;
    let y = bottom + 1.0 * preset.tick;
    let put = |text: String, x: f64, side: Side| {
        let (size, weight, colour) = (preset.tick, Weight::Regular, palette::MUTED);
        canvas.text(&PlacedText { text, x, y, size, weight, colour, side })
    };
    let Small { others, last, last_right, fits } = Small::of(axis, preset, (left, right));
    let first_ends = others.first().map_or(left, |(text, x)| x + font::width(text, preset.tick, Weight::Regular) / 2.0);
    let last_starts = last_right - font::width(&last, preset.tick, Weight::Regular);
    let shown = match (fits, first_ends + 0.3 * preset.tick <= last_starts) {
        (true, _) => others.len(),
        (false, true) => 1,
        (false, false) => 0,
    };
    for (text, x) in others.into_iter().take(shown) {
        put(text, x, Side::Middle)?;
    }
    put(last, last_right, Side::Right)?;
    draw_caption(canvas, preset, below, left, bottom)
}
