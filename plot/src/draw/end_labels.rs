//! Draws the names of curves and bands at their ends, each with its last value.

use super::{
    canvas::Canvas,
    heading::draw_block,
    panel::{dashes, draw_shape, shape, width_of},
};
use crate::{
    chart::{CurveChart, Panel, Series, Stroke},
    error::DrawError,
    layout::{
        Layout, block,
        labels::{Label, Wish, sample, spread},
        line_pitch,
        notes::radius,
    },
    style::{Ink, Preset, Rgb, palette},
};

/// Each panel has its own stretch of the column of labels. Curves that end together share one line to a bracket.
pub(super) fn draw(canvas: &Canvas, chart: CurveChart<'_>, preset: &Preset, layout: &Layout) -> Result<(), DrawError> {
    for (number, place) in layout.panels.iter().enumerate() {
        let end = |label: &Label| {
            let middle = f64::midpoint(place.top, place.bottom);
            (place.x(label.at), if label.is_loose { middle } else { place.y(label.value) })
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
        let centres = spread(&wishes, top, bottom);
        for ((group, wish), centre) in groups.iter().zip(&wishes).zip(centres) {
            let panel = &chart.curves.panels[number];
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
            draw_sample(canvas, preset, (panel, line, label.order), label.colour.line, (until, first_line))?;
        }
        centres.push(centre);
        upper += label.height();
    }
    match (group, centres.as_slice()) {
        _ if group.iter().any(|label| label.is_loose) => Ok(()),
        ([only], _) if only.swatch.is_some() => Ok(()),
        // A line that bridges positions without numbers must not be taken for a curve.
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

/// How a curve is drawn, shown before its name; ends at `until`.
fn draw_sample(
    canvas: &Canvas,
    preset: &Preset,
    (panel, line, order): (&Panel, &Series, usize),
    colour: Rgb,
    (until, y): (f64, f64),
) -> Result<(), DrawError> {
    let from = until - sample(preset) + 0.3 * preset.label;
    if line.stroke == Stroke::Points {
        let middle = (f64::midpoint(from, until), y);
        return draw_shape(canvas, shape(panel, order, preset.ink), middle, radius(preset), colour);
    }
    let width = width_of(line, preset);
    let lengths: Vec<f64> = dashes(panel, order, preset.ink).iter().map(|length| length * width).collect();
    canvas.document.set_dashes(&lengths);
    canvas.line(&[(from, y), (until, y)], colour, width)?;
    canvas.document.set_dashes(&[]);
    Ok(())
}

/// A square in the colour of a band, which ends at `x`.
fn draw_swatch(canvas: &Canvas, preset: &Preset, fill: Rgb, (x, y): (f64, f64), size: f64) -> Result<(), DrawError> {
    let side = 0.62 * size;
    let (left, top, bottom) = (x - side, y - side / 2.0, y + side / 2.0);
    let corners = [(left, top), (x, top), (x, bottom), (left, bottom), (left, top)];
    canvas.shape(&corners, fill)?;
    canvas.line(&corners, palette::AXIS, 0.5 * preset.axis)
}
