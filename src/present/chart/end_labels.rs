//! The names of curves and bands beside their ends, each with its last value.

use super::canvas::Canvas;
use super::error::DrawError;
use super::font::{self, Weight};
use super::heading::draw_block;
use super::labels::{self, Wish};
use super::layout::{Layout, block, line_pitch};
use super::palette::{self, Colour, Rgb};
use super::panel;
use super::preset::{Ink, Preset};
use super::words::{self, Fitted, Room};
use super::{Panel, Series, TimeChart};
use crate::present::language::Language;

/// The column of labels takes no more than this share of the width.
pub(super) const WIDEST_LABELS: f64 = 0.34;

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
    /// The colour of the band it names, shown before the text.
    pub(super) swatch: Option<Rgb>,
    /// Whether it names a curve that is left for the reader to draw, and so belongs to no point.
    pub(super) is_loose: bool,
}

impl Label {
    /// Height with the air above and below.
    pub(super) fn height(&self) -> f64 {
        block(&self.text) + 0.06 * self.text.size
    }
}

/// Length of the thin line between a curve and its label; in black with room for a sample of the curve's dashes.
pub(super) fn leader(preset: &Preset) -> f64 {
    1.15 * preset.label + sample(preset)
}

/// Room before a label for a sample of how its curve is drawn: only where no colour tells.
fn sample(preset: &Preset) -> f64 {
    match preset.ink {
        Ink::Colour => 0.0,
        Ink::Black => 2.5 * preset.label,
    }
}

pub(super) fn widest_line(label: &Label) -> f64 {
    let text = &label.text;
    let lines = text.lines.iter();
    lines.map(|line| font::width(line, text.size, label.weight)).fold(0.0, f64::max)
}

/// The labels of all panels; smaller when there are many.
pub(super) fn plan_labels(chart: &TimeChart, preset: &Preset, room: f64) -> Vec<Label> {
    let width = WIDEST_LABELS * preset.width - leader(preset);
    let fitted = |size: f64| labels_of(chart, preset, size, width);
    let labels = fitted(preset.label);
    let stacked: f64 = labels.iter().map(Label::height).sum();
    if stacked <= room {
        return labels;
    }
    fitted((preset.label * room / stacked).max(preset.footer))
}

/// The labels of all panels at one size, on lines no longer than `width`.
pub(super) fn labels_of(chart: &TimeChart, preset: &Preset, size: f64, width: f64) -> Vec<Label> {
    let panels = chart.panels.iter().enumerate();
    panels.flat_map(|(number, panel)| panel_labels(number, panel, chart, preset, (size, width))).collect()
}

fn panel_labels(
    number: usize,
    panel: &Panel,
    chart: &TimeChart,
    preset: &Preset,
    (size, width): (f64, f64),
) -> Vec<Label> {
    let fit =
        |text: &str, weight: Weight| words::fit(text, Room { width, lines: 2, size, smallest: preset.footer, weight });
    let black = Colour { line: palette::INK, text: palette::INK, terminal: 0 };
    let muted = Colour { line: palette::AXIS, text: palette::MUTED, terminal: 0 };
    let mut labels = Vec::new();
    for (order, line) in panel.series.iter().enumerate() {
        let end = line.end(chart.duration);
        let value = line.value_text(panel, chart.duration, chart.language);
        // What the headline will speak of must not be told by its name.
        let weight = if line.emphasis && preset.answer { Weight::SemiBold } else { Weight::Regular };
        let start = line.pieces(chart.duration).first().and_then(|piece| piece.first().copied());
        let point = if preset.answer { end } else { start };
        let (day, value_at) = point.unwrap_or((chart.duration, 0.0));
        labels.push(Label {
            panel: number,
            order,
            day,
            value: value_at,
            text: if preset.answer {
                // The value never stands alone on a line.
                fit(&format!("{}\u{a0}{value}", line.name.trim()), weight)
            } else {
                fit(&from_start(line, chart.language), weight)
            },
            weight,
            colour: match preset.ink {
                Ink::Colour => line.colour,
                Ink::Black => black,
            },
            swatch: None,
            is_loose: !preset.answer,
        });
    }
    for (order, band) in (panel.series.len()..).zip(&panel.areas) {
        let Some((day, low, high)) = band.edges(chart.duration).last().copied() else { continue };
        labels.push(Label {
            panel: number,
            order,
            day,
            value: f64::midpoint(low, high),
            text: fit(&format!("{}\u{a0}{}", band.name, band.end_text), Weight::Regular),
            weight: Weight::Regular,
            colour: Colour { line: palette::AXIS, text: palette::INK, terminal: 0 },
            swatch: Some(match preset.ink {
                Ink::Colour => band.fill,
                Ink::Black => band.grey,
            }),
            is_loose: false,
        });
    }
    if let Some((value, name)) = &panel.reference
        && value.is_finite()
        && !panel.reference_is_named_at_the_left(chart, preset.answer)
    {
        labels.push(Label {
            panel: number,
            order: panel.series.len(),
            day: chart.duration,
            value: *value,
            text: fit(name, Weight::Regular),
            weight: Weight::Regular,
            colour: muted,
            swatch: None,
            is_loose: false,
        });
    }
    labels
}

/// The name of a curve that is left to draw, with the value it starts from.
pub(super) fn from_start(line: &Series, language: Language) -> String {
    let name = line.name.trim();
    line.start_text
        .as_ref()
        .map_or_else(|| name.to_owned(), |value| language.say("chart.starts_at", &[("name", name), ("value", value)]))
}

