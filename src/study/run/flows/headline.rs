//! The headline of a stock and its flows: what the stock did, and which process caused it.

use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape},
        flows::{Flows, Pace},
    },
    model::Unit,
    page::curves::sentence::clause,
    words::{Language, amounts::Rounding, grammar::capital, say, time::moment_on_the_axis},
};

/// What the stock did and which process caused it, if one process dominates; otherwise only what it did.
#[must_use]
pub fn headline(run: &Simulation, curve: &CurveSummary, flows: &Flows, language: Language) -> String {
    let number = Rounding::of(curve, language);
    let (subject, many) = (language.subject(flows.stock), language.is_plural(flows.stock));
    if curve.shape.is_quiet() {
        let end = number.text(curve.end);
        return capital(&if curve.shape == Shape::Flat {
            say!(language, flows::stays_at { many, subject, end })
        } else {
            say!(language, flows::stays_near { many, subject, end })
        });
    }
    let (day, extreme) = curve.extreme();
    let Some((flow, pace)) = flows.main_push(day, extreme, curve.start) else {
        return capital(&clause(curve, language));
    };
    let process = language.process_inside(flow.process);
    let to = number.text(extreme);
    let to = match flows.stock.unit {
        Unit::Fold => say!(language, flows::times_healthy { number: to }),
        _ => to,
    };
    // The sentence names the time, because a process that moved the stock does not necessarily keep it there.
    let when = moment_on_the_axis(day, run.scenario.duration, language);
    let text = match (extreme > curve.start, pace) {
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
    crate::study::run::headline::with_prefix(run, &text, language)
}
