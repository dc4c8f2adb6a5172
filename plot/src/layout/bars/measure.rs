//! How high the bars of a chart may be together, and how large their texts.

use crate::{
    chart::{Bar, CurveChart},
    layout::{count::count, labels::leader},
    locale::Locale,
    style::Preset,
};

/// The bars take no more than this share of the height, less when there are more than two panels.
const TALLEST: f64 = 0.30;
const TALLEST_WITH_MANY_PANELS: f64 = 0.22;
/// More bars than this are packed closer too.
const MANY_BARS: usize = 4;
/// Height of a row of text, as a share of its size.
const ROW: f64 = 1.32;
/// Between a bar and the name of the next above its own bar, as a share of a row.
pub(super) const PAIR_GAP: f64 = 0.5;

/// Bars and the space they have: those of a whole chart, or of one of its cells. Lengths in points.
#[derive(Clone, Copy)]
pub(crate) struct Bars<'a> {
    pub(super) bars: &'a [Bar],
    pub(super) duration: f64,
    pub(super) locale: Locale,
    /// Left and right edge of what their texts may cover.
    pub(super) sheet: (f64, f64),
    /// The most height they may take.
    budget: f64,
}

impl<'a> Bars<'a> {
    /// Those above all panels of a chart.
    pub(crate) fn of_chart(chart: CurveChart<'a>, preset: &Preset) -> Self {
        let many = chart.curves.panels.len() > 2 || chart.curves.bars.len() > MANY_BARS;
        let share = if many { TALLEST_WITH_MANY_PANELS } else { TALLEST };
        let sheet = (preset.side_margin, preset.width - preset.side_margin);
        Self {
            bars: &chart.curves.bars,
            duration: chart.curves.horizontal.extent().high,
            locale: chart.texts.locale,
            sheet,
            budget: share * preset.height,
        }
    }

    /// Those of one cell between these edges.
    pub(crate) fn of_cell(chart: CurveChart<'a>, bars: &'a [Bar], sheet: (f64, f64), preset: &Preset) -> Self {
        let budget = TALLEST * preset.height;
        Self { bars, duration: chart.curves.horizontal.extent().high, locale: chart.texts.locale, sheet, budget }
    }
}

/// Sizes common to all rows.
#[derive(Clone, Copy)]
pub(super) struct Measure {
    pub(super) size: f64,
    pub(super) row_height: f64,
    pub(super) shown: usize,
    pub(super) leader: f64,
}

impl Measure {
    pub(super) fn gap(self) -> f64 {
        0.45 * self.size
    }

    /// Where a text after a bar starts. Bars that last to the end have theirs in line with the
    /// labels of the curves.
    pub(super) fn after(self, until: f64, right: f64) -> f64 {
        let start = until + self.gap();
        if start > right - self.leader { start.max(right + self.leader) } else { start }
    }

    /// Sizes for so many rows, of which `extra` carry only text.
    pub(super) fn new(bars: Bars<'_>, preset: &Preset, extra: usize) -> Self {
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
