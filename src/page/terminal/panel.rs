//! Draws one panel in characters: ticks, curves, the reference line, and the name of each curve.

use super::Plan;
use super::letters::{length, wrapped};
use super::positions::{place, to_float};
use super::sheet::{Look, NO_DOTS, Sheet, is_braille, with_dot};
use super::style::Letters;
use gutskin_plot::{
    Locale, Panel,
    chart::{CurveChart, Extent},
    layout::{
        axis::ValueAxis,
        labels::{self, Wish},
    },
};

const DOTS_ACROSS: usize = 2;
const DOTS_DOWN: usize = 4;
/// Number of characters after which curves at the same position alternate.
const TURN: usize = 3;

/// The name and last value of a curve at the right, broken into lines.
pub(super) struct Name {
    pub(super) lines: Vec<String>,
    value: f64,
    series: usize,
}

/// For each curve its name and last value, from the highest end to the lowest; ends that fall together in their order.
pub(super) fn names(panel: &Panel, extent: Extent, room: usize, marks: Option<&[char]>, locale: &Locale) -> Vec<Name> {
    let (low, high) = panel.range(extent);
    let lines = panel.series.iter().enumerate();
    let mut names: Vec<Name> = lines
        .map(|(series, line)| {
            let end = line.end(extent).map_or(0.0, |(_, value)| value);
            let mark = marks.and_then(|marks| marks.get(series)).map_or_else(String::new, |mark| format!("{mark} "));
            let text = format!("{mark}{} {}", line.name.trim(), panel.end_text(line, extent, &locale.numbers));
            // Ends that look the same must not change places for a billionth.
            let step = ((high - low) / 200.0).max(f64::MIN_POSITIVE);
            Name { lines: wrapped(&text, room), value: (end / step).round() * step, series }
        })
        .collect();
    names.sort_by(|a, b| b.value.total_cmp(&a.value));
    names
}

/// The letters of the curves of a panel: its share of those of the whole chart.
pub(super) fn marks_of<'a>(chart: CurveChart<'_>, panel: usize, all: &'a [char]) -> &'a [char] {
    let before: usize = chart.curves.panels[..panel].iter().map(|panel| panel.series.len()).sum();
    all.get(before..).unwrap_or_default()
}

impl Plan {
    pub(super) fn draw_panel(&self, sheet: &mut Sheet, panel: &Panel, number: usize, marks: &[char]) {
        let axis = &self.axes[number];
        for line in wrapped(&panel.caption, sheet.columns) {
            let at = sheet.add_line();
            sheet.put(at, 0, &line, Look::FAINT);
        }
        let top = sheet.lines.len();
        let (empty, edge, dash) = match sheet.style.letters {
            Letters::Braille => (NO_DOTS, "│", '┄'),
            Letters::Ascii => (' ', "|", '-'),
        };
        for _ in 0..self.rows[number] {
            let line = sheet.add_line();
            sheet.put(line, self.axis.left - 1, edge, Look::FAINT);
            sheet.put(line, self.axis.left, &empty.to_string().repeat(self.axis.width), Look::PLAIN);
        }
        self.draw_ticks(sheet, axis, top, self.rows[number]);
        let reference = panel.reference.as_ref().filter(|(value, _)| value.is_finite()).map(|(value, name)| {
            let row = top + place(self.share(axis, *value), self.rows[number]);
            sheet.put(row, self.axis.left, &dash.to_string().repeat(self.axis.width), Look::FAINT);
            (row, name)
        });
        let mut order: Vec<usize> = (0..panel.series.len()).collect();
        order.sort_by_key(|series| panel.series[*series].emphasis);
        for series in order {
            self.draw_line(sheet, panel, series, number, top, marks);
        }
        if let Some((row, name)) = reference.filter(|(_, name)| !name.trim().is_empty()) {
            self.draw_reference_name(sheet, row, name, dash);
        }
        self.draw_names(sheet, panel, number, top, marks);
    }

    fn share(&self, axis: &ValueAxis, value: f64) -> f64 {
        (axis.top - value) / (axis.top - axis.bottom)
    }

    /// The lowest and the highest tick come first; the others are drawn where a line is free.
    fn draw_ticks(&self, sheet: &mut Sheet, axis: &ValueAxis, top: usize, rows: usize) {
        let mut ticks: Vec<_> = axis.ticks.iter().collect();
        ticks.sort_by_key(|tick| tick.at != axis.bottom && tick.at != axis.top);
        let mut used = Vec::new();
        for tick in ticks {
            let row = place(self.share(axis, tick.at), rows);
            let aligned = (self.share(axis, tick.at) * to_float(rows - 1)).fract();
            let exact = !(0.36..=0.64).contains(&aligned);
            if exact && !used.contains(&row) {
                used.push(row);
                let start = (self.axis.left - 1).saturating_sub(length(&tick.text) + 1);
                sheet.put(top + row, start, &tick.text, Look::PLAIN);
            }
        }
    }

