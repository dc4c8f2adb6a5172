//! What is printed around what a command has found: the chart in letters, the warning, and where the files are.

use std::path::Path;

use super::{
    files::DATA,
    shared_options::{Common, TableLayout},
    terminal::Terminal,
};
use crate::present::{
    chart::TimeChart,
    terminal as drawing,
    terminal::{Letters, TerminalStyle},
};

/// The chart in letters where a person reads it, else its headline.
pub(crate) fn preview(chart: &TimeChart, options: &Common, terminal: &Terminal) -> String {
    if !terminal.is_read_by_a_person() {
        return format!("{}.\n\n", chart.headline);
    }
    let letters = if options.ascii || terminal.is_dumb() { Letters::Ascii } else { Letters::Braille };
    let style = TerminalStyle { letters, colour: terminal.takes_colour() };
    drawing::draw(chart, terminal.columns(), terminal.lines(), style) + "\n"
}

/// The last lines: that it is no medical advice, and where pictures, numbers and summary are. `stems` are the names of the
/// pictures without their ending.
pub(crate) fn closing<'a>(options: &Common, folder: &Path, stems: impl Iterator<Item = &'a str>) -> String {
    let say = |key: &str| options.language.text(key);
    let mut text = format!("{}\n", options.language.disclaimer());
    for stem in stems {
        // `chart`, `states`, or `flows` and of what.
        let kind = stem.split('-').next().unwrap_or_default();
        text += &format!("{}{}\n", say(&format!("report.{kind}")), folder.join(format!("{stem}.png")).display());
    }
    let numbers = folder.join(options.extras().parquet.map_or(DATA, TableLayout::file));
    let summary = folder.join("summary.md");
    text + &format!("{}{}\n{}{}\n", say("report.numbers"), numbers.display(), say("report.summary"), summary.display())
}
