//! One compartment above what fills and what drains it: the stock and its flows, because accumulation is what is misread
//! most. Which process acts on which compartment is read off the equations.

use super::{
    alt_text,
    chart::{Area, Arrangement, Chart, Colour, Horizontal, Panel, Series, palette},
    colours,
    curve_sentence::clause,
    figure,
};
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape},
        flows::{Flow, Flows, Pace},
    },
    model::{Quantity, Unit},
    words::{
        Language,
        amounts::Rounding,
        grammar::capital,
        say,
        time::{duration, moment_on_the_axis},
    },
};

/// Processes that never reach this share of what fills, or drains, are drawn together.
const SMALL: f64 = 0.03;

/// A net flow that needs less than this share of the axis of all flows gets an axis of its own.
const MAGNIFIED: f64 = 0.12;

/// A speed below this share of the largest can not be seen, and is written as nothing.
const NOISE: f64 = 5e-3;

/// Speeds are written with no more decimals than these.
const MOST_DECIMALS: usize = 5;

/// The strongest and the palest tint of the flows on one side.
const TINTS: (f64, f64) = (0.9, 0.42);
const GREYS: (f64, f64) = (0.66, 0.07);

/// The chart of a stock and its flows.
#[must_use]
pub fn chart(run: &Simulation, flows: &Flows, language: Language) -> Chart {
    let finding = CurveSummary::of(run, flows.stock);
    let headline = headline(run, &finding, flows, language);
    let colour = colours::family(flows.stock);
    let stock = figure::series_of(run, &finding, colour, false, Rounding::of(&finding, language), language);
    let mut panels = vec![figure::panel(&[&finding], vec![stock], language)];
    panels.extend(flow_panels(flows, colour, language));
    let (label, many) = (language.label_inside(flows.stock), language.is_plural(flows.stock));
    Chart {
        subtitle: [
            language.quoted(language.title(&run.scenario)),
            say!(language, flows::subtitle { many, label }),
            duration(run.scenario.duration, language),
        ]
        .join("\u{a0}· "),
        horizontal: Horizontal::Time { duration: run.scenario.duration },
        bars: figure::bars(run, language),
        panels,
        arrangement: Arrangement::Column,
        footer: figure::footer(run, language),
        title: alt_text::title(run, &headline, language),
        key_figures: alt_text::key_figures(std::slice::from_ref(&finding), language),
        description: alt_text::of_flows(run, &finding, flows, &headline, language),
        headline,
        locale: language.locale(),
    }
}

/// What the stock did, and by which process if one pushed by far the most; else only what it did.
#[must_use]
pub fn headline(run: &Simulation, finding: &CurveSummary, flows: &Flows, language: Language) -> String {
    let number = Rounding::of(finding, language);
    let (subject, many) = (language.subject(flows.stock), language.is_plural(flows.stock));
    if finding.shape.is_quiet() {
        let end = number.text(finding.end);
        return capital(&if finding.shape == Shape::Flat {
            say!(language, flows::stays_at { many, subject, end })
        } else {
            say!(language, flows::stays_near { many, subject, end })
        });
    }
    let (day, extreme) = finding.extreme();
    let Some((flow, pace)) = flows.main_push(day, extreme, finding.start) else {
        return capital(&clause(finding, language));
    };
    let process = language.process_inside(flow.process);
    let to = number.text(extreme);
    let to = match flows.stock.unit {
        Unit::Fold => say!(language, flows::times_healthy { number: to }),
        _ => to,
    };
    // What pushed it there need not be what keeps it there.
    let when = moment_on_the_axis(day, run.scenario.duration, language);
    let text = match (extreme > finding.start, pace) {
        (true, Pace::SetsIn) => {
            say!(language, flows::rises_because_a_process_sets_in { many, subject, to, when, process })
        }
        (true, Pace::SpeedsUp) => {
            say!(language, flows::rises_because_a_process_speeds_up { many, subject, to, when, process })
        }
        (true, Pace::SlowsDown) => {
            say!(language, flows::rises_because_a_process_slows_down { many, subject, to, when, process })
        }
        (false, Pace::SetsIn) => {
            say!(language, flows::falls_because_a_process_sets_in { many, subject, to, when, process })
        }
        (false, Pace::SpeedsUp) => {
            say!(language, flows::falls_because_a_process_speeds_up { many, subject, to, when, process })
        }
        (false, Pace::SlowsDown) => {
            say!(language, flows::falls_because_a_process_slows_down { many, subject, to, when, process })
        }
    };
    super::headline::with_prefix(run, &text, language)
}

/// How the speeds of one picture are written, with their sign as they count for the stock: with two digits each, or where
/// the last ones would not add up to the net flow so, all with as many decimals as that takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speeds {
    noise: f64,
    decimals: Option<usize>,
    language: Language,
}

impl Speeds {
    /// The spelling of these flows.
    #[must_use]
    pub fn of(flows: &Flows, language: Language) -> Self {
        let last = |(_, speeds): (String, Vec<f64>)| speeds.last().copied().unwrap_or_default();
        let fills = bands(flows, true, language).into_iter().map(last);
        let ends: Vec<f64> = fills.chain(bands(flows, false, language).into_iter().map(last).map(|end| -end)).collect();
        let noise = NOISE * scale(flows);
        Self { noise, decimals: decimals(&ends, flows.net.last().map_or(0.0, |(_, net)| *net), noise), language }
    }

