//! What runs from left to right: time, the values of a quantity, or names side by side.
//!
//! Curves, marks and ticks stand at *positions* along the axis. Over time and over values these are the days and the values
//! themselves, on a logarithmic axis their decimal logarithms, over names their numbers from 0 on.

use super::extent::Extent;
use crate::elementary::decimal_logarithm;

/// What the horizontal axis of all panels of a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Horizontal {
    /// Days, from day 0.
    Time {
        /// Length of the axis in days.
        duration: f64,
    },
    /// Values of a quantity.
    Values(Scale),
    /// Names side by side, at 0, 1, 2 and so on.
    Names {
        /// What is named; written below the names, may be empty.
        caption: String,
        /// From left to right.
        names: Vec<String>,
    },
}

/// The values of a quantity along an axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scale {
    /// The quantity with its unit; written below the numbers, may be empty.
    pub caption: String,
    /// The lowest value to show.
    pub low: f64,
    /// The highest value to show.
    pub high: f64,
    /// Whether equal steps are equal ratios. No value on such an axis may be zero or below.
    pub logarithmic: bool,
    /// Where the ticks are, such as at the doses that were tried; at round numbers if there are none.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// The stretch of positions.
    #[must_use]
    pub fn extent(&self) -> Extent {
        Extent { low: self.position(self.low), high: self.position(self.high) }
    }

    /// The same axis, with its ends as far apart as values need; those that are no numbers, and on a logarithmic axis those
    /// that have no place, change nothing. An axis without extent gets one.
    #[must_use]
    pub fn holding(&self, values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values
            .filter(|value| self.position(*value).is_finite())
            .fold((self.low, self.high), |(low, high), value| (low.min(value), high.max(value)));
        let high = match high == low {
            true if self.logarithmic => 10.0 * low,
            true => low + 1.0,
            false => high,
        };
        Self { low, high, ..self.clone() }
    }

    /// Where a value stands.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        if self.logarithmic { decimal_logarithm(value) } else { value }
    }
}

impl Horizontal {
    /// The stretch of positions.
    #[must_use]
    pub fn extent(&self) -> Extent {
        match self {
            Self::Time { duration } => Extent::until(*duration),
            Self::Values(scale) => scale.extent(),
            Self::Names { names, .. } => {
                let number = f64::from(u32::try_from(names.len()).unwrap_or(u32::MAX));
                Extent { low: -0.5, high: number - 0.5 }
            }
        }
    }

    /// Whether it shows time.
    #[must_use]
    pub fn is_time(&self) -> bool {
        matches!(self, Self::Time { .. })
    }

    /// Whether positions are logarithms of values.
    #[must_use]
    pub fn is_logarithmic(&self) -> bool {
        matches!(self, Self::Values(scale) if scale.logarithmic)
    }
}

impl Default for Horizontal {
    fn default() -> Self {
        Self::Time { duration: 0.0 }
    }
}
