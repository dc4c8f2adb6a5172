//! The optional files of a page. Requesting them changes none of the usual files.

use gutskin_plot::embedded_metadata::Kind;

/// The optional files that were requested.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// Every figure also as PDF.
    pub pdf: bool,
    /// A blank sheet for every figure that has one.
    pub blank: bool,
    /// The numbers as Parquet, in this layout.
    pub parquet: Option<TableLayout>,
    /// Additional figures, by their file names without ending.
    pub figures: Vec<String>,
}

impl Extras {
    /// The kinds of picture files that are written.
    #[must_use]
    pub fn kinds(&self) -> &'static [Kind] {
        if self.pdf { &[Kind::Svg, Kind::Png, Kind::Pdf] } else { &[Kind::Svg, Kind::Png] }
    }
}

/// The layout of numbers in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableLayout {
    /// One column per quantity.
    Wide,
    /// One row per number.
    Tidy,
}

impl TableLayout {
    /// The name of the Parquet file for this layout.
    #[must_use]
    pub fn parquet_file(self) -> &'static str {
        match self {
            Self::Wide => "data.parquet",
            Self::Tidy => "data-tidy.parquet",
        }
    }
}
