//! Draws the shapes of points, which differ without colour.

use crate::{
    chart::Shape,
    draw::canvas::Canvas,
    error::DrawError,
    style::{Rgb, palette},
};

/// How thick the line of a ring or a tick is, as a share of the radius.
const LINE: f64 = 0.35;

/// A shape around a place on the sheet.
pub(crate) fn draw_shape(
    canvas: &Canvas,
    shape: Shape,
    (x, y): (f64, f64),
    radius: f64,
    colour: Rgb,
) -> Result<(), DrawError> {
    let width = LINE * radius;
    match shape {
        Shape::Dot => canvas.disc((x, y), radius, colour, Some((palette::PAPER, 0.5 * width))),
        Shape::Ring => {
            canvas.disc((x, y), radius + 0.5 * width, palette::PAPER, None)?;
            canvas.disc((x, y), radius - 0.3 * width, palette::PAPER, Some((colour, width)))
        }
        Shape::Bare => Ok(()),
        Shape::Tick => canvas.line(&[(x, y - radius), (x, y + radius)], colour, width),
    }
}
