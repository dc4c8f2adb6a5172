//! One panel: grid, curves, and the labels at their ends.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, PathElement};
use plotters::series::LineSeries;
use plotters::style::Color;

use super::canvas::{Canvas, Side, Words, stroke};
use super::error::DrawError;
use super::font::Weight;
use super::layout::{Layout, Place, line_pitch};
use super::palette;
use super::preset::{Ink, Preset};
use super::svg_backend::{SvgBackend, fine};
use super::{Panel, Series, TimeChart};

type Plot<'a> = ChartContext<'a, SvgBackend, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Dashes for charts in black, as multiples of the line's thickness: drawn, left out, and so on.
const DASHES: [&[f64]; 6] =
    [&[], &[4.0, 2.2], &[1.2, 1.6], &[7.0, 2.2, 1.2, 2.2], &[9.0, 3.0], &[4.0, 1.6, 1.2, 1.6, 1.2, 1.6]];

/// Draws the panel with this number.
pub(super) fn draw(
    canvas: &Canvas,
    chart: &TimeChart,
    preset: &Preset,
    layout: &Layout,
    number: usize,
) -> Result<(), DrawError> {
    let (panel, place) = (&chart.panels[number], &layout.panels[number]);
    draw_frame(canvas, preset, layout, place)?;
    let part = canvas.part(layout.left, place.top, layout.right - layout.left, place.bottom - place.top);
    let axis = &place.axis;
    let mut plot = ChartBuilder::on(&part).build_cartesian_2d(0.0..chart.duration, axis.bottom..axis.top)?;
    draw_grid(canvas, preset, &mut plot, place, panel, chart.duration)?;
    // What the headline speaks of lies on top.
    let mut order: Vec<usize> = (0..panel.series.len()).collect();
    order.sort_by_key(|series| panel.series[*series].emphasis);
    let count = order.len();
    for (place_in_order, series) in order.into_iter().enumerate() {
        // In black, what matters most gets the full line.
        let dashes = DASHES[(count - 1 - place_in_order) % DASHES.len()];
        let line = &panel.series[series];
        let value = line.end(chart.duration);
        let told = value.map_or_else(
            || line.name.clone(),
            |(_, value)| format!("{}: {}", line.name, panel.value_text(value, chart.duration)),
        );
        let id = format!("panel-{}-line-{}", number + 1, series + 1);
        canvas
            .document
            .group(&id, &told, || draw_line(canvas, preset, &mut plot, place, chart.duration, line, dashes))?;
    }
    Ok(())
}

/// Caption and tick labels.
fn draw_frame(canvas: &Canvas, preset: &Preset, layout: &Layout, place: &Place) -> Result<(), DrawError> {
    let mut y = place.caption_y;
    for line in &place.caption.lines {
        canvas.words(&Words {
            text: line.clone(),
            x: preset.side_margin,
            y,
            size: place.caption.size,
            weight: Weight::Regular,
            colour: palette::MUTED,
            side: Side::Left,
        })?;
        y += line_pitch(place.caption.size);
    }
    let axis = &place.axis;
    for tick in &axis.ticks {
        let share = (tick.at - axis.bottom) / (axis.top - axis.bottom);
        canvas.words(&Words {
            text: tick.text.clone(),
            x: layout.left - 0.6 * preset.tick,
            y: place.bottom - share * (place.bottom - place.top),
            size: preset.tick,
            weight: Weight::Regular,
            colour: palette::MUTED,
            side: Side::Right,
        })?;
    }
    Ok(())
}

fn draw_grid(
    canvas: &Canvas,
    preset: &Preset,
    plot: &mut Plot<'_>,
    place: &Place,
    panel: &Panel,
    duration: f64,
) -> Result<(), DrawError> {
    let across = |value: f64, style| PathElement::new(vec![(0.0, value), (duration, value)], style);
    let grid = stroke(palette::GRID, preset.grid);
    let zero = stroke(palette::AXIS, preset.axis);
    let (bases, lines): (Vec<f64>, Vec<f64>) =
        place.axis.ticks.iter().map(|tick| tick.at).partition(|value| *value == 0.0);
    plot.draw_series(lines.into_iter().map(|value| across(value, grid)))?;
    plot.draw_series(bases.into_iter().map(|value| across(value, zero)))?;
    if let Some((value, _)) = &panel.reference
        && value.is_finite()
    {
        canvas.document.set_dashes(&[3.0 * preset.axis, 2.5 * preset.axis]);
        let style = stroke(palette::AXIS, preset.axis);
        plot.draw_series([across(*value, style)])?;
        canvas.document.set_dashes(&[]);
    }
    Ok(())
}

fn draw_line(
    canvas: &Canvas,
    preset: &Preset,
    plot: &mut Plot<'_>,
    place: &Place,
    duration: f64,
    line: &Series,
    dashes: &[f64],
) -> Result<(), DrawError> {
    let width = if line.emphasis { preset.emphasised_line } else { preset.line };
    let colour = match preset.ink {
        Ink::Colour => line.colour.line,
        Ink::Black => {
            let lengths: Vec<f64> = dashes.iter().map(|length| length * width).collect();
            canvas.document.set_dashes(&lengths);
            palette::INK
        }
    };
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
            plot.draw_series(LineSeries::new(piece, stroke(colour, width)))?;
        }
    }
    canvas.document.set_dashes(&[]);
    Ok(())
}
