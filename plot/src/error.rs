//! What can go wrong between a chart and its picture.

use std::convert::Infallible;

use plotters::drawing::DrawingAreaErrorKind;
use resvg::usvg;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// The time axis has no extent.
    #[error("a chart cannot span {duration} days: the duration must be a positive number")]
    Duration {
        /// What was asked for, in days.
        duration: f64,
    },
    /// An axis without extent, or a logarithmic one that reaches zero.
    #[error("an axis cannot run from {low} to {high}")]
    Axis {
        /// Its low end.
        low: f64,
        /// Its high end.
        high: f64,
    },
    /// A value that a logarithmic axis cannot show, and which it would be wrong to leave out.
    #[error("{value} has no place on a logarithmic axis: it holds only values above zero")]
    NotPositive {
        /// The value.
        value: f64,
    },
    /// Bars are stretches of time.
    #[error("bars of what was done can only stand above a time axis")]
    BarsWithoutTime,
    /// The cells of a map have no form.
    #[error(
        "a map of {columns} × {rows} cells needs rising values along both sides, and in each row a cell for each column"
    )]
    Cells {
        /// Values along the horizontal axis.
        columns: usize,
        /// Values along the vertical axis.
        rows: usize,
    },
    /// A sheet without the answer has the places of the answer, so both must show one kind of thing.
    #[error("a chart and its sheet without the answer must show the same kind of thing")]
    OtherKind,
    /// The drawing library refused.
    #[error("the chart could not be drawn")]
    Drawing {
        /// What the library said.
        #[from]
        source: DrawingAreaErrorKind<Infallible>,
    },
    /// The text to turn into pixels is not an SVG picture.
    #[error("the picture is not valid SVG, so it cannot be turned into pixels")]
    Svg {
        /// Where the reader stumbled.
        #[from]
        source: usvg::Error,
    },
    /// No room in memory for the pixels, or no pixels at all.
    #[error("a picture of {width} × {height} pixels cannot be made: choose another size")]
    Size {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The caller could not write down the recipe that goes into the file.
    #[error("the recipe of the picture could not be written as JSON")]
    Recipe {
        /// What the writer said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The recipe stands behind the words that describe a picture, and there are none.
    #[error("the picture has no description, behind which its recipe would stand")]
    NoPlace,
    /// The picture holds what a PDF of ours never holds.
    #[error("a PDF cannot be made: {what} are not known here")]
    Pdf {
        /// What was met.
        what: &'static str,
    },
    /// The pixels could not be packed.
    #[error("the pixels could not be written as PNG")]
    Png {
        /// What the packer said.
        #[from]
        source: png::EncodingError,
    },
}
