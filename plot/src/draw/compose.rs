//! Puts heading, bars, panels, time axis and labels of a picture together.

use super::{bars, canvas::Canvas, cells, end_labels, heading, panel, shade, time_axis};
use crate::{
    chart::TimeChart,
    error::DrawError,
    layout::{Layout, plan},
    style::{Ground, Preset, palette},
};

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

/// The sheet of a chart without its answer, before it becomes text.
///
/// # Errors
///
/// When the duration of the chart is not a positive number of days.
pub fn compose_blank(chart: &TimeChart, blank: &TimeChart, preset: &Preset) -> Result<Canvas, DrawError> {
    compose_on(blank, preset, &plan(chart, preset).without_answer(blank))
}

/// The sheet of a chart, before it becomes text.
///
/// # Errors
///
/// When the duration of the chart is not a positive number of days.
pub fn compose(chart: &TimeChart, preset: &Preset) -> Result<Canvas, DrawError> {
    compose_on(chart, preset, &plan(chart, preset))
}

fn compose_on(chart: &TimeChart, preset: &Preset, layout: &Layout) -> Result<Canvas, DrawError> {
    let duration = chart.duration;
    if !(duration.is_finite() && duration > 0.0) {
        return Err(DrawError::Duration { duration });
    }
    let canvas = Canvas::new(preset, prefix(chart, preset));
    let preset = &layout.preset;
    canvas.cover(preset, palette::PAPER)?;
    canvas.document.group("header", "", || heading::draw(&canvas, &layout.heading, preset))?;
    canvas.document.group("interventions", "", || {
        for (place, panel) in layout.panels.iter().zip(&chart.panels) {
            let above = place.top - 0.45 * preset.tick;
            let done = chart.bars.iter().chain(&panel.bars);
            shade::shade(&canvas, done, duration, (place.left, place.right), (above, place.bottom))?;
        }
        let in_cells = layout.cells.iter().filter_map(|cell| cell.strip.as_ref());
        in_cells.chain([&layout.strip]).try_for_each(|strip| bars::draw(&canvas, strip))
    })?;
    for number in 0..chart.panels.len() {
        let id = format!("panel-{}", number + 1);
        canvas.document.group(&id, "", || panel::draw(&canvas, chart, preset, layout, number))?;
    }
    if !layout.cells.is_empty() {
        canvas.document.group("cells", "", || cells::draw(&canvas, chart, layout))?;
    } else if let Some(last) = layout.panels.last() {
        let sides = (last.left, last.right);
        canvas
            .document
            .group("time", "", || time_axis::draw(&canvas, preset, &layout.time, chart.duration, sides, last.bottom))?;
        canvas.document.group("labels", "", || end_labels::draw(&canvas, chart, preset, layout))?;
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
