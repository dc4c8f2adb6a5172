//! Colours, sizes for each use, letters and their widths.

mod colour;
mod dark;
#[cfg(test)]
mod distinct;
pub mod font;
pub mod palette;
mod preset;
mod rgb;
pub mod sequential;

pub use colour::Colour;
pub use dark::on_dark;
pub use preset::{Ground, Ink, Preset};
pub use rgb::Rgb;
