//! Charts as plain data, laid out for a use and written as SVG, PNG and PDF.
//!
//! The crate knows no model, no scenario and no language: numbers and texts come from the caller, and a [`Locale`] says how
//! numbers are spelt and what the drawing itself adds in words.
//!
//! | module | what is in it | may use |
//! |---|---|---|
//! | `elementary` | powers of ten, logarithms, angles and lengths, the same on every machine | nothing |
//! | [`locale`] | the spelling of numbers, the few texts the drawing adds | `elementary` |
//! | [`style`] | colours, sizes for each use, letters and their widths | nothing |
//! | [`chart`] | what is shown, as plain data | `locale`, `style` |
//! | [`layout`] | where everything goes: ticks, fitted text, labels that keep apart | `chart` and above |
//! | [`output`] | the SVG document, PNG, PDF, and what travels inside the files | `style` |
//! | [`mod@draw`] | from a plan to the strokes of a document | everything |
//!
//! A chart says what to show, the [`Preset`] how large: [`draw()`] gives SVG, [`rasterise`] turns that into PNG.

pub mod chart;
pub mod draw;
mod elementary;
mod error;
pub mod layout;
pub mod locale;
pub mod output;
pub mod style;

pub use chart::{
    Area, Arrangement, Band, Bar, Body, Border, Chart, Curves, Fill, Ghost, HeatMap, Horizontal, Key, Look, Mark,
    Marker, Panel, Part, Row, Rows, Scale, Series, Shape, Span, Stroke, Tone, Zone,
};
pub use draw::{draw, draw_blank};
pub use error::DrawError;
pub use locale::{Locale, NumberFormat};
pub use output::{embedded_metadata, pdf, rasterise};
pub use style::{Colour, Ground, Ink, Preset, Rgb, font, palette};

#[cfg(test)]
mod tests;
