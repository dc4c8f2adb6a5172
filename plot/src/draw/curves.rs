//! Puts bars, panels, horizontal axis and labels of a chart of curves together.

use super::{
    bars, canvas::Canvas, cells, end_labels, horizontal_axis, panel, positions::in_positions, shade, sheet::begun,
};
use crate::{
    chart::{Chart, CurveChart, Curves},
    error::DrawError,
    layout::{Layout, plan},
    style::Preset,
};

/// The sheet without the answer: laid out for `shown`, with the texts and curves of `left`.
pub(super) fn compose_blank(
    (chart, shown): (&Chart, &Curves),
    (blank, left): (&Chart, &Curves),
    preset: &Preset,
) -> Result<Canvas, DrawError> {
    let (shown, left) = (in_positions(shown)?, in_positions(left)?);
    let (chart, blank) = (CurveChart { texts: chart, curves: &shown }, CurveChart { texts: blank, curves: &left });
    compose_on(blank, preset, &plan(chart, preset).without_answer(blank))
}

/// The sheet.
pub(super) fn compose(chart: &Chart, shown: &Curves, preset: &Preset) -> Result<Canvas, DrawError> {
    let shown = in_positions(shown)?;
    let chart = CurveChart { texts: chart, curves: &shown };
    compose_on(chart, preset, &plan(chart, preset))
}

fn compose_on(chart: CurveChart<'_>, preset: &Preset, layout: &Layout) -> Result<Canvas, DrawError> {
    let canvas = begun(chart.texts, preset, (&layout.heading, &layout.preset))?;
    let preset = &layout.preset;
    canvas.document.group("interventions", "", || {
        for (place, panel) in
            layout.panels.iter().zip(&chart.curves.panels).filter(|_| chart.curves.horizontal.is_time())
        {
            let above = place.top - 0.45 * preset.tick;
            let done = chart.curves.bars.iter().chain(&panel.bars);
            shade::shade(&canvas, done, place.extent.high, (place.left, place.right), (above, place.bottom))?;
        }
        let in_cells = layout.cells.iter().filter_map(|cell| cell.strip.as_ref());
        in_cells.chain([&layout.strip]).try_for_each(|strip| bars::draw(&canvas, strip))
    })?;
    for number in 0..chart.curves.panels.len() {
        let id = format!("panel-{}", number + 1);
        canvas.document.group(&id, "", || panel::draw(&canvas, chart, preset, layout, number))?;
    }
    if !layout.cells.is_empty() {
        canvas.document.group("cells", "", || cells::draw(&canvas, chart, layout))?;
    } else if let Some(last) = layout.panels.last() {
        let sides = (last.left, last.right);
        let axis = (&layout.horizontal, &layout.below);
        let group = if chart.curves.horizontal.is_time() { "time" } else { "horizontal" };
        canvas.document.group(group, "", || horizontal_axis::draw(&canvas, preset, axis, sides, last.bottom))?;
        canvas.document.group("labels", "", || end_labels::draw(&canvas, chart, preset, layout))?;
    }
    Ok(canvas)
}
