//! One panel: grid, curves, and the labels at their ends.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, PathElement};
use plotters::series::LineSeries;
use plotters::style::Color;

use super::canvas::{Canvas, Side, Words, stroke};
use super::coincidence;
use super::document::fine;
use super::error::DrawError;
use super::font::Weight;
use super::layout::{Layout, Place, line_pitch};
use super::palette;
use super::preset::{Ink, Preset};
use super::svg_backend::SvgBackend;
use super::{Panel, Series, TimeChart, area, pieces, reference};

type Plot<'a> = ChartContext<'a, SvgBackend, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Dashes for charts in black, as multiples of the line's thickness: drawn, left out, and so on.
pub(super) const DASHES: [&[f64]; 6] =
    [&[], &[4.0, 2.2], &[1.2, 1.6], &[7.0, 2.2, 1.2, 2.2], &[9.0, 3.0], &[4.0, 1.6, 1.2, 1.6, 1.2, 1.6]];

/// A curve that turns round more often than this is drawn without dashes.
const MOST_REVERSALS: usize = 20;
/// Where curves lie on each other, each shows for so many widths of a line before it is the turn of the next.
const TURN: f64 = 5.0;
/// A course to compare with is so much thinner than a curve.
const GHOST_WIDTH: f64 = 0.6;
/// Curves that lie on each other for a smaller share of the run merely cross.
const TOGETHER_FOR: f64 = 0.12;

/// Draws the panel with this number.
pub(super) fn draw(
    canvas: &Canvas,
    chart: &TimeChart,
    preset: &Preset,
    layout: &Layout,
    number: usize,
) -> Result<(), DrawError> {
    let (panel, place) = (&chart.panels[number], &layout.panels[number]);
    draw_frame(canvas, preset, place)?;
    let part = canvas.part(place.left, place.top, place.right - place.left, place.bottom - place.top);
    let axis = &place.axis;
    let mut plot = ChartBuilder::on(&part).build_cartesian_2d(0.0..chart.duration, axis.bottom..axis.top)?;
    draw_grid(&mut plot, preset, place, chart.duration)?;
    if preset.answer {
        area::draw(canvas, chart, preset, place, panel, number)?;
    }
    reference::draw_line(canvas, preset, place, panel)?;
    if !preset.answer {
        draw_starts(&mut plot, preset, panel, chart.duration)?;
        return reference::draw_name(canvas, chart, preset, place, panel);
    }
    for piece in panel.ghosts.iter().flat_map(|ghost| pieces(ghost, chart.duration)) {
        plot.draw_series(LineSeries::new(piece, stroke(palette::GHOST, GHOST_WIDTH * preset.line)))?;
    }
    let order = drawing_order(panel);
    for series in &order {
        let line = &panel.series[*series];
        let told = format!("{}: {}", line.name, line.value_text(panel, chart.duration, chart.language));
        let id = format!("panel-{}-line-{}", number + 1, series + 1);
        canvas.document.group(&id, &told, || {
            draw_line(canvas, preset, &mut plot, (panel, place), chart.duration, line, dashes(panel, *series))
        })?;
    }
    let lines: Vec<&Series> = order.iter().map(|series| &panel.series[*series]).collect();
    draw_turns(canvas, preset, &mut plot, place, chart.duration, &lines)?;
    reference::draw_name(canvas, chart, preset, place, panel)
}

/// Where each curve begins: from there readers draw on.
fn draw_starts(plot: &mut Plot<'_>, preset: &Preset, panel: &Panel, duration: f64) -> Result<(), DrawError> {
    let starts = panel.series.iter().filter_map(|line| Some((line.pieces(duration).first()?.first().copied()?, line)));
    for (start, line) in starts {
        let colour = match preset.ink {
            Ink::Colour => line.colour.line,
            Ink::Black => palette::INK,
        };
        plot.draw_series([Circle::new(start, fine(1.4 * preset.line), colour.plotters().filled())])?;
    }
    Ok(())
}

/// The curves from the lowest to the uppermost: what the headline speaks of lies on top.
fn drawing_order(panel: &Panel) -> Vec<usize> {
    let mut order: Vec<usize> = (0..panel.series.len()).collect();
    order.sort_by_key(|series| panel.series[*series].emphasis);
    order
}

/// The dashes of a curve in black: what matters most gets the full line; so does what dashes would tear to pieces.
pub(super) fn dashes(panel: &Panel, series: usize) -> &'static [f64] {
    let above = drawing_order(panel).into_iter().rev().position(|one| one == series).unwrap_or(0);
    let is_torn = panel.series.get(series).is_some_and(|line| reversals(&line.points) > MOST_REVERSALS);
    if is_torn { DASHES[0] } else { DASHES[above % DASHES.len()] }
}

