//! A filled area between two edges, such as flows stacked on each other.

use super::band::drawable;
use crate::{chart::extent::Extent, style::Rgb};

/// A filled area between two curves, one of several that are stacked on each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Written beside its end together with its last value.
    pub name: String,
    /// What it is filled with.
    pub fill: Rgb,
    /// The same on copies in black.
    pub grey: Rgb,
    /// Position, lower and upper edge, in order.
    pub points: Vec<(f64, f64, f64)>,
    /// Its last value, as it is written everywhere else.
    pub end_text: String,
}

impl Area {
    /// Both edges as far as they can be drawn: finite and within the axis.
    #[must_use]
    pub fn edges(&self, extent: Extent) -> Vec<(f64, f64, f64)> {
        drawable(&self.points, extent)
    }
}