    /// Whether a speed is so small that nobody sees it, and no sentence is worth it.
    #[must_use]
    pub fn is_nothing(self, speed: f64) -> bool {
        speed.abs() < self.noise
    }

    /// A speed as a person would write it.
    #[must_use]
    pub fn text(self, speed: f64) -> String {
        match self.decimals {
            Some(decimals) => self.language.numbers().fixed(speed, decimals),
            None if self.is_nothing(speed) => "0".to_owned(),
            None => self.language.numbers().tidy(speed),
        }
    }
}

/// The decimals with which `parts` add up to `whole` as they are written; nothing where two digits of each do.
fn decimals(parts: &[f64], whole: f64, noise: f64) -> Option<usize> {
    let adds_up = |round: &dyn Fn(f64) -> f64| {
        (parts.iter().map(|part| round(*part)).sum::<f64>() - round(whole)).abs() < 1e-9 * noise.max(f64::MIN_POSITIVE)
    };
    let two_digits =
        |value: f64| if value.abs() < noise { 0.0 } else { format!("{value:.1e}").parse().unwrap_or(value) };
    let largest = parts.iter().fold(0.0, |largest: f64, part| largest.max(part.abs()));
    if adds_up(&two_digits) {
        return None;
    }
    // The least that shows two digits of the largest; what takes many more is better left to the eye.
    let least = (0..MOST_DECIMALS).find(|count| largest * 10_f64.powi(i32::try_from(*count).unwrap_or(0)) >= 9.5)?;
    (least..=least + 2).find(|count| adds_up(&|value| format!("{value:.count$}").parse().unwrap_or(value)))
}

/// The largest sum of what fills or of what drains.
fn scale(flows: &Flows) -> f64 {
    flows.highest_sum(true).max(flows.highest_sum(false))
}

/// The unit of a flow.
#[must_use]
pub fn per_day(stock: &Quantity, language: Language) -> &'static str {
    match stock.unit {
        Unit::Share => say!(language, flows::on_the_scale_per_day),
        _ => say!(language, flows::times_healthy_per_day),
    }
}

/// The bands, and the net flow over them or, where it would be a flat line there, below them.
fn flow_panels(flows: &Flows, colour: Colour, language: Language) -> Vec<Panel> {
    let (filled, drained) = (flows.highest_sum(true), flows.highest_sum(false));
    let speeds = Speeds::of(flows, language);
    let steepest = flows.net.iter().map(|(_, net)| net.abs()).fold(0.0, f64::max);
    let end = flows.net.last().map_or(f64::NAN, |(_, net)| *net);
    let end = speeds.text(end);
    let plus = if end == "0" || end.starts_with('−') { "" } else { "+" };
    let net = Series {
        name: say!(language, flows::net_flow).to_owned(),
        colour: Colour::neutral(palette::INK, palette::INK),
        emphasis: false,
        points: flows.net.clone(),
        end_text: Some(format!("{plus}{end}")),
        ..Series::default()
    };
    let mut areas = stacked(flows, true, colour, speeds);
    areas.extend(stacked(flows, false, Colour { line: palette::SLATE, ..colour }, speeds));
    let caption = say!(language, flows::what_flows { unit: per_day(flows.stock, language) });
    let is_flat = steepest < MAGNIFIED * (filled + drained);
    let bands = Panel { caption, areas, ..Panel::default() };
    if is_flat {
        let caption = say!(language, flows::net_magnified { unit: per_day(flows.stock, language) });
        vec![bands, Panel { caption, series: vec![net], ..Panel::default() }]
    } else {
        vec![Panel { series: vec![net], ..bands }]
    }
}

/// The flows of one side as they are stacked, the steadiest first, each with its name and its speeds.
fn bands(flows: &Flows, fills: bool, language: Language) -> Vec<(String, Vec<f64>)> {
    let scale = scale(flows);
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
        .map(|flow| (language.process(flow.process).to_owned(), flow.points.iter().map(|(_, speed)| *speed).collect()))
        .collect();
    if !small.is_empty() {
        let sum = |place: usize| small.iter().map(|flow| flow.points[place].1).sum();
        let others = say!(language, flows::others { number: small.len().to_string() });
        bands.push((others, (0..flows.net.len()).map(sum).collect()));
    }
    bands
}

/// The flows of one side stacked on each other, the steadiest at the axis, given from top to bottom.
fn stacked(flows: &Flows, fills: bool, colour: Colour, text: Speeds) -> Vec<Area> {
    let bands = bands(flows, fills, text.language);
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
            end_text: text.text(sign * end),
        });
    }
    if fills {
        areas.reverse();
    }
    areas
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_at_the_ends_adds_up() {
        // As two digits each they do not: 0.00042 is nothing, and 0.052 is not 0.053.
        assert_eq!(decimals(&[0.000_42, 0.052_18, -0.0526], 0.0, 5e-4), Some(4));
        assert_eq!(decimals(&[0.0142, 0.0478, -0.0478, -0.0142], 0.0, 5e-4), None);
        // Nothing does here, and nothing is forced.
        assert_eq!(decimals(&[0.1, 0.2], 0.0, 1e-3), None);
    }
}
