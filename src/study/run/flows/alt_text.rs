//! The text alternative of a stock and its flows, for readers who cannot see the picture.

use super::speeds::{Speeds, per_day};
use crate::{
    analysis::{
        Simulation,
        curve_summary::CurveSummary,
        flows::{Flow, Flows},
    },
    model::Day,
    page::curves::alt_text::{curve_and_when, described, person},
    words::{
        Language,
        grammar::capital,
        say,
        time::{duration, when},
    },
};

/// The full description: what the curve does, how each process runs, and when the net flow is largest.
#[must_use]
pub(super) fn of_flows(
    run: &Simulation,
    curve: &CurveSummary,
    flows: &Flows,
    headline: &str,
    language: Language,
) -> String {
    let (stock, many) = (curve.quantity, language.is_plural(curve.quantity));
    let (length, person) = (run.scenario.duration, person(run, language));
    let (duration, label) = (duration(length, language), language.label_inside(stock));
    let what = say!(language, flows::description { many, label, duration, person });
    let speeds = Speeds::of(flows, language);
    let runs = flows.flows.iter().map(|flow| of_flow(flow, speeds, length, language));
    // The largest net flow in one direction.
    let fastest = |sign: f64| {
        let net = flows.net.iter().copied().max_by(|a, b| (sign * a.1).total_cmp(&(sign * b.1)));
        let (day, net) = net.filter(|(_, net)| sign * net > 0.0 && !speeds.is_nothing(*net))?;
        Some((when(day, length, language), speeds.text(net.abs())))
    };
    let (subject, unit) = (language.subject(stock), per_day(stock, language));
    let up =
        fastest(1.0).map(|(when, number)| say!(language, flows::rises_fastest { many, subject, when, number, unit }));
    let down =
        fastest(-1.0).map(|(when, number)| say!(language, flows::falls_fastest { many, subject, when, number, unit }));
    let net = up.into_iter().chain(down).map(|text| capital(&text));
    described(
        run,
        headline,
        what,
        std::iter::once(curve_and_when(run, curve, language)).chain(runs).chain(net),
        language,
    )
}

/// How one process runs: at the start, at its fastest, and at the end.
fn of_flow(flow: &Flow, speeds: Speeds, length: Day, language: Language) -> String {
    let name = language.process(flow.process);
    let start = flow.points.first().map_or(f64::NAN, |(_, speed)| *speed);
    let (day, highest) = flow.points.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
    let [start, most, end] = [start, highest, flow.end()].map(|speed| speeds.text(speed));
    if speeds.is_nothing(highest) {
        return match (flow.fills, highest > 0.0) {
            (true, true) => say!(language, flows::what_fills_hardly_runs { name }),
            (true, false) => say!(language, flows::what_fills_stands_still { name }),
            (false, true) => say!(language, flows::what_drains_hardly_runs { name }),
            (false, false) => say!(language, flows::what_drains_stands_still { name }),
        };
    }
    let when = when(day, length, language);
    match (flow.fills, most != start && most != end) {
        (true, true) => say!(language, flows::what_fills_runs_with_a_peak { name, start, most, when, end }),
        (true, false) => say!(language, flows::what_fills_runs { name, start, end }),
        (false, true) => say!(language, flows::what_drains_runs_with_a_peak { name, start, most, when, end }),
        (false, false) => say!(language, flows::what_drains_runs { name, start, end }),
    }
}
