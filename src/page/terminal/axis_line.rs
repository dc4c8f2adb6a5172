//! Draws the ticks, the unit and the caption of a horizontal axis below what it belongs to.

use super::letters::{length, wrapped};
use super::positions::place;
use super::sheet::{Look, Sheet};
use gutskin_plot::layout::axis::HorizontalAxis;

/// A horizontal axis and the columns of the sheet that it spans.
pub(super) struct AxisLine {
    pub(super) axis: HorizontalAxis,
    /// Its first column.
    pub(super) left: usize,
    /// Its number of columns.
    pub(super) width: usize,
}

impl AxisLine {
    /// The column of a position.
    pub(super) fn column(&self, at: f64) -> usize {
        self.left + place(self.axis.extent.share(at), self.width)
    }
}

/// The ticks with the unit behind them, and the caption on lines of its own.
pub(super) fn horizontal_line(sheet: &mut Sheet, line: &AxisLine) {
    let below = sheet.add_line();
    let mut free_from = 0;
    for tick in line.axis.ticks.iter().filter(|tick| !tick.text.is_empty()) {
        let start = line.column(tick.at).saturating_sub(length(&tick.text) / 2).max(free_from);
        sheet.put(below, start, &tick.text, Look::PLAIN);
        free_from = start + length(&tick.text) + 1;
    }
    sheet.put(below, free_from, line.axis.unit, Look::PLAIN);
    for caption in wrapped(&line.axis.caption, sheet.columns - line.left) {
        let below = sheet.add_line();
        sheet.put(below, line.left, &caption, Look::FAINT);
    }
}
