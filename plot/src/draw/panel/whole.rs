//! Draws one panel: grid, bands, the line to compare with, curves.

use plotters::chart::ChartBuilder;
use plotters::series::LineSeries;

use super::{
    curves::{draw_line, draw_starts},
    filled::{areas, bands},
    frame::{draw_frame, draw_grid},
    marks, reference,
    stroke::{dashes, drawing_order, shape},
    turns::draw_turns,
};
use crate::{
    chart::{CurveChart, Series, pieces},
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
    chart: CurveChart<'_>,
    preset: &Preset,
    layout: &Layout,
    number: usize,
) -> Result<(), DrawError> {
    let (panel, place) = (&chart.curves.panels[number], &layout.panels[number]);
    draw_frame(canvas, preset, place)?;
    let part = canvas.part(place.left, place.top, place.right - place.left, place.bottom - place.top);
    let (axis, extent) = (&place.axis, place.extent);
    let mut plot = ChartBuilder::on(&part).build_cartesian_2d(extent.low..extent.high, axis.bottom..axis.top)?;
    if preset.answer {
        marks::draw_zones(canvas, preset, place, panel)?;
    }
    draw_grid(&mut plot, preset, place)?;
    if preset.answer {
        areas::draw(canvas, preset, place, panel, number)?;
    }
    reference::draw_line(canvas, preset, place, panel)?;
    if !preset.answer {
        // Over time all know where a curve begins: there they draw on.
        if chart.curves.horizontal.is_time() {
            draw_starts(&mut plot, preset, panel, extent)?;
        }
        return reference::draw_name(canvas, chart, preset, (place, &[]), panel);
    }
    let upright = panel.markers.iter().filter(|marker| extent.contains(marker.at)).map(|marker| place.x(marker.at));
    marks::draw_markers(canvas, preset, upright, &place.markers, (place.top, place.bottom))?;
    for ghost in &panel.ghosts {
        let colour = if ghost.is_control { palette::AXIS } else { palette::GHOST };
        for piece in pieces(&ghost.points, extent) {
            plot.draw_series(LineSeries::new(piece, stroke(colour, GHOST_WIDTH * preset.line)))?;
        }
    }
    bands::draw(canvas, preset, place, panel, number)?;
    let order = drawing_order(panel);
    for series in &order {
        let line = &panel.series[*series];
        let told = format!("{}: {}", line.name, panel.end_text(line, extent, &chart.texts.locale.numbers));
        let id = format!("panel-{}-line-{}", number + 1, series + 1);
        let looks = (dashes(panel, *series, preset.ink), shape(panel, *series, preset.ink));
        canvas.document.group(&id, &told, || draw_line(canvas, preset, &mut plot, (panel, place), line, looks))?;
    }
    let lines: Vec<&Series> = order.iter().map(|series| &panel.series[*series]).collect();
    draw_turns(canvas, preset, &mut plot, place, &lines)?;
    let notes = layout.notes.get(number).map_or(&[][..], Vec::as_slice);
    marks::draw(canvas, preset, place, panel, notes)?;
    reference::draw_name(canvas, chart, preset, (place, notes), panel)
}
