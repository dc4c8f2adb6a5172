//! What is shown, as plain data: bars for what was done, panels of curves for what came of it.

mod area;
mod band;
mod bar;
mod curve;
mod extent;
mod horizontal;
mod mark;
mod panel;
mod series;
mod whole;

pub use area::Area;
pub use band::Band;
pub use bar::{Bar, Span};
pub use curve::{part, pieces, value_at};
pub use extent::Extent;
pub use horizontal::{Horizontal, Scale};
pub use mark::{Mark, Marker, Shape};
pub use panel::Panel;
pub use series::{Series, Stroke};
pub use whole::{Arrangement, Chart};
