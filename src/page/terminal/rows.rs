//! Draws rows in characters: names at the left, parts on one axis of values, texts at the right.

use super::axis_line::{AxisLine, horizontal_line};
use super::letters::{length, wrapped};
use super::sheet::{Look, Sheet};
use super::style::Letters;
use gutskin_plot::{
    Fill, Horizontal, Locale, Look as PartLook, Part, Row, Rows, Scale, Shape, Tone, layout::axis::horizontal_axis,
};

/// Columns between two texts.
const GAP: usize = 2;

/// The characters of a look: where a part begins, in between, and where it ends.
fn characters(look: PartLook, letters: Letters) -> [char; 3] {
    let (braille, ascii) = match look {
        PartLook::Bar(Fill::Full) => (['█'; 3], ['='; 3]),
        PartLook::Bar(Fill::Pale) => (['▒'; 3], ['-'; 3]),
        PartLook::Bar(Fill::Hatched) => (['/'; 3], ['/'; 3]),
        PartLook::Interval => (['├', '─', '┤'], ['[', '-', ']']),
        PartLook::Point(Shape::Dot) => (['●'; 3], ['*'; 3]),
        PartLook::Point(Shape::Ring) => (['○'; 3], ['o'; 3]),
        PartLook::Point(Shape::Tick) => (['┃'; 3], ['|'; 3]),
        PartLook::Point(Shape::Bare) => ([' '; 3], [' '; 3]),
    };
    if letters == Letters::Ascii { ascii } else { braille }
}

/// Whether a part lies under others: bars under intervals, intervals under points.
fn height(part: &Part) -> u8 {
    match part.look {
        PartLook::Bar(_) => 0,
        PartLook::Interval => 1,
        PartLook::Point(_) => 2,
    }
}

/// Draws the rows below what the sheet holds already.
pub(super) fn draw(sheet: &mut Sheet, rows: &Rows, locale: &Locale) {
    let plan = RowPlan::new(sheet.columns, rows, locale);
    for key in &rows.legend {
        let line = sheet.add_line();
        let sample = characters(key.look, sheet.style.letters);
        let look = Look { colour: Some(key.colour.terminal), ..Look::PLAIN };
        sheet.put(line, 0, &sample.iter().collect::<String>(), look);
        sheet.put(line, sample.len() + 1, &key.text, Look::PLAIN);
    }
    plan.draw_heading(sheet, rows);
    let mut group = "";
    for row in &rows.rows {
        if row.group != group {
            group = &row.group;
            let line = sheet.add_line();
            sheet.put(line, 0, group, Look::FAINT);
        }
        plan.draw_row(sheet, row, rows);
    }
    horizontal_line(sheet, &plan.axis);
}

/// The layout, in characters.
struct RowPlan {
    scale: Scale,
    axis: AxisLine,
    /// The column before which the texts of the parts end.
    texts_until: usize,
    /// First column of each text at the right.
    texts: Vec<usize>,
}

impl RowPlan {
    fn new(columns: usize, rows: &Rows, locale: &Locale) -> Self {
        let labels = rows.rows.iter().map(|row| length(&row.label)).chain([length(&rows.heading)]);
        let left = labels.max().unwrap_or(0).min(columns * 2 / 5) + GAP;
        let number = rows.columns.len().max(rows.rows.iter().map(|row| row.texts.len()).max().unwrap_or(0));
        let width_of = |column: usize| {
            let texts = rows.rows.iter().filter_map(|row| row.texts.get(column)).chain(rows.columns.get(column));
            texts.map(|text| length(text)).max().unwrap_or(0) + GAP
        };
        let widths: Vec<usize> = (0..number).map(width_of).collect();
        // A text beyond the end of the last value has a place too.
        let beyond = rows.rows.iter().flat_map(|row| &row.parts).map(|part| length(&part.text)).max();
        let beyond = beyond.filter(|size| *size > 0).map_or(0, |size| size + 1);
        let width = columns.saturating_sub(left + beyond + widths.iter().sum::<usize>()).max(10);
        let mut next = left + width + beyond;
        let starts = widths.iter().map(|width| {
            let start = next + GAP;
            next += width;
            start
        });
        let texts = starts.collect();
        let scale = rows.shown_scale();
        let horizontal = Horizontal::Values(scale.clone());
        let ticks_fit = f64::from(u32::try_from(width / 8).unwrap_or(1));
        let axis = horizontal_axis(&horizontal, ticks_fit, locale);
        Self { scale, axis: AxisLine { axis, left, width }, texts_until: left + width + beyond, texts }
    }

