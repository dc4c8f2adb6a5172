//! Draws the time axis below a panel.

use super::canvas::Canvas;
use crate::{
    error::DrawError,
    layout::{
        PlacedText, Side,
        axis::{Small, TimeAxis},
    },
    style::{
        Preset,
        font::{self, Weight},
        palette,
    },
};

/// Draws the line, its ticks and their numbers, and the unit after the last of them.
pub(super) fn draw(
    canvas: &Canvas,
    preset: &Preset,
    axis: &TimeAxis,
    duration: f64,
    (left, right): (f64, f64),
    bottom: f64,
) -> Result<(), DrawError> {
    let x = |day: f64| left + day / duration * (right - left);
    let words = |text: &str, x: f64, side: Side| PlacedText {
        text: text.to_owned(),
        x,
        y: bottom + 1.15 * preset.tick,
        size: preset.tick,
        weight: Weight::Regular,
        colour: palette::MUTED,
        side,
    };
    draw_line(canvas, preset, axis, duration, (left, right), bottom)?;
    for tick in &axis.ticks {
        canvas.text(&words(&tick.text, x(tick.at), Side::Middle))?;
    }
    if let Some(last) = axis.ticks.last() {
        let number = font::width(&last.text, preset.tick, Weight::Regular);
        let after = x(last.at) + number / 2.0 + 0.28 * preset.tick;
        canvas.text(&words(axis.unit, after, Side::Left))?;
    }
    Ok(())
}

/// The line and its ticks without numbers.
pub(super) fn draw_line(
    canvas: &Canvas,
    preset: &Preset,
    axis: &TimeAxis,
    duration: f64,
    (left, right): (f64, f64),
    bottom: f64,
) -> Result<(), DrawError> {
    canvas.line(&[(left, bottom), (right, bottom)], palette::AXIS, preset.axis)?;
    axis.ticks.iter().try_for_each(|tick| {
        let x = left + tick.at / duration * (right - left);
        canvas.line(&[(x, bottom), (x, bottom + 0.3 * preset.tick)], palette::AXIS, preset.axis)
    })
}

/// Draws the axis where there is little room: where not all numbers fit, the first and the last; some but not all of them
/// would read as an uneven axis.
pub(super) fn draw_small(
    canvas: &Canvas,
    preset: &Preset,
    axis: &TimeAxis,
    duration: f64,
    (left, right): (f64, f64),
    bottom: f64,
) -> Result<(), DrawError> {
    draw_line(canvas, preset, axis, duration, (left, right), bottom)?;
    let y = bottom + 1.0 * preset.tick;
    let put = |text: String, x: f64, side: Side| {
        let (size, weight, colour) = (preset.tick, Weight::Regular, palette::MUTED);
        canvas.text(&PlacedText { text, x, y, size, weight, colour, side })
    };
    let Small { others, last, last_right, fits } = Small::of(axis, preset, duration, (left, right));
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
    put(last, last_right, Side::Right)
}
