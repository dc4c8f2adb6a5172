//! The same chart in letters, for the terminal: at most sixteen lines, names at the ends of curves.
//!
//! Braille letters carry two by four dots each, which makes eight times as many points as letters.

use anstyle::{Ansi256Color, Style};

use super::chart::axis::{self, TimeAxis, ValueAxis};
use super::chart::labels::{self, Wish};
use super::chart::{Bar, Panel, TimeChart};

/// How to draw in the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TerminalStyle {
    /// The letters to use.
    pub letters: Letters,
    /// Whether to colour the curves and their names.
    pub colour: bool,
}

/// The letters a terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Braille dots and blocks: nearly every terminal of today.
    Braille,
    /// Only the letters of an American typewriter.
    Ascii,
}

/// No chart is taller.
const MOST_LINES: usize = 16;
const FEWEST_COLUMNS: usize = 40;
/// Marks of the curves when there are no dots, in order.
const MARKS: [char; 6] = ['*', '+', 'o', 'x', '#', '@'];
/// A braille letter without dots. A space would let columns drift where braille comes from a font
/// of another width.
const NO_DOTS: char = '\u{2800}';
const DOTS_ACROSS: usize = 2;
const DOTS_DOWN: usize = 4;
/// The bit of each dot of a braille letter, by row and column.
const DOT_BITS: [[u32; DOTS_ACROSS]; DOTS_DOWN] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

/// Draws a chart at most `columns` wide (at least 40) and gives its lines, each with a line end.
pub fn draw(chart: &TimeChart, columns: usize, style: TerminalStyle) -> String {
    let columns = columns.max(FEWEST_COLUMNS);
    let duration = if chart.duration.is_finite() && chart.duration > 0.0 { chart.duration } else { 1.0 };
    let plan = Plan::new(chart, columns, duration);
    let mut sheet = Sheet { columns, lines: Vec::new(), style };
    for line in &plan.headline {
        let at = sheet.add_line();
        sheet.put(at, 0, line, Look::BOLD);
    }
    for bar in chart.bars.iter().take(plan.bars) {
        plan.draw_bar(&mut sheet, bar);
    }
    if plan.bars < chart.bars.len() {
        let at = sheet.add_line();
        let more = format!("and {} more", chart.bars.len() - plan.bars);
        sheet.put(at, plan.left, &more, Look::FAINT);
    }
    for (panel, axis) in chart.panels.iter().zip(&plan.axes) {
        plan.draw_panel(&mut sheet, panel, axis);
    }
    plan.draw_time(&mut sheet);
    if plan.footer {
        let at = sheet.add_line();
        sheet.put(at, 0, &shortened(&chart.footer, columns), Look::FAINT);
    }
    sheet.text()
}

/// The looks of a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Look {
    colour: Option<u8>,
    bold: bool,
    faint: bool,
}

impl Look {
    const PLAIN: Self = Self { colour: None, bold: false, faint: false };
    const BOLD: Self = Self { bold: true, ..Self::PLAIN };
    const FAINT: Self = Self { faint: true, ..Self::PLAIN };
}

/// The letters so far, with their looks.
struct Sheet {
    columns: usize,
    lines: Vec<Vec<(char, Look)>>,
    style: TerminalStyle,
}

impl Sheet {
    fn add_line(&mut self) -> usize {
        self.lines.push(vec![(' ', Look::PLAIN); self.columns]);
        self.lines.len() - 1
    }

    fn put(&mut self, line: usize, column: usize, text: &str, look: Look) {
        for (letter, place) in text.chars().zip(self.lines[line].iter_mut().skip(column)) {
            *place = (letter, look);
        }
    }

    fn text(&self) -> String {
        let ascii = self.style.letters == Letters::Ascii;
        let mut text = String::new();
        for line in &self.lines {
            let blank = |letter: char| letter == ' ' || letter == NO_DOTS;
            let end = line.iter().rposition(|(letter, _)| !blank(*letter));
            let line = &line[..end.map_or(0, |last| last + 1)];
            for run in line.chunk_by(|a, b| a.1 == b.1) {
                let letters: String = run.iter().map(|(letter, _)| letter).collect();
                let letters = if ascii { typewritten(&letters) } else { letters };
                let look = self.ansi(run[0].1);
                text.push_str(&format!("{look}{letters}{look:#}"));
            }
            text.push('\n');
        }
        text
    }

