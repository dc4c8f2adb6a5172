//! Small multiples: a cell for each panel, in rows, the cells of a group side by side.

use super::axis;
use super::canvas::{Canvas, Side, Words};
use super::error::DrawError;
use super::font::{self, Weight};
use super::heading::{Heading, draw_block};
use super::layout::{Layout, Place, block, count, line_pitch};
use super::palette::{self, Colour};
use super::preset::{Ink, Preset};
use super::strip::{self, Strip};
use super::time_axis;
use super::words::{self, Fitted, Room};
use super::{Panel, TimeChart};

/// A cell is best somewhat wider than high.
const BEST_SHAPE: f64 = 1.7;
/// From this height of a cell on, in sizes of a tick label, lines are as thick as in a large panel.
const LARGE_CELL: f64 = 10.0;
/// More columns than this leave no room for a name.
const MOST_COLUMNS: usize = 7;

/// What stands around the curve of one cell.
pub(super) struct Cell {
    /// The group that begins here.
    group: Option<Words>,
    name: Fitted,
    name_y: f64,
    colour: Colour,
    value: String,
    has_days: bool,
}

/// Where a panel lies in the grid.
#[derive(Clone, Copy)]
struct Slot {
    row: usize,
    column: usize,
}

/// The plan of a chart whose panels are cells of a grid.
pub(super) fn plan(chart: &TimeChart, preset: &Preset) -> Layout {
    let heading = Heading::plan([&chart.headline, &chart.subtitle, &chart.footer], preset);
    let left = preset.side_margin;
    let right = preset.width - preset.side_margin;
    let ending = right - strip::width_wanted_at_the_right(chart, preset, left).max(4.0 * preset.tick);
    let strip = Strip::plan(chart, preset, heading.bottom, left + 0.6 * preset.tick, ending);
    // The bars have a time axis of their own, because no cell lies exactly below them.
    let top = if chart.bars.is_empty() { heading.bottom } else { strip.bottom + 2.4 * preset.tick };
    let most = |width: f64| width / (1.6 * font::width("0000", preset.tick, Weight::Regular));
    let time = axis::time_axis(chart.duration, most(ending - left));
    let room = (right - left, heading.foot - 0.4 * preset.tick - top);
    let best = (1..=MOST_COLUMNS.min(chart.panels.len().max(1)))
        .map(|columns| Grid::of(&chart.panels, columns, room))
        .max_by(|a, b| a.quality().total_cmp(&b.quality()));
    let grid = best.unwrap_or_else(|| Grid::of(&chart.panels, 1, room));
    let small = grid.preset(preset);
    let (panels, cells) = grid.cells(chart, &small, (left, top));
    let (left, right) = (left + 0.6 * preset.tick, ending);
    let labels = Vec::new();
    Layout { preset: small, heading, strip, left, right, panels, cells, labels, label_left: right, time }
}

/// So many columns on so much room.
struct Grid {
    slots: Vec<Slot>,
    columns: usize,
    width: f64,
    height: f64,
}

impl Grid {
    /// Lays the panels in rows; a group that does not fit into what is left of a row begins a new one.
    fn of(panels: &[Panel], columns: usize, (width, height): (f64, f64)) -> Self {
        let (mut row, mut column) = (0, 0);
        let mut slots = Vec::with_capacity(panels.len());
        for group in panels.chunk_by(|a, b| a.group == b.group) {
            if column > 0 && column + group.len() > columns {
                (row, column) = (row + 1, 0);
            }
            for _ in group {
                if column == columns {
                    (row, column) = (row + 1, 0);
                }
                slots.push(Slot { row, column });
                column += 1;
            }
        }
        Self { slots, columns, width: width / count(columns), height: height / count(row + 1) }
    }

    /// The larger the cells and the better their shape, the better.
    fn quality(&self) -> f64 {
        self.width.min(BEST_SHAPE * self.height)
    }

    /// Sizes for cells of this size: thinner lines and smaller text, but never smaller than the footer.
    fn preset(&self, preset: &Preset) -> Preset {
        let share = (self.height / (LARGE_CELL * preset.tick)).clamp(0.45, 1.0);
        Preset {
            line: share * preset.line,
            emphasised_line: share * preset.emphasised_line,
            ..preset.with_smaller_text(share.max(0.6))
        }
    }

