//! Draws the curves of a panel, or the points where they begin.

use plotters::element::Circle;
use plotters::series::LineSeries;
use plotters::style::Color;

use super::{
    plot::Plot,
    shape::draw_shape,
    stroke::{inked, width_of},
};
use crate::{
    chart::{Extent, Panel, Series, Shape, Stroke},
    draw::canvas::{Canvas, stroke},
    error::DrawError,
    layout::{Place, notes::radius},
    output::svg::fine,
    style::{Preset, palette},
};

/// Radius of the dot of a value, as a multiple of the thickness of its curve.
const DOT: f64 = 1.35;

/// Where each curve begins: from there readers draw on.
pub(super) fn draw_starts(
    plot: &mut Plot<'_>,
    preset: &Preset,
    panel: &Panel,
    extent: Extent,
) -> Result<(), DrawError> {
    let starts = panel.series.iter().filter_map(|line| Some((line.start(extent)?, line)));
    for (start, line) in starts {
        let colour = inked(line.colour.line, preset);
        plot.draw_series([Circle::new(start, fine(1.4 * preset.line), colour.plotters().filled())])?;
    }
    Ok(())
}

/// One curve, in the pieces that can be drawn.
pub(super) fn draw_line(
    canvas: &Canvas,
    preset: &Preset,
    plot: &mut Plot<'_>,
    (panel, place): (&Panel, &Place),
    line: &Series,
    (dashes, shape): (&[f64], Shape),
) -> Result<(), DrawError> {
    let width = width_of(line, preset);
    let colour = inked(line.colour.line, preset);
    let lengths: Vec<f64> = dashes.iter().map(|length| length * width).collect();
    canvas.document.set_dashes(&lengths);
    let over_bands = !panel.areas.is_empty();
    let has_line = line.stroke != Stroke::Points;
    for piece in line.pieces(place.extent).into_iter().filter(|_| has_line) {
        let axis = &place.axis;
        debug_assert!(
            piece.iter().all(|(_, value)| (axis.bottom..=axis.top).contains(value)),
            "plotters would move a point outside the axis to its edge"
        );
        if let [point] = piece[..] {
            let radius = fine(0.8 * width);
            plot.draw_series([Circle::new(point, radius, colour.plotters().filled())])?;
        } else {
            // Over dark bands a pale edge keeps the line apart from them.
            if over_bands {
                plot.draw_series(LineSeries::new(piece.clone(), stroke(palette::PAPER, 2.0 * width)))?;
            }
            plot.draw_series(LineSeries::new(piece, stroke(colour, width)))?;
        }
    }
    canvas.document.set_dashes(&[]);
    let centres = line.pieces(place.extent).concat().into_iter().map(|(at, value)| (place.x(at), place.y(value)));
    if !has_line {
        centres.into_iter().try_for_each(|centre| draw_shape(canvas, shape, centre, radius(preset), colour))?;
    } else if line.dots {
        let rim = Some((palette::PAPER, 0.3 * width));
        centres.into_iter().try_for_each(|centre| canvas.disc(centre, DOT * width, colour, rim))?;
    }
    Ok(())
}
