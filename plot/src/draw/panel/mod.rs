//! Draws the panels.

mod areas;
mod curves;
mod frame;
mod plot;
mod reference;
mod stroke;
mod turns;
mod whole;

pub use stroke::DASHES;
pub(super) use stroke::{dashes, width_of};
pub(super) use whole::draw;