    fn ansi(&self, look: Look) -> Style {
        if !self.style.colour {
            return Style::new();
        }
        let colour = look.colour.map(|number| Ansi256Color(number).into());
        let style = Style::new().fg_color(colour);
        let style = if look.bold { style.bold() } else { style };
        if look.faint { style.dimmed() } else { style }
    }
}

/// Where things go, in letters.
struct Plan {
    headline: Vec<String>,
    bars: usize,
    footer: bool,
    /// Lines of each panel without its caption.
    rows: usize,
    /// First column of the curves.
    left: usize,
    /// Columns of the curves.
    width: usize,
    duration: f64,
    axes: Vec<ValueAxis>,
    time: TimeAxis,
    /// Bars that start no later than this column have their names at the right.
    names_right_until: usize,
}

impl Plan {
    fn new(chart: &TimeChart, columns: usize, duration: f64) -> Self {
        let headline = wrapped(&chart.headline, columns, 2);
        let panels = chart.panels.len().max(1);
        let footer = panels <= 2 && !chart.footer.is_empty();
        let rows_beside = |bars: usize| {
            let more = usize::from(bars < chart.bars.len());
            let taken = headline.len() + bars + more + 1 + usize::from(footer) + panels;
            MOST_LINES.saturating_sub(taken) / panels
        };
        let most_bars = chart.bars.len().min(4);
        let enough = if panels > 2 { 2 } else { 4 };
        let bars = (0..=most_bars).rev().find(|bars| rows_beside(*bars) >= enough).unwrap_or(0);
        let rows = rows_beside(bars).max(1);
        let axes: Vec<ValueAxis> = chart
            .panels
            .iter()
            .map(|panel| {
                let (low, high) = panel.range(duration);
                // A tick needs a line of its own and one of air.
                axis::value_axis(low, high, panel.top, (to_float(rows) / 2.0).clamp(1.0, 4.0))
            })
            .collect();
        let ticks = axes.iter().flat_map(|axis| &axis.ticks);
        let left = ticks.map(|tick| length(&tick.text)).max().unwrap_or(0) + 2;
        let labels = chart.panels.iter().flat_map(|panel| names(panel, duration));
        let widest = labels.map(|(name, ..)| length(&name) + 3).max();
        let gutter = widest.unwrap_or(0).clamp(6, columns * 2 / 5);
        let width = columns.saturating_sub(left + gutter).max(10);
        let ticks_fit = f64::from(u32::try_from(width / 8).unwrap_or(1));
        let mut plan = Self {
            names_right_until: 0,
            headline,
            bars,
            footer,
            rows,
            left,
            width,
            duration,
            axes,
            time: axis::time_axis(duration, ticks_fit),
        };
        // Names in line are easier to read: one that finds no room at the left takes along those
        // of all bars that start as early.
        let cramped = chart.bars.iter().filter(|bar| length(&bar.label) >= plan.start(bar));
        plan.names_right_until = cramped.map(|bar| plan.start(bar)).max().unwrap_or(0);
        plan
    }

    /// The first column of a bar.
    fn start(&self, bar: &Bar) -> usize {
        let days = bar.spans.iter().map(|span| span.from.max(0.0));
        let first = days.fold(f64::INFINITY, f64::min);
        if first <= self.duration { self.column(first) } else { self.left + self.width }
    }

    fn column(&self, day: f64) -> usize {
        self.left + place(day / self.duration, self.width)
    }

