//! The spread around a curve, such as between two percentiles of many runs.

use crate::chart::extent::Extent;

/// A translucent band in the colour of its curve.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// What it holds, such as `8 of 10 people`; its own label, may be empty.
    pub name: String,
    /// Position, lower and upper edge, in order.
    pub points: Vec<(f64, f64, f64)>,
}

impl Band {
    /// Both edges as far as they can be drawn.
    #[must_use]
    pub fn edges(&self, extent: Extent) -> Vec<(f64, f64, f64)> {
        drawable(&self.points, extent)
    }
}

/// The points of two edges that are finite and within an extent.
pub(super) fn drawable(points: &[(f64, f64, f64)], extent: Extent) -> Vec<(f64, f64, f64)> {
    let drawable = |(at, low, high): &&(f64, f64, f64)| low.is_finite() && high.is_finite() && extent.contains(*at);
    points.iter().filter(drawable).copied().collect()
}
