//! Draws the interventions as bars of characters.

use super::Plan;
use super::letters::{length, wrapped};
use super::sheet::{Look, Sheet};
use super::style::Letters;
use gutskin_plot::Bar;

impl Plan {
    /// The first column of a bar.
    pub(super) fn start(&self, bar: &Bar) -> usize {
        let days = bar.spans.iter().map(|span| span.from.max(0.0));
        let first = days.fold(f64::INFINITY, f64::min);
        if first <= self.extent.high { self.column(first) } else { self.axis.left + self.axis.width }
    }

    pub(super) fn draw_bar(&self, sheet: &mut Sheet, bar: &Bar) {
        let line = sheet.add_line();
        let full = match (sheet.style.letters, bar.hatched) {
            (Letters::Braille, false) => '█',
            (Letters::Ascii, false) => '=',
            (_, true) => '/',
        };
        let mut last = self.axis.left + self.axis.width - 1;
        for span in &bar.spans {
            if span.until < 0.0 || span.from > self.extent.high || span.until < span.from {
                continue;
            }
            let from = self.column(span.from);
            let until = self.column(span.until).max(from);
            for column in from..=until {
                sheet.lines[line][column] = (full, Look::FAINT);
            }
        }
        if let Some(end) = sheet.lines[line].iter().rposition(|(letter, _)| *letter == full) {
            last = end;
        }
        let name = bar.label.trim();
        let first = self.start(bar);
        if first > self.names_right_until && length(name) < first && last + 2 + length(&bar.detail) <= sheet.columns {
            sheet.put(line, first - length(name) - 1, name, Look::BOLD);
            sheet.put(line, last + 2, &bar.detail, Look::PLAIN);
            return;
        }
        let both = length(name) + 1 + length(&bar.detail);
        if last + 2 + both <= sheet.columns {
            sheet.put(line, last + 2, name, Look::BOLD);
            sheet.put(line, last + 3 + length(name), &bar.detail, Look::PLAIN);
            return;
        }
        // The name does not fit to the right of the bar, so it is placed below, on as many lines as it needs.
        for text in wrapped(&format!("{name} {}", bar.detail), sheet.columns - self.axis.left) {
            let below = sheet.add_line();
            let start = first.min(sheet.columns - length(&text)).max(self.axis.left);
            sheet.put(below, start, &text, Look::BOLD);
        }
    }
}
