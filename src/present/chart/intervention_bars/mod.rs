//! The interventions as bars above the curves, on the same time axis.
//!
//! They get no colour of their own: place and name tell them apart, and colours stay free for the
//! compartments.

mod label_placement;

use plotters::chart::ChartBuilder;
use plotters::element::Polygon;

use label_placement::{Frame, Manner, both_width};

use super::canvas::{Canvas, Side, Words};
use super::end_labels::leader;
use super::error::DrawError;
use super::font::{self, Weight};
use super::layout::count;
use super::palette::{self, Rgb};
use super::preset::Preset;
use super::spans::{extent, outlines, visible};
use super::{Bar, TimeChart};
use crate::present::language::Language;

/// The bars take no more than this share of the height, less when there are more than two panels.
const TALLEST: f64 = 0.30;
const TALLEST_WITH_MANY_PANELS: f64 = 0.22;
/// More bars than this are packed closer too.
const MANY_BARS: usize = 4;
/// Height of a row of text, as a share of its size.
const ROW: f64 = 1.32;
/// Height of a bar, as a share of its row.
const FULL_BAR: f64 = 0.70;
/// Between a bar and the name of the next above its own bar, as a share of a row.
const PAIR_GAP: f64 = 0.5;
/// Between the bars and the first panel, as a share of the size of tick labels.
const AIR_BELOW: f64 = 0.4;

/// The plan of all bars. Lengths in points.
pub(super) struct Strip {
    pub(super) bottom: f64,
    rows: Vec<Row>,
    words: Vec<Words>,
    row_height: f64,
    duration: f64,
    /// The time axis.
    sides: (f64, f64),
}

struct Row {
    bar: Bar,
    middle: f64,
}

/// Bars and the room they have: those of a whole chart, or of one of its cells. Lengths in points.
#[derive(Clone, Copy)]
pub(super) struct Bars<'a> {
    bars: &'a [Bar],
    duration: f64,
    language: Language,
    /// Left and right edge of what their texts may cover.
    sheet: (f64, f64),
    /// The most height they may take.
    budget: f64,
}

impl<'a> Bars<'a> {
    /// Those above all panels of a chart.
    pub(super) fn of_chart(chart: &'a TimeChart, preset: &Preset) -> Self {
        let many = chart.panels.len() > 2 || chart.bars.len() > MANY_BARS;
        let share = if many { TALLEST_WITH_MANY_PANELS } else { TALLEST };
        let sheet = (preset.side_margin, preset.width - preset.side_margin);
        Self {
            bars: &chart.bars,
            duration: chart.duration,
            language: chart.language,
            sheet,
            budget: share * preset.height,
        }
    }

    /// Those of one cell between these edges.
    pub(super) fn of_cell(chart: &'a TimeChart, bars: &'a [Bar], sheet: (f64, f64), preset: &Preset) -> Self {
        let budget = TALLEST * preset.height;
        Self { bars, duration: chart.duration, language: chart.language, sheet, budget }
    }
}

/// Sizes common to all rows.
#[derive(Clone, Copy)]
struct Measure {
    size: f64,
    row_height: f64,
    shown: usize,
    leader: f64,
}

impl Measure {
    fn gap(self) -> f64 {
        0.45 * self.size
    }

    /// Where a text after a bar starts. Bars that last to the end have theirs in line with the
    /// labels of the curves.
    fn after(self, until: f64, right: f64) -> f64 {
        let start = until + self.gap();
        if start > right - self.leader { start.max(right + self.leader) } else { start }
    }

    /// Sizes for so many rows, of which `extra` carry only text.
    fn new(bars: Bars<'_>, preset: &Preset, extra: usize) -> Self {
        let Bars { bars, budget, .. } = bars;
        let smallest = ROW * preset.footer;
        let mut shown = bars.len();
        while shown > 1 && count(shown + extra) * smallest > budget {
            shown -= 1;
        }
        let note = usize::from(shown < bars.len());
        let rows = count((shown + extra + note).max(1)) + PAIR_GAP * count(extra.saturating_sub(1));
        let row_height = (budget / rows).clamp(smallest, ROW * preset.label);
        Self { size: row_height / ROW, row_height, shown, leader: leader(preset) }
    }
}

