//! The SVG document and what plotters draws on.

mod backend;
mod document;
mod simplify;
mod text_box;
mod units;

pub(crate) use backend::SvgBackend;
pub use document::Document;
pub(crate) use simplify::simplified;
pub use text_box::{TextBox, illegible};
pub(crate) use units::{FINE, fine};
