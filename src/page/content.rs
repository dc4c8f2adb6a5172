//! What the answer to any question shows, before any file is written: figures with text alternatives, a summary, and
//! the text to print.

use super::terminal::{self, TerminalStyle};
use super::{data::Table, extras::TableLayout, markdown::escaped, picture::Picture};
use gutskin_plot::{Chart, DrawError, Preset};

/// What an answer shows. All texts but `method` are in the language of the page.
pub struct Page<'a> {
    /// Name of its folder below the output folder.
    pub folder: String,
    /// The figures; the first gives the answer at a glance.
    pub figures: Vec<Figure<'a>>,
    /// The answer in words and a table, as Markdown; `None` for a question whose answer is only a picture.
    pub summary: Option<String>,
    /// Text printed before the preview of the first figure, in whole lines.
    pub before: String,
    /// Text printed after the preview, in whole lines.
    pub after: String,
    /// How the numbers were computed, printed under `--verbose`, in whole lines, in English.
    pub method: String,
}

impl<'a> Page<'a> {
    /// A page with one chart and its key figures as a list, in the summary and on the terminal. `label` is printed before
    /// the path of the chart's file, whose name without ending is `stem`.
    #[must_use]
    pub fn of_chart(folder: String, stem: &str, label: &str, chart: Chart, blank: Chart, figures: &[String]) -> Self {
        let list = |figures: &[String]| figures.iter().map(|figure| format!("- {figure}\n")).collect::<String>();
        let in_summary = list(&figures.iter().map(|figure| escaped(figure)).collect::<Vec<_>>());
        let [headline, title, small_print] = [&chart.headline, &chart.title, &chart.footer].map(|text| escaped(text));
        Page {
            folder,
            summary: Some(format!("# {headline}\n\n![{title}]({stem}.png)\n\n{in_summary}\n{small_print}\n")),
            figures: vec![Figure::of_chart(stem, &format!("{label} "), chart, Some(blank))],
            before: String::new(),
            after: list(figures),
            method: String::new(),
        }
    }
}

/// One picture of a page.
pub struct Figure<'a> {
    /// Name of its files without ending.
    pub stem: String,
    /// Label printed before the path of its file: `Chart: `.
    pub label: String,
    /// The sentence above the picture; empty where none is printed.
    pub headline: String,
    /// What is drawn.
    pub drawing: Box<dyn Drawing + 'a>,
}

impl<'a> Figure<'a> {
    /// A chart and, where there is one, the texts of its blank sheet.
    #[must_use]
    pub fn of_chart(stem: &str, label: &str, chart: Chart, blank: Option<Chart>) -> Self {
        let (stem, label, headline) = (stem.to_owned(), label.to_owned(), chart.headline.clone());
        Self { stem, label, headline, drawing: Box::new(ChartDrawing { chart, blank }) }
    }
}

/// A chart or diagram that can be drawn at any size.
pub trait Drawing {
    /// The picture at one size and style.
    ///
    /// # Errors
    /// [`DrawError`], when it cannot be drawn.
    fn picture(&self, preset: &Preset) -> Result<Picture, DrawError>;

    /// The same sheet without the answer; `None` if the figure has none.
    ///
    /// # Errors
    /// [`DrawError`], when it cannot be drawn.
    fn blank(&self, preset: &Preset) -> Result<Option<Picture>, DrawError>;

    /// The picture in characters for a terminal of this size; `None` if it cannot be drawn so.
    fn in_letters(&self, columns: usize, lines: usize, style: TerminalStyle) -> Option<String>;
}

/// The numbers of an answer. The first column of the wide table identifies the row: a day, a value or a person.
pub trait Data {
    /// The table in one layout.
    fn table(&self, layout: TableLayout) -> Table<'_>;

    /// What each column of the wide table means, as CSV on the Web (W3C 2015).
    ///
    /// # Errors
    /// Only if JSON cannot be written, which plain values never cause.
    fn description(&self) -> Result<String, serde_json::Error>;
}

/// A chart and, where there is one, the texts of its blank sheet.
pub struct ChartDrawing {
    /// The chart.
    pub chart: Chart,
    /// The same chart with the texts of the blank sheet.
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
