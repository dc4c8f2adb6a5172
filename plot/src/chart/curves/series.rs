//! One curve, its name and its colour.

use super::{band::Band, curve};
use crate::{chart::extent::Extent, style::Colour};

/// How the line of a curve is drawn, in every ink.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stroke {
    /// Without a gap.
    #[default]
    Solid,
    /// Dashed, such as a branch of states that do not last.
    Dashed,
    /// Not at all: the points stand alone.
    Points,
}

/// One curve.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Written at the end of the curve together with its last value; without both nothing is.
    pub name: String,
    /// The colour of its compartment.
    pub colour: Colour,
    /// Whether the curve is what the headline speaks of: drawn thicker, named in bolder letters.
    pub emphasis: bool,
    /// How its line is drawn.
    pub stroke: Stroke,
    /// Whether each of its points is a value that was computed or measured, and so is shown by a dot.
    pub dots: bool,
    /// The spread around it.
    pub band: Option<Band>,
    /// Position (over time the day) and value, in the order in which they are joined; a branch may fold back. Values that are
    /// not finite leave a gap.
    pub points: Vec<(f64, f64)>,
    /// The first value as it is written everywhere else, for sheets on which the curve is left to draw.
    pub start_text: Option<String>,
    /// The last value as it is written everywhere else; without it, as fine as the panel shows.
    pub end_text: Option<String>,
}

impl Series {
    /// The pieces of the curve that can be drawn.
    #[must_use]
    pub fn pieces(&self, extent: Extent) -> Vec<Vec<(f64, f64)>> {
        curve::pieces(&self.points, extent)
    }

    /// The first point that can be drawn.
    #[must_use]
    pub fn start(&self, extent: Extent) -> Option<(f64, f64)> {
        self.pieces(extent).first()?.first().copied()
    }

    /// The last point that can be drawn.
    #[must_use]
    pub fn end(&self, extent: Extent) -> Option<(f64, f64)> {
        self.pieces(extent).last()?.last().copied()
    }
}
