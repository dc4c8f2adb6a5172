//! Where everything goes: ticks, fitted text, labels that keep apart, panels in a column or a grid, rows.

pub mod axis;
pub(crate) mod bars;
pub(crate) mod coincidence;
mod column;
mod count;
pub(crate) mod grid;
mod heading;
pub(crate) mod heat;
pub mod labels;
mod markers;
pub(crate) mod notes;
mod page;
mod place;
mod plan;
pub(crate) mod region;
pub(crate) mod rows;
mod text;

pub use heading::Heading;
pub(crate) use heat::HeatLayout;
pub(crate) use markers::MarkerText;
pub use page::Layout;
pub use place::Place;
pub use plan::plan;
pub use text::{Fitted, PlacedText, Side, Space, fit};
pub(crate) use text::{block, line_pitch};