    /// The column of a value.
    fn column(&self, value: f64) -> usize {
        self.axis.column(self.scale.position(value))
    }

    /// The names of the markers, each on a line of its own, and the headings of names and texts.
    fn draw_heading(&self, sheet: &mut Sheet, rows: &Rows) {
        for marker in &rows.markers {
            let line = sheet.add_line();
            let centre = self.column(marker.at);
            let start = centre.saturating_sub(length(&marker.label) / 2);
            let start = start.min(sheet.columns.saturating_sub(length(&marker.label)));
            sheet.put(line, start, &marker.label, Look::FAINT);
        }
        if !rows.heading.is_empty() || rows.columns.iter().any(|column| !column.is_empty()) {
            let line = sheet.add_line();
            sheet.put(line, 0, &rows.heading, Look::FAINT);
            for (column, start) in rows.columns.iter().zip(&self.texts) {
                sheet.put(line, *start, column, Look::FAINT);
            }
        }
    }

    fn draw_row(&self, sheet: &mut Sheet, row: &Row, rows: &Rows) {
        let tone = match row.tone {
            Tone::Strong => Look::BOLD,
            Tone::Usual => Look::PLAIN,
            Tone::Faint => Look::FAINT,
        };
        let first = sheet.lines.len();
        for text in wrapped(&row.label, self.axis.left - GAP) {
            let line = sheet.add_line();
            sheet.put(line, 0, &text, tone);
        }
        if sheet.lines.len() == first {
            sheet.add_line();
        }
        for line in first..sheet.lines.len() {
            for marker in &rows.markers {
                let upright = if sheet.style.letters == Letters::Ascii { ":" } else { "┊" };
                sheet.put(line, self.column(marker.at), upright, Look::FAINT);
            }
        }
        let mut parts: Vec<&Part> = row.parts.iter().filter(|part| part.is_shown()).collect();
        parts.sort_by_key(|part| height(part));
        for part in &parts {
            self.draw_part(sheet, first, part, tone);
        }
        for part in parts.iter().filter(|part| !part.text.is_empty()) {
            self.draw_text(sheet, first, part, tone);
        }
        for (text, start) in row.texts.iter().zip(&self.texts) {
            sheet.put(first, *start, text, tone);
        }
    }

    fn draw_part(&self, sheet: &mut Sheet, line: usize, part: &Part, tone: Look) {
        let [begin, middle, end] = characters(part.look, sheet.style.letters);
        let look = Look { colour: Some(part.colour.terminal), ..tone };
        let (from, until) = (self.column(part.from.min(part.until)), self.column(part.from.max(part.until)));
        for column in from..=until {
            let letter = if column == until && from < until {
                end
            } else if column == from {
                begin
            } else {
                middle
            };
            sheet.put(line, column, &letter.to_string(), look);
        }
    }

    /// The text of a part beyond its end, where nothing else is drawn.
    fn draw_text(&self, sheet: &mut Sheet, line: usize, part: &Part, tone: Look) {
        let (end, size) = (self.column(part.until), length(&part.text));
        let right = || Some(end + 2).filter(|start| start + size <= self.texts_until);
        let left = || end.checked_sub(size + 1).filter(|start| *start >= self.axis.left);
        let wished = if part.until < part.from { left().or_else(right) } else { right().or_else(left) };
        let is_free = |start: &usize| {
            let place = sheet.lines[line].get(*start..start + size);
            place.is_some_and(|place| place.iter().all(|(letter, _)| " ┊:".contains(*letter)))
        };
        if let Some(start) = wished.filter(is_free) {
            sheet.put(line, start, &part.text, tone);
        }
    }
}
