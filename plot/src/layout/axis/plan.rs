//! Chooses the ticks of a horizontal axis, whatever it shows.

use super::{horizontal::HorizontalAxis, tick::Tick, time::time_axis, values::values_axis};
use crate::{chart::Horizontal, locale::Locale};

/// The axis with at most `most` steps that are named.
#[must_use]
pub fn horizontal_axis(horizontal: &Horizontal, most: f64, locale: &Locale) -> HorizontalAxis {
    match horizontal {
        Horizontal::Time { duration } => time_axis(*duration, most, locale),
        Horizontal::Values(scale) => values_axis(scale, most, &locale.numbers),
        Horizontal::Names { caption, names } => HorizontalAxis {
            ticks: (0_u32..).map(f64::from).zip(names).map(|(at, name)| Tick { at, text: name.clone() }).collect(),
            unit: "",
            caption: caption.clone(),
            extent: horizontal.extent(),
        },
    }
}
