//! Where everything goes: from the sizes of texts to the places of panels.

use super::axis::{self, TimeAxis, ValueAxis};
use super::end_labels::{self, Label, WIDEST_LABELS, leader, plan_labels, widest_line};
use super::font::{self, Weight};
use super::grid::{self, Cell};
use super::heading::Heading;
use super::intervention_bars::{self, Bars, Strip};
use super::preset::Preset;
use super::words::{self, Fitted, Room};
use super::{Arrangement, TimeChart};

/// From one line of text to the next, as a share of its size.
const LINE_PITCH: f64 = 1.22;

/// Panels lower than this many tick labels make the whole chart take smaller text.
const LOWEST_PANEL: f64 = 3.2;

/// The plan of a picture. Lengths in points, from the upper left corner.
pub(super) struct Layout {
    /// The sizes in use; smaller than asked for when the chart is crowded.
    pub(super) preset: Preset,
    pub(super) heading: Heading,
    pub(super) strip: Strip,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) panels: Vec<Place>,
    /// The cells of a grid, one for each panel; none in a column.
    pub(super) cells: Vec<Cell>,
    pub(super) labels: Vec<Label>,
    pub(super) label_left: f64,
    pub(super) time: TimeAxis,
}

/// The place of one panel.
pub(super) struct Place {
    pub(super) caption: Fitted,
    pub(super) caption_y: f64,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) axis: ValueAxis,
    /// Whether the ticks of the value axis are named here, or at a neighbour with the same axis.
    pub(super) has_value_labels: bool,
}

impl Place {
    /// The height on the sheet of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        let share = (value - self.axis.bottom) / (self.axis.top - self.axis.bottom);
        self.bottom - share * (self.bottom - self.top)
    }

    /// A length on the sheet as a difference of values.
    pub(super) fn values(&self, points: f64) -> f64 {
        points / (self.bottom - self.top) * (self.axis.top - self.axis.bottom)
    }
}

/// Height of a text with all its lines.
pub(super) fn block(text: &Fitted) -> f64 {
    line_pitch(text.size) * count(text.lines.len())
}

/// From one line to the next.
pub(super) fn line_pitch(size: f64) -> f64 {
    LINE_PITCH * size
}

pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

impl Layout {
    pub(super) fn plan(chart: &TimeChart, preset: &Preset) -> Self {
        if chart.arrangement == Arrangement::Grid {
            return grid::plan(chart, preset);
        }
        let mut share = 1.0;
        loop {
            let layout = Self::plan_with(chart, &preset.with_smaller_text(share));
            let enough = LOWEST_PANEL * layout.preset.tick;
            let mut heights = layout.panels.iter().map(|place| place.bottom - place.top);
            let fits = heights.all(|height| height >= enough) && layout.crowding() <= 1.0;
            if share < 0.6 || fits {
                return layout;
            }
            share *= 0.93;
        }
    }

    /// The same plan without the answer: other texts in the same places, and labels that belong to no point.
    pub(super) fn without_answer(self, blank: &TimeChart) -> Self {
        let preset = Preset { answer: false, ..self.preset };
        let size = self.labels.first().map_or(preset.label, |label| label.text.size);
        Self {
            heading: self.heading.saying([&blank.headline, &blank.subtitle, &blank.footer], &preset),
            labels: end_labels::labels_of(blank, &preset, size, preset.width - preset.side_margin - self.label_left),
            preset,
            ..self
        }
    }

    /// Where the labels of a panel may stand: beside it, and in none of the others.
    pub(super) fn label_column(&self, panel: usize) -> (f64, f64) {
        let air = 0.6 * self.preset.label;
        let is_last = panel + 1 == self.panels.len();
        // Below the last panel are the ticks of the time axis.
        self.panels.get(panel).map_or((0.0, 0.0), |place| {
            (place.top - air, place.bottom + if is_last { 0.1 * self.preset.label } else { air })
        })
    }

    /// Height the labels of the most crowded panel want, as a share of their column.
    pub(super) fn crowding(&self) -> f64 {
        let share = |panel: usize| {
            let (top, bottom) = self.label_column(panel);
            self.labels.iter().filter(|label| label.panel == panel).map(Label::height).sum::<f64>()
                / (bottom - top).max(1.0)
        };
        (0..self.panels.len()).map(share).fold(0.0, f64::max)
    }

