//! Draws what is filled between two edges: flows stacked on each other, spreads around curves.

pub(super) mod areas;
pub(super) mod bands;
mod outline;
