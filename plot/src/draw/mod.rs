//! From a plan to the strokes of a document.

mod bars;
mod canvas;
mod cells;
mod compose;
mod curves;
mod end_labels;
mod heading;
mod heat;
mod horizontal_axis;
mod panel;
mod positions;
mod rows;
mod shade;
mod sheet;

pub use canvas::Canvas;
pub use compose::{compose, compose_blank, draw, draw_blank};
pub use heading::draw as draw_heading;
pub use panel::DASHES;
pub use positions::in_positions;