    fn plan_with(chart: &TimeChart, preset: &Preset) -> Self {
        let heading = Heading::plan([&chart.headline, &chart.subtitle, &chart.footer], preset);
        let axis_bottom = heading.foot - 2.15 * preset.tick;

        let room = axis_bottom - heading.bottom - intervention_bars::usual_height(chart, preset);
        let per_panel = room / count(chart.panels.len().max(1)) - 2.0 * preset.tick;
        let axes: Vec<ValueAxis> = chart
            .panels
            .iter()
            .map(|panel| {
                let (low, high) = panel.range(chart.duration);
                axis::value_axis(low, high, panel.top, per_panel / (2.2 * preset.tick), chart.language)
            })
            .collect();
        let ticks = axes.iter().flat_map(|axis| &axis.ticks);
        let widest_tick = ticks.map(|tick| font::width(&tick.text, preset.tick, Weight::Regular)).fold(0.0, f64::max);
        let left = preset.side_margin + widest_tick + 0.6 * preset.tick;

        let labels = plan_labels(chart, preset, room);
        let label_width = labels.iter().map(widest_line).fold(0.0, f64::max);
        let days = format!("36500 {}", chart.language.text("time.axis_days"));
        let days = font::width(&days, preset.tick, Weight::Regular);
        let gutter = (leader(preset) + label_width)
            .max(intervention_bars::width_wanted_at_the_right(chart, preset, left))
            .clamp(days, WIDEST_LABELS * preset.width);
        let right = preset.width - preset.side_margin - gutter;
        let widest = font::width("0000", preset.tick, Weight::Regular);
        let time = axis::time_axis(chart.duration, (right - left) / (1.6 * widest), chart.language);

        let strip = Strip::plan(Bars::of_chart(chart, preset), preset, heading.bottom, (left, right));
        let panels = plan_panels(chart, preset, axes, &labels, (left, right), (strip.bottom, axis_bottom));
        Self {
            preset: *preset,
            heading,
            strip,
            left,
            right,
            panels,
            cells: Vec::new(),
            labels,
            label_left: right + leader(preset),
            time,
        }
    }
}

/// Shares the height between the panels, each with its caption above.
fn plan_panels(
    chart: &TimeChart,
    preset: &Preset,
    axes: Vec<ValueAxis>,
    labels: &[Label],
    (left, right): (f64, f64),
    (strip_bottom, axis_bottom): (f64, f64),
) -> Vec<Place> {
    let captions: Vec<Fitted> = chart
        .panels
        .iter()
        .map(|panel| {
            words::fit(
                &panel.caption,
                Room {
                    width: preset.width - 2.0 * preset.side_margin,
                    lines: 1,
                    size: preset.tick,
                    smallest: preset.footer,
                    weight: Weight::Regular,
                },
            )
        })
        .collect();
    // Air for half the top tick label, and between panels for half the lowest one.
    let above = |caption: &Fitted| block(caption) + 0.75 * preset.tick;
    let between = 0.75 * preset.tick;
    let number = count(axes.len());
    let taken: f64 = captions.iter().map(above).sum::<f64>() + between * (number - 1.0).max(0.0);
    let heights = share_out(axis_bottom - strip_bottom - taken, chart, preset, labels);
    let mut y = strip_bottom;
    captions
        .into_iter()
        .zip(axes)
        .zip(heights)
        .map(|((caption, axis), height)| {
            let top = y + above(&caption);
            let place = Place {
                caption_y: y + 0.1 * preset.tick + 0.5 * line_pitch(caption.size),
                caption,
                left,
                right,
                top,
                bottom: top + height,
                axis,
                has_value_labels: true,
            };
            y = place.bottom + between;
            place
        })
        .collect()
}

/// Heights of the panels: more for more curves and bands, and enough for the labels of each.
fn share_out(room: f64, chart: &TimeChart, preset: &Preset, labels: &[Label]) -> Vec<f64> {
    let weights: Vec<f64> = chart
        .panels
        .iter()
        .map(|panel| 1.7 + 0.35 * count(panel.series.len()) + 0.6 * count(panel.areas.len()))
        .collect();
    let needed = |panel: usize| {
        let stacked: f64 = labels.iter().filter(|label| label.panel == panel).map(Label::height).sum();
        stacked - 0.6 * preset.label
    };
    let sum: f64 = weights.iter().sum();
    let mut heights: Vec<f64> = weights.iter().map(|weight| room * weight / sum.max(1.0)).collect();
    // What one panel lacks for its labels, the roomiest gives, as long as it has enough itself.
    for panel in 0..heights.len() {
        for _ in 0..heights.len() {
            let lack = needed(panel) - heights[panel];
            let spare = |other: usize| heights[other] - needed(other).max(LOWEST_PANEL * preset.tick);
            let Some(giver) = (0..heights.len()).max_by(|a, b| spare(*a).total_cmp(&spare(*b))) else { break };
            let given = lack.min(spare(giver));
            if given <= 0.0 || giver == panel {
                break;
            }
            heights[giver] -= given;
            heights[panel] += given;
        }
    }
    heights.into_iter().map(|height| height.max(preset.tick)).collect()
}
