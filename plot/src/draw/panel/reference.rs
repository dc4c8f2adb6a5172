//! Draws the line to compare with, such as the healthy value, and its name at the left where curves end on it.

use crate::{
    chart::{CurveChart, Panel, is_in_order, pieces, value_at},
    draw::canvas::Canvas,
    error::DrawError,
    layout::{Place, PlacedText, Side, labels::reference::is_named_at_the_left, notes::Note, region::Region},
    style::{
        Ink, Preset,
        font::{self, Weight},
        palette,
    },
};

/// Lying on a text is worse than lying on so many curves.
const ON_TEXT: usize = 1000;

/// Draws the line. On copies it is solid and grey: among dashed curves, a dashed line would be one more of them.
pub(super) fn draw_line(canvas: &Canvas, preset: &Preset, place: &Place, panel: &Panel) -> Result<(), DrawError> {
    let Some((value, _)) = panel.reference.as_ref().filter(|(value, _)| value.is_finite()) else { return Ok(()) };
    let y = place.y(*value);
    if preset.ink == Ink::Colour {
        canvas.document.set_dashes(&[3.0 * preset.axis, 2.5 * preset.axis]);
    }
    let drawn = canvas.line(&[(place.left, y), (place.right, y)], palette::AXIS, preset.axis);
    canvas.document.set_dashes(&[]);
    drawn
}

/// Writes the name over the curves where it is not among the labels at the right: on the side of the line that the
/// curves leave free.
pub(super) fn draw_name(
    canvas: &Canvas,
    chart: CurveChart<'_>,
    preset: &Preset,
    (place, notes): (&Place, &[Note]),
    panel: &Panel,
) -> Result<(), DrawError> {
    let Some((value, name)) = panel.reference.as_ref().filter(|(value, _)| value.is_finite()) else { return Ok(()) };
    if name.is_empty() || !is_named_at_the_left(panel, chart, preset.answer) {
        return Ok(());
    }
    let size = 0.92 * preset.tick.max(preset.footer / 0.92);
    let width = font::width(name, size, Weight::Regular) + 0.6 * size;
    let extent = place.extent;
    let length = extent.span() * width / (place.right - place.left);
    let y = place.y(*value);
    let away = 0.95 * size;
    let curves = panel
        .series
        .iter()
        .map(|line| &line.points)
        .chain(panel.ghosts.iter().map(|ghost| &ghost.points))
        .filter(|_| preset.answer);
    let (single, folded): (Vec<_>, Vec<_>) = curves.partition(|points| is_in_order(points));
    let in_the_way = |start: f64, middle: f64| {
        let near = |at: f64| {
            let values = single.iter().filter_map(|points| value_at(points, at));
            values.filter(|value| (place.y(*value) - middle).abs() < 0.6 * size).count()
        };
        let left = place.x(start);
        let region = Region { left, right: left + width, top: middle - 0.5 * size, bottom: middle + 0.5 * size };
        let texts = notes.iter().filter(|note| note.region.overlaps(region)).count();
        let pieces = folded.iter().flat_map(|points| pieces(points, extent)).flat_map(|piece| {
            piece
                .windows(2)
                .map(|pair| [pair[0], pair[1]].map(|(at, value)| (place.x(at), place.y(value))))
                .collect::<Vec<_>>()
        });
        let crossings = pieces.filter(|[from, until]| region.length_inside(*from, *until) > 0.0).count();
        ON_TEXT * texts
            + crossings
            + (0..=20_u32).map(|step| near(start + length * f64::from(step) / 20.0)).sum::<usize>()
    };
    // As far to the left as it covers nothing, above rather than below.
    // On a sheet to draw on, the points where curves begin stand at the left.
    let first = if preset.answer { 0 } else { 1 };
    let starts = (first..16_u32).map(|step| extent.low + f64::from(step) / 16.0 * extent.span());
    let places = starts.filter(|start| start + length <= extent.high).flat_map(|start| {
        let fits = |middle: &f64| place.top <= middle - 0.5 * size && middle + 0.5 * size < place.bottom;
        [y - away, y + away].into_iter().filter(fits).map(move |middle| (start, middle)).collect::<Vec<_>>()
    });
    let Some((start, middle)) = places.min_by_key(|(start, middle)| in_the_way(*start, *middle)) else { return Ok(()) };
    canvas.text(&PlacedText {
        text: name.clone(),
        x: place.x(start) + 0.3 * size,
        y: middle,
        size,
        weight: Weight::Regular,
        colour: palette::MUTED,
        side: Side::Left,
    })
}