    fn draw_bar(&self, sheet: &mut Sheet, bar: &Bar) {
        let line = sheet.add_line();
        let full = match sheet.style.letters {
            Letters::Braille => '█',
            Letters::Ascii => '=',
        };
        let mut last = self.left + self.width - 1;
        for span in &bar.spans {
            if span.until < 0.0 || span.from > self.duration || span.until < span.from {
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
        if first > self.names_right_until && length(name) < first {
            sheet.put(line, first - length(name) - 1, name, Look::BOLD);
            let room = sheet.columns.saturating_sub(last + 2);
            sheet.put(line, last + 2, &shortened(&bar.detail, room), Look::PLAIN);
        } else {
            let room = sheet.columns.saturating_sub(last + 2);
            let name = shortened(name, room);
            sheet.put(line, last + 2, &name, Look::BOLD);
            let after = last + 3 + length(&name);
            let detail = shortened(&bar.detail, sheet.columns.saturating_sub(after));
            sheet.put(line, after, &detail, Look::PLAIN);
        }
    }

    fn draw_panel(&self, sheet: &mut Sheet, panel: &Panel, axis: &ValueAxis) {
        let caption = sheet.add_line();
        let text = shortened(&panel.caption, sheet.columns);
        sheet.put(caption, 0, &text, Look::FAINT);
        let top = sheet.lines.len();
        let empty = match sheet.style.letters {
            Letters::Braille => NO_DOTS,
            Letters::Ascii => ' ',
        };
        let edge = match sheet.style.letters {
            Letters::Braille => "│",
            Letters::Ascii => "|",
        };
        for _ in 0..self.rows {
            let line = sheet.add_line();
            sheet.put(line, self.left - 1, edge, Look::FAINT);
            let blank = empty.to_string().repeat(self.width);
            sheet.put(line, self.left, &blank, Look::PLAIN);
        }
        let share = |value: f64| (axis.top - value) / (axis.top - axis.bottom);
        // Lowest and highest first; those between where a line is free.
        let mut ticks: Vec<_> = axis.ticks.iter().collect();
        ticks.sort_by_key(|tick| tick.at != axis.bottom && tick.at != axis.top);
        let mut used = Vec::new();
        for tick in ticks {
            let row = place(share(tick.at), self.rows);
            let aligned = (share(tick.at) * to_float(self.rows - 1)).fract();
            let exact = !(0.36..=0.64).contains(&aligned);
            if exact && !used.iter().any(|line: &usize| line.abs_diff(row) < 1) {
                used.push(row);
                let start = (self.left - 1).saturating_sub(length(&tick.text) + 1);
                sheet.put(top + row, start, &tick.text, Look::PLAIN);
            }
        }
        if let Some((value, _)) = &panel.reference
            && value.is_finite()
        {
            let row = top + place(share(*value), self.rows);
            let dash = match sheet.style.letters {
                Letters::Braille => "┄",
                Letters::Ascii => "-",
            };
            sheet.put(row, self.left, &dash.repeat(self.width), Look::FAINT);
        }
        let mut order: Vec<usize> = (0..panel.series.len()).collect();
        order.sort_by_key(|series| panel.series[*series].emphasis);
        for series in order {
            self.draw_line(sheet, panel, series, axis, top);
        }
        self.draw_names(sheet, panel, axis, top);
    }

    fn draw_line(&self, sheet: &mut Sheet, panel: &Panel, series: usize, axis: &ValueAxis, top: usize) {
        let line = &panel.series[series];
        let (across, down) = match sheet.style.letters {
            Letters::Braille => (DOTS_ACROSS, DOTS_DOWN),
            Letters::Ascii => (1, 1),
        };
        let (width, height) = (self.width * across, self.rows * down);
        let look = Look { colour: Some(line.colour.terminal), ..Look::PLAIN };
        let dot = |(day, value): (f64, f64)| {
            let share = (axis.top - value) / (axis.top - axis.bottom);
            (place(day / self.duration, width), place(share, height))
        };
        for piece in line.pieces(self.duration) {
            let mut before = dot(piece[0]);
            for point in piece {
                let now = dot(point);
                for (x, y) in between(before, now) {
                    let place = &mut sheet.lines[top + y / down][self.left + x / across];
                    place.0 = match sheet.style.letters {
                        Letters::Ascii => MARKS[series % MARKS.len()],
                        Letters::Braille => with_dot(place.0, y % down, x % across),
                    };
                    place.1 = look;
                }
                before = now;
            }
        }
    }

    fn draw_names(&self, sheet: &mut Sheet, panel: &Panel, axis: &ValueAxis, top: usize) {
        let mut names = names(panel, self.duration);
        names.sort_by(|a, b| b.1.total_cmp(&a.1));
        let column = self.left + self.width + 1;
        let room = sheet.columns.saturating_sub(column);
        let together = names.len().div_ceil(self.rows).max(1);
        let wishes: Vec<Wish> = names
            .chunks(together)
            .map(|names| Wish {
                centre: 0.5 + to_float(self.rows - 1) * (axis.top - names[0].1) / (axis.top - axis.bottom),
                height: 1.0,
            })
            .collect();
        let centres = labels::spread(&wishes, 0.0, to_float(self.rows));
        for (group, centre) in names.chunks(together).zip(centres) {
            let row = top + place((centre - 0.5) / to_float(self.rows - 1).max(1.0), self.rows);
            let room_each = (room / group.len()).saturating_sub(usize::from(group.len() > 1));
            let mut at = column;
            for (name, _, series) in group {
                let line = &panel.series[*series];
                let mark = match sheet.style.letters {
                    Letters::Ascii => format!("{} ", MARKS[series % MARKS.len()]),
                    Letters::Braille => String::new(),
                };
                let (name, value) = name.rsplit_once(' ').unwrap_or((name, ""));
                let taken = length(&mark) + 1 + length(value);
                let name = shortened(name, room_each.saturating_sub(taken));
                let look = Look { colour: Some(line.colour.terminal), bold: line.emphasis, faint: false };
                let text = format!("{mark}{name} {value}");
                sheet.put(row, at, &text, look);
                at += length(&text) + 2;
            }
        }
    }

    fn draw_time(&self, sheet: &mut Sheet) {
        let line = sheet.add_line();
        let mut free_from = 0;
        for tick in &self.time.ticks {
            let centre = self.column(tick.at);
            let start = centre.saturating_sub(length(&tick.text) / 2).max(free_from);
            sheet.put(line, start, &tick.text, Look::PLAIN);
            free_from = start + length(&tick.text) + 1;
        }
        sheet.put(line, free_from, self.time.unit, Look::PLAIN);
    }
}

/// For each curve its name with the last value, that value, and its place among the curves.
fn names(panel: &Panel, duration: f64) -> Vec<(String, f64, usize)> {
    let lines = panel.series.iter().enumerate();
    lines
        .map(|(place, line)| {
            let end = line.end(duration).map_or(f64::NAN, |(_, value)| value);
            let value = panel.value_text(end, duration);
            let at = if end.is_finite() { end } else { 0.0 };
            (format!("{} {value}", line.name.trim()), at, place)
        })
        .collect()
}

/// The place of a share from 0 to 1 among `count` places.
fn place(share: f64, count: usize) -> usize {
    let last = count.saturating_sub(1);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the share is between 0 and 1, and a terminal has few columns"
    )]
    let place = (share.clamp(0.0, 1.0) * to_float(last) + 1e-9).round() as usize;
    place.min(last)
}

