//! Repeats an intervention: `every`, `times`, and `for` as the length of each pulse.

use super::exclusion::exclude;
use crate::{
    model::{Day, Unit},
    scenario::{
        checked::Interval,
        diagnostics::{Diagnostic, Diagnostics, Edit, Remedy, code},
        section::Fields,
        tree::Value,
        value::quantity::write,
    },
};

/// More pulses than this in one scenario are taken for an error, and would make every run slow.
pub(crate) const MOST_PULSES: usize = 5_000;
/// Differences of time below this come from rounding.
pub(super) const SLACK: Day = 1e-9;

/// How many pulses there are, if the file says so.
pub(super) fn times(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<u32> {
    let node = fields.node("times")?;
    let count = match &node.value {
        Value::Number(count) => Some(*count),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    };
    let whole = count.filter(|count| (1.0..=1e9).contains(count) && count.fract() == 0.0);
    if whole.is_none() {
        let fault = Diagnostic::error(code::WRONG_TYPE, "`times` needs a whole number, 1 or more");
        diagnostics.at(&node.spot, "", fault, Remedy::ForExample("6".to_owned()));
    }
    whole.and_then(|count| format!("{count}").parse().ok())
}

/// Reports keys that are missing or too many for a repeated intervention.
pub(super) fn check_pulse_keys(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    lasts: Option<Day>,
    every: Option<Day>,
) {
    let entry = |key: &str| fields.table.entry(key);
    if let (Some(times), None) = (entry("times"), entry("every")) {
        let fault = Diagnostic::error(code::PULSES, "`times` needs `every`, the time from one start to the next");
        diagnostics.at(
            &times.key_spot,
            "",
            fault,
            Remedy::Say("type for example `every = \"1 week\"` above it".to_owned()),
        );
    }
    if let (Some(every), None) = (entry("every"), entry("for")) {
        let fault = Diagnostic::error(code::PULSES, "`every` needs `for`, how long each pulse lasts");
        let place = every.node.spot.span.end;
        let help = "type for example `for = \"1 day\"` below it".to_owned();
        let in_braces = diagnostics.piece(fields.spot).starts_with('{');
        let text = if in_braces { ", for = \"1 day\"" } else { "\nfor = \"1 day\"" };
        let edits = vec![Edit { span: place..place, text: text.to_owned() }];
        diagnostics.at(&every.key_spot, "", fault, Remedy::Edits { help, edits, certain: false });
    }
    if let (Some(times), Some(_)) = (entry("times"), entry("until")) {
        let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, "an intervention has either `until` or `times`");
        exclude(diagnostics, times, fault, "delete the one you do not mean");
    }
    if let (Some(lasts), Some(every), Some(entry)) = (lasts, every, entry("for"))
        && lasts > every * (1.0 + SLACK)
    {
        let message = format!(
            "each pulse lasts {}, longer than the {} to the next",
            write(lasts, Unit::Day),
            write(every, Unit::Day)
        );
        let fault = Diagnostic::error(code::PULSES, message).because("the pulses would overlap");
        diagnostics.at(
            &entry.node.spot,
            "",
            fault,
            Remedy::ForExample(format!("\"{}\"", write(every / 2.0, Unit::Day))),
        );
    }
}

/// The pulses from `from` on: `count` at most, none beyond `end`.
pub(super) fn pulses(from: Day, every: Day, lasts: Day, count: f64, end: Day, ramp: Day, taper: Day) -> Vec<Interval> {
    let starts = (0..MOST_PULSES)
        .map(|number| f64::from(u32::try_from(number).unwrap_or(u32::MAX)))
        .take_while(|number| *number < count);
    let interval = |number: f64| {
        let start = from + number * every;
        Interval { from: start, until: (start + lasts).min(from + (number + 1.0) * every).min(end), ramp, taper }
    };
    // A pulse that the end cuts too short for its rise and fall is left out; the first is kept, so that it can be reported.
    let mut intervals: Vec<Interval> = starts.map(interval).collect();
    intervals.retain(|interval| {
        interval.from <= from
            || interval.until - interval.from + SLACK >= ramp + taper && interval.until > interval.from
    });
    if intervals.is_empty() { vec![Interval { from, until: end.min(from), ramp, taper }] } else { intervals }
}
