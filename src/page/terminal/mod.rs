//! Draws a chart over time in characters for the terminal, with names at the ends of the curves.
//!
//! A braille character holds two by four dots, which gives eight times the resolution of plain characters.

mod bars;
mod letters;
mod panel;
mod sheet;
mod spelling;
mod style;

use std::borrow::Cow;

use gutskin_plot::{
    Chart, Curves, Horizontal, Locale,
    chart::{CurveChart, Extent},
    draw::in_positions,
    layout::axis::{self, HorizontalAxis, ValueAxis},
};
use letters::{initials, length, wrapped};
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

/// Draws a chart of curves at most `columns` wide (at least 40) that fits a terminal of `lines` lines. Every line of the
/// result ends in a line break. `None` for a chart of anything else.
#[must_use]
pub fn draw(chart: &Chart, columns: usize, lines: usize, style: TerminalStyle) -> Option<String> {
    let spelled = (style.letters == Letters::Ascii).then(|| spelled_out(chart));
    let chart = spelled.as_ref().unwrap_or(chart);
    let columns = columns.max(FEWEST_COLUMNS);
    // What has no sound axis is refused where it is drawn; letters show what they can.
    let shown = chart.curves()?;
    let on_some_axis = || Curves { horizontal: Horizontal::Time { duration: 1.0 }, ..shown.clone() };
    let curves = &*in_positions(shown).unwrap_or_else(|_| Cow::Owned(on_some_axis()));
    let chart = CurveChart { texts: chart, curves };
    let marks = initials(curves.panels.iter().flat_map(|panel| &panel.series).map(|line| line.name.as_str()));
    let plan = Plan::new(chart, columns, lines, (style.letters == Letters::Ascii).then_some(&marks));
    let mut sheet = Sheet::new(columns, style);
    for line in wrapped(&chart.texts.headline, columns) {
        let at = sheet.add_line();
        sheet.put(at, 0, &line, Look::BOLD);
    }
    for bar in curves.bars.iter().take(MOST_BARS) {
        plan.draw_bar(&mut sheet, bar);
    }
    if MOST_BARS < curves.bars.len() {
        let at = sheet.add_line();
        let more = chart.texts.locale.more(curves.bars.len() - MOST_BARS);
        sheet.put(at, plan.left, &more, Look::FAINT);
    }
    for (number, panel) in curves.panels.iter().enumerate() {
        panel.bars.iter().take(MOST_BARS).for_each(|bar| plan.draw_bar(&mut sheet, bar));
        plan.draw_panel(&mut sheet, panel, number, panel::marks_of(chart, number, &marks));
    }
    plan.draw_horizontal(&mut sheet);
    Some(sheet.text())
}

/// The layout, in characters.
struct Plan {
    /// Number of lines of each panel without its caption.
    rows: Vec<usize>,
    /// First column of the curves.
    left: usize,
    /// Number of columns of the curves.
    width: usize,
    extent: Extent,
    axes: Vec<ValueAxis>,
    horizontal: HorizontalAxis,
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
        let mut plan = Self { names_right_until: 0, rows, left, width, extent, axes, horizontal, locale };
        // Names in line are easier to read: one that finds no room at the left takes along those
        // of all bars that start as early.
        let cramped = curves.bars.iter().filter(|bar| length(&bar.label) >= plan.start(bar));
        plan.names_right_until = cramped.map(|bar| plan.start(bar)).max().unwrap_or(0);
        plan
    }

    fn column(&self, at: f64) -> usize {
        self.left + place(self.extent.share(at), self.width)
    }

    fn draw_horizontal(&self, sheet: &mut Sheet) {
        let line = sheet.add_line();
        let mut free_from = 0;
        for tick in self.horizontal.ticks.iter().filter(|tick| !tick.text.is_empty()) {
            let centre = self.column(tick.at);
            let start = centre.saturating_sub(length(&tick.text) / 2).max(free_from);
            sheet.put(line, start, &tick.text, Look::PLAIN);
            free_from = start + length(&tick.text) + 1;
        }
        sheet.put(line, free_from, self.horizontal.unit, Look::PLAIN);
        for caption in wrapped(&self.horizontal.caption, sheet.columns - self.left) {
            let below = sheet.add_line();
            sheet.put(below, self.left, &caption, Look::FAINT);
        }
    }
}

/// The index among `count` positions of a share from 0 to 1.
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

#[cfg(test)]
mod tests {
    use crate::page::terminal::*;
    use gutskin_plot::{Bar, Panel, Series, Span, palette};
    use sheet::NO_DOTS;

