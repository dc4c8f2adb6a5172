//! Draws what stands around the cells of a grid: names of groups and cells, last values, time axes.

use super::{canvas::Canvas, heading::draw_block, horizontal_axis};
use crate::{
    chart::CurveChart,
    error::DrawError,
    layout::{Layout, PlacedText, Side, axis::small, line_pitch},
    style::{Ink, font::Weight, palette},
};

/// Draws the names of groups and cells, the last values, and the time axes.
pub(super) fn draw(canvas: &Canvas, chart: CurveChart<'_>, layout: &Layout) -> Result<(), DrawError> {
    let preset = &layout.preset;
    if !chart.curves.bars.is_empty() {
        let sides = (layout.left, layout.right);
        horizontal_axis::draw(canvas, preset, (&layout.horizontal, &layout.below), sides, layout.strip.bottom)?;
    }
    for (cell, place) in layout.cells.iter().zip(&layout.panels) {
        if let Some((group, input_effects)) = &cell.group {
            canvas.text(group)?;
            let under = group.y + 0.55 * line_pitch(group.size);
            canvas.line(&[(group.x, under), (*input_effects, under)], palette::GHOST, preset.axis)?;
        }
        let colour = match preset.ink {
            Ink::Colour => cell.colour.text,
            Ink::Black => palette::INK,
        };
        draw_block(canvas, &cell.name, (place.left, cell.name_y), Weight::SemiBold, colour)?;
        let value = if preset.answer { cell.value.clone() } else { String::new() };
        canvas.text(&PlacedText {
            text: value,
            x: if cell.value_below { place.left } else { place.right },
            y: cell.value_y,
            size: cell.name.size,
            weight: Weight::SemiBold,
            colour,
            side: if cell.value_below { Side::Left } else { Side::Right },
        })?;
        let sides = (place.left, place.right);
        let axis = small(preset, &chart.curves.horizontal, sides, &chart.texts.locale);
        if cell.has_days {
            horizontal_axis::draw_small(canvas, preset, (&axis, &layout.below), sides, place.bottom)?;
        } else {
            horizontal_axis::draw_line(canvas, preset, &axis, sides, place.bottom)?;
        }
    }
    Ok(())
}
