//! Draws a chart in characters for the terminal: curves with names at their ends, rows, or the cells of a map.
//!
//! A braille character holds two by four dots, which gives eight times the resolution of plain characters.

mod axis_line;
mod bars;
mod heat_map;
mod letters;
mod panel;
mod positions;
mod rows;
mod sheet;
mod spelling;
mod style;

use std::borrow::Cow;

use axis_line::{AxisLine, horizontal_line};
use gutskin_plot::{
    Body, Chart, Curves, Horizontal, Locale,
    chart::{CurveChart, Extent},
    draw::in_positions,
    layout::axis::{self, HorizontalAxis, ValueAxis},
};
use letters::{initials, length, wrapped};
use positions::to_float;
use sheet::{Look, Sheet};
use spelling::spelled_out;
pub use style::{Letters, TerminalStyle};

/// Lines of the terminal used outside the panels: headline, bars, axis, and the sentences below.
const LINES_AROUND: usize = 16;
/// A panel with fewer lines does not show the shape of a curve.
const FEWEST_LINES: usize = 8;
const HIGHEST_PANEL: usize = 20;
const FEWEST_COLUMNS: usize = 40;
/// The largest number of bars; the picture file shows all of them.
const MOST_BARS: usize = 6;

/// Draws a chart at most `columns` wide (at least 40) that fits a terminal of `lines` lines; rows and the cells of a map are
/// as many lines as they need. Every line of the result ends in a line break.
#[must_use]
pub fn draw(chart: &Chart, columns: usize, lines: usize, style: TerminalStyle) -> String {
    let spelled = (style.letters == Letters::Ascii).then(|| spelled_out(chart));
    let chart = spelled.as_ref().unwrap_or(chart);
    let mut sheet = Sheet::new(columns.max(FEWEST_COLUMNS), style);
    for line in wrapped(&chart.headline, sheet.columns) {
        let at = sheet.add_line();
        sheet.put(at, 0, &line, Look::BOLD);
    }
    match &chart.body {
        Body::Curves(curves) => draw_curves(&mut sheet, chart, curves, lines),
        Body::Rows(rows) => rows::draw(&mut sheet, rows, &chart.locale),
        Body::HeatMap(map) => heat_map::draw(&mut sheet, map, &chart.locale),
    }
    sheet.text()
}

fn draw_curves(sheet: &mut Sheet, chart: &Chart, shown: &Curves, lines: usize) {
    // What has no sound axis is refused where it is drawn; letters show what they can.
    let on_some_axis = || Curves { horizontal: Horizontal::Time { duration: 1.0 }, ..shown.clone() };
    let curves = &*in_positions(shown).unwrap_or_else(|_| Cow::Owned(on_some_axis()));
    let chart = CurveChart { texts: chart, curves };
    let marks = initials(curves.panels.iter().flat_map(|panel| &panel.series).map(|line| line.name.as_str()));
    let plan = Plan::new(chart, sheet.columns, lines, (sheet.style.letters == Letters::Ascii).then_some(&marks));
    for bar in curves.bars.iter().take(MOST_BARS) {
        plan.draw_bar(sheet, bar);
    }
    if MOST_BARS < curves.bars.len() {
        let at = sheet.add_line();
        let more = chart.texts.locale.more(curves.bars.len() - MOST_BARS);
        sheet.put(at, plan.axis.left, &more, Look::FAINT);
    }
    for (number, panel) in curves.panels.iter().enumerate() {
        panel.bars.iter().take(MOST_BARS).for_each(|bar| plan.draw_bar(sheet, bar));
        plan.draw_panel(sheet, panel, number, panel::marks_of(chart, number, &marks));
    }
    horizontal_line(sheet, &plan.axis);
}

/// The layout, in characters.
struct Plan {
    /// Number of lines of each panel without its caption.
    rows: Vec<usize>,
    /// The columns of the curves, and the axis below them.
    axis: AxisLine,
    extent: Extent,
    axes: Vec<ValueAxis>,
    /// Bars that start no later than this column have their names at the right.
    names_right_until: usize,
    locale: Locale,
}

impl Plan {
    fn new(chart: CurveChart<'_>, columns: usize, lines: usize, marks: Option<&Vec<char>>) -> Self {
        let (curves, locale) = (chart.curves, chart.texts.locale);
        let extent = curves.horizontal.extent();
        let panels = curves.panels.len().max(1);
        let usual = (lines.saturating_sub(LINES_AROUND) / panels).clamp(FEWEST_LINES, HIGHEST_PANEL);
        let axes: Vec<ValueAxis> = curves
            .panels
            .iter()
            .map(|panel| {
                let (low, high) = panel.range(extent);
                // A tick needs a line of its own and one of air.
                axis::value_axis(low, high, panel.top, (to_float(usual) / 2.0).clamp(2.0, 4.0), &locale.numbers)
            })
            .collect();
        let ticks = axes.iter().flat_map(|axis| &axis.ticks);
        let left = ticks.map(|tick| length(&tick.text)).max().unwrap_or(0) + 2;
        let names = |number: usize, room: usize| {
            let marks = marks.map(|marks| panel::marks_of(chart, number, marks));
            panel::names(&curves.panels[number], extent, room, marks, &locale)
        };
        let most = columns * 2 / 5;
        let widest = (0..curves.panels.len()).flat_map(|number| names(number, most));
        let widest = widest.flat_map(|name| name.lines).map(|line| length(&line) + 1).max().unwrap_or(0);
        let gutter = widest.clamp(7, most);
        let width = columns.saturating_sub(left + gutter).max(10);
        // A panel has at least one line for each curve name.
        let stacked = |number: usize| names(number, gutter - 1).iter().map(|name| name.lines.len()).sum::<usize>();
        let rows = (0..curves.panels.len()).map(|number| usual.max(stacked(number))).collect();
        let ticks_fit = f64::from(u32::try_from(width / 8).unwrap_or(1));
        let horizontal = axis::horizontal_axis(&curves.horizontal, ticks_fit, &locale);
        let axis = AxisLine { axis: HorizontalAxis { extent, ..horizontal }, left, width };
        let mut plan = Self { names_right_until: 0, rows, axis, extent, axes, locale };
        // Names in line are easier to read: one that finds no room at the left takes along those
        // of all bars that start as early.
        let cramped = curves.bars.iter().filter(|bar| length(&bar.label) >= plan.start(bar));
        plan.names_right_until = cramped.map(|bar| plan.start(bar)).max().unwrap_or(0);
        plan
    }

    fn column(&self, at: f64) -> usize {
        self.axis.column(at)
    }
}

#[cfg(test)]
mod tests;