    fn draw_line(&self, sheet: &mut Sheet, panel: &Panel, series: usize, number: usize, top: usize, marks: &[char]) {
        let (line, axis) = (&panel.series[series], &self.axes[number]);
        let letters = sheet.style.letters;
        let (across, down) = if letters == Letters::Braille { (DOTS_ACROSS, DOTS_DOWN) } else { (1, 1) };
        let (width, height) = (self.axis.width * across, self.rows[number] * down);
        let look = Look { colour: Some(line.colour.terminal), ..Look::PLAIN };
        let mark = marks.get(series).copied().unwrap_or('*');
        let dot =
            |(at, value): (f64, f64)| (place(self.extent.share(at), width), place(self.share(axis, value), height));
        for piece in line.pieces(self.extent) {
            let mut before = dot(piece[0]);
            for point in piece {
                let now = dot(point);
                for (x, y) in between(before, now) {
                    let column = x / across;
                    let place = &mut sheet.lines[top + y / down][self.axis.left + column];
                    let taken = place.1.colour.is_some() && place.1 != look;
                    let mine = !taken || column / TURN % panel.series.len() == series;
                    match letters {
                        Letters::Ascii if mine => place.0 = mark,
                        Letters::Ascii => {}
                        Letters::Braille => place.0 = with_dot(place.0, y % down, x % across),
                    }
                    if mine {
                        place.1 = look;
                    }
                }
                before = now;
            }
        }
    }

    /// The name is written into the line itself, at the left, where no curve runs.
    fn draw_reference_name(&self, sheet: &mut Sheet, row: usize, name: &str, dash: char) {
        let wanted = length(name) + 2;
        let free = |start: usize| {
            let letters = sheet.lines[row].iter().skip(start).take(wanted);
            start + wanted <= self.axis.left + self.axis.width && letters.clone().all(|(letter, _)| *letter == dash)
        };
        if let Some(start) = (self.axis.left + 1..self.axis.left + self.axis.width).find(|start| free(*start)) {
            sheet.put(row, start, &format!(" {name} "), Look::FAINT);
            return;
        }
        // Curves run along the whole line, so the name goes into the row above or below, where it fits.
        let empty = |row: usize, start: usize| {
            sheet.lines.get(row).is_some_and(|line| {
                let letters = line.iter().skip(start).take(wanted);
                start + wanted <= self.axis.left + self.axis.width
                    && letters
                        .clone()
                        .all(|(letter, look)| look.colour.is_none() && (*letter == ' ' || is_braille(*letter)))
            })
        };
        let places = [row.wrapping_sub(1), row + 1]
            .into_iter()
            .flat_map(|row| (self.axis.left..self.axis.left + self.axis.width).map(move |start| (row, start)));
        if let Some((row, start)) = places.into_iter().find(|(row, start)| empty(*row, *start)) {
            sheet.put(row, start + 1, name, Look::FAINT);
        }
    }

    /// Places each name on its own lines, as close to the end of its curve as the other names allow.
    fn draw_names(&self, sheet: &mut Sheet, panel: &Panel, number: usize, top: usize, marks: &[char]) {
        let rows = self.rows[number];
        let axis = &self.axes[number];
        let column = self.axis.left + self.axis.width + 1;
        let room = sheet.columns.saturating_sub(column);
        let marks = (sheet.style.letters == Letters::Ascii).then_some(marks);
        let names = names(panel, self.extent, room, marks, &self.locale);
        let wishes: Vec<Wish> = names
            .iter()
            .map(|name| Wish {
                centre: to_float(place(self.share(axis, name.value), rows)) + 0.5,
                height: to_float(name.lines.len()),
            })
            .collect();
        let centres = labels::spread(&wishes, 0.0, to_float(rows));
        let mut free = 0;
        for (name, (centre, wish)) in names.iter().zip(centres.iter().zip(&wishes)) {
            let line = &panel.series[name.series];
            let look = Look { colour: Some(line.colour.terminal), bold: line.emphasis, faint: false };
            // The nearest row that does not overlap the names above.
            let wanted = place((centre - wish.height / 2.0) / to_float(rows), rows + 1);
            let row = wanted.max(free);
            for (offset, text) in name.lines.iter().enumerate() {
                if row + offset < rows {
                    sheet.put(top + row + offset, column, text, look);
                }
            }
            free = row + name.lines.len();
        }
    }
}

/// All grid positions on the straight line between two points.
fn between(from: (usize, usize), until: (usize, usize)) -> Vec<(usize, usize)> {
    let steps = from.0.abs_diff(until.0).max(from.1.abs_diff(until.1));
    let middle = |a: usize, b: usize, step: usize| {
        let step_down = |a: usize, b: usize| b + ((a - b) * (steps - step) * 2 + steps) / (2 * steps);
        if a >= b { step_down(a, b) } else { a + ((b - a) * step * 2 + steps) / (2 * steps) }
    };
    if steps == 0 {
        return vec![until];
    }
    (0..=steps).map(|step| (middle(from.0, until.0, step), middle(from.1, until.1, step))).collect()
}
