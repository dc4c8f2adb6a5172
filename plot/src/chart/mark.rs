//! Points and lines that are pointed out, each with a text.

use super::extent::Extent;
use crate::style::Colour;

/// What is drawn at a point. The shapes differ without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// A filled dot.
    #[default]
    Dot,
    /// A ring.
    Ring,
    /// A short upright stroke.
    Tick,
    /// Nothing: only the text of the mark is written, such as the name of a branch.
    Bare,
}

/// A point that is pointed out, such as where this scenario stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// Position and value.
    pub at: (f64, f64),
    /// What is drawn there.
    pub shape: Shape,
    /// In which colour.
    pub colour: Colour,
    /// What it is; placed where it covers least. May be empty.
    pub label: String,
    /// More about it, in letters of ordinary weight below the label; may be empty.
    pub detail: String,
}

/// An upright line across a panel, such as a threshold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marker {
    /// Its position.
    pub at: f64,
    /// What it is; written above the panel.
    pub label: String,
}

/// A stretch of the horizontal axis that is tinted, such as the values with two resting states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Zone {
    /// The position where it begins.
    pub from: f64,
    /// The position where it ends.
    pub until: f64,
    /// What it is; written above the panel.
    pub label: String,
}

impl Zone {
    /// What of it lies on the axis; nothing where it passes by or is no stretch.
    #[must_use]
    pub fn on(&self, extent: Extent) -> Option<Extent> {
        let (low, high) = (self.from.min(self.until), self.from.max(self.until));
        let shown = Extent { low: low.max(extent.low), high: high.min(extent.high) };
        (low.is_finite() && high.is_finite() && shown.is_sound()).then_some(shown)
    }
}
