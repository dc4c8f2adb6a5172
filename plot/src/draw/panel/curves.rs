//! Draws the curves of a panel, or the points where they begin.

use plotters::element::Circle;
use plotters::series::LineSeries;
use plotters::style::Color;

use super::{plot::Plot, stroke::width_of};
use crate::{
    chart::{Panel, Series},
    draw::canvas::{Canvas, stroke},
    error::DrawError,
    layout::Place,
    output::svg::fine,
    style::{Ink, Preset, palette},
};

/// Where each curve begins: from there readers draw on.
pub(super) fn draw_starts(plot: &mut Plot<'_>, preset: &Preset, panel: &Panel, duration: f64) -> Result<(), DrawError> {
    let starts = panel.series.iter().filter_map(|line| Some((line.start(duration)?, line)));
    for (start, line) in starts {
        let colour = match preset.ink {
            Ink::Colour => line.colour.line,
            Ink::Black => palette::INK,
        };
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
    duration: f64,
    line: &Series,
    dashes: &[f64],
) -> Result<(), DrawError> {
    let width = width_of(line, preset);
    let colour = match preset.ink {
        Ink::Colour => line.colour.line,
        Ink::Black => {
            let lengths: Vec<f64> = dashes.iter().map(|length| length * width).collect();
            canvas.document.set_dashes(&lengths);
            palette::INK
        }
    };
    let over_bands = !panel.areas.is_empty();
    for piece in line.pieces(duration) {
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
    Ok(())
}
