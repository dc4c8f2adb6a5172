//! What is written besides the usual files of a page. None of it changes them.

use gutskin_plot::embedded_metadata::Kind;

/// What is written besides the usual files. None of it changes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// Every figure as PDF too.
    pub pdf: bool,
    /// A sheet without the answer beside every figure that has one.
    pub blank: bool,
    /// The numbers as Parquet.
    pub parquet: Option<TableLayout>,
    /// Figures beside the first, by the names of their files without ending.
    pub figures: Vec<String>,
}

impl Extras {
    /// The kinds of picture files that are written.
    #[must_use]
    pub fn kinds(&self) -> &'static [Kind] {
        if self.pdf { &[Kind::Svg, Kind::Png, Kind::Pdf] } else { &[Kind::Svg, Kind::Png] }
    }
}

/// How numbers lie in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableLayout {
    /// A column for each quantity.
    Wide,
    /// A row for each number.
    Tidy,
}

impl TableLayout {
    /// The Parquet file of a table in this layout.
    #[must_use]
    pub fn parquet_file(self) -> &'static str {
        match self {
            Self::Wide => "data.parquet",
            Self::Tidy => "data-tidy.parquet",
        }
    }
}
