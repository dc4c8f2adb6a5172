//! Puts a picture together: its heading, and what its chart shows.

use super::{canvas::Canvas, curves, heat, rows};
use crate::{
    chart::{Body, Chart},
    error::DrawError,
    style::Preset,
};

/// Draws a chart and gives the text of an SVG file.
///
/// The same chart and preset always give the same bytes.
///
/// # Errors
///
/// When the axis of the chart has no extent, or holds a value for which it has no place.
pub fn draw(chart: &Chart, preset: &Preset) -> Result<String, DrawError> {
    let canvas = compose(chart, preset)?;
    Ok(canvas.document.finish(&chart.title, &[&chart.key_figures, &chart.description]))
}

/// Draws a chart without its answer: no curves, and the texts of `blank` in place of its own. Everything else stands
/// where it stands with the answer, so that one can be laid over the other.
///
/// # Errors
///
/// When the axis of the chart has no extent, or holds a value for which it has no place.
pub fn draw_blank(chart: &Chart, blank: &Chart, preset: &Preset) -> Result<String, DrawError> {
    let canvas = compose_blank(chart, blank, preset)?;
    Ok(canvas.document.finish(&blank.title, &[&blank.key_figures, &blank.description]))
}

/// The sheet of a chart without its answer, before it becomes text.
///
/// # Errors
///
/// When the axis of the chart has no extent, or holds a value for which it has no place; when `blank` shows another kind of
/// thing than the chart.
pub fn compose_blank(chart: &Chart, blank: &Chart, preset: &Preset) -> Result<Canvas, DrawError> {
    match (&chart.body, &blank.body) {
        (Body::Curves(shown), Body::Curves(left)) => curves::compose_blank((chart, shown), (blank, left), preset),
        (Body::Rows(shown), Body::Rows(left)) => rows::compose_blank((chart, shown), (blank, left), preset),
        (Body::HeatMap(shown), Body::HeatMap(left)) => heat::compose_blank((chart, shown), (blank, left), preset),
        _ => Err(DrawError::OtherKind),
    }
}

/// The sheet of a chart, before it becomes text.
///
/// # Errors
///
/// When the axis of the chart has no extent, or holds a value for which it has no place.
pub fn compose(chart: &Chart, preset: &Preset) -> Result<Canvas, DrawError> {
    match &chart.body {
        Body::Curves(shown) => curves::compose(chart, shown, preset),
        Body::Rows(shown) => rows::compose(chart, shown, preset),
        Body::HeatMap(shown) => heat::compose(chart, shown, preset),
    }
}
