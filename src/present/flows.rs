//! One compartment above what fills and what drains it: the stock and its flows, because accumulation is what is misread
//! most. Which process acts on which compartment is read off the equations.

use super::{
    alternative,
    chart::{Area, Arrangement, Colour, Panel, Series, TimeChart, palette, tidy},
    colours, figure,
    rounding::Rounding,
    wording::{self, in_sentence},
};
use crate::{
    analysis::{
        Run,
        finding::Finding,
        flows::{Flow, Flows, Pace},
    },
    model::{Process, Quantity, Unit},
};

/// Processes that never reach this share of what fills, or drains, are drawn together.
const SMALL: f64 = 0.03;

/// A net flow that needs less than this share of the axis of all flows gets an axis of its own.
const MAGNIFIED: f64 = 0.12;

/// A speed below this share of the largest can not be seen, and is written as nothing.
const NOISE: f64 = 5e-3;

/// The strongest and the palest tint of the flows on one side.
const TINTS: (f64, f64) = (0.9, 0.42);
const GREYS: (f64, f64) = (0.55, 0.1);

/// The name of a process as it stands beside its band: "LPS entry", "Antibiotic kill".
#[must_use]
pub fn process_name(process: &Process) -> String {
    const AS_WRITTEN: [(&str, &str); 5] =
        [("scfa", "SCFA"), ("lps", "LPS"), ("gaba", "GABA"), ("th17", "Th17"), ("treg", "Treg")];
    let words = process.name.split('_').map(|word| {
        let known = AS_WRITTEN.iter().find(|(plain, _)| *plain == word);
        known.map_or(word, |(_, written)| written)
    });
    wording::capital(&words.collect::<Vec<_>>().join(" "))
}

/// The chart of a stock and its flows.
#[must_use]
pub fn chart(run: &Run, flows: &Flows) -> TimeChart {
    let finding = Finding::of(run, flows.stock);
    let headline = headline(run, &finding, flows);
    let colour = colours::family(flows.stock);
    let stock = figure::series_of(run, &finding, colour, false, Rounding::of(&finding));
    let mut panels = vec![figure::panel(&[&finding], vec![stock])];
    panels.extend(flow_panels(flows, colour));
    TimeChart {
        subtitle: [
            run.scenario.title.clone(),
            format!(
                "{}, and what fills and drains {}",
                in_sentence(flows.stock.label()),
                if wording::is_plural(flows.stock) { "them" } else { "it" }
            ),
            wording::duration(run.scenario.duration),
        ]
        .join("\u{a0}· "),
        duration: run.scenario.duration,
        bars: figure::bars(run),
        panels,
        arrangement: Arrangement::Column,
        footer: figure::footer(run),
        title: alternative::title(run, &headline),
        description: alternative::of_flows(run, &finding, flows, &headline),
        headline,
    }
}

/// What the stock did, and by which process if one pushed by far the most; else only what it did.
#[must_use]
pub fn headline(run: &Run, finding: &Finding, flows: &Flows) -> String {
    let label = flows.stock.label();
    let verb = |one: &'static str, many: &'static str| if wording::is_plural(flows.stock) { many } else { one };
    let number = Rounding::of(finding);
    if finding.shape.is_quiet() {
        let it = verb("it", "them");
        let (stays, end) = (verb("stays", "stay"), number.text(finding.end));
        let near = if finding.shape == crate::analysis::finding::Shape::Flat { "at" } else { "near" };
        return format!("{label} {stays} {near} {end}: what fills {it} and what drains {it} nearly cancel");
    }
    let (day, extreme) = finding.extreme();
    let Some((flow, pace)) = flows.main_push(day, extreme, finding.start) else { return wording::sentence(finding) };
    let moves = if extreme > finding.start { verb("rises", "rise") } else { verb("falls", "fall") };
    let process = in_sentence(&process_name(flow.process));
    let pace = match pace {
        Pace::SetsIn => "sets in",
        Pace::SpeedsUp => "speeds up",
        Pace::SlowsDown => "slows down",
    };
    let text = format!("{label} {moves} to {}, mostly because {process} {pace}", number.text(extreme));
    super::headline::with_prefix(run, text)
}

