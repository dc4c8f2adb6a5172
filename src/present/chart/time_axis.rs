//! The time axis below a panel.

use super::axis::{Tick, TimeAxis};
use super::canvas::{Canvas, Side, Words};
use super::error::DrawError;
use super::font::{self, Weight};
use super::palette;
use super::preset::Preset;

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
    let words = |text: &str, x: f64, side: Side| Words {
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
        canvas.words(&words(&tick.text, x(tick.at), Side::Middle))?;
    }
    if let Some(last) = axis.ticks.last() {
        let number = font::width(&last.text, preset.tick, Weight::Regular);
        let after = x(last.at) + number / 2.0 + 0.28 * preset.tick;
        canvas.words(&words(axis.unit, after, Side::Left))?;
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

/// Draws the axis where there is little room: the numbers that fit, the last with its unit, all inside of the sides.
pub(super) fn draw_small(
    canvas: &Canvas,
    preset: &Preset,
    axis: &TimeAxis,
    duration: f64,
    (left, right): (f64, f64),
    bottom: f64,
) -> Result<(), DrawError> {
    draw_line(canvas, preset, axis, duration, (left, right), bottom)?;
    let width = |text: &str| font::width(text, preset.tick, Weight::Regular);
    let y = bottom + 1.0 * preset.tick;
    let put = |text: String, x: f64, side: Side| {
        let (size, weight, colour) = (preset.tick, Weight::Regular, palette::MUTED);
        canvas.words(&Words { text, x, y, size, weight, colour, side })
    };
    let Some((last, others)) = axis.ticks.split_last() else { return Ok(()) };
    let end = format!("{} {}", last.text, axis.unit);
    let end_right =
        (left + last.at / duration * (right - left) + width(&last.text) / 2.0 + width(axis.unit)).min(right);
    let free = end_right - width(&end) - 0.5 * preset.tick;
    // Some but not all of them would read as an uneven axis.
    let x = |day: f64| left + day / duration * (right - left);
    let fits = |tick: &&Tick| x(tick.at) + width(&tick.text) / 2.0 <= free;
    let shown = if others.iter().all(|tick| fits(&tick)) { others.len() } else { 1 };
    for tick in others.iter().take(shown).filter(fits) {
        put(tick.text.clone(), x(tick.at), Side::Middle)?;
    }
    put(end, end_right, Side::Right)
}
