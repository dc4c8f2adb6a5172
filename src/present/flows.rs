//! One compartment above what fills and what drains it: the stock and its flows, because accumulation is what is misread
//! most. Which process acts on which compartment is read off the equations.

use super::{
    alternative,
    chart::{Area, Arrangement, Colour, Panel, Series, TimeChart, palette, tidy},
    colours, figure,
    language::Language,
    rounding::Rounding,
    wording,
};
use crate::{
    analysis::{
        Run,
        finding::{Finding, Shape},
        flows::{Flow, Flows, Pace},
    },
    model::{Quantity, Unit},
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

/// The chart of a stock and its flows.
#[must_use]
pub fn chart(run: &Run, flows: &Flows, language: Language) -> TimeChart {
    let finding = Finding::of(run, flows.stock);
    let headline = headline(run, &finding, flows, language);
    let colour = colours::family(flows.stock);
    let stock = figure::series_of(run, &finding, colour, false, Rounding::of(&finding, language), language);
    let mut panels = vec![figure::panel(&[&finding], vec![stock], language)];
    panels.extend(flow_panels(flows, colour, language));
    let label = language.label_inside(flows.stock);
    TimeChart {
        subtitle: [
            run.scenario.title.clone(),
            language.say_of(language.is_plural(flows.stock), "flows.subtitle", &[("label", &label)]),
            wording::duration(run.scenario.duration, language),
        ]
        .join("\u{a0}· "),
        duration: run.scenario.duration,
        bars: figure::bars(run, language),
        panels,
        arrangement: Arrangement::Column,
        footer: figure::footer(run, language),
        title: alternative::title(run, &headline, language),
        key_figures: alternative::key_figures(std::slice::from_ref(&finding), language),
        description: alternative::of_flows(run, &finding, flows, &headline, language),
        headline,
        language,
    }
}

/// What the stock did, and by which process if one pushed by far the most; else only what it did.
#[must_use]
pub fn headline(run: &Run, finding: &Finding, flows: &Flows, language: Language) -> String {
    let number = Rounding::of(finding, language);
    let subject = language.subject(flows.stock);
    let say = |key: &str, places: &[(&str, &str)]| {
        let places: Vec<(&str, &str)> = [("subject", subject.as_str())].iter().chain(places).copied().collect();
        wording::capital(&language.say_of(language.is_plural(flows.stock), key, &places))
    };
    if finding.shape.is_quiet() {
        let flat = finding.shape == Shape::Flat;
        let key = if flat { "flows.stays_at" } else { "flows.stays_near" };
        return say(key, &[("end", &number.text(finding.end))]);
    }
    let (day, extreme) = finding.extreme();
    let Some((flow, pace)) = flows.main_push(day, extreme, finding.start) else {
        return wording::sentence(finding, language);
    };
    let key = if extreme > finding.start { "flows.rises_because" } else { "flows.falls_because" };
    let pace = language.text(match pace {
        Pace::SetsIn => "flows.sets_in",
        Pace::SpeedsUp => "flows.speeds_up",
        Pace::SlowsDown => "flows.slows_down",
    });
    let process = language.process_inside(flow.process);
    let text = say(key, &[("to", &number.text(extreme)), ("process", &process), ("pace", pace)]);
    super::headline::with_prefix(run, text, language)
}

/// A speed as a person would write it, with its sign as it counts for the stock.
#[must_use]
pub fn speed_text(speed: f64, scale: f64, language: Language) -> String {
    if speed.abs() < NOISE * scale { "0".to_owned() } else { tidy(speed, language) }
}

/// The unit of a flow.
#[must_use]
pub fn per_day(stock: &Quantity, language: Language) -> &'static str {
    language.text(match stock.unit {
        Unit::Share => "flows.on_the_scale_per_day",
        _ => "flows.times_healthy_per_day",
    })
}

/// The bands, and the net flow over them or, where it would be a flat line there, below them.
fn flow_panels(flows: &Flows, colour: Colour, language: Language) -> Vec<Panel> {
    let (filled, drained) = (flows.highest_sum(true), flows.highest_sum(false));
    let scale = filled.max(drained);
    let steepest = flows.net.iter().map(|(_, net)| net.abs()).fold(0.0, f64::max);
    let end = flows.net.last().map_or(f64::NAN, |(_, net)| *net);
    let plus = if end > NOISE * scale { "+" } else { "" };
    let net = Series {
        name: language.text("flows.net_flow").to_owned(),
        colour: Colour { line: palette::INK, text: palette::INK, terminal: 0 },
        emphasis: false,
        points: flows.net.clone(),
        end_text: Some(format!("{plus}{}", speed_text(end, scale, language))),
    };
    let mut areas = stacked(flows, true, colour, scale, language);
    areas.extend(stacked(flows, false, Colour { line: palette::SLATE, ..colour }, scale, language));
    let caption = language.say("flows.what_flows", &[("unit", per_day(flows.stock, language))]);
    let is_flat = steepest < MAGNIFIED * (filled + drained);
    let bands = Panel { caption, areas, ..Panel::default() };
    if is_flat {
        let caption = language.text("flows.net_magnified").to_owned();
        vec![bands, Panel { caption, series: vec![net], ..Panel::default() }]
    } else {
        vec![Panel { series: vec![net], ..bands }]
    }
}

/// The flows of one side stacked on each other, the steadiest at the axis, given from top to bottom.
fn stacked(flows: &Flows, fills: bool, colour: Colour, scale: f64, language: Language) -> Vec<Area> {
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
        .map(|flow| (language.process(flow.process), flow.points.iter().map(|(_, speed)| *speed).collect()))
        .collect();
    if !small.is_empty() {
        let sum = |place: usize| small.iter().map(|flow| flow.points[place].1).sum();
        let others = language.say("flows.others", &[("number", &small.len().to_string())]);
        bands.push((others, (0..flows.net.len()).map(sum).collect()));
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
            end_text: speed_text(sign * end, scale, language),
        });
    }
    if fills {
        areas.reverse();
    }
    areas
}