/// The height the strip takes when no bar needs a second line.
pub(super) fn usual_height(chart: &TimeChart, preset: &Preset) -> f64 {
    let measure = Measure::new(Bars::of_chart(chart, preset), preset, 0);
    let note = usize::from(measure.shown < chart.bars.len());
    measure.row_height * count(measure.shown + note)
}

/// Room right of the time axis for texts of bars that can only stand there.
pub(super) fn width_wanted_at_the_right(chart: &TimeChart, preset: &Preset, left: f64) -> f64 {
    let measure = Measure::new(Bars::of_chart(chart, preset), preset, 0);
    let bars = chart.bars.iter().take(measure.shown);
    bars.filter_map(|bar| {
        let (from, until) = extent(bar, chart.duration);
        let starts = left + from / chart.duration * 0.65 * preset.width;
        let name = font::width(&bar.label, measure.size, Weight::SemiBold);
        let fits_left = starts - measure.gap() - name >= preset.side_margin;
        let wanted = measure.leader + both_width(bar, measure);
        (!fits_left && until > 0.9 * chart.duration).then_some(wanted)
    })
    .fold(0.0, f64::max)
}

impl Strip {
    /// Finds a place for each bar and its texts on a time axis between `left` and `right`, from `top` down.
    pub(super) fn plan(given: Bars<'_>, preset: &Preset, top: f64, (left, right): (f64, f64)) -> Self {
        let Bars { bars, duration, sheet, .. } = given;
        let frame = Frame { sheet, duration, left, right };
        let manners = |measure: Measure| frame.manners(&bars[..measure.shown], measure);
        let extra = manners(Measure::new(given, preset, 0)).into_iter().map(Manner::lines_above).sum();
        let measure = Measure::new(given, preset, extra);
        let (rows, words) = (Vec::new(), Vec::new());
        let mut strip =
            Self { bottom: top, rows, words, row_height: measure.row_height, duration, sides: (left, right) };
        for (number, (manner, bar)) in manners(measure).into_iter().zip(bars).enumerate() {
            let (from, until) = extent(bar, duration);
            let x = |day: f64| left + day / duration * (right - left);
            if manner.lines_above() > 0 && number > 0 {
                // A name belongs to the bar below it, not to the one above.
                strip.bottom += PAIR_GAP * measure.row_height;
            }
            let alone = |label: &str, detail: &str| {
                let (label, detail) = (label.to_owned(), detail.to_owned());
                Bar { label, detail, ..Bar::default() }
            };
            let lines = match manner {
                Manner::Above => vec![bar.clone()],
                Manner::Stacked => vec![alone(&bar.label, ""), alone("", &bar.detail)],
                _ => Vec::new(),
            };
            for line in &lines {
                strip.put_line_above(line, sheet.1, measure, (left, x(from), x(until)));
            }
            let middle = strip.bottom + measure.row_height / 2.0;
            strip.put_texts(bar, manner, measure, middle, (x(from), x(until)), right);
            strip.rows.push(Row { bar: bar.clone(), middle });
            strip.bottom += measure.row_height;
        }
        if measure.shown < bars.len() {
            let hidden = (bars.len() - measure.shown).to_string();
            let text = given.language.say("chart.more_bars", &[("number", &hidden)]);
            let y = strip.bottom + measure.row_height / 2.0;
            strip.put(text, left, y, measure.size, Side::Left, Style::Detail);
            strip.bottom += measure.row_height;
        }
        if !strip.rows.is_empty() {
            strip.bottom += AIR_BELOW * preset.tick;
        }
        strip
    }

    /// The size of its smallest text.
    pub(super) fn smallest(&self) -> f64 {
        self.words.iter().map(|words| words.size).fold(f64::INFINITY, f64::min)
    }

    /// The texts on a line of their own, above the bar: where it starts if they fit there, else where they end with
    /// it, else at the left.
    fn put_line_above(&mut self, bar: &Bar, edge: f64, measure: Measure, (left, from, until): (f64, f64, f64)) {
        let shrink = ((edge - left) / both_width(bar, measure)).min(1.0);
        let measure = Measure { size: measure.size * shrink, ..measure };
        let width = both_width(bar, measure);
        let start = if from + width <= edge {
            from
        } else if until - width >= left {
            until - width
        } else {
            (edge - width).max(left)
        };
        let y = self.bottom + measure.row_height / 2.0;
        self.put_both(bar, measure, start, y, false);
        self.bottom += measure.row_height;
    }

