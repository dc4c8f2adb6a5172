//! A sheet with the texts around what is drawn.

use super::{canvas::Canvas, heading};
use crate::{
    chart::Chart,
    error::DrawError,
    layout::Heading,
    style::{Ground, Preset, palette},
};

/// A sheet with the texts around what is drawn. `sizes` are those in use on it, smaller where it is crowded.
pub(super) fn begun(
    chart: &Chart,
    preset: &Preset,
    (heading, sizes): (&Heading, &Preset),
) -> Result<Canvas, DrawError> {
    let canvas = Canvas::new(preset, prefix(chart, preset));
    canvas.cover(sizes, palette::PAPER)?;
    canvas.document.group("header", "", || heading::draw(&canvas, heading, sizes))?;
    Ok(canvas)
}

/// Starts every id of the picture; differs between charts on one web page. FNV-1a, as the hash of
/// the standard library may change with its version.
fn prefix(chart: &Chart, preset: &Preset) -> String {
    let ground = if preset.ground == Ground::Dark { "dark" } else { "" };
    let texts =
        [preset.name, ground, &chart.title, &chart.headline, &chart.subtitle, &chart.footer, &chart.description];
    let hash = texts
        .iter()
        .flat_map(|text| text.bytes().chain([0]))
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("chart-{hash:08x}")
}
