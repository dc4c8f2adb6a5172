//! Draws the panels.

mod curves;
mod filled;
mod frame;
mod marks;
mod plot;
mod reference;
mod shape;
mod stroke;
mod turns;
mod whole;

pub(super) use frame::draw_frame;
pub(super) use marks::{draw as draw_marks, draw_markers};
pub(super) use shape::draw_shape;
pub use stroke::DASHES;
pub(super) use stroke::{dashes, inked, shape, width_of};
pub(super) use whole::draw;