    fn cells(&self, chart: &TimeChart, preset: &Preset, (left, top): (f64, f64)) -> (Vec<Place>, Vec<Cell>) {
        let size = preset.tick;
        let axes: Vec<_> = chart
            .panels
            .iter()
            .map(|panel| {
                let (low, high) = panel.range(chart.duration);
                axis::value_axis(low, high, panel.top, 2.0)
            })
            .collect();
        let ticks = axes.iter().flat_map(|axis| &axis.ticks);
        let gutter = ticks.map(|tick| font::width(&tick.text, size, Weight::Regular)).fold(0.0, f64::max) + 0.6 * size;
        let names = self.names(chart, preset, self.width - gutter - size);
        let name_height = names.iter().map(block).fold(0.0, f64::max);
        let headings = chart.panels.iter().any(|panel| !panel.group.is_empty());
        let above = if headings { line_pitch(size) + 0.2 * size } else { 0.0 };
        let mut places = Vec::with_capacity(axes.len());
        let mut cells = Vec::with_capacity(axes.len());
        for (number, ((slot, panel), name)) in self.slots.iter().zip(&chart.panels).zip(names).enumerate() {
            let x = left + count(slot.column) * self.width;
            let y = top + count(slot.row) * self.height;
            let at = |row: usize, column: usize| {
                self.slots.iter().position(|slot| slot.row == row && slot.column == column)
            };
            let same_axis = |other: usize| axes[other].top == axes[number].top && axes[other].bottom == axes[number].bottom;
            let neighbour = slot.column.checked_sub(1).and_then(|column| at(slot.row, column));
            places.push(Place {
                caption: Fitted { lines: Vec::new(), size },
                caption_y: y,
                left: x + gutter,
                right: x + self.width - size,
                top: y + above + name_height + 0.7 * size,
                bottom: y + self.height - 2.0 * size,
                axis: axes[number].clone(),
                has_value_labels: !neighbour.is_some_and(same_axis),
            });
            let begins = number.checked_sub(1).is_none_or(|before| {
                chart.panels[before].group != panel.group || self.slots[before].row != slot.row
            });
            let line = panel.series.first();
            cells.push(Cell {
                group: (begins && !panel.group.is_empty()).then(|| Words {
                    text: panel.group.clone(),
                    x: x + gutter,
                    y: y + 0.5 * line_pitch(size),
                    size: (0.95 * size).max(preset.footer),
                    weight: Weight::Regular,
                    colour: palette::MUTED,
                    side: Side::Left,
                }),
                // Names of one line stand next to their curves, not where the first of two lines would.
                name_y: y + above + name_height - block(&name) + 0.5 * line_pitch(name.size),
                name,
                colour: line.map_or(Colour { line: palette::INK, text: palette::INK, terminal: 0 }, |line| line.colour),
                value: line.map_or_else(String::new, |line| line.value_text(panel, chart.duration)),
                has_days: at(slot.row + 1, slot.column).is_none(),
            });
        }
        (places, cells)
    }

    /// The names of the cells in the one size that all of them bear.
    fn names(&self, chart: &TimeChart, preset: &Preset, width: f64) -> Vec<Fitted> {
        let lines = if self.columns > 3 { 2 } else { 1 };
        let fitted = |size: f64| -> Vec<Fitted> {
            let each = chart.panels.iter().map(|panel| {
                let line = panel.series.first();
                let value = line.map_or_else(String::new, |line| line.value_text(panel, chart.duration));
                let width = width - font::width(&value, size, Weight::SemiBold) - 0.6 * size;
                let name = line.map_or("", |line| line.name.as_str());
                words::fit(name, Room { width, lines, size, smallest: preset.footer, weight: Weight::SemiBold })
            });
            each.collect()
        };
        let wished = preset.tick.max(preset.footer);
        let smallest = fitted(wished).iter().map(|name| name.size).fold(wished, f64::min);
        fitted(smallest)
    }
}

/// Draws the names of groups and cells, the last values, and the time axes.
pub(super) fn draw(canvas: &Canvas, chart: &TimeChart, layout: &Layout) -> Result<(), DrawError> {
    let preset = &layout.preset;
    if !chart.bars.is_empty() {
        let sides = (layout.left, layout.right);
        time_axis::draw(canvas, preset, &layout.time, chart.duration, sides, layout.strip.bottom)?;
    }
    for (cell, place) in layout.cells.iter().zip(&layout.panels) {
        if let Some(group) = &cell.group {
            canvas.words(group)?;
        }
        let colour = match preset.ink {
            Ink::Colour => cell.colour.text,
            Ink::Black => palette::INK,
        };
        draw_block(canvas, &cell.name, (place.left, cell.name_y), Weight::SemiBold, colour)?;
        canvas.words(&Words {
            text: cell.value.clone(),
            x: place.right,
            y: cell.name_y + (block(&cell.name) - line_pitch(cell.name.size)),
            size: cell.name.size,
            weight: Weight::SemiBold,
            colour,
            side: Side::Right,
        })?;
        let sides = (place.left, place.right);
        let most = (place.right - place.left) / (1.6 * font::width("0000", preset.tick, Weight::Regular));
        let axis = axis::time_axis(chart.duration, most.clamp(2.0, 4.0));
        if cell.has_days {
            time_axis::draw_small(canvas, preset, &axis, chart.duration, sides, place.bottom)?;
        } else {
            time_axis::draw_line(canvas, preset, &axis, chart.duration, sides, place.bottom)?;
        }
    }
    Ok(())
}
