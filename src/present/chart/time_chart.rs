//! The picture of a course: puts header, bars, panels, time axis and labels together.

use super::TimeChart;
use super::canvas::{Canvas, Side, Words};
use super::error::DrawError;
use super::font::{self, Weight};
use super::labels::{self, Wish};
use super::layout::{Label, Layout, block, line_pitch};
use super::palette::{self, Rgb};
use super::panel;
use super::preset::{Ground, Preset};
use super::spans;
use super::words::Fitted;

/// Draws a chart and gives the text of an SVG file.
///
/// The same chart and preset always give the same bytes.
///
/// # Errors
///
/// When the duration of the chart is not a positive number of days.
pub fn draw(chart: &TimeChart, preset: &Preset) -> Result<String, DrawError> {
    let canvas = compose(chart, preset)?;
    Ok(canvas.document.finish(&chart.title, &[&chart.key_figures, &chart.description]))
}

/// Draws a chart without its answer: no curves, and the texts of `blank` in place of its own. Everything else stands
/// where it stands with the answer, so that one can be laid over the other.
///
/// # Errors
///
/// When the duration of the chart is not a positive number of days.
pub fn draw_blank(chart: &TimeChart, blank: &TimeChart, preset: &Preset) -> Result<String, DrawError> {
    let canvas = compose_blank(chart, blank, preset)?;
    Ok(canvas.document.finish(&blank.title, &[&blank.key_figures, &blank.description]))
}

pub(super) fn compose_blank(chart: &TimeChart, blank: &TimeChart, preset: &Preset) -> Result<Canvas, DrawError> {
    compose_on(blank, preset, &Layout::plan(chart, preset).without_answer(blank))
}

/// Everything on the sheet.
pub(super) fn compose(chart: &TimeChart, preset: &Preset) -> Result<Canvas, DrawError> {
    compose_on(chart, preset, &Layout::plan(chart, preset))
}

fn compose_on(chart: &TimeChart, preset: &Preset, layout: &Layout) -> Result<Canvas, DrawError> {
    let duration = chart.duration;
    if !(duration.is_finite() && duration > 0.0) {
        return Err(DrawError::Duration { duration });
    }
    let canvas = Canvas::new(preset, prefix(chart, preset));
    let preset = &layout.preset;
    canvas.cover(preset, palette::PAPER)?;
    canvas.document.group("header", "", || draw_header(&canvas, preset, layout))?;
    let sides = (layout.left, layout.right);
    canvas.document.group("interventions", "", || {
        for place in &layout.panels {
            let above = place.top - 0.45 * preset.tick;
            spans::shade(&canvas, chart, sides, (above, place.bottom))?;
        }
        layout.strip.draw(&canvas, chart, layout.left, layout.right)
    })?;
    for number in 0..chart.panels.len() {
        let id = format!("panel-{}", number + 1);
        canvas.document.group(&id, "", || panel::draw(&canvas, chart, preset, layout, number))?;
    }
    if let Some(bottom) = layout.panels.last().map(|place| place.bottom) {
        canvas.document.group("time", "", || draw_time_axis(&canvas, chart, preset, layout, bottom))?;
        canvas.document.group("labels", "", || draw_labels(&canvas, chart, preset, layout))?;
    }
    Ok(canvas)
}

/// Starts every id of the picture; differs between charts on one web page. FNV-1a, as the hash of
/// the standard library may change with its version.
fn prefix(chart: &TimeChart, preset: &Preset) -> String {
    let ground = if preset.ground == Ground::Dark { "dark" } else { "" };
    let texts =
        [preset.name, ground, &chart.title, &chart.headline, &chart.subtitle, &chart.footer, &chart.description];
    let hash = texts
        .iter()
        .flat_map(|text| text.bytes().chain([0]))
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("chart-{hash:08x}")
}

fn draw_header(canvas: &Canvas, preset: &Preset, layout: &Layout) -> Result<(), DrawError> {
    let put = |text: &Fitted, y: f64, weight: Weight, colour: Rgb| {
        draw_block(canvas, text, (preset.side_margin, y), weight, colour)
    };
    let (regular, muted) = (Weight::Regular, palette::MUTED);
    put(&layout.headline, layout.headline_y, Weight::SemiBold, palette::INK)?;
    put(&layout.subtitle, layout.subtitle_y, regular, muted)?;
    put(&layout.footer, layout.footer_y, regular, muted)
}

/// Lines of text under one another; `y` is the middle of the first.
fn draw_block(
    canvas: &Canvas,
    text: &Fitted,
    (x, mut y): (f64, f64),
    weight: Weight,
    colour: Rgb,
) -> Result<(), DrawError> {
    for line in &text.lines {
        canvas.words(&Words { text: line.clone(), x, y, size: text.size, weight, colour, side: Side::Left })?;
        y += line_pitch(text.size);
    }
    Ok(())
}

