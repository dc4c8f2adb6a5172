//! What is printed around an answer: the preview of the chart, the disclaimer, and the paths of the files.

use std::path::Path;

use super::{shared_options::SharedOptions, terminal::Terminal};
use crate::page::{
    content::{Figure, Page},
    extras::TableLayout,
    files::{DATA, SUMMARY},
    terminal::{Letters, TerminalStyle},
};
use crate::words::say;

/// The chart in characters if standard output is a terminal, otherwise its headline.
pub(crate) fn preview(figure: &Figure<'_>, options: &SharedOptions, terminal: &Terminal) -> String {
    let headline = || format!("{}.\n\n", figure.headline);
    if !terminal.is_read_by_a_person() {
        return headline();
    }
    let letters = if options.ascii || terminal.is_dumb() { Letters::Ascii } else { Letters::Braille };
    let style = TerminalStyle { letters, colour: terminal.takes_colour() };
    let drawn = figure.drawing.in_letters(terminal.columns(), terminal.lines(), style);
    drawn.map_or_else(headline, |drawn| drawn + "\n")
}

/// The last lines: the disclaimer, and where pictures, numbers and summary are.
pub(crate) fn closing(options: &SharedOptions, folder: &Path, page: &Page<'_>) -> String {
    let language = options.language;
    let mut text = format!("{}\n", language.disclaimer());
    for figure in &page.figures {
        text += &format!("{}{}\n", figure.label, folder.join(format!("{}.png", figure.stem)).display());
    }
    let numbers = folder.join(options.extras().parquet.map_or(DATA, TableLayout::parquet_file));
    let summary = folder.join(SUMMARY);
    text + &format!(
        "{}{}\n{}{}\n",
        say!(language, report::numbers),
        numbers.display(),
        say!(language, report::summary),
        summary.display()
    )
}
