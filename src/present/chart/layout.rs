//! Where everything goes: from the sizes of texts to the places of panels.

use super::axis::{self, TimeAxis, ValueAxis};
use super::font::{self, Weight};
use super::palette::{self, Colour};
use super::preset::{Ink, Preset};
use super::strip::{self, Strip};
use super::words::{self, Fitted, Room};
use super::{Panel, TimeChart};

/// The column of labels takes no more than this share of the width.
const WIDEST_LABELS: f64 = 0.34;
/// From one line of text to the next, as a share of its size.
const LINE_PITCH: f64 = 1.22;

/// Panels lower than this many tick labels make the whole chart take smaller text.
const LOWEST_PANEL: f64 = 3.2;

/// The plan of a picture. Lengths in points, from the upper left corner.
pub(super) struct Layout {
    /// The sizes in use; smaller than asked for when the chart is crowded.
    pub(super) preset: Preset,
    pub(super) headline: Fitted,
    pub(super) headline_y: f64,
    pub(super) subtitle: Fitted,
    pub(super) subtitle_y: f64,
    pub(super) footer: Fitted,
    pub(super) footer_y: f64,
    pub(super) strip: Strip,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) panels: Vec<Place>,
    pub(super) labels: Vec<Label>,
    pub(super) label_left: f64,
    pub(super) time: TimeAxis,
}

/// The place of one panel.
pub(super) struct Place {
    pub(super) caption: Fitted,
    pub(super) caption_y: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) axis: ValueAxis,
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

/// A text at the right, with the point it belongs to.
pub(super) struct Label {
    pub(super) panel: usize,
    /// The place among the labels of lines that end together.
    pub(super) order: usize,
    pub(super) day: f64,
    pub(super) value: f64,
    pub(super) text: Fitted,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
    /// Whether it names a curve that is left for the reader to draw, and so belongs to no point.
    pub(super) is_loose: bool,
}

