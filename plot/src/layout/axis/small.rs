//! A time axis where there is little space: fewer ticks, the last with its unit, all inside of the sides.

use super::time::{TimeAxis, time_axis};
use crate::{
    locale::Locale,
    style::{
        Preset,
        font::{self, Weight},
    },
};

/// The axis where there is little space: so many ticks that all numbers fit between the sides.
pub(crate) fn small(preset: &Preset, duration: f64, (left, right): (f64, f64), locale: &Locale) -> TimeAxis {
    let axes = [6.0, 5.0, 4.0, 3.0, 2.0, 1.0].map(|most| time_axis(duration, most, locale));
    let fits = |axis: &TimeAxis| Small::of(axis, preset, duration, (left, right)).fits;
    let [first, ..] = &axes;
    axes.iter().find(|axis| fits(axis)).unwrap_or(first).clone()
}

/// Where the numbers of a small axis stand: the last with its unit, all inside of the sides.
pub(crate) struct Small {
    /// Text, place of its middle.
    pub(crate) others: Vec<(String, f64)>,
    pub(crate) last: String,
    pub(crate) last_right: f64,
    pub(crate) fits: bool,
}

impl Small {
    pub(crate) fn of(axis: &TimeAxis, preset: &Preset, duration: f64, (left, right): (f64, f64)) -> Self {
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
