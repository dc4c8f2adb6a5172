//! Plans small multiples: tries columns, sizes and breaks between groups, and takes the best.

use super::arrangement::{Curves, Grid};
use crate::{
    chart::CurveChart,
    layout::{
        axis::{Below, horizontal_axis},
        bars::{self, Bars, Strip},
        heading::Heading,
        page::Layout,
        region::Region,
    },
    style::{
        Preset,
        font::{self, Weight},
    },
};

/// From this height of a cell on, in sizes of a tick label, lines are as thick as in a large panel.
const LARGE_CELL: f64 = 10.0;
/// From more cells than these on, what stands above them is set smaller: the headline, and what follows it.
const MANY: [(usize, f64, f64); 2] = [(20, 0.62, 0.76), (8, 0.76, 1.0)];
/// More columns than this leave no space for a name.
const MOST_COLUMNS: usize = 8;

/// The plan of a chart whose panels are cells of a grid.
pub(crate) fn plan(chart: CurveChart<'_>, preset: &Preset) -> Layout {
    // The more cells, the less space is left for a headline.
    let (_, headline, subtitle) =
        MANY.into_iter().find(|(cells, ..)| chart.curves.panels.len() > *cells).unwrap_or((0, 1.0, 1.0));
    let over = Preset {
        headline: headline * preset.headline,
        subtitle: (subtitle * preset.subtitle).max(preset.tick),
        ..*preset
    };
    let heading = Heading::plan(chart.texts.around(), &over);
    let left = preset.side_margin;
    let right = preset.width - preset.side_margin;
    // The cells are what counts: the bars make do with smaller text.
    let small_bars = Preset { label: (0.75 * preset.label).max(preset.footer), ..*preset };
    let ending = right - bars::width_wanted_at_the_right(chart, &small_bars, left).max(5.0 * preset.tick);
    let sides = (left + 0.6 * preset.tick, ending);
    let strip = Strip::plan(Bars::of_chart(chart, &small_bars), &small_bars, heading.bottom, sides);
    let most = |width: f64| width / (1.6 * font::width("0000", preset.tick, Weight::Regular));
    let horizontal = horizontal_axis(&chart.curves.horizontal, most(ending - left), &chart.texts.locale);
    let region = |small: &Preset| {
        // The bars have a time axis of their own, because no cell lies exactly below them.
        let top = if chart.curves.bars.is_empty() { heading.bottom } else { strip.bottom + 2.2 * small.tick };
        Region { left, right, top, bottom: heading.foot - 0.3 * small.tick }
    };
    let tried = (1..=MOST_COLUMNS.min(chart.curves.panels.len().max(1))).flat_map(|columns| {
        [1.0, 0.8, 0.6].into_iter().flat_map(move |share| [true, false].map(|wraps| (columns, share, wraps)))
    });
    let curves = Curves::of(chart);
    let grids = tried.map(|(columns, share, wraps)| {
        let small = preset.with_smaller_text(share);
        let grid = Grid::of(chart, &curves, &small, columns, wraps, region(&small));
        (grid.quality(chart, &small) * share.sqrt() * if wraps { 0.85 } else { 1.0 }, grid, small)
    });
    let (grid, small) = match grids.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, grid, small)) => (grid, small),
        None => (Grid::of(chart, &curves, preset, 1, false, region(preset)), *preset),
    };
    let share = (grid.plot_height / (LARGE_CELL * preset.tick)).clamp(0.5, 1.0);
    let small = Preset { line: share * preset.line, emphasised_line: share * preset.emphasised_line, ..small };
    let (panels, cells) = grid.cells(chart, &small);
    let (left, right) = (left + 0.6 * preset.tick, ending);
    let below = Below::of(&chart.curves.horizontal, grid.curve_width(small.tick), &small);
    Layout {
        preset: small,
        heading,
        strip,
        left,
        right,
        panels,
        cells,
        labels: Vec::new(),
        label_left: right,
        horizontal,
        below,
        notes: Vec::new(),
    }
}
