//! Puts names, axis, parts and texts of rows together.

use super::parts::{self, Stretch, bar_height, in_order};
use crate::{
    chart::{Chart, Look, Row, Rows, Tone},
    draw::{
        canvas::Canvas,
        heading::{draw_block, draw_block_to},
        horizontal_axis,
        panel::draw_markers,
        positions::check_scale,
        sheet::begun,
    },
    error::DrawError,
    layout::{
        Fitted, PlacedText, Side, block, line_pitch,
        rows::{RowPlace, RowsLayout, plan, sample, weight},
    },
    style::{Preset, Rgb, font::Weight, palette},
};

/// From this height on, in sizes of a label, rows are parted by thin lines.
const HIGH_ROW: f64 = 2.4;
/// Behind a text beyond a bar, so much of what it lies on is covered by paper.
const VEIL: f64 = 0.85;

/// The sheet.
pub(crate) fn compose(chart: &Chart, rows: &Rows, preset: &Preset) -> Result<Canvas, DrawError> {
    check(rows)?;
    compose_on((chart, rows), preset, &plan(chart, rows, preset))
}

/// The sheet without the answer: names and axis laid out for `shown`, with the texts of `blank` around them.
pub(crate) fn compose_blank(
    (chart, shown): (&Chart, &Rows),
    (blank, left): (&Chart, &Rows),
    preset: &Preset,
) -> Result<Canvas, DrawError> {
    check(shown)?;
    compose_on((blank, left), preset, &plan(chart, shown, preset).without_answer(blank))
}

/// What is drawn must have a place on the axis: it is never left out without a word.
fn check(rows: &Rows) -> Result<(), DrawError> {
    let parts = rows.rows.iter().flat_map(|row| &row.parts).flat_map(|part| [part.from, part.until]);
    let mut values = parts.chain(rows.markers.iter().map(|marker| marker.at)).filter(|value| value.is_finite());
    match values.find(|value| rows.scale.logarithmic && *value <= 0.0) {
        Some(value) => Err(DrawError::NotPositive { value }),
        None => check_scale(&rows.shown_scale()),
    }
}

fn compose_on((chart, rows): (&Chart, &Rows), preset: &Preset, layout: &RowsLayout) -> Result<Canvas, DrawError> {
    let canvas = begun(chart, preset, (&layout.heading, &layout.preset))?;
    let preset = &layout.preset;
    canvas.document.group("legend", "", || draw_legend(&canvas, layout))?;
    canvas.document.group("grid", "", || draw_grid(&canvas, rows, layout))?;
    canvas.document.group("horizontal", "", || {
        let axis = (&layout.horizontal, &layout.below);
        horizontal_axis::draw(&canvas, preset, axis, layout.sides, layout.bottom)
    })?;
    if rows.joined && preset.answer {
        canvas.document.group("joins", "", || draw_joins(&canvas, rows, layout))?;
    }
    if preset.answer {
        let upright = rows.markers.iter().map(|marker| marker.at).filter(|at| at.is_finite());
        let lines = upright.map(|at| layout.x(at));
        let across = (layout.top, layout.bottom);
        canvas.document.group("markers", "", || draw_markers(&canvas, preset, lines, &layout.markers, across))?;
    }
    for (number, (row, place)) in rows.rows.iter().zip(&layout.rows).enumerate() {
        let told: Vec<&str> = row.texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        let told = if preset.answer { format!("{}: {}", row.label, told.join(", ")) } else { row.label.clone() };
        let id = format!("row-{}", number + 1);
        canvas.document.group(&id, told.trim_end_matches([':', ' ']), || draw_row(&canvas, row, place, layout))?;
    }
    if layout.left_out > 0 {
        let (size, weight) = (preset.tick, Weight::Regular);
        let text = chart.locale.more(layout.left_out);
        let (x, y) = (preset.side_margin, layout.bottom - 0.6 * line_pitch(size));
        canvas.text(&PlacedText { text, x, y, size, weight, colour: palette::MUTED, side: Side::Left })?;
    }
    Ok(canvas)
}

fn draw_legend(canvas: &Canvas, layout: &RowsLayout) -> Result<(), DrawError> {
    let preset = &layout.preset;
    let (width, before_text) = sample(preset);
    layout.legend.iter().try_for_each(|placed| {
        let looks = (placed.key.look, placed.key.colour.line, Tone::Usual);
        let stretch =
            Stretch { from: placed.left, until: placed.left + width, y: placed.y, height: 0.85 * preset.tick };
        parts::draw(canvas, preset, looks, stretch)?;
        let text_at = (placed.left + before_text, placed.y);
        draw_block(canvas, &placed.text, text_at, Weight::Regular, palette::MUTED)
    })
}

