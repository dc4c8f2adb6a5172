//! The planned horizontal axis.

use super::tick::Tick;
use crate::chart::Extent;

/// The horizontal axis: its ticks at their positions.
#[derive(Clone, Debug, PartialEq)]
pub struct HorizontalAxis {
    /// From low to high. A tick without a text is a shorter stroke.
    pub ticks: Vec<Tick>,
    /// Written after the last tick: `hours`, `days`, `months` or `years`; nothing where there is a caption.
    pub unit: &'static str,
    /// Written below the ticks; may be empty.
    pub caption: String,
    /// The stretch of positions.
    pub extent: Extent,
}
