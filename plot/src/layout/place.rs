//! Where a panel stands on the sheet, and where its values are.

use super::{axis::ValueAxis, markers::MarkerText, text::Fitted};
use crate::chart::Extent;

/// The place of one panel. Lengths in points, from the upper left corner of the sheet.
pub struct Place {
    pub(crate) caption: Fitted,
    pub(crate) caption_y: f64,
    /// Of the curves.
    pub left: f64,
    /// Of the curves.
    pub right: f64,
    /// Of the curves.
    pub top: f64,
    /// Of the curves.
    pub bottom: f64,
    /// Its positions from left to right.
    pub extent: Extent,
    /// Its values.
    pub axis: ValueAxis,
    /// The texts of upright lines, above the panel.
    pub(crate) markers: Vec<MarkerText>,
    /// Whether the ticks of the value axis are named here, or at a neighbour with the same axis.
    pub(crate) has_value_labels: bool,
}

impl Place {
    /// The place on the sheet of a position.
    #[must_use]
    pub fn x(&self, at: f64) -> f64 {
        self.left + self.extent.share(at) * (self.right - self.left)
    }

    /// The height on the sheet of a value.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        let share = (value - self.axis.bottom) / (self.axis.top - self.axis.bottom);
        self.bottom - share * (self.bottom - self.top)
    }

    /// A length on the sheet as a difference of values.
    #[must_use]
    pub fn values(&self, points: f64) -> f64 {
        points / (self.bottom - self.top) * (self.axis.top - self.axis.bottom)
    }
}