/// Where curves, given from the lowest to the uppermost, lie on each other, they take turns. In black they would all look
/// alike: there the names at the end say that one line is several.
fn draw_turns(
    canvas: &Canvas,
    preset: &Preset,
    plot: &mut Plot<'_>,
    place: &Place,
    duration: f64,
    lines: &[&Series],
) -> Result<(), DrawError> {
    if preset.ink == Ink::Black {
        return Ok(());
    }
    let curves: Vec<&[(f64, f64)]> = lines.iter().map(|line| line.points.as_slice()).collect();
    let wide = (place.right - place.left) / duration;
    let seen = |a: (f64, f64), b: (f64, f64)| ((a.0 - b.0) * wide).hypot(place.y(a.1) - place.y(b.1));
    canvas.document.set_flat_ends(true);
    for together in coincidence::together(&curves, duration, place.values(preset.line), TOGETHER_FOR * duration) {
        let Some((uppermost, below)) = together.curves.split_last() else { continue };
        let turns = coincidence::turns(curves[*uppermost], (together.from, together.until), TURN * preset.line, seen);
        // The uppermost is drawn already: of all turns one in so many is left to it.
        for (number, (from, until)) in turns.into_iter().enumerate() {
            let Some(line) = below.get(number % together.curves.len()).map(|curve| lines[*curve]) else { continue };
            let points = coincidence::part(&line.points, from, until);
            debug_assert!(points.iter().all(|(_, value)| (place.axis.bottom..=place.axis.top).contains(value)));
            plot.draw_series(LineSeries::new(points, stroke(line.colour.line, width_of(line, preset))))?;
        }
    }
    canvas.document.set_flat_ends(false);
    Ok(())
}

/// How thick a curve is drawn.
pub(super) fn width_of(line: &Series, preset: &Preset) -> f64 {
    if line.emphasis { preset.emphasised_line } else { preset.line }
}

/// How often a curve turns round.
fn reversals(points: &[(f64, f64)]) -> usize {
    let steps: Vec<f64> =
        points.windows(2).map(|pair| pair[1].1 - pair[0].1).filter(|step| step.abs() > 1e-6).collect();
    steps.windows(2).filter(|pair| pair[0] * pair[1] < 0.0).count()
}

/// Caption and tick labels.
fn draw_frame(canvas: &Canvas, preset: &Preset, place: &Place) -> Result<(), DrawError> {
    let mut y = place.caption_y;
    for line in &place.caption.lines {
        canvas.words(&Words {
            text: line.clone(),
            x: preset.side_margin,
            y,
            size: place.caption.size,
            weight: Weight::Regular,
            colour: palette::MUTED,
            side: Side::Left,
        })?;
        y += line_pitch(place.caption.size);
    }
    let axis = &place.axis;
    // Where ticks lie closer than their names are high, some go without.
    let apart = (place.bottom - place.top) / (axis.top - axis.bottom) * axis.step();
    let named = axis.ticks.iter().scan(f64::INFINITY, |since, tick| {
        *since += apart;
        let is_named = *since >= 1.15 * preset.tick;
        *since = if is_named { 0.0 } else { *since };
        Some((tick, is_named && place.has_value_labels))
    });
    for (tick, _) in named.filter(|(_, is_named)| *is_named) {
        canvas.words(&Words {
            text: tick.text.clone(),
            x: place.left - 0.6 * preset.tick,
            y: place.y(tick.at),
            size: preset.tick,
            weight: Weight::Regular,
            colour: palette::MUTED,
            side: Side::Right,
        })?;
    }
    Ok(())
}

fn draw_grid(plot: &mut Plot<'_>, preset: &Preset, place: &Place, duration: f64) -> Result<(), DrawError> {
    let across = |value: f64, style| PathElement::new(vec![(0.0, value), (duration, value)], style);
    let grid = stroke(palette::GRID, preset.grid);
    let zero = stroke(palette::AXIS, preset.axis);
    let (bases, lines): (Vec<f64>, Vec<f64>) =
        place.axis.ticks.iter().map(|tick| tick.at).partition(|value| *value == 0.0);
    plot.draw_series(lines.into_iter().map(|value| across(value, grid)))?;
    plot.draw_series(bases.into_iter().map(|value| across(value, zero)))?;
    Ok(())
}

fn draw_line(
    canvas: &Canvas,
    preset: &Preset,
    plot: &mut Plot<'_>,
    (panel, place): (&Panel, &Place),
    duration: f64,
    line: &Series,
    dashes: &[f64],
) -> Result<(), DrawError> {
    let width = width_of(line, preset);
    let colour = match preset.ink {
        Ink::Colour => line.colour.line,
        Ink::Black => {
            let lengths: Vec<f64> = dashes.iter().map(|length| length * width).collect();
            canvas.document.set_dashes(&lengths);
            palette::INK
        }
    };
    let over_bands = !panel.areas.is_empty();
    for piece in line.pieces(duration) {
        let axis = &place.axis;
        debug_assert!(
            piece.iter().all(|(_, value)| (axis.bottom..=axis.top).contains(value)),
            "plotters would move a point outside the axis to its edge"
        );
        if let [point] = piece[..] {
            let radius = fine(0.8 * width);
            plot.draw_series([Circle::new(point, radius, colour.plotters().filled())])?;
        } else {
            // Over dark bands a pale edge keeps the line apart from them.
            if over_bands {
                plot.draw_series(LineSeries::new(piece.clone(), stroke(palette::PAPER, 2.0 * width)))?;
            }
            plot.draw_series(LineSeries::new(piece, stroke(colour, width)))?;
        }
    }
    canvas.document.set_dashes(&[]);
    Ok(())
}
