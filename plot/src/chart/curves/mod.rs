//! Curves along a horizontal axis, in panels, below the bars of what was done.
//!
//! The panels stand below each other, with the names of their curves at the right, or, when they are many, as small
//! multiples in a grid ([`Arrangement`]).

mod area;
mod band;
mod bar;
mod curve;
mod panel;
mod series;
mod whole;

pub use area::Area;
pub use band::Band;
pub use bar::{Bar, Span};
pub use curve::{is_in_order, part, pieces, value_at};
pub use panel::{Ghost, Panel};
pub use series::{Series, Stroke};
pub use whole::{Arrangement, Curves};