/// Each panel has its own stretch of the column of labels. Curves that end together share one line to a bracket.
pub(super) fn draw(canvas: &Canvas, chart: &TimeChart, preset: &Preset, layout: &Layout) -> Result<(), DrawError> {
    for (number, place) in layout.panels.iter().enumerate() {
        let x = |day: f64| place.left + day / chart.duration * (place.right - place.left);
        let end = |label: &Label| {
            let middle = f64::midpoint(place.top, place.bottom);
            (x(label.day), if label.is_loose { middle } else { place.y(label.value) })
        };
        // A band is known by its colour; a line to it would cross the others.
        let is_curve = |label: &Label| label.swatch.is_none();
        let near = |one: &Label, other: &Label| {
            is_curve(one) && is_curve(other) && (end(one).1 - end(other).1).abs() < preset.line
        };
        let mut labels: Vec<&Label> = layout.labels.iter().filter(|label| label.panel == number).collect();
        labels.sort_by(|a, b| end(a).1.total_cmp(&end(b).1));
        let mut groups: Vec<Vec<&Label>> = Vec::new();
        for label in labels {
            match groups.last_mut() {
                Some(group) if near(group[0], label) => group.push(label),
                _ => groups.push(vec![label]),
            }
        }
        // Where curves end together, the order of their values is noise; that of the scenario is not.
        groups.iter_mut().for_each(|group| group.sort_by_key(|label| label.order));
        // On a sheet to draw on, names stand in the order of the points where the curves begin.
        let loose = groups.iter_mut().filter(|group| group.iter().all(|label| label.is_loose));
        loose.for_each(|group| group.sort_by(|a, b| b.value.total_cmp(&a.value)));
        let wish =
            |group: &[&Label]| Wish { centre: end(group[0]).1, height: group.iter().map(|label| label.height()).sum() };
        let wishes: Vec<Wish> = groups.iter().map(|group| wish(group)).collect();
        let (top, bottom) = layout.label_column(number);
        let centres = labels::spread(&wishes, top, bottom);
        for ((group, wish), centre) in groups.iter().zip(&wishes).zip(centres) {
            let panel = &chart.panels[number];
            draw_group(canvas, preset, (layout, panel), group, end(group[0]), centre - wish.height / 2.0)?;
        }
    }
    Ok(())
}

/// From this length on, in sizes of a label, the line from a curve to its name is only hinted at.
const FAR: f64 = 3.0;

/// The labels of curves that end at one place, from `top` down.
fn draw_group(
    canvas: &Canvas,
    preset: &Preset,
    (layout, panel): (&Layout, &Panel),
    group: &[&Label],
    (x, y): (f64, f64),
    top: f64,
) -> Result<(), DrawError> {
    let start = (x + 0.3 * preset.label, y);
    let has_samples = preset.answer && preset.ink == Ink::Black && panel.series.len() > 1;
    let edge = layout.label_left - 0.25 * preset.label - if has_samples { sample(preset) } else { 0.0 };
    let thin = 0.8 * preset.axis;
    let mut centres = Vec::with_capacity(group.len());
    let mut upper = top;
    for label in group {
        let centre = upper + label.height() / 2.0;
        let first_line = centre - 0.5 * (block(&label.text) - line_pitch(label.text.size));
        draw_block(canvas, &label.text, (layout.label_left, first_line), label.weight, label.colour.text)?;
        if let Some(fill) = label.swatch {
            draw_swatch(canvas, preset, fill, (edge, centre), label.text.size)?;
        }
        if has_samples && let Some(line) = panel.series.get(label.order) {
            let until = layout.label_left - 0.3 * preset.label;
            let width = panel::width_of(line, preset);
            let dashes: Vec<f64> = panel::dashes(panel, label.order).iter().map(|length| length * width).collect();
            canvas.document.set_dashes(&dashes);
            canvas.line(
                &[(until - sample(preset) + 0.3 * preset.label, first_line), (until, first_line)],
                label.colour.line,
                width,
            )?;
            canvas.document.set_dashes(&[]);
        }
        centres.push(centre);
        upper += label.height();
    }
    match (group, centres.as_slice()) {
        _ if group.iter().any(|label| label.is_loose) => Ok(()),
        ([only], _) if only.swatch.is_some() => Ok(()),
        // A line that bridges days without numbers must not be taken for a curve.
        ([only], [centre]) => {
            let is_long = edge - start.0 > FAR * preset.label;
            canvas.line(&[start, (edge, *centre)], if is_long { palette::GRID } else { only.colour.line }, thin)
        }
        (_, [first, .., last]) => {
            let (first, last) = (first - 0.3 * preset.label, last + 0.3 * preset.label);
            let edge = edge - 0.05 * preset.label;
            canvas.line(&[start, (edge, y.clamp(first, last))], palette::AXIS, thin)?;
            canvas.line(&[(edge, first), (edge, last)], palette::AXIS, 1.5 * thin)
        }
        _ => Ok(()),
    }
}

/// A square in the colour of a band, which ends at `x`.
fn draw_swatch(canvas: &Canvas, preset: &Preset, fill: Rgb, (x, y): (f64, f64), size: f64) -> Result<(), DrawError> {
    let side = 0.62 * size;
    let (left, top, bottom) = (x - side, y - side / 2.0, y + side / 2.0);
    let corners = [(left, top), (x, top), (x, bottom), (left, bottom), (left, top)];
    canvas.shape(&corners, fill)?;
    canvas.line(&corners, palette::AXIS, 0.5 * preset.axis)
}
