//! Puts cells, lines, points, axes and the meaning of the tints together.

use super::{cells, key};
use crate::{
    chart::{Chart, HeatMap, Series},
    draw::{
        canvas::Canvas,
        horizontal_axis,
        panel::{draw_frame, draw_marks},
        positions::check_scale,
        sheet::begun,
    },
    error::DrawError,
    layout::{HeatLayout, heat::plan, region::Region},
    style::{Preset, palette},
};

/// The sheet.
pub(crate) fn compose(chart: &Chart, map: &HeatMap, preset: &Preset) -> Result<Canvas, DrawError> {
    check(map)?;
    compose_on((chart, map), preset, &plan(chart, map, preset))
}

/// The sheet without the answer: axes and tints laid out for `shown`, with the texts of `blank` around them.
pub(crate) fn compose_blank(
    (chart, shown): (&Chart, &HeatMap),
    (blank, left): (&Chart, &HeatMap),
    preset: &Preset,
) -> Result<Canvas, DrawError> {
    check(shown)?;
    compose_on((blank, left), preset, &plan(chart, shown, preset).without_answer(blank))
}

/// Axes need an extent, cells a form, and everything a place: nothing is left out without a word.
fn check(map: &HeatMap) -> Result<(), DrawError> {
    if !map.is_whole() {
        return Err(DrawError::Cells { columns: map.columns.len(), rows: map.rows.len() });
    }
    let values = map.cells.iter().flatten().copied().flatten().collect();
    let (xs, ys): (Vec<f64>, Vec<f64>) = map.borders.iter().flat_map(|border| border.points.iter().copied()).unzip();
    let marks = || map.marks.iter().map(|mark| mark.at);
    let xs: Vec<f64> = xs.into_iter().chain(map.columns.iter().copied()).chain(marks().map(|at| at.0)).collect();
    let ys: Vec<f64> = ys.into_iter().chain(map.rows.iter().copied()).chain(marks().map(|at| at.1)).collect();
    for (scale, values) in [(&map.horizontal, xs), (&map.vertical, ys), (&map.shown_shades(), values)] {
        match values.into_iter().find(|value: &f64| scale.logarithmic && *value <= 0.0) {
            Some(value) => return Err(DrawError::NotPositive { value }),
            None => check_scale(scale)?,
        }
    }
    Ok(())
}

fn compose_on((chart, map): (&Chart, &HeatMap), preset: &Preset, layout: &HeatLayout) -> Result<Canvas, DrawError> {
    let canvas = begun(chart, preset, (&layout.heading, &layout.preset))?;
    let (preset, place) = (&layout.preset, &layout.place);
    let all = Region { left: place.left, right: place.right, top: place.top, bottom: place.bottom };
    if preset.answer {
        canvas.document.group("cells", "", || cells::draw(&canvas, map, layout))?;
        canvas.document.group("numbers", "", || cells::draw_numbers(&canvas, map, layout, &chart.locale.numbers))?;
    } else {
        canvas.document.group("grid", "", || draw_grid(&canvas, layout))?;
    }
    canvas.document.group("vertical", "", || {
        draw_frame(&canvas, preset, place)?;
        place.axis.ticks.iter().map(|tick| place.y(tick.at)).try_for_each(|y| {
            canvas.line(&[(place.left - 0.3 * preset.tick, y), (place.left, y)], palette::AXIS, preset.axis)
        })?;
        key::outline(&canvas, all, preset.axis)
    })?;
    canvas.document.group("horizontal", "", || {
        let axis = (&layout.horizontal, &layout.below);
        horizontal_axis::draw(&canvas, preset, axis, (place.left, place.right), place.bottom)
    })?;
    canvas.document.group("key", "", || key::draw(&canvas, layout))?;
    if preset.answer {
        for (number, border) in layout.over.series.iter().enumerate() {
            let id = format!("border-{}", number + 1);
            canvas.document.group(&id, &border.name, || draw_border(&canvas, border, layout, all))?;
        }
        canvas.document.group("marks", "", || draw_marks(&canvas, preset, place, &layout.over, &layout.notes))?;
    }
    Ok(canvas)
}

/// On the sheet to draw on, lines at the ticks take the place of the cells.
fn draw_grid(canvas: &Canvas, layout: &HeatLayout) -> Result<(), DrawError> {
    let place = &layout.place;
    let upright = layout.horizontal.ticks.iter().filter(|tick| !tick.text.is_empty()).map(|tick| place.x(tick.at));
    let upright = upright.map(|x| [(x, place.top), (x, place.bottom)]);
    let level = place.axis.ticks.iter().map(|tick| place.y(tick.at)).map(|y| [(place.left, y), (place.right, y)]);
    upright.chain(level).try_for_each(|line| canvas.line(&line, palette::GRID, layout.preset.grid))
}

/// A line of ink on one of paper: seen on pale cells and on dark ones.
fn draw_border(canvas: &Canvas, border: &Series, layout: &HeatLayout, all: Region) -> Result<(), DrawError> {
    let preset = &layout.preset;
    let width = if border.emphasis { preset.emphasised_line } else { 0.5 * preset.line };
    let pieces = clipped(border, layout, all);
    for (colour, width) in [(palette::PAPER, width + 2.4 * preset.axis), (palette::INK, width)] {
        pieces.iter().try_for_each(|piece| canvas.line(piece, colour, width))?;
    }
    Ok(())
}

/// What of a line lies on the map, in places on the sheet.
fn clipped(border: &Series, layout: &HeatLayout, all: Region) -> Vec<Vec<(f64, f64)>> {
    let place = &layout.place;
    let mut pieces: Vec<Vec<(f64, f64)>> = Vec::new();
    for pair in border.points.windows(2) {
        let [from, until] = [pair[0], pair[1]].map(|(x, y)| (place.x(x), place.y(y)));
        let is_number = [from.0, from.1, until.0, until.1].iter().all(|place| place.is_finite());
        let Some([start, end]) = all.part_of(from, until).filter(|_| is_number) else { continue };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&start) => piece.push(end),
            _ => pieces.push(vec![start, end]),
        }
    }
    pieces
}
