//! What the answer to a question shows, before any file is written: figures with their text alternatives, a summary, and
//! what is printed. Nothing here knows which question it was.

use super::{data::Table, extras::TableLayout, picture::Picture};
use crate::present::{
    chart::{Chart, DrawError, Preset},
    terminal::{self, TerminalStyle},
};

/// What an answer shows. Texts are in the language the page was made in.
pub struct Page<'a> {
    /// The name of the folder of its files, below the folder for all results.
    pub folder: String,
    /// The figures; the first is the answer at a glance.
    pub figures: Vec<Figure<'a>>,
    /// The answer in words and a table, as Markdown; nothing for a question whose answer is a picture alone.
    pub summary: Option<String>,
    /// What is printed before the preview of the first figure: whole lines.
    pub before: String,
    /// What is printed after it: whole lines.
    pub after: String,
    /// How the numbers were computed, printed under `--verbose`: whole lines.
    pub method: String,
}

/// One picture of a page.
pub struct Figure<'a> {
    /// The name of its files without ending.
    pub stem: String,
    /// What is printed before the path of its file: `Chart: `.
    pub label: String,
    /// The sentence above the picture; empty where none is printed.
    pub headline: String,
    /// What is drawn.
    pub drawing: Box<dyn Drawing + 'a>,
}

/// Something that can be drawn at any size: a chart, a diagram.
pub trait Drawing {
    /// The picture for one use.
    ///
    /// # Errors
    /// [`DrawError`], when it cannot be drawn.
    fn picture(&self, preset: &Preset) -> Result<Picture, DrawError>;

    /// The same sheet without the answer; nothing where a figure has none.
    ///
    /// # Errors
    /// [`DrawError`], when it cannot be drawn.
    fn blank(&self, preset: &Preset) -> Result<Option<Picture>, DrawError>;

    /// The picture in letters, so many columns wide and lines high; nothing where it cannot be drawn so.
    fn in_letters(&self, columns: usize, lines: usize, style: TerminalStyle) -> Option<String>;
}

/// The numbers of an answer. The first column of the wide table says what a row stands for: a day, a value, a person.
pub trait Data {
    /// The numbers laid out in one way.
    fn table(&self, layout: TableLayout) -> Table<'_>;

    /// What each column of the wide table means, as CSV on the Web (W3C 2015).
    ///
    /// # Errors
    /// Only if JSON cannot be written, which plain values never cause.
    fn description(&self) -> Result<String, serde_json::Error>;
}

/// A chart with, where there is one, the texts of its sheet without the answer.
pub struct ChartDrawing {
    /// The chart.
    pub chart: Chart,
    /// The texts of the same chart without its answer.
    pub blank: Option<Chart>,
}

impl Drawing for ChartDrawing {
    fn picture(&self, preset: &Preset) -> Result<Picture, DrawError> {
        Picture::of(&self.chart, preset)
    }

    fn blank(&self, preset: &Preset) -> Result<Option<Picture>, DrawError> {
        self.blank.as_ref().map(|blank| Picture::of_blank(&self.chart, blank, preset)).transpose()
    }

    fn in_letters(&self, columns: usize, lines: usize, style: TerminalStyle) -> Option<String> {
        Some(terminal::draw(&self.chart, columns, lines, style))
    }
}
