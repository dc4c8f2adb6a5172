//! Draws a stock above its flows: the curve of the compartment, the stacked flows, and the net flow.

use super::{
    alt_text::of_flows,
    bands::bands,
    headline::headline,
    speeds::{Speeds, per_day},
};
use crate::{
    analysis::{Simulation, curve_summary::CurveSummary, flows::Flows},
    page::curves::{alt_text, bars, colours, panel, sheet},
    words::{Language, amounts::Rounding, say, time::duration},
};
use gutskin_plot::{Area, Arrangement, Chart, Colour, Curves, Horizontal, Panel, Series, palette};

/// A net flow that covers less than this share of the axis of all flows gets its own axis.
const MAGNIFIED: f64 = 0.12;

/// The strongest and the palest tint on one side, in colour and in grey.
const TINTS: (f64, f64) = (0.9, 0.42);
const GREYS: (f64, f64) = (0.66, 0.07);

/// The chart of a stock and its flows.
#[must_use]
pub fn chart(run: &Simulation, flows: &Flows, language: Language) -> Chart {
    let curve = CurveSummary::of(run, flows.stock);
    let headline = headline(run, &curve, flows, language);
    let colour = colours::family(flows.stock);
    let stock = panel::series_of(run, &curve, colour, false, Rounding::of(&curve, language), language);
    let mut panels = vec![panel::panel(&[&curve], vec![stock], language)];
    panels.extend(flow_panels(flows, colour, language));
    let (label, many) = (language.label_inside(flows.stock), language.is_plural(flows.stock));
    Chart {
        subtitle: [
            language.quoted(language.title(&run.scenario)),
            say!(language, flows::subtitle { many, label }),
            duration(run.scenario.duration, language),
        ]
        .join("\u{a0}· "),
        body: Curves {
            horizontal: Horizontal::Time { duration: run.scenario.duration },
            bars: bars::bars(run, language),
            panels,
            arrangement: Arrangement::Column,
        }
        .into(),
        footer: sheet::footer(&run.scenario, language),
        title: alt_text::title(run, &headline, language),
        key_figures: alt_text::key_figures(std::slice::from_ref(&curve), language),
        description: of_flows(run, &curve, flows, &headline, language),
        headline,
        locale: language.locale(),
    }
}

/// The stacked flows with the net flow over them or, where it would look flat, in a panel below.
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

/// The stacked areas of one side, the steadiest flow next to the axis, in order from top to bottom.
fn stacked(flows: &Flows, fills: bool, colour: Colour, text: Speeds) -> Vec<Area> {
    let bands = bands(flows, fills, text.language());
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
