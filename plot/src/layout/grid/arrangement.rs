//! Arranges cells in rows and columns, and says how much space that leaves for their curves and how good that is.

use super::{cell::Cell, title::Title};
use crate::{
    chart::{CurveChart, Horizontal, Panel},
    layout::{
        axis::{Below, ValueAxis, value_axis},
        bars::{Bars, Strip},
        count::count,
        place::Place,
        region::Region,
        text::{Fitted, PlacedText, Side, line_pitch},
    },
    style::{
        Colour, Preset,
        font::{self, Weight},
        palette,
    },
};

/// A cell is best somewhat wider than high.
const BEST_SHAPE: f64 = 1.7;
/// Air right of a cell, in sizes of a tick label.
const GAP: f64 = 1.0;

/// Where a panel lies in the grid.
#[derive(Clone, Copy)]
struct Slot {
    row: usize,
    column: usize,
}

/// What the curves themselves decide, whatever the grid: for each panel its axis and its last value in words.
pub(super) struct Curves {
    axes: Vec<ValueAxis>,
    values: Vec<String>,
}

impl Curves {
    pub(super) fn of(chart: CurveChart<'_>) -> Self {
        let axis = |panel: &Panel| {
            let (low, high) = panel.range(chart.curves.horizontal.extent());
            value_axis(low, high, panel.top, 3.0, &chart.texts.locale.numbers)
        };
        let value = |panel: &Panel| {
            panel.series.first().map_or_else(String::new, |line| {
                panel.end_text(line, chart.curves.horizontal.extent(), &chart.texts.locale.numbers)
            })
        };
        Self {
            axes: chart.curves.panels.iter().map(axis).collect(),
            values: chart.curves.panels.iter().map(value).collect(),
        }
    }
}

/// So many columns on so much room.
pub(super) struct Grid<'a> {
    region: Region,
    slots: Vec<Slot>,
    curves: &'a Curves,
    titles: Vec<Title>,
    /// Left of each cell, for the names of its ticks.
    gutter: f64,
    cell_width: f64,
    /// Below the days or values of a time axis.
    captions: f64,
    /// Of each curve, in points.
    pub(super) plot_height: f64,
    /// What the names leave for the curves of a row: less than nothing where they do not fit.
    left_over: f64,
}

impl<'a> Grid<'a> {
    /// Lays the panels in rows. Where groups do not wrap, one that does not fit into what is left of a row begins a new
    /// one.
    pub(super) fn of(
        chart: CurveChart<'_>,
        curves: &'a Curves,
        preset: &Preset,
        columns: usize,
        wraps: bool,
        region: Region,
    ) -> Self {
        let slots = slots(&chart.curves.panels, columns, wraps);
        let size = preset.tick;
        let ticks = curves.axes.iter().flat_map(|axis| &axis.ticks);
        let gutter = ticks.map(|tick| font::width(&tick.text, size, Weight::Regular)).fold(0.0, f64::max) + 0.6 * size;
        let cell_width = (region.right - region.left) / count(columns);
        let width = cell_width - gutter - GAP * size;
        let titles = chart.curves.panels.iter().zip(&curves.values).map(|(panel, value)| {
            let name = panel.series.first().map_or("", |line| line.name.as_str());
            Title::fit(&chart.texts.locale.with_breaks(name), value, preset, width)
        });
        let mut grid = Self {
            region,
            slots,
            curves,
            titles: titles.collect(),
            gutter,
            cell_width,
            captions: Below::of(&chart.curves.horizontal, width, preset).height(preset)
                - Below::of(&Horizontal::default(), width, preset).height(preset),
            plot_height: 0.0,
            left_over: 0.0,
        };
        let rows = grid.rows();
        let taken: f64 = (0..rows).map(|row| grid.above(row, chart, preset) + grid.below(row, size)).sum();
        grid.left_over = (region.bottom - region.top - taken) / count(rows);
        grid.plot_height = grid.left_over.max(0.1 * size);
        grid
    }

    /// The width of the curves of a cell.
    pub(super) fn curve_width(&self, size: f64) -> f64 {
        self.cell_width - self.gutter - GAP * size
    }

    fn rows(&self) -> usize {
        self.slots.iter().map(|slot| slot.row + 1).max().unwrap_or(1)
    }

    fn at(&self, row: usize, column: usize) -> Option<usize> {
        self.slots.iter().position(|slot| slot.row == row && slot.column == column)
    }

    fn members(&self, row: usize) -> impl Iterator<Item = usize> {
        self.slots.iter().enumerate().filter(move |(_, slot)| slot.row == row).map(|(number, _)| number)
    }

    /// The bars of a cell between its edges, from `top` down: where they are not those of the cell above.
    fn strip(&self, number: usize, chart: CurveChart<'_>, preset: &Preset, top: f64) -> Option<Strip> {
        let Slot { row, column } = self.slots[number];
        let bars = &chart.curves.panels[number].bars;
        let over = row.checked_sub(1).and_then(|row| self.at(row, column));
        if bars.is_empty() || over.is_some_and(|over| chart.curves.panels[over].bars == *bars) {
            return None;
        }
        let left = self.region.left + count(column) * self.cell_width + self.gutter;
        let right = left + self.cell_width - self.gutter - GAP * preset.tick;
        // The bars make do with the letters of the ticks.
        let preset = Preset { label: preset.tick, ..*preset };
        Some(Strip::plan(Bars::of_cell(chart, bars, (left, right), &preset), &preset, top, (left, right)))
    }

