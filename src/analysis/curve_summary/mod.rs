//! Summaries of curves in numbers, from which headlines and text alternatives are built.

mod main_curve;
mod margin;
mod summary;
mod turns;

pub use main_curve::{is_inflamed, main_curve, quiet_before_main};
pub(super) use margin::margin;
pub use margin::{MARGIN, is_input, scale};
pub use summary::{CurveSummary, Shape, Trend};
