//! The time axis below a panel.

use super::axis::{self, TimeAxis};
use super::canvas::{Canvas, Side, Words};
use super::error::DrawError;
use super::font::{self, Weight};
use super::palette;
use super::preset::Preset;
use crate::present::language::Language;

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

/// The axis where there is little room: so many ticks that all numbers fit between the sides.
pub(super) fn small(preset: &Preset, duration: f64, (left, right): (f64, f64), language: Language) -> TimeAxis {
    let axes = [6.0, 5.0, 4.0, 3.0, 2.0, 1.0].map(|most| axis::time_axis(duration, most, language));
    let fits = |axis: &TimeAxis| Small::of(axis, preset, duration, (left, right)).fits;
    let [first, ..] = &axes;
    axes.iter().find(|axis| fits(axis)).unwrap_or(first).clone()
}

/// Where the numbers of a small axis stand: the last with its unit, all inside of the sides.
struct Small {
    /// Text, place of its middle.
    others: Vec<(String, f64)>,
    last: String,
    last_right: f64,
    fits: bool,
}

impl Small {
    fn of(axis: &TimeAxis, preset: &Preset, duration: f64, (left, right): (f64, f64)) -> Self {
        let width = |text: &str| font::width(text, preset.tick, Weight::Regular);
        let x = |day: f64| left + day / duration * (right - left);
        let Some((last, others)) = axis.ticks.split_last() else {
            return Self { others: Vec::new(), last: String::new(), last_right: right, fits: true };
        };
        let end = format!("{} {}", last.text, axis.unit);
        let last_right = (x(last.at) + width(&last.text) / 2.0 + width(axis.unit)).min(right);
        let air = 0.5 * preset.tick;
        let mut free = last_right - width(&end) - air;
        let mut fits = true;
        for tick in others.iter().rev() {
            fits &= x(tick.at) + width(&tick.text) / 2.0 <= free;
            free = x(tick.at) - width(&tick.text) / 2.0 - air;
        }
        let others = others.iter().map(|tick| (tick.text.clone(), x(tick.at))).collect();
        Self { others, last: end, last_right, fits }
    }
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
        canvas.words(&Words { text, x, y, size, weight, colour, side })
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
