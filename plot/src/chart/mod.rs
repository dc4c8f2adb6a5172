//! What is shown, as plain data: the texts of a chart, and in its body curves, rows or the cells of a map.

mod curves;
mod extent;
mod horizontal;
mod mark;
mod rows;
mod whole;

pub use curves::{Area, Arrangement, Band, Bar, Curves, Panel, Series, Span, Stroke, part, pieces, value_at};
pub use extent::Extent;
pub use horizontal::{Horizontal, Scale};
pub use mark::{Mark, Marker, Shape};
pub use rows::{Fill, Key, Look, Part, Row, Rows, Tone};
pub use whole::{Body, Chart, CurveChart};
