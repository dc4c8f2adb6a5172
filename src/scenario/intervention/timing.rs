//! Finds the intervals of an intervention from `from`, `until`, `for`, `ramp`, `taper`, `every` and `how_often`.

use super::{
    exclusion::exclude,
    pulses::{MOST_PULSES, SLACK, check_pulse_keys, pulses, times},
};
use crate::{
    model::{Day, Unit},
    scenario::{
        checked::Interval,
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        section::Fields,
        tree::Spot,
        value::{moment, number::number_text, quantity::write, routine::Routine},
    },
};

/// The intervals of an intervention; nothing, with diagnostics, if they cannot be made out.
pub(super) fn when(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    duration: Day,
    routine: Option<Routine>,
) -> Option<Vec<Interval>> {
    let before = diagnostics.list.len();
    let start = fields.moment(diagnostics, "from");
    let until = fields.moment(diagnostics, "until");
    let lasts = fields.duration(diagnostics, "for");
    let ramp = fields.duration(diagnostics, "ramp").map_or(0.0, |found| found.0);
    let taper = fields.duration(diagnostics, "taper").map_or(0.0, |found| found.0);
    let every = fields.duration(diagnostics, "every");
    let times = times(diagnostics, fields);
    let pulsed = fields.node("every").is_some();
    if let (Some(_), Some(second), false) = (fields.node("until"), fields.table.entry("for"), pulsed) {
        let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, "an intervention has either `until` or `for`")
            .because("`until` says when it ends, `for` how long it lasts; both together can contradict each other");
        exclude(diagnostics, second, fault, "delete the one you do not mean");
    }
    check_pulse_keys(diagnostics, fields, lasts.map(|found| found.0), every.map(|found| found.0));
    if diagnostics.list.len() > before {
        return None;
    }
    let from = start.map_or(0.0, |found| found.0);
    let start_spot = start.map_or(fields.spot, |found| found.1);
    let end_spot = until.or(lasts).map_or(start_spot, |found| found.1);
    let routine_end = routine.and_then(|routine| routine.lasts).or(lasts.map(|found| found.0));
    if from >= duration {
        let last = (duration / 2.0).floor();
        after_the_end(
            diagnostics,
            start_spot,
            &format!("this intervention starts on {}", moment::write(from)),
            duration,
            Some(last),
        );
        return None;
    }
    let intervals = match every {
        None if routine.is_some_and(|routine| !routine.is_steady()) => {
            let every = routine.map_or(1.0, |routine| routine.every);
            let end = until.map(|found| found.0).or(routine_end.map(|lasts| from + lasts)).unwrap_or(duration);
            let count = ((end - from) / every - SLACK).ceil().max(0.0);
            if end <= duration * (1.0 + SLACK) && count <= 5_000.0 {
                pulses(from, every, 1.0, count, end, ramp, taper)
            } else {
                vec![Interval { from, until: end, ramp, taper }]
            }
        }
        None => {
            let lasts = routine_end.map(|length| (length, fields.spot));
            let end = until.map(|found| found.0).or(lasts.map(|found| from + found.0)).unwrap_or(duration);
            vec![Interval { from, until: end, ramp, taper }]
        }
        Some((every, spot)) => {
            let lasts = lasts.map_or(every, |found| found.0);
            let end = until.map_or(duration, |found| found.0);
            let count = times.map_or_else(|| ((end - from) / every - SLACK).ceil().max(0.0), f64::from);
            if count > 5_000.0 {
                let fault = Diagnostic::error(
                    code::TOO_MANY,
                    format!("these are {} pulses; at most {MOST_PULSES} can be followed", number_text(count)),
                )
                .because("pulses much shorter than the answers of the body act like their mean");
                let retyped = format!("\"{}\"", write(((end - from) / 1000.0).ceil().max(1.0), Unit::Day));
                diagnostics.at(spot, "", fault, Remedy::ForExample(retyped));
                return None;
            }
            pulses(from, every, lasts, count, if times.is_some() { f64::INFINITY } else { end }, ramp, taper)
        }
    };
    let (first, last) = (*intervals.first()?, *intervals.last()?);
    if last.until <= from {
        let message =
            format!("this intervention ends on {}, but starts on {}", moment::write(last.until), moment::write(from));
        let fault = Diagnostic::error(code::ENDS_BEFORE_START, message).because("it would never be given");
        let later = if from + 7.0 <= duration { from + 7.0 } else { duration };
        diagnostics.at(end_spot, "", fault, Remedy::ForExample(format!("\"{}\"", moment::write(later))));
        return None;
    }
    if last.until > duration * (1.0 + SLACK) {
        let what = format!("this intervention ends on {}", moment::write(last.until));
        after_the_end(diagnostics, end_spot, &what, duration, until.map(|_| duration));
        // Cut at the end, it can still be compared with the others.
        return Some(vec![Interval { from, until: duration, ramp: 0.0, taper: 0.0 }]);
    }
    if ramp + taper > (first.until - first.from) * (1.0 + SLACK) {
        let fault = Diagnostic::error(
            code::SLOPES_TOO_LONG,
            format!(
                "rise and fall take {}, but the intervention lasts {}",
                write(ramp + taper, Unit::Day),
                write(first.until - first.from, Unit::Day)
            ),
        )
        .because("the full amount would never be reached");
        let node = fields.node("ramp").or(fields.node("taper"));
        let half = (first.until - first.from) / if ramp > 0.0 && taper > 0.0 { 4.0 } else { 2.0 };
        diagnostics.at(
            node.map_or(fields.spot, |node| &node.spot),
            "",
            fault,
            Remedy::ForExample(format!("\"{}\"", write(half, Unit::Day))),
        );
        return None;
    }
    Some(intervals)
}

fn after_the_end(diagnostics: &mut Diagnostics<'_>, spot: &Spot, what: &str, duration: Day, retype: Option<Day>) {
    let message = format!("{what}, after the end of the run on {}", moment::write(duration));
    let fault =
        Diagnostic::error(code::AFTER_THE_END, message).because("nothing is calculated after the end of the run");
    let remedy = match retype {
        Some(day) if spot.span.len() > 1 && diagnostics.piece(spot).contains("day") => {
            Remedy::ForExample(format!("\"{}\"", moment::write(day)))
        }
        _ => Remedy::Say("make `duration` longer, or leave the end out so that it lasts to the end".to_owned()),
    };
    diagnostics.at(spot, "", fault, remedy);
}
