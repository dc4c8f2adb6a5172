//! A band between two edges, such as flows stacked on each other.

use crate::style::Rgb;

/// A band between two curves, one of several that are stacked on each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Written beside its end together with its last value.
    pub name: String,
    /// What it is filled with.
    pub fill: Rgb,
    /// The same on copies in black.
    pub grey: Rgb,
    /// Day, lower and upper edge, in order of time.
    pub points: Vec<(f64, f64, f64)>,
    /// Its last value, as it is written everywhere else.
    pub end_text: String,
}

impl Area {
    /// Both edges as far as they can be drawn: finite and within the duration (in days).
    #[must_use]
    pub fn edges(&self, duration: f64) -> Vec<(f64, f64, f64)> {
        let slack = duration * 1e-9;
        let drawable = |(day, low, high): &&(f64, f64, f64)| {
            low.is_finite() && high.is_finite() && (-slack..=duration + slack).contains(day)
        };
        self.points.iter().filter(drawable).copied().collect()
    }
}
