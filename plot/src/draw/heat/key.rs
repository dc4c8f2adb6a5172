//! Draws what the tints of a map mean.

use super::cells::draw_missing;
use crate::{
    draw::{canvas::Canvas, heading::draw_block},
    error::DrawError,
    layout::{HeatLayout, PlacedText, Side, line_pitch, region::Region},
    style::{font::Weight, palette},
};

/// Draws the caption, the bar of tints with its numbers, and the sample of a cell without a value.
pub(super) fn draw(canvas: &Canvas, layout: &HeatLayout) -> Result<(), DrawError> {
    let (preset, key, classes) = (&layout.preset, &layout.key, &layout.classes);
    let bar = key.bar;
    draw_block(canvas, &key.caption, (bar.left, key.caption_y), Weight::SemiBold, palette::MUTED)?;
    let y = |at: f64| bar.bottom - classes.extent.share(at) * (bar.bottom - bar.top);
    for class in 0..classes.number() {
        let stretch = classes.stretch(class);
        let region = Region { top: y(stretch.high), bottom: y(stretch.low), ..bar };
        canvas.shape(&region.corners(), classes.colour(class, preset.ink))?;
    }
    outline(canvas, bar, preset.axis)?;
    let mut free = f64::INFINITY;
    for tick in &classes.ticks {
        let y = y(tick.at);
        canvas.line(&[(bar.left, y), (bar.right + 0.25 * preset.tick, y)], palette::AXIS, preset.axis)?;
        if y + 0.5 * preset.tick <= free {
            free = y - 0.6 * preset.tick;
            canvas.text(&PlacedText {
                text: tick.text.clone(),
                x: bar.right + 0.5 * preset.tick,
                y,
                size: preset.tick,
                weight: Weight::Regular,
                colour: palette::MUTED,
                side: Side::Left,
            })?;
        }
    }
    if let Some((text, sample)) = &key.missing {
        draw_missing(canvas, preset, *sample)?;
        outline(canvas, *sample, preset.axis)?;
        let at = (bar.right + 0.5 * preset.tick, sample.top + 0.5 * line_pitch(text.size));
        draw_block(canvas, text, at, Weight::Regular, palette::MUTED)?;
    }
    Ok(())
}

/// A line around a region.
pub(super) fn outline(canvas: &Canvas, region: Region, width: f64) -> Result<(), DrawError> {
    let [first, second, third, fourth] = region.corners();
    canvas.line(&[first, second, third, fourth, first], palette::AXIS, width)
}