impl Label {
    /// Height with the air above and below.
    pub(super) fn height(&self) -> f64 {
        block(&self.text) + 0.06 * self.text.size
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
        let in_place_of = |there: &Fitted, text: &str, weight: Weight| {
            let width = preset.width - 2.0 * preset.side_margin;
            let lines = there.lines.len().max(1);
            words::fit(text, Room { width, lines, size: there.size, smallest: preset.footer, weight })
        };
        Self {
            headline: in_place_of(&self.headline, &blank.headline, Weight::SemiBold),
            subtitle: in_place_of(&self.subtitle, &blank.subtitle, Weight::Regular),
            footer: in_place_of(&self.footer, &blank.footer, Weight::Regular),
            labels: labels_of(blank, &preset, self.labels.first().map_or(preset.label, |label| label.text.size)),
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
        let inner = preset.width - 2.0 * preset.side_margin;
        let heading = |text: &str, size: f64, weight: Weight| {
            words::fit(text, Room { width: inner, lines: 2, size, smallest: preset.footer, weight })
        };
        let headline = heading(&chart.headline, preset.headline, Weight::SemiBold);
        let subtitle = heading(&chart.subtitle, preset.subtitle, Weight::Regular);
        let footer = heading(&chart.footer, preset.footer, Weight::Regular);
        let headline_y = preset.end_margin + 0.5 * line_pitch(headline.size);
        let subtitle_top = preset.end_margin + block(&headline) + 0.2 * subtitle.size;
        let subtitle_y = subtitle_top + 0.5 * line_pitch(subtitle.size);
        let header_bottom = subtitle_top + block(&subtitle) + 0.6 * preset.label;
        let footer_top = preset.height - preset.end_margin - block(&footer);
        let footer_y = footer_top + 0.5 * line_pitch(footer.size);
        let axis_bottom = footer_top - 2.15 * preset.tick;

        let room = axis_bottom - header_bottom - strip::usual_height(chart, preset);
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
            .max(strip::width_wanted_at_the_right(chart, preset, left))
            .clamp(days, WIDEST_LABELS * preset.width);
        let right = preset.width - preset.side_margin - gutter;
        let widest = font::width("0000", preset.tick, Weight::Regular);
        let time = axis::time_axis(chart.duration, (right - left) / (1.6 * widest), chart.language);

        let strip = Strip::plan(chart, preset, header_bottom, left, right);
        let panels = plan_panels(chart, preset, axes, &labels, strip.bottom, axis_bottom);
        Self {
            preset: *preset,
            headline,
            headline_y,
            subtitle,
            subtitle_y,
            footer,
            footer_y,
            strip,
            left,
            right,
            panels,
            labels,
            label_left: right + leader(preset),
            time,
        }
    }
}

/// Length of the thin line between a curve and its label.
pub(super) fn leader(preset: &Preset) -> f64 {
    1.15 * preset.label
}

fn widest_line(label: &Label) -> f64 {
    let text = &label.text;
    let lines = text.lines.iter();
    lines.map(|line| font::width(line, text.size, label.weight)).fold(0.0, f64::max)
}

/// The labels of all panels; smaller when there are many.
fn plan_labels(chart: &TimeChart, preset: &Preset, room: f64) -> Vec<Label> {
    let fitted = |size: f64| labels_of(chart, preset, size);
    let labels = fitted(preset.label);
    let stacked: f64 = labels.iter().map(Label::height).sum();
    if stacked <= room {
        return labels;
    }
    fitted((preset.label * room / stacked).max(preset.footer))
}

fn labels_of(chart: &TimeChart, preset: &Preset, size: f64) -> Vec<Label> {
    let panels = chart.panels.iter().enumerate();
    panels.flat_map(|(number, panel)| panel_labels(number, panel, chart, preset, size)).collect()
}

fn panel_labels(number: usize, panel: &Panel, chart: &TimeChart, preset: &Preset, size: f64) -> Vec<Label> {
    let fit = |text: &str, weight: Weight| {
        words::fit(
            text,
            Room {
                width: WIDEST_LABELS * preset.width - leader(preset),
                lines: 2,
                size,
                smallest: preset.footer,
                weight,
            },
        )
    };
    let black = Colour { line: palette::INK, text: palette::INK, terminal: 0 };
    let muted = Colour { line: palette::AXIS, text: palette::MUTED, terminal: 0 };
    let mut labels = Vec::new();
    for (order, line) in panel.series.iter().enumerate() {
        let end = line.end(chart.duration);
        let value = line.value_text(panel, chart.duration, chart.language);
        // What the headline will speak of must not be told by its name.
        let weight = if line.emphasis && preset.answer { Weight::SemiBold } else { Weight::Regular };
        let (day, value_at) = end.unwrap_or((chart.duration, 0.0));
        labels.push(Label {
            panel: number,
            order,
            day,
            value: value_at,
            text: if preset.answer {
                // The value never stands alone on a line.
                fit(&format!("{}\u{a0}{value}", line.name.trim()), weight)
            } else {
                fit(line.name.trim(), weight)
            },
            weight,
            colour: match preset.ink {
                Ink::Colour => line.colour,
                Ink::Black => black,
            },
            is_loose: !preset.answer,
        });
    }
    if let Some((value, name)) = &panel.reference
        && value.is_finite()
        && !(preset.answer && panel.reference_is_named_at_the_left(chart.duration))
    {
        labels.push(Label {
            panel: number,
            order: panel.series.len(),
            day: chart.duration,
            value: *value,
            text: fit(name, Weight::Regular),
            weight: Weight::Regular,
            colour: muted,
            is_loose: false,
        });
    }
    labels
}

/// Shares the height between the panels, each with its caption above.
fn plan_panels(
    chart: &TimeChart,
    preset: &Preset,
    axes: Vec<ValueAxis>,
    labels: &[Label],
    strip_bottom: f64,
    axis_bottom: f64,
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
                top,
                bottom: top + height,
                axis,
            };
            y = place.bottom + between;
            place
        })
        .collect()
}

/// Heights of the panels: more for more curves, and enough for the labels of each.
fn share_out(room: f64, chart: &TimeChart, preset: &Preset, labels: &[Label]) -> Vec<f64> {
    let weights: Vec<f64> = chart.panels.iter().map(|panel| 1.7 + 0.35 * count(panel.series.len())).collect();
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
