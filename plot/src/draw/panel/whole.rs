//! Draws one panel: grid, bands, the line to compare with, curves.

use plotters::chart::ChartBuilder;
use plotters::series::LineSeries;

use super::{
    areas,
    curves::{draw_line, draw_starts},
    frame::{draw_frame, draw_grid},
    reference,
    stroke::{dashes, drawing_order},
    turns::draw_turns,
};
use crate::{
    chart::{Series, TimeChart, pieces},
    draw::canvas::{Canvas, stroke},
    error::DrawError,
    layout::Layout,
    style::{Preset, palette},
};

/// A course to compare with is so much thinner than a curve.
const GHOST_WIDTH: f64 = 0.6;

/// Draws the panel with this number.
pub(crate) fn draw(
    canvas: &Canvas,
    chart: &TimeChart,
    preset: &Preset,
    layout: &Layout,
    number: usize,
) -> Result<(), DrawError> {
    let (panel, place) = (&chart.panels[number], &layout.panels[number]);
    draw_frame(canvas, preset, place)?;
    let part = canvas.part(place.left, place.top, place.right - place.left, place.bottom - place.top);
    let axis = &place.axis;
    let mut plot = ChartBuilder::on(&part).build_cartesian_2d(0.0..chart.duration, axis.bottom..axis.top)?;
    draw_grid(&mut plot, preset, place, chart.duration)?;
    if preset.answer {
        areas::draw(canvas, chart, preset, place, panel, number)?;
    }
    reference::draw_line(canvas, preset, place, panel)?;
    if !preset.answer {
        draw_starts(&mut plot, preset, panel, chart.duration)?;
        return reference::draw_name(canvas, chart, preset, place, panel);
    }
    for piece in panel.ghosts.iter().flat_map(|ghost| pieces(ghost, chart.duration)) {
        plot.draw_series(LineSeries::new(piece, stroke(palette::GHOST, GHOST_WIDTH * preset.line)))?;
    }
    let order = drawing_order(panel);
    for series in &order {
        let line = &panel.series[*series];
        let told = format!("{}: {}", line.name, panel.end_text(line, chart.duration, &chart.locale.numbers));
        let id = format!("panel-{}-line-{}", number + 1, series + 1);
        canvas.document.group(&id, &told, || {
            draw_line(canvas, preset, &mut plot, (panel, place), chart.duration, line, dashes(panel, *series))
        })?;
    }
    let lines: Vec<&Series> = order.iter().map(|series| &panel.series[*series]).collect();
    draw_turns(canvas, preset, &mut plot, place, chart.duration, &lines)?;
    reference::draw_name(canvas, chart, preset, place, panel)
}
