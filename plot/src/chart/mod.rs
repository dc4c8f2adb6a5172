//! What is shown, as plain data: the texts of a chart, and in its body curves, rows or the cells of a map.

mod curves;
mod extent;
mod heat_map;
mod horizontal;
mod mark;
mod rows;
mod whole;

pub use curves::{
    Area, Arrangement, Band, Bar, Curves, Ghost, Panel, Series, Span, Stroke, is_in_order, part, pieces, value_at,
};
pub use extent::Extent;
pub use heat_map::{Border, HeatMap, cell_edges};
pub use horizontal::{Horizontal, Scale};
pub use mark::{Mark, Marker, Shape, Zone};
pub use rows::{Fill, Key, Look, Part, Row, Rows, Tone};
pub use whole::{Body, Chart, CurveChart};
