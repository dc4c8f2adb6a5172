//! What is shown, as plain data: bars for what was done, panels of curves for what came of it.

mod area;
mod bar;
mod curve;
mod panel;
mod series;
mod time_chart;

pub use area::Area;
pub use bar::{Bar, Span};
pub use curve::{part, pieces, value_at};
pub use panel::Panel;
pub use series::Series;
pub use time_chart::{Arrangement, TimeChart};
