//! The SVG document, PNG, PDF, and what travels inside the files.

pub mod embedded_metadata;
mod escape;
mod palette;
pub mod pdf;
mod raster;
pub mod svg;
mod tree;

pub use escape::escaped;
pub use raster::rasterise;
