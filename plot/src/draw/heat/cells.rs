//! Draws the cells of a map and, where no colour tells the tints apart, the numbers in them.

use crate::{
    chart::{HeatMap, Shape},
    draw::canvas::Canvas,
    error::DrawError,
    layout::{HeatLayout, PlacedText, Side, notes::radius, region::Region},
    locale::NumberFormat,
    style::{
        Ink, Preset,
        font::{self, Weight},
        palette,
    },
};

/// Cells reach so far under the next ones, in points, that no seam shows between them: a pixel of a screen.
const UNDER: f64 = 1.0;
/// Between the slanted strokes of a cell without a value, in sizes of a tick label.
const HATCH: f64 = 0.6;
/// Around the number in a cell, in sizes of the number.
const AIR: f64 = 0.3;

/// Draws the cells; neighbours of one tint as one shape.
pub(super) fn draw(canvas: &Canvas, map: &HeatMap, layout: &HeatLayout) -> Result<(), DrawError> {
    let last = (map.columns.len().saturating_sub(1), map.rows.len().saturating_sub(1));
    let class = |column: usize, row: usize| map.value(column, row).map(|value| layout.classes.class(value));
    for row in (0..map.rows.len()).rev() {
        let columns: Vec<usize> = (0..map.columns.len()).collect();
        for alike in columns.chunk_by(|one, other| class(*one, row) == class(*other, row)) {
            let (Some(first), Some(end)) = (alike.first(), alike.last()) else { continue };
            let region = Region { right: layout.cell(*end, row).right, ..layout.cell(*first, row) };
            let under = Region {
                right: region.right + if *end < last.0 { UNDER } else { 0.0 },
                bottom: region.bottom + if row > 0 { UNDER } else { 0.0 },
                ..region
            };
            match class(*first, row) {
                Some(class) => canvas.shape(&under.corners(), layout.classes.colour(class, layout.preset.ink))?,
                None => {
                    canvas.shape(&under.corners(), palette::PAPER)?;
                    draw_missing(canvas, &layout.preset, region)?;
                }
            }
        }
    }
    Ok(())
}

/// The strokes of a cell without a value.
pub(super) fn draw_missing(canvas: &Canvas, preset: &Preset, region: Region) -> Result<(), DrawError> {
    let strokes = region.slanted(HATCH * preset.tick);
    strokes.into_iter().try_for_each(|stroke| canvas.line(&stroke, palette::AXIS, preset.grid))
}

/// Writes the values into their cells if all of them fit, except where a line, a point or a text lies over them.
pub(super) fn draw_numbers(
    canvas: &Canvas,
    map: &HeatMap,
    layout: &HeatLayout,
    numbers: &NumberFormat,
) -> Result<(), DrawError> {
    let size = layout.preset.footer;
    let Some(written) = written(map, layout, numbers, size) else { return Ok(()) };
    let place = &layout.place;
    let points = layout.over.marks.iter().filter(|mark| mark.shape != Shape::Bare);
    let side = 2.6 * radius(&layout.preset);
    let covered: Vec<Region> = points
        .map(|mark| Region::around((place.x(mark.at.0), place.y(mark.at.1)), side, side))
        .chain(layout.notes.iter().map(|note| note.region))
        .collect();
    let lines: Vec<[(f64, f64); 2]> = layout
        .over
        .series
        .iter()
        .flat_map(|line| line.points.windows(2))
        .map(|pair| [pair[0], pair[1]].map(|(x, y)| (place.x(x), place.y(y))))
        .collect();
    for (cell, class, text) in written {
        let (x, y) = (f64::midpoint(cell.left, cell.right), f64::midpoint(cell.top, cell.bottom));
        let around = Region::around((x, y), font::width(&text, size, Weight::Regular), size);
        let is_covered = covered.iter().any(|other| other.overlaps(around))
            || lines.iter().any(|[from, until]| around.length_inside(*from, *until) > 0.0);
        if !is_covered {
            let is_dark = 2 * class >= layout.classes.number();
            let (weight, side) = (Weight::Regular, Side::Middle);
            let colour = if is_dark { palette::PAPER } else { palette::INK };
            canvas.text(&PlacedText { text, x, y, size, weight, colour, side })?;
        }
    }
    Ok(())
}

/// The cells with their tint and their number, as fine as fits; nothing where tints are told apart by colour, or where
/// numbers do not fit.
fn written(
    map: &HeatMap,
    layout: &HeatLayout,
    numbers: &NumberFormat,
    size: f64,
) -> Option<Vec<(Region, usize, String)>> {
    if layout.preset.ink == Ink::Colour {
        return None;
    }
    let cells = (0..map.rows.len()).flat_map(|row| (0..map.columns.len()).map(move |column| (column, row)));
    let cells: Vec<(Region, f64)> =
        cells.filter_map(|(column, row)| Some((layout.cell(column, row), map.value(column, row)?))).collect();
    let top = cells.iter().map(|(_, value)| value.abs()).fold(0.0, f64::max);
    let fineness = layout.classes.fineness();
    let spelt = |value: f64, finer: f64| match fineness {
        Some(step) => numbers.tick(value, finer * step, top),
        None => numbers.plain(value),
    };
    [0.1, 1.0].into_iter().find_map(|finer| {
        let texts: Vec<(Region, usize, String)> =
            cells.iter().map(|(cell, value)| (*cell, layout.classes.class(*value), spelt(*value, finer))).collect();
        let fits = texts.iter().all(|(cell, _, text)| {
            let air = 2.0 * AIR * size;
            font::width(text, size, Weight::Regular) + air <= cell.right - cell.left
                && size + air <= cell.bottom - cell.top
        });
        fits.then_some(texts)
    })
}
