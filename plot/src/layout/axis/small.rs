//! A horizontal axis where there is little space: fewer ticks, the last with its unit, all inside of the sides.

use super::{horizontal::HorizontalAxis, plan::horizontal_axis};
use crate::{
    chart::Horizontal,
    locale::Locale,
    style::{
        Preset,
        font::{self, Weight},
    },
};

/// The axis where there is little space: so many ticks that all numbers fit between the sides.
pub(crate) fn small(preset: &Preset, horizontal: &Horizontal, sides: (f64, f64), locale: &Locale) -> HorizontalAxis {
    let axes = [6.0, 5.0, 4.0, 3.0, 2.0, 1.0].map(|most| horizontal_axis(horizontal, most, locale));
    let fits = |axis: &HorizontalAxis| Small::of(axis, preset, sides).fits;
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
    pub(crate) fn of(axis: &HorizontalAxis, preset: &Preset, (left, right): (f64, f64)) -> Self {
        let width = |text: &str| font::width(text, preset.tick, Weight::Regular);
        let x = |at: f64| left + axis.extent.share(at) * (right - left);
        let Some((last, others)) = axis.ticks.split_last() else {
            return Self { others: Vec::new(), last: String::new(), last_right: right, fits: true };
        };
        let end = format!("{} {}", last.text, axis.unit).trim_end().to_owned();
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