/// The texts above the columns, upright lines at the ticks, and lines between high rows.
fn draw_grid(canvas: &Canvas, rows: &Rows, layout: &RowsLayout) -> Result<(), DrawError> {
    let preset = &layout.preset;
    let (text, y) = &layout.names_head;
    draw_block(canvas, text, (preset.side_margin, *y), Weight::Regular, palette::MUTED)?;
    for (text, end, y) in &layout.heads {
        draw_block_to(canvas, text, (*end, *y), Weight::Regular, palette::MUTED)?;
    }
    let extent = layout.horizontal.extent;
    let (left, right) = layout.sides;
    for tick in layout.horizontal.ticks.iter().filter(|tick| !tick.text.is_empty()) {
        let x = left + extent.share(tick.at) * (right - left);
        let is_zero = tick.at == 0.0 && !layout.scale.logarithmic;
        let (colour, width) = if is_zero { (palette::AXIS, preset.axis) } else { (palette::GRID, preset.grid) };
        canvas.line(&[(x, layout.top), (x, layout.bottom)], colour, width)?;
    }
    let are_high = layout.rows.iter().all(|place| place.bottom - place.top >= HIGH_ROW * preset.label);
    for pair in layout.rows.windows(2).filter(|_| are_high && !rows.joined) {
        let ends = [preset.side_margin, preset.width - preset.side_margin].map(|x| (x, pair[0].bottom));
        canvas.line(&ends, palette::GRID, preset.grid)?;
    }
    Ok(())
}

/// From the end of the last bar of each row to the next row that has one.
fn draw_joins(canvas: &Canvas, rows: &Rows, layout: &RowsLayout) -> Result<(), DrawError> {
    let preset = &layout.preset;
    let last_bar = |row: &Row| {
        let mut bars = row.parts.iter().filter(|part| part.is_shown() && matches!(part.look, Look::Bar(_)));
        bars.next_back().map(|bar| bar.until)
    };
    // The value at which each bar ends, and its upper and lower edge.
    let bars: Vec<(f64, f64, f64)> = rows
        .rows
        .iter()
        .zip(&layout.rows)
        .filter_map(|(row, place)| {
            let half = 0.5 * bar_height(place.bottom - place.top, row.tone, preset);
            Some((last_bar(row)?, place.middle() - half, place.middle() + half))
        })
        .collect();
    bars.windows(2).try_for_each(|pair| {
        let [(value, _, from), (_, until, _)] = [pair[0], pair[1]];
        let x = layout.x(value);
        canvas.line(&[(x, from), (x, until)], palette::AXIS, preset.axis)
    })
}

/// The name of a row and, with the answer, what lies in it.
fn draw_row(canvas: &Canvas, row: &Row, place: &RowPlace, layout: &RowsLayout) -> Result<(), DrawError> {
    let preset = &layout.preset;
    let middle = place.middle();
    let first = |text: &Fitted| middle - 0.5 * (block(text) - line_pitch(text.size));
    if let Some(group) = &place.group {
        let y = place.top - 0.1 * preset.tick - block(group) + 0.5 * line_pitch(group.size);
        draw_block(canvas, group, (preset.side_margin, y), Weight::SemiBold, palette::INK)?;
    }
    let (colour, weight) = (text_colour(row.tone, preset), weight(row.tone, preset));
    draw_block(canvas, &place.name, (preset.side_margin, first(&place.name)), weight, colour)?;
    if !preset.answer {
        return Ok(());
    }
    for part in in_order(&row.parts) {
        let height = bar_height(place.bottom - place.top, row.tone, preset);
        let stretch = Stretch { from: layout.x(part.from), until: layout.x(part.until), y: middle, height };
        parts::draw(canvas, preset, (part.look, part.colour.line, row.tone), stretch)?;
    }
    for value in &place.values {
        let (left, y) = (value.left, first(&value.text));
        canvas.veil(&value.region(middle).corners(), palette::PAPER, VEIL)?;
        draw_block(canvas, &value.text, (left, y), Weight::Regular, colour)?;
    }
    for (text, (_, end, _)) in place.texts.iter().zip(&layout.heads) {
        draw_block_to(canvas, text, (*end, first(text)), weight, colour)?;
    }
    Ok(())
}

/// Which rows count less is part of the answer.
fn text_colour(tone: Tone, preset: &Preset) -> Rgb {
    if tone == Tone::Faint && preset.answer { palette::MUTED } else { palette::INK }
}
