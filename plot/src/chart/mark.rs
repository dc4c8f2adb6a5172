//! Points and lines that are pointed out, each with a text.

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