    fn chart(panels: usize, lines: usize, bars: usize) -> Chart {
        let series = |name: usize| Series {
            name: format!("Compartment {name}"),
            colour: palette::ALL[name % 8],
            emphasis: name == 0,
            points: (0..=100).map(|day| (f64::from(day), f64::from(day % 37) * to_float(name + 1))).collect(),
            ..Series::default()
        };
        let span = |number: usize| Span {
            from: to_float(number) * 9.0,
            until: 20.0 + to_float(number) * 9.0,
            strength_from: 1.0,
            strength_until: 1.0,
        };
        Chart {
            headline: "Fibre calms the skin in ten weeks, and the barrier needs longer".to_owned(),
            body: Curves {
                horizontal: Horizontal::Time { duration: 100.0 },
                bars: (0..bars)
                    .map(|number| Bar {
                        label: format!("Treatment {number}"),
                        detail: "40 g/day".to_owned(),
                        spans: vec![span(number)],
                        hatched: false,
                    })
                    .collect(),
                panels: (0..panels)
                    .map(|_| Panel {
                        caption: "times the healthy level".to_owned(),
                        series: (0..lines).map(series).collect(),
                        reference: Some((1.0, "healthy".to_owned())),
                        ..Panel::default()
                    })
                    .collect(),
                ..Curves::default()
            }
            .into(),
            footer: "Teaching model, not medical advice.".to_owned(),
            ..Chart::default()
        }
    }

    fn curves(chart: &mut Chart) -> &mut Curves {
        chart.curves_mut().expect("a chart of curves")
    }

    /// The chart in letters.
    fn in_letters(chart: &Chart, columns: usize, lines: usize, style: TerminalStyle) -> String {
        draw(chart, columns, lines, style).expect("a chart of curves")
    }

    #[test]
    fn every_chart_fits_the_terminal() {
        for letters in [Letters::Braille, Letters::Ascii] {
            let style = TerminalStyle { letters, colour: false };
            for columns in [0, 40, 80, 101, 250] {
                for (panels, lines, bars) in [(0, 0, 0), (1, 6, 1), (2, 3, 2), (4, 3, 8)] {
                    let text = in_letters(&chart(panels, lines, bars), columns, 40, style);
                    for name in 0..lines {
                        let name = format!("Compartment {name}");
                        assert_eq!(text.matches(&name).count(), panels, "{columns}: {text}");
                    }
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
        let text = in_letters(&chart(1, 3, 1), 100, 24, style);
        for name in ["Compartment 0 26", "Compartment 1 52", "Compartment 2 78"] {
            assert!(text.contains(name), "{text}");
        }
        assert!(text.contains("Treatment 0 40 g/day") && text.contains("90 days"), "{text}");
    }

    #[test]
    fn a_tall_terminal_gets_tall_panels_and_a_narrow_one_the_whole_headline() {
        let style = TerminalStyle { letters: Letters::Ascii, colour: false };
        let lines = |rows: usize| in_letters(&chart(2, 3, 1), 80, rows, style).lines().count();
        assert!(lines(24) >= 2 * FEWEST_LINES && lines(48) >= lines(24) + 12);
        let narrow = in_letters(&chart(1, 1, 0), 40, 24, style);
        let words = narrow.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("in ten weeks, and the barrier needs longer"), "{narrow}");
    }

    #[test]
    fn curves_in_one_place_take_turns_and_the_line_to_compare_with_has_a_name() {
        let mut same = chart(1, 2, 0);
        for line in &mut curves(&mut same).panels[0].series {
            line.points = vec![(0.0, 4.0), (100.0, 4.0)];
        }
        curves(&mut same).panels[0].series[1].name = "Other".to_owned();
        let text = in_letters(&same, 80, 24, TerminalStyle { letters: Letters::Ascii, colour: false });
        assert!(text.contains("CCCOOO") && text.contains("- healthy -"), "{text}");
    }

    #[test]
    fn colour_is_only_used_when_asked_for() {
        let drawn = |colour: bool| {
            let letters = Letters::Braille;
            in_letters(&chart(1, 2, 1), 80, 24, TerminalStyle { letters, colour })
        };
        assert!(!drawn(false).contains('\u{1b}'));
        assert!(drawn(true).contains('\u{1b}'));
    }

    #[test]
    fn strange_values_do_no_harm() {
        let mut strange = chart(1, 2, 1);
        curves(&mut strange).horizontal = Horizontal::Time { duration: f64::NAN };
        curves(&mut strange).bars[0].spans[0].from = f64::NAN;
        curves(&mut strange).panels[0].series[0].points = vec![(f64::NAN, 1.0), (0.5, f64::INFINITY)];
        curves(&mut strange).panels[0].series[1].points.clear();
        let letters = Letters::Braille;
        let text = in_letters(&strange, 80, 24, TerminalStyle { letters, colour: false });
        assert!(text.contains("Compartment 0 –"), "{text}");
    }
}