/// A speed as a person would write it, with its sign as it counts for the stock.
#[must_use]
pub fn speed_text(speed: f64, scale: f64) -> String {
    if speed.abs() < NOISE * scale { "0".to_owned() } else { tidy(speed) }
}

/// The unit of a flow.
#[must_use]
pub fn per_day(stock: &Quantity) -> &'static str {
    match stock.unit {
        Unit::Share => "per day, on the scale from 0 to 1",
        _ => "times the healthy level per day",
    }
}

/// The bands, and the net flow over them or, where it would be a flat line there, below them.
fn flow_panels(flows: &Flows, colour: Colour) -> Vec<Panel> {
    let (filled, drained) = (flows.highest_sum(true), flows.highest_sum(false));
    let scale = filled.max(drained);
    let steepest = flows.net.iter().map(|(_, net)| net.abs()).fold(0.0, f64::max);
    let end = flows.net.last().map_or(f64::NAN, |(_, net)| *net);
    let plus = if end > NOISE * scale { "+" } else { "" };
    let net = Series {
        name: "Net flow".to_owned(),
        colour: Colour { line: palette::INK, text: palette::INK, terminal: 0 },
        emphasis: false,
        points: flows.net.clone(),
        end_text: Some(format!("{plus}{}", speed_text(end, scale))),
    };
    let mut areas = stacked(flows, true, colour, scale);
    areas.extend(stacked(flows, false, Colour { line: palette::SLATE, ..colour }, scale));
    let caption = format!("What fills (above 0) and drains (below), {}", per_day(flows.stock));
    let is_flat = steepest < MAGNIFIED * (filled + drained);
    let bands = Panel { caption, areas, ..Panel::default() };
    if is_flat {
        let caption = "Net flow, what fills less what drains, magnified".to_owned();
        vec![bands, Panel { caption, series: vec![net], ..Panel::default() }]
    } else {
        vec![Panel { series: vec![net], ..bands }]
    }
}

/// The flows of one side stacked on each other, the steadiest at the axis, given from top to bottom.
fn stacked(flows: &Flows, fills: bool, colour: Colour, scale: f64) -> Vec<Area> {
    let side = flows.highest_sum(fills);
    let running = flows.flows.iter().filter(|flow| flow.fills == fills && flow.highest() > NOISE * scale);
    let (mut large, small): (Vec<&Flow>, Vec<&Flow>) = running.partition(|flow| flow.highest() >= SMALL * side);
    // A process by itself keeps its name however small it is.
    let small = if small.len() == 1 {
        large.extend(small);
        Vec::new()
    } else {
        small
    };
    // What runs all the time lies at the axis; what comes and goes stands out.
    large.sort_by(|a, b| b.mean().total_cmp(&a.mean()));
    let mut bands: Vec<(String, Vec<f64>)> = large
        .iter()
        .map(|flow| (process_name(flow.process), flow.points.iter().map(|(_, speed)| *speed).collect()))
        .collect();
    if !small.is_empty() {
        let sum = |place: usize| small.iter().map(|flow| flow.points[place].1).sum();
        bands.push((format!("{} others", small.len()), (0..flows.net.len()).map(sum).collect()));
    }
    let sign = if fills { 1.0 } else { -1.0 };
    let mut below = vec![0.0; flows.net.len()];
    let last = bands.len().saturating_sub(1).max(1);
    let mut areas: Vec<Area> = Vec::with_capacity(bands.len());
    for (order, (name, speeds)) in (0_u32..).zip(bands) {
        let share = f64::from(order) / f64::from(u32::try_from(last).unwrap_or(1));
        let tint = |(strong, pale): (f64, f64)| strong + share * (pale - strong);
        let end = speeds.last().copied().unwrap_or(f64::NAN);
        let points = flows.net.iter().zip(&mut below).zip(speeds).map(|(((day, _), below), speed)| {
            let (near, far) = (*below, *below + sign * speed);
            *below = far;
            (*day, near.min(far), near.max(far))
        });
        areas.push(Area {
            name,
            fill: colour.line.tint(tint(TINTS)),
            grey: palette::INK.tint(tint(GREYS)),
            points: points.collect(),
            end_text: speed_text(sign * end, scale),
        });
    }
    if fills {
        areas.reverse();
    }
    areas
}
