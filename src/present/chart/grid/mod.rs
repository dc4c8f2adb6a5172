//! Small multiples: a cell for each panel, in rows, the cells of a group side by side.

mod arrangement;

use arrangement::{Curves, Grid, Room};

use super::TimeChart;
use super::axis;
use super::canvas::{Canvas, Side, Words};
use super::error::DrawError;
use super::font::{self, Weight};
use super::heading::{Heading, draw_block};
use super::intervention_bars::{self, Bars, Strip};
use super::layout::{Layout, line_pitch};
use super::palette::{self, Colour};
use super::preset::{Ink, Preset};
use super::time_axis;
use super::words::Fitted;

/// From this height of a cell on, in sizes of a tick label, lines are as thick as in a large panel.
const LARGE_CELL: f64 = 10.0;
/// From more cells than this on, the headline is set smaller.
const MANY: usize = 8;
/// More columns than this leave no room for a name.
const MOST_COLUMNS: usize = 8;

/// What stands around the curve of one cell.
pub(super) struct Cell {
    /// The group that begins here, and how far it reaches.
    group: Option<(Words, f64)>,
    name: Fitted,
    name_y: f64,
    value_y: f64,
    /// Whether the value stands below the name instead of at the right.
    value_below: bool,
    colour: Colour,
    value: String,
    has_days: bool,
    /// What was done in this cell alone.
    pub(super) strip: Option<Strip>,
}

/// The plan of a chart whose panels are cells of a grid.
pub(super) fn plan(chart: &TimeChart, preset: &Preset) -> Layout {
    // The more cells, the less room is left for a headline.
    let share = if chart.panels.len() > MANY { 0.76 } else { 1.0 };
    let over = Preset { headline: share * preset.headline, ..*preset };
    let heading = Heading::plan([&chart.headline, &chart.subtitle, &chart.footer], &over);
    let left = preset.side_margin;
    let right = preset.width - preset.side_margin;
    // The cells are what counts: the bars make do with smaller text.
    let bars = Preset { label: (0.75 * preset.label).max(preset.footer), ..*preset };
    let ending = right - intervention_bars::width_wanted_at_the_right(chart, &bars, left).max(5.0 * preset.tick);
    let sides = (left + 0.6 * preset.tick, ending);
    let strip = Strip::plan(Bars::of_chart(chart, &bars), &bars, heading.bottom, sides);
    let most = |width: f64| width / (1.6 * font::width("0000", preset.tick, Weight::Regular));
    let time = axis::time_axis(chart.duration, most(ending - left), chart.language);
    let room = |small: &Preset| {
        // The bars have a time axis of their own, because no cell lies exactly below them.
        let top = if chart.bars.is_empty() { heading.bottom } else { strip.bottom + 2.2 * small.tick };
        Room { left, right, top, bottom: heading.foot - 0.3 * small.tick }
    };
    let tried = (1..=MOST_COLUMNS.min(chart.panels.len().max(1))).flat_map(|columns| {
        [1.0, 0.8, 0.6].into_iter().flat_map(move |share| [true, false].map(|wraps| (columns, share, wraps)))
    });
    let curves = Curves::of(chart);
    let grids = tried.map(|(columns, share, wraps)| {
        let small = preset.with_smaller_text(share);
        let grid = Grid::of(chart, &curves, &small, columns, wraps, room(&small));
        (grid.quality(chart, &small) * share.sqrt() * if wraps { 0.85 } else { 1.0 }, grid, small)
    });
    let (grid, small) = match grids.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((_, grid, small)) => (grid, small),
        None => (Grid::of(chart, &curves, preset, 1, false, room(preset)), *preset),
    };
    let share = (grid.plot_height / (LARGE_CELL * preset.tick)).clamp(0.5, 1.0);
    let small = Preset { line: share * preset.line, emphasised_line: share * preset.emphasised_line, ..small };
    let (panels, cells) = grid.cells(chart, &small);
    let (left, right) = (left + 0.6 * preset.tick, ending);
    Layout { preset: small, heading, strip, left, right, panels, cells, labels: Vec::new(), label_left: right, time }
}

/// Draws the names of groups and cells, the last values, and the time axes.
pub(super) fn draw(canvas: &Canvas, chart: &TimeChart, layout: &Layout) -> Result<(), DrawError> {
    let preset = &layout.preset;
    if !chart.bars.is_empty() {
        let sides = (layout.left, layout.right);
        time_axis::draw(canvas, preset, &layout.time, chart.duration, sides, layout.strip.bottom)?;
    }
    for (cell, place) in layout.cells.iter().zip(&layout.panels) {
        if let Some((group, input_effects)) = &cell.group {
            canvas.words(group)?;
            let under = group.y + 0.55 * line_pitch(group.size);
            canvas.line(&[(group.x, under), (*input_effects, under)], palette::GHOST, preset.axis)?;
        }
        let colour = match preset.ink {
            Ink::Colour => cell.colour.text,
            Ink::Black => palette::INK,
        };
        draw_block(canvas, &cell.name, (place.left, cell.name_y), Weight::SemiBold, colour)?;
        let value = if preset.answer { cell.value.clone() } else { String::new() };
        canvas.words(&Words {
            text: value,
            x: if cell.value_below { place.left } else { place.right },
            y: cell.value_y,
            size: cell.name.size,
            weight: Weight::SemiBold,
            colour,
            side: if cell.value_below { Side::Left } else { Side::Right },
        })?;
        let sides = (place.left, place.right);
        let axis = time_axis::small(preset, chart.duration, sides, chart.language);
        if cell.has_days {
            time_axis::draw_small(canvas, preset, &axis, chart.duration, sides, place.bottom)?;
        } else {
            time_axis::draw_line(canvas, preset, &axis, chart.duration, sides, place.bottom)?;
        }
    }
    Ok(())
}
