//! What stands around the curve of one cell.

use crate::{
    layout::{
        bars::Strip,
        text::{Fitted, PlacedText},
    },
    style::Colour,
};

/// What stands around the curve of one cell.
pub(crate) struct Cell {
    /// The group that begins here, and how far it reaches.
    pub(crate) group: Option<(PlacedText, f64)>,
    pub(crate) name: Fitted,
    pub(crate) name_y: f64,
    pub(crate) value_y: f64,
    /// Whether the value stands below the name instead of at the right.
    pub(crate) value_below: bool,
    pub(crate) colour: Colour,
    pub(crate) value: String,
    pub(crate) has_days: bool,
    /// What was done in this cell alone.
    pub(crate) strip: Option<Strip>,
}
