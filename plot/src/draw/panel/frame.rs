//! Draws what stands around the curves of a panel: caption, names of ticks, grid lines.

use plotters::element::PathElement;

use super::plot::Plot;
use crate::{
    draw::canvas::{Canvas, stroke},
    error::DrawError,
    layout::{Place, PlacedText, Side, line_pitch},
    style::{Preset, font::Weight, palette},
};

/// Caption and tick labels.
pub(crate) fn draw_frame(canvas: &Canvas, preset: &Preset, place: &Place) -> Result<(), DrawError> {
    let mut y = place.caption_y;
    for line in &place.caption.lines {
        canvas.text(&PlacedText {
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
    // Where ticks lie closer than their names are high, some go without.
    let apart = (place.bottom - place.top) / (axis.top - axis.bottom) * axis.step();
    let named = axis.ticks.iter().scan(f64::INFINITY, |since, tick| {
        *since += apart;
        let is_named = *since >= 1.15 * preset.tick;
        *since = if is_named { 0.0 } else { *since };
        Some((tick, is_named && place.has_value_labels))
    });
    for (tick, _) in named.filter(|(_, is_named)| *is_named) {
        canvas.text(&PlacedText {
            text: tick.text.clone(),
            x: place.left - 0.6 * preset.tick,
            y: place.y(tick.at),
            size: preset.tick,
            weight: Weight::Regular,
            colour: palette::MUTED,
            side: Side::Right,
        })?;
    }
    Ok(())
}

pub(super) fn draw_grid(plot: &mut Plot<'_>, preset: &Preset, place: &Place) -> Result<(), DrawError> {
    let extent = place.extent;
    let across = |value: f64, style| PathElement::new(vec![(extent.low, value), (extent.high, value)], style);
    let grid = stroke(palette::GRID, preset.grid);
    let zero = stroke(palette::AXIS, preset.axis);
    let (bases, lines): (Vec<f64>, Vec<f64>) =
        place.axis.ticks.iter().map(|tick| tick.at).partition(|value| *value == 0.0);
    plot.draw_series(lines.into_iter().map(|value| across(value, grid)))?;
    plot.draw_series(bases.into_iter().map(|value| across(value, zero)))?;
    Ok(())
}