    /// Height of the bars of a row.
    fn strips(&self, row: usize, chart: CurveChart<'_>, preset: &Preset) -> f64 {
        let strips = self.members(row).filter_map(|number| self.strip(number, chart, preset, 0.0));
        strips.map(|strip| strip.bottom).fold(0.0, f64::max)
    }

    /// Height of the names of a row, of its groups and bars.
    fn above(&self, row: usize, chart: CurveChart<'_>, preset: &Preset) -> f64 {
        let size = preset.tick;
        let names = self.members(row).map(|number| self.titles[number].height()).fold(0.0, f64::max);
        let grouped = self.members(row).any(|number| !chart.curves.panels[number].group.is_empty());
        names + if grouped { 1.4 * line_pitch(size) } else { 0.0 } + 0.6 * size + self.strips(row, chart, preset)
    }

    /// Height below the curves of a row: for the time axis where nothing follows, and air.
    fn below(&self, row: usize, size: f64) -> f64 {
        if self.members(row).any(|number| self.has_days(number)) { 2.2 * size + self.captions } else { 0.9 * size }
    }

    fn has_days(&self, number: usize) -> bool {
        let Slot { row, column } = self.slots[number];
        self.at(row + 1, column).is_none()
    }

    /// The larger the curves are drawn and the better their shape, the better; names should not suffer for it.
    pub(super) fn quality(&self, chart: CurveChart<'_>, preset: &Preset) -> f64 {
        // What runs off the sheet is worse than all that stays on it.
        if self.left_over < self.plot_height {
            return self.left_over - self.plot_height;
        }
        let spoilt: f64 = self
            .titles
            .iter()
            .map(|title| {
                if title.broken {
                    0.3
                } else if title.value_below {
                    0.02
                } else {
                    0.0
                }
            })
            .sum();
        let strips = (0..self.slots.len()).filter_map(|number| self.strip(number, chart, preset, 0.0));
        let shrunk = strips.map(|strip| 1.0 - strip.smallest() / preset.tick).fold(0.0, f64::max);
        let spoilt = spoilt + 2.0 * shrunk;
        (self.cell_width - self.gutter).min(BEST_SHAPE * self.plot_height) * (1.0 - spoilt.min(0.9))
    }

    pub(super) fn cells(&self, chart: CurveChart<'_>, preset: &Preset) -> (Vec<Place>, Vec<Cell>) {
        let size = preset.tick;
        let mut places = Vec::with_capacity(self.slots.len());
        let mut cells = Vec::with_capacity(self.slots.len());
        let mut row_top = self.region.top;
        let mut row = 0;
        for (number, ((slot, panel), title)) in
            self.slots.iter().zip(&chart.curves.panels).zip(&self.titles).enumerate()
        {
            while row < slot.row {
                row_top += self.above(row, chart, preset) + self.plot_height + self.below(row, size);
                row += 1;
            }
            let x = self.region.left + count(slot.column) * self.cell_width;
            let axis = &self.curves.axes[number];
            let same_axis =
                |other: usize| self.curves.axes[other].top == axis.top && self.curves.axes[other].bottom == axis.bottom;
            let neighbour = slot.column.checked_sub(1).and_then(|column| self.at(slot.row, column));
            let top = row_top + self.above(row, chart, preset);
            let strips = self.strips(row, chart, preset);
            places.push(Place {
                caption: Fitted { lines: Vec::new(), size },
                caption_y: row_top,
                left: x + self.gutter,
                right: x + self.cell_width - GAP * size,
                top,
                bottom: top + self.plot_height,
                extent: chart.curves.horizontal.extent(),
                axis: axis.clone(),
                markers: Vec::new(),
                has_value_labels: !neighbour.is_some_and(same_axis),
            });
            let begins = number.checked_sub(1).is_none_or(|before| {
                chart.curves.panels[before].group != panel.group || self.slots[before].row != slot.row
            });
            let last_of_group = self.members(row).filter(|other| {
                *other >= number
                    && chart.curves.panels[number..=*other].iter().all(|between| between.group == panel.group)
            });
            let input_effects = last_of_group.map(|other| self.slots[other].column).max().unwrap_or(slot.column);
            let input_effects = self.region.left + count(input_effects + 1) * self.cell_width - GAP * size;
            let line = panel.series.first();
            let pitch = line_pitch(title.name.size);
            // The last lines of all names of a row stand on one line.
            let name_y = top - strips - 0.6 * size - title.height() + 0.5 * pitch;
            cells.push(Cell {
                group: (begins && !panel.group.is_empty()).then(|| {
                    let (text, x, y) = (panel.group.clone(), x + self.gutter, row_top + 0.5 * line_pitch(size));
                    let (weight, colour, side) = (Weight::Regular, palette::MUTED, Side::Left);
                    (PlacedText { text, x, y, size, weight, colour, side }, input_effects)
                }),
                name_y,
                value_y: name_y + title.height() - pitch,
                name: title.name.clone(),
                value_below: title.value_below,
                colour: line.map_or(Colour::neutral(palette::INK, palette::INK), |line| line.colour),
                value: self.curves.values[number].clone(),
                has_days: self.has_days(number),
                // Bars stand right above the days they shade.
                strip: self
                    .strip(number, chart, preset, 0.0)
                    .and_then(|strip| self.strip(number, chart, preset, top - 0.2 * size - strip.bottom)),
            });
        }
        (places, cells)
    }
}

/// The row and column of each panel.
fn slots(panels: &[Panel], columns: usize, wraps: bool) -> Vec<Slot> {
    let (mut row, mut column) = (0, 0);
    let mut slots = Vec::with_capacity(panels.len());
    for group in panels.chunk_by(|a, b| a.group == b.group) {
        if !wraps && column > 0 && column + group.len() > columns {
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
    slots
}
