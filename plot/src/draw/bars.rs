//! Draws the bars of what was done and their texts.

use plotters::chart::ChartBuilder;
use plotters::element::Polygon;

use super::canvas::Canvas;
use crate::{
    chart::Bar,
    error::DrawError,
    layout::bars::{Row, Strip, extent, outlines},
    style::palette,
};

/// Height of a bar, as a share of its row.
const FULL_BAR: f64 = 0.70;

/// Draws the bars and their texts.
pub(super) fn draw(canvas: &Canvas, strip: &Strip) -> Result<(), DrawError> {
    let (duration, (left, right)) = (strip.duration, strip.sides);
    let height = FULL_BAR * strip.row_height;
    // A pulse of one day in ten years must still be seen: two thirds of a grid line.
    let thinnest = duration / (right - left) * 0.8;
    for Row { bar, middle } in &strip.rows {
        let part = canvas.part(left, middle - height / 2.0, right - left, height);
        let mut area = ChartBuilder::on(&part).build_cartesian_2d(0.0..duration, 0.0..1.0)?;
        if bar.hatched {
            draw_hatching(canvas, bar, duration, *middle, 0.5 * height, (left, right))?;
            continue;
        }
        let outlines = outlines(bar, duration, thinnest);
        let slate = palette::SLATE.plotters();
        area.draw_series(outlines.into_iter().map(|outline| Polygon::new(outline, slate)))?;
    }
    strip.texts.iter().try_for_each(|text| canvas.text(text))
}

/// Slanted strokes along the time of a bar.
fn draw_hatching(
    canvas: &Canvas,
    bar: &Bar,
    duration: f64,
    middle: f64,
    height: f64,
    (left, right): (f64, f64),
) -> Result<(), DrawError> {
    let (from, until) = extent(bar, duration);
    let x = |day: f64| left + day / duration * (right - left);
    let (top, bottom) = (middle - height / 2.0, middle + height / 2.0);
    let mut foot = x(from);
    while foot + height <= x(until) {
        canvas.line(&[(foot, bottom), (foot + height, top)], palette::SLATE, 0.14 * height)?;
        foot += 0.75 * height;
    }
    Ok(())
}