    fn put_texts(
        &mut self,
        bar: &Bar,
        manner: Manner,
        measure: Measure,
        y: f64,
        (from, until): (f64, f64),
        right: f64,
    ) {
        let (size, gap) = (measure.size, measure.gap());
        let after = measure.after(until, right);
        match manner {
            Manner::Around => {
                self.put(&bar.label, from - gap, y, size, Side::Right, Style::Name);
                self.put(&bar.detail, after, y, size, Side::Left, Style::Detail);
            }
            Manner::LeftAndInside => {
                self.put(&bar.label, from - gap, y, size, Side::Right, Style::Name);
                self.put(&bar.detail, from + gap, y, size, Side::Left, Style::Inside);
            }
            Manner::Left => {
                let start = from - gap - both_width(bar, measure);
                self.put_both(bar, measure, start, y, false);
            }
            Manner::Right => self.put_both(bar, measure, after, y, false),
            Manner::Inside => self.put_both(bar, measure, from + gap, y, true),
            Manner::Above | Manner::Stacked => {}
        }
    }

    fn put_both(&mut self, bar: &Bar, measure: Measure, x: f64, y: f64, inside: bool) {
        let size = measure.size;
        let (name, detail) = if inside { (Style::InsideName, Style::Inside) } else { (Style::Name, Style::Detail) };
        self.put(&bar.label, x, y, size, Side::Left, name);
        let label = font::width(&bar.label, size, Weight::SemiBold);
        let x = if label > 0.0 { x + label + measure.gap() } else { x };
        self.put(&bar.detail, x, y, size, Side::Left, detail);
    }

    fn put(&mut self, text: impl Into<String>, x: f64, y: f64, size: f64, side: Side, style: Style) {
        let text = text.into();
        if text.trim().is_empty() {
            return;
        }
        let (weight, colour) = style.look();
        self.words.push(Words { text, x, y, size, weight, colour, side });
    }

    /// Draws the bars and their texts.
    pub(super) fn draw(&self, canvas: &Canvas) -> Result<(), DrawError> {
        let (duration, (left, right)) = (self.duration, self.sides);
        let height = FULL_BAR * self.row_height;
        // A pulse of one day in ten years must still be seen: two thirds of a grid line.
        let thinnest = duration / (right - left) * 0.8;
        for Row { bar, middle } in &self.rows {
            let part = canvas.part(left, middle - height / 2.0, right - left, height);
            let mut area = ChartBuilder::on(&part).build_cartesian_2d(0.0..duration, 0.0..1.0)?;
            if bar.hatched {
                draw_hatching(canvas, bar, duration, *middle, 0.5 * height, (left, right))?;
                continue;
            }
            let outlines = outlines(bar, duration, thinnest);
            let slate = palette::SLATE.plotters();
            area.draw_series(outlines.into_iter().map(|outline| Polygon::new(outline, slate)))?;
        }
        self.words.iter().try_for_each(|words| canvas.words(words))
    }
}

/// Slanted strokes along the time of a bar.
fn draw_hatching(
    canvas: &Canvas,
    bar: &Bar,
    duration: f64,
    middle: f64,
    height: f64,
    (left, right): (f64, f64),
) -> Result<(), DrawError> {
    let (from, until) = extent(bar, duration);
    let x = |day: f64| left + day / duration * (right - left);
    let (top, bottom) = (middle - height / 2.0, middle + height / 2.0);
    let mut foot = x(from);
    while foot + height <= x(until) {
        canvas.line(&[(foot, bottom), (foot + height, top)], palette::SLATE, 0.14 * height)?;
        foot += 0.75 * height;
    }
    Ok(())
}

/// The looks of a text in the strip.
#[derive(Clone, Copy)]
enum Style {
    Name,
    Detail,
    InsideName,
    Inside,
}

impl Style {
    fn look(self) -> (Weight, Rgb) {
        match self {
            Style::Name => (Weight::SemiBold, palette::INK),
            Style::Detail => (Weight::Regular, palette::MUTED),
            Style::InsideName => (Weight::SemiBold, palette::PAPER),
            Style::Inside => (Weight::Regular, palette::PAPER),
        }
    }
}
