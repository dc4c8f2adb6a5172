//! The bars of what was done, above the curves.

mod manner;
mod measure;
mod spans;
mod strip;

pub(crate) use measure::Bars;
pub(crate) use spans::{extent, outlines, periods};
pub(crate) use strip::{Row, Strip, usual_height, width_wanted_at_the_right};
