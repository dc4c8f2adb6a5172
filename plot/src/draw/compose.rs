//! Puts heading, bars, panels, time axis and labels of a picture together.

use super::{bars, canvas::Canvas, cells, end_labels, heading, horizontal_axis, panel, positions::in_positions, shade};
use crate::{
    chart::Chart,
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
/// When the axis of the chart has no extent, or holds a value for which it has no place.
pub fn draw(chart: &Chart, preset: &Preset) -> Result<String, DrawError> {
    let canvas = compose(chart, preset)?;
    Ok(canvas.document.finish(&chart.title, &[&chart.key_figures, &chart.description]))
}

/// Draws a chart without its answer: no curves, and the texts of `blank` in place of its own. Everything else stands
/// where it stands with the answer, so that one can be laid over the other.
///
/// # Errors
///
/// When the axis of the chart has no extent, or holds a value for which it has no place.
pub fn draw_blank(chart: &Chart, blank: &Chart, preset: &Preset) -> Result<String, DrawError> {
    let canvas = compose_blank(chart, blank, preset)?;
    Ok(canvas.document.finish(&blank.title, &[&blank.key_figures, &blank.description]))
}

/// The sheet of a chart without its answer, before it becomes text.
///
/// # Errors
///
/// When the axis of the chart has no extent, or holds a value for which it has no place.
pub fn compose_blank(chart: &Chart, blank: &Chart, preset: &Preset) -> Result<Canvas, DrawError> {
    let (chart, blank) = (in_positions(chart)?, in_positions(blank)?);
    compose_on(&blank, preset, &plan(&chart, preset).without_answer(&blank))
}

/// The sheet of a chart, before it becomes text.
///
/// # Errors
///
/// When the axis of the chart has no extent, or holds a value for which it has no place.
pub fn compose(chart: &Chart, preset: &Preset) -> Result<Canvas, DrawError> {
    let chart = in_positions(chart)?;
    compose_on(&chart, preset, &plan(&chart, preset))
}

fn compose_on(chart: &Chart, preset: &Preset, layout: &Layout) -> Result<Canvas, DrawError> {
    let canvas = Canvas::new(preset, prefix(chart, preset));
    let preset = &layout.preset;
    canvas.cover(preset, palette::PAPER)?;
    canvas.document.group("header", "", || heading::draw(&canvas, &layout.heading, preset))?;
    canvas.document.group("interventions", "", || {
        for (place, panel) in layout.panels.iter().zip(&chart.panels).filter(|_| chart.horizontal.is_time()) {
            let above = place.top - 0.45 * preset.tick;
            let done = chart.bars.iter().chain(&panel.bars);
            shade::shade(&canvas, done, place.extent.high, (place.left, place.right), (above, place.bottom))?;
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
        let axis = (&layout.horizontal, &layout.below);
        let group = if chart.horizontal.is_time() { "time" } else { "horizontal" };
        canvas.document.group(group, "", || horizontal_axis::draw(&canvas, preset, axis, sides, last.bottom))?;
        canvas.document.group("labels", "", || end_labels::draw(&canvas, chart, preset, layout))?;
    }
    Ok(canvas)
}

/// Starts every id of the picture; differs between charts on one web page. FNV-1a, as the hash of
/// the standard library may change with its version.
fn prefix(chart: &Chart, preset: &Preset) -> String {
    let ground = if preset.ground == Ground::Dark { "dark" } else { "" };
    let texts =
        [preset.name, ground, &chart.title, &chart.headline, &chart.subtitle, &chart.footer, &chart.description];
    let hash = texts
        .iter()
        .flat_map(|text| text.bytes().chain([0]))
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("chart-{hash:08x}")
}
