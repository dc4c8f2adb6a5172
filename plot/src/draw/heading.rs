//! Draws the texts around a picture, and lines of text under one another.

use super::canvas::Canvas;
use crate::{
    error::DrawError,
    layout::{Fitted, Heading, PlacedText, Side, line_pitch},
    style::{Preset, Rgb, font::Weight, palette},
};

/// Draws headline, subtitle and footer.
///
/// # Errors
/// When the drawing library refuses.
pub fn draw(canvas: &Canvas, heading: &Heading, preset: &Preset) -> Result<(), DrawError> {
    let put = |text: &Fitted, y: f64, weight: Weight, colour: Rgb| {
        draw_block(canvas, text, (preset.side_margin, y), weight, colour)
    };
    put(&heading.headline, heading.headline_y, Weight::SemiBold, palette::INK)?;
    put(&heading.subtitle, heading.subtitle_y, Weight::Regular, palette::MUTED)?;
    put(&heading.footer, heading.footer_y, Weight::Regular, palette::MUTED)
}

/// Lines of text under one another; `y` is the middle of the first.
pub(super) fn draw_block(
    canvas: &Canvas,
    text: &Fitted,
    place: (f64, f64),
    weight: Weight,
    colour: Rgb,
) -> Result<(), DrawError> {
    draw_lines(canvas, text, place, Side::Left, (weight, colour))
}

/// The same with their right ends at the place.
pub(super) fn draw_block_to(
    canvas: &Canvas,
    text: &Fitted,
    place: (f64, f64),
    weight: Weight,
    colour: Rgb,
) -> Result<(), DrawError> {
    draw_lines(canvas, text, place, Side::Right, (weight, colour))
}

fn draw_lines(
    canvas: &Canvas,
    text: &Fitted,
    (x, mut y): (f64, f64),
    side: Side,
    (weight, colour): (Weight, Rgb),
) -> Result<(), DrawError> {
    for line in &text.lines {
        canvas.text(&PlacedText { text: line.clone(), x, y, size: text.size, weight, colour, side })?;
        y += line_pitch(text.size);
    }
    Ok(())
}
