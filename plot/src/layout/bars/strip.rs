//! Places the bars of what was done above the curves, on the same time axis.
//!
//! They get no colour of their own: place and name tell them apart, and colours stay free for the curves.

use super::{
    manner::{Frame, Manner, both_width},
    measure::{Bars, Measure, PAIR_GAP},
    spans::extent,
};
use crate::{
    chart::{Bar, CurveChart},
    layout::{
        count::count,
        text::{PlacedText, Side},
    },
    style::{
        Preset, Rgb,
        font::{self, Weight},
        palette,
    },
};

/// Between the bars and the first panel, as a share of the size of tick labels.
const AIR_BELOW: f64 = 0.4;

/// The plan of all bars. Lengths in points.
pub(crate) struct Strip {
    pub(crate) bottom: f64,
    pub(crate) rows: Vec<Row>,
    pub(crate) texts: Vec<PlacedText>,
    pub(crate) row_height: f64,
    pub(crate) duration: f64,
    /// The time axis.
    pub(crate) sides: (f64, f64),
}

/// A bar and the height of its middle.
pub(crate) struct Row {
    pub(crate) bar: Bar,
    pub(crate) middle: f64,
}

/// The height the strip takes when no bar needs a second line.
pub(crate) fn usual_height(chart: CurveChart<'_>, preset: &Preset) -> f64 {
    let measure = Measure::new(Bars::of_chart(chart, preset), preset, 0);
    let note = usize::from(measure.shown < chart.curves.bars.len());
    measure.row_height * count(measure.shown + note)
}

/// Space right of the time axis for texts of bars that can only stand there.
pub(crate) fn width_wanted_at_the_right(chart: CurveChart<'_>, preset: &Preset, left: f64) -> f64 {
    let measure = Measure::new(Bars::of_chart(chart, preset), preset, 0);
    let bars = chart.curves.bars.iter().take(measure.shown);
    let duration = chart.curves.horizontal.extent().high;
    bars.filter_map(|bar| {
        let (from, until) = extent(bar, duration);
        let starts = left + from / duration * 0.65 * preset.width;
        let name = font::width(&bar.label, measure.size, Weight::SemiBold);
        let fits_left = starts - measure.gap() - name >= preset.side_margin;
        let wanted = measure.leader + both_width(bar, measure);
        (!fits_left && until > 0.9 * duration).then_some(wanted)
    })
    .fold(0.0, f64::max)
}

impl Strip {
    /// Finds a place for each bar and its texts on a time axis between `left` and `right`, from `top` down.
    pub(crate) fn plan(given: Bars<'_>, preset: &Preset, top: f64, (left, right): (f64, f64)) -> Self {
        let Bars { bars, duration, sheet, .. } = given;
        let frame = Frame { sheet, duration, left, right };
        let manners = |measure: Measure| frame.manners(&bars[..measure.shown], measure);
        let extra = manners(Measure::new(given, preset, 0)).into_iter().map(Manner::lines_above).sum();
        let measure = Measure::new(given, preset, extra);
        let (rows, texts) = (Vec::new(), Vec::new());
        let mut strip =
            Self { bottom: top, rows, texts, row_height: measure.row_height, duration, sides: (left, right) };
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
            let text = given.locale.more(bars.len() - measure.shown);
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
    pub(crate) fn smallest(&self) -> f64 {
        self.texts.iter().map(|text| text.size).fold(f64::INFINITY, f64::min)
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
        self.texts.push(PlacedText { text, x, y, size, weight, colour, side });
    }
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