fn to_float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// All places on the straight line from one to another.
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

/// A braille letter with one dot more; anything else starts afresh.
fn with_dot(letter: char, row: usize, column: usize) -> char {
    let blank = u32::from(NO_DOTS);
    let code = u32::from(letter);
    let dots = if (blank..blank + 256).contains(&code) { code } else { blank };
    char::from_u32(dots | DOT_BITS[row][column]).unwrap_or(NO_DOTS)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The text, or its beginning and an ellipsis.
fn shortened(text: &str, room: usize) -> String {
    if length(text) <= room {
        return text.to_owned();
    }
    let kept: String = text.chars().take(room.saturating_sub(1)).collect();
    if room == 0 { kept } else { format!("{}…", kept.trim_end()) }
}

/// Lines of at most `columns` letters; what does not fit into `most` lines ends in an ellipsis.
fn wrapped(text: &str, columns: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits_behind(line, word, columns) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| shortened(line, columns)).collect()
}

/// Whether a word still fits behind a line.
fn fits_behind(line: &str, word: &str, columns: usize) -> bool {
    length(line) + 1 + length(word) <= columns
}

/// The text in letters of an American typewriter.
fn typewritten(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            letter if letter.is_ascii() => letter,
            '−' | '–' | '—' | '·' | '⁻' => '-',
            '×' => 'x',
            '…' => '.',
            '’' => '\'',
            '\u{a0}' => ' ',
            'µ' | 'μ' => 'u',
            _ => '?',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::chart::{Series, Span, palette};
    use super::*;

    fn chart(panels: usize, lines: usize, bars: usize) -> TimeChart {
        let series = |name: usize| Series {
            name: format!("Compartment {name}"),
            colour: palette::ALL[name % 8].1,
            emphasis: name == 0,
            points: (0..=100).map(|day| (f64::from(day), f64::from(day % 37) * to_float(name + 1))).collect(),
        };
        let span = |number: usize| Span {
            from: to_float(number) * 9.0,
            until: 20.0 + to_float(number) * 9.0,
            strength_from: 1.0,
            strength_until: 1.0,
        };
        TimeChart {
            headline: "Fibre calms the skin in ten weeks, and the barrier needs longer".to_owned(),
            duration: 100.0,
            bars: (0..bars)
                .map(|number| Bar {
                    label: format!("Treatment {number}"),
                    detail: "40 g/day".to_owned(),
                    spans: vec![span(number)],
                })
                .collect(),
            panels: (0..panels)
                .map(|_| Panel {
                    caption: "times the healthy level".to_owned(),
                    series: (0..lines).map(series).collect(),
                    top: None,
                    reference: Some((1.0, "healthy".to_owned())),
                })
                .collect(),
            footer: "Teaching model, not medical advice.".to_owned(),
            ..TimeChart::default()
        }
    }

    #[test]
    fn every_chart_fits_the_terminal() {
        for letters in [Letters::Braille, Letters::Ascii] {
            let style = TerminalStyle { letters, colour: false };
            for columns in [0, 40, 80, 101, 250] {
                for (panels, lines, bars) in [(0, 0, 0), (1, 6, 1), (2, 3, 2), (4, 3, 8)] {
                    let text = draw(&chart(panels, lines, bars), columns, style);
                    assert!(text.lines().count() <= MOST_LINES, "{text}");
                    for line in text.lines() {
                        assert!(length(line) <= columns.max(FEWEST_COLUMNS), "{text}");
                        assert_eq!(line, line.trim_end_matches([' ', NO_DOTS]));
                        assert!(letters == Letters::Braille || line.is_ascii(), "{text}");
                    }
                }
            }
        }
    }

    #[test]
    fn each_curve_is_named_with_its_last_value() {
        let style = TerminalStyle { letters: Letters::Braille, colour: false };
        let text = draw(&chart(1, 3, 1), 100, style);
        for name in ["Compartment 0 26", "Compartment 1 52", "Compartment 2 78"] {
            assert!(text.contains(name), "{text}");
        }
        assert!(text.contains("Treatment 0 40 g/day") && text.contains("90 days"), "{text}");
    }

    #[test]
    fn colour_is_only_used_when_asked_for() {
        let drawn = |colour: bool| {
            let letters = Letters::Braille;
            draw(&chart(1, 2, 1), 80, TerminalStyle { letters, colour })
        };
        assert!(!drawn(false).contains('\u{1b}'));
        assert!(drawn(true).contains('\u{1b}'));
    }

    #[test]
    fn strange_values_do_no_harm() {
        let mut strange = chart(1, 2, 1);
        strange.duration = f64::NAN;
        strange.bars[0].spans[0].from = f64::NAN;
        strange.panels[0].series[0].points = vec![(f64::NAN, 1.0), (0.5, f64::INFINITY)];
        strange.panels[0].series[1].points.clear();
        let letters = Letters::Braille;
        let text = draw(&strange, 80, TerminalStyle { letters, colour: false });
        assert!(text.contains("Compartment 0 –"), "{text}");
    }
}
