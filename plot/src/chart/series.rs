//! One curve, its name and its colour.

use super::curve;
use crate::style::Colour;

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Written at the end of the curve together with its last value.
    pub name: String,
    /// The colour of its compartment.
    pub colour: Colour,
    /// Whether the curve is what the headline speaks of: drawn thicker, named in bolder letters.
    pub emphasis: bool,
    /// Day and value, in order of time. Values that are not finite leave a gap.
    pub points: Vec<(f64, f64)>,
    /// The first value as it is written everywhere else, for sheets on which the curve is left to draw.
    pub start_text: Option<String>,
    /// The last value as it is written everywhere else; without it, as fine as the panel shows.
    pub end_text: Option<String>,
}

impl Series {
    /// The pieces of the curve that can be drawn.
    #[must_use]
    pub fn pieces(&self, duration: f64) -> Vec<Vec<(f64, f64)>> {
        curve::pieces(&self.points, duration)
    }

    /// The first point that can be drawn.
    #[must_use]
    pub fn start(&self, duration: f64) -> Option<(f64, f64)> {
        self.pieces(duration).first()?.first().copied()
    }

    /// The last point that can be drawn.
    #[must_use]
    pub fn end(&self, duration: f64) -> Option<(f64, f64)> {
        self.pieces(duration).last()?.last().copied()
    }
}