fn draw_time_axis(
    canvas: &Canvas,
    chart: &TimeChart,
    preset: &Preset,
    layout: &Layout,
    bottom: f64,
) -> Result<(), DrawError> {
    let x = |day: f64| layout.left + day / chart.duration * (layout.right - layout.left);
    canvas.line(&[(layout.left, bottom), (layout.right, bottom)], palette::AXIS, preset.axis)?;
    let y = bottom + 1.15 * preset.tick;
    let words = |text: &str, x: f64, side: Side| Words {
        text: text.to_owned(),
        x,
        y,
        size: preset.tick,
        weight: Weight::Regular,
        colour: palette::MUTED,
        side,
    };
    for tick in &layout.time.ticks {
        let mark = [(x(tick.at), bottom), (x(tick.at), bottom + 0.3 * preset.tick)];
        canvas.line(&mark, palette::AXIS, preset.axis)?;
        canvas.words(&words(&tick.text, x(tick.at), Side::Middle))?;
    }
    if let Some(last) = layout.time.ticks.last() {
        let number = font::width(&last.text, preset.tick, Weight::Regular);
        let after = x(last.at) + number / 2.0 + 0.28 * preset.tick;
        canvas.words(&words(layout.time.unit, after, Side::Left))?;
    }
    Ok(())
}

/// Each panel has its own stretch of the column of labels. Curves that end together share one line to a bracket.
fn draw_labels(canvas: &Canvas, chart: &TimeChart, preset: &Preset, layout: &Layout) -> Result<(), DrawError> {
    for (number, place) in layout.panels.iter().enumerate() {
        let x = |day: f64| layout.left + day / chart.duration * (layout.right - layout.left);
        let end = |label: &Label| {
            let middle = f64::midpoint(place.top, place.bottom);
            (x(label.day), if label.is_loose { middle } else { place.y(label.value) })
        };
        let mut labels: Vec<&Label> = layout.labels.iter().filter(|label| label.panel == number).collect();
        labels.sort_by(|a, b| end(a).1.total_cmp(&end(b).1));
        let mut groups: Vec<Vec<&Label>> = Vec::new();
        for label in labels {
            match groups.last_mut() {
                Some(group) if (end(group[0]).1 - end(label).1).abs() < preset.line => group.push(label),
                _ => groups.push(vec![label]),
            }
        }
        // Where curves end together, the order of their values is noise; that of the scenario is not.
        groups.iter_mut().for_each(|group| group.sort_by_key(|label| label.order));
        let wish =
            |group: &[&Label]| Wish { centre: end(group[0]).1, height: group.iter().map(|label| label.height()).sum() };
        let wishes: Vec<Wish> = groups.iter().map(|group| wish(group)).collect();
        let (top, bottom) = layout.label_column(number);
        let centres = labels::spread(&wishes, top, bottom);
        for ((group, wish), centre) in groups.iter().zip(&wishes).zip(centres) {
            draw_group(canvas, preset, layout, group, end(group[0]), centre - wish.height / 2.0)?;
        }
    }
    Ok(())
}

/// The labels of curves that end at one place, from `top` down.
fn draw_group(
    canvas: &Canvas,
    preset: &Preset,
    layout: &Layout,
    group: &[&Label],
    (x, y): (f64, f64),
    top: f64,
) -> Result<(), DrawError> {
    let start = (x + 0.3 * preset.label, y);
    let edge = layout.label_left - 0.25 * preset.label;
    let thin = 0.8 * preset.axis;
    let mut centres = Vec::with_capacity(group.len());
    let mut upper = top;
    for label in group {
        let centre = upper + label.height() / 2.0;
        let first_line = centre - 0.5 * (block(&label.text) - line_pitch(label.text.size));
        draw_block(canvas, &label.text, (layout.label_left, first_line), label.weight, label.colour.text)?;
        centres.push(centre);
        upper += label.height();
    }
    match (group, centres.as_slice()) {
        _ if group.iter().any(|label| label.is_loose) => Ok(()),
        ([only], [centre]) => canvas.line(&[start, (edge, *centre)], only.colour.line, thin),
        (_, [first, .., last]) => {
            let (first, last) = (first - 0.3 * preset.label, last + 0.3 * preset.label);
            let edge = edge - 0.05 * preset.label;
            canvas.line(&[start, (edge, y.clamp(first, last))], palette::AXIS, thin)?;
            canvas.line(&[(edge, first), (edge, last)], palette::AXIS, 1.5 * thin)
        }
        _ => Ok(()),
    }
}
