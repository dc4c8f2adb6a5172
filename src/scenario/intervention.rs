//! Checks the interventions: what, how much, when, one by one and then all together.

use super::{
    Interval, Intervention, code,
    diagnostic::{Diagnostic, Edit},
    diagnostics::{Diagnostics, Remedy},
    dose::how_much,
    fields::{Fields, deletion},
    moment, name,
    quantity::{number_text, write},
    routine::{self, Routine},
    suggest::{listed, nearest},
    tree::{Entry, Spot, Value},
};
use crate::model::{Day, Input, Quantity, Unit};

/// More pulses than this in one scenario are a slip, and would make every run slow.
const MOST_PULSES: usize = 5_000;
/// Differences of time below this come from rounding.
const SLACK: Day = 1e-9;

/// An intervention, with its place for the checks of all together.
pub(super) struct Given {
    pub(super) intervention: Intervention,
    pub(super) amount_spot: Spot,
}

/// Checks one intervention; nothing, with findings, if it can not be understood.
pub(super) fn one(
    findings: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    background: Input<f64>,
    duration: Option<Day>,
) -> Option<Given> {
    fields.missing(findings);
    let input = input(findings, fields);
    // With a misspelt input the amount can still be checked against the one that was meant.
    let meant = input.or_else(|| {
        let typed = fields.node("what").map(|node| findings.piece(&node.spot).trim_matches('"').to_owned())?;
        name::find(nearest(&typed, name::inputs().map(|row| row.name))?, name::inputs())
    });
    let routine = routine::of(findings, fields);
    let amount = how_much(findings, fields, meant, background, routine.flatten());
    let label = fields.text(findings, "name");
    let intervals = match routine {
        Some(None) => None,
        _ => when(findings, fields, duration.unwrap_or(f64::INFINITY), routine.flatten()),
    };
    let missed = intervals.as_ref().map(|intervals| routine::missed(findings, fields, intervals)).unwrap_or_default();
    let (input, (amount, detail, amount_spot), intervals) = (input?, amount?, intervals?);
    let label = label.unwrap_or_else(|| capitalised(input.name));
    Some(Given { intervention: Intervention { input, label, amount, detail, intervals, missed }, amount_spot })
}

fn input(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<&'static Quantity> {
    let typed = fields.text(findings, "what")?;
    let found = name::find(&typed, name::inputs());
    if found.is_none() {
        let fault = Diagnostic::error(code::UNKNOWN_INPUT, format!("there is no input called `{}`", short(&typed)))
            .because(
                "an intervention changes what diet, drugs or surroundings impose; the rest follows from the model",
            );
        let similar = nearest(&typed, name::inputs().map(|row| row.name)).map(|name| format!("\"{name}\""));
        let remedy = Remedy::name(similar, || format!("the inputs are {}", listed(name::inputs().map(|row| row.name))));
        let spot = fields.node("what").map(|node| node.spot.clone()).unwrap_or_default();
        findings.at(&spot, "", fault, remedy);
    }
    found
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

pub(super) fn capitalised(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Keeps a fault about the second of two keys that exclude each other, with the line to delete.
pub(super) fn exclude(findings: &mut Diagnostics<'_>, entry: &Entry, fault: Diagnostic, help: &str) {
    let edits = deletion(findings.text_of(&entry.key_spot), entry);
    findings.at(&entry.key_spot, "", fault, Remedy::Edits { help: help.to_owned(), edits, certain: false });
}

/// The courses of an intervention.
fn when(
    findings: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    duration: Day,
    routine: Option<Routine>,
) -> Option<Vec<Interval>> {
    let before = findings.list.len();
    let start = fields.moment(findings, "from");
    let until = fields.moment(findings, "until");
    let lasts = fields.duration(findings, "for");
    let ramp = fields.duration(findings, "ramp").map_or(0.0, |found| found.0);
    let taper = fields.duration(findings, "taper").map_or(0.0, |found| found.0);
    let every = fields.duration(findings, "every");
    let times = times(findings, fields);
    let pulsed = fields.node("every").is_some();
    if let (Some(_), Some(second), false) = (fields.node("until"), fields.table.entry("for"), pulsed) {
        let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, "an intervention has either `until` or `for`")
            .because("`until` says when it ends, `for` how long it lasts; both together can contradict each other");
        exclude(findings, second, fault, "delete the one you do not mean");
    }
    pulses_are_whole(findings, fields, lasts.map(|found| found.0), every.map(|found| found.0));
    if findings.list.len() > before {
        return None;
    }
    let from = start.map_or(0.0, |found| found.0);
    let start_spot = start.map_or(fields.spot, |found| found.1);
    let end_spot = until.or(lasts).map_or(start_spot, |found| found.1);
    let routine_end = routine.and_then(|routine| routine.lasts).or(lasts.map(|found| found.0));
    if from >= duration {
        let last = (duration / 2.0).floor();
        after_the_end(
            findings,
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
                findings.at(spot, "", fault, Remedy::ForExample(retyped));
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
        findings.at(end_spot, "", fault, Remedy::ForExample(format!("\"{}\"", moment::write(later))));
        return None;
    }
    if last.until > duration * (1.0 + SLACK) {
        let what = format!("this intervention ends on {}", moment::write(last.until));
        after_the_end(findings, end_spot, &what, duration, until.map(|_| duration));
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
        findings.at(
            node.map_or(fields.spot, |node| &node.spot),
            "",
            fault,
            Remedy::ForExample(format!("\"{}\"", write(half, Unit::Day))),
        );
        return None;
    }
    Some(intervals)
}

fn times(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<u32> {
    let node = fields.node("times")?;
    let count = match &node.value {
        Value::Number(count) => Some(*count),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    };
    let whole = count.filter(|count| (1.0..=1e9).contains(count) && count.fract() == 0.0);
    if whole.is_none() {
        let fault = Diagnostic::error(code::WRONG_TYPE, "`times` needs a whole number, 1 or more");
        findings.at(&node.spot, "", fault, Remedy::ForExample("6".to_owned()));
    }
    whole.and_then(|count| format!("{count}").parse().ok())
}

/// Tells what is missing or too much for repeated courses.
fn pulses_are_whole(findings: &mut Diagnostics<'_>, fields: &Fields<'_>, lasts: Option<Day>, every: Option<Day>) {
    let entry = |key: &str| fields.table.entry(key);
    if let (Some(times), None) = (entry("times"), entry("every")) {
        let fault = Diagnostic::error(code::PULSES, "`times` needs `every`, the time from one start to the next");
        findings.at(
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
        let in_braces = findings.piece(fields.spot).starts_with('{');
        let text = if in_braces { ", for = \"1 day\"" } else { "\nfor = \"1 day\"" };
        let edits = vec![Edit { span: place..place, text: text.to_owned() }];
        findings.at(&every.key_spot, "", fault, Remedy::Edits { help, edits, certain: false });
    }
    if let (Some(times), Some(_)) = (entry("times"), entry("until")) {
        let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, "an intervention has either `until` or `times`");
        exclude(findings, times, fault, "delete the one you do not mean");
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
        findings.at(&entry.node.spot, "", fault, Remedy::ForExample(format!("\"{}\"", write(every / 2.0, Unit::Day))));
    }
}

fn pulses(from: Day, every: Day, lasts: Day, count: f64, end: Day, ramp: Day, taper: Day) -> Vec<Interval> {
    let starts = (0..MOST_PULSES)
        .map(|number| f64::from(u32::try_from(number).unwrap_or(u32::MAX)))
        .take_while(|number| *number < count);
    let course = |number: f64| {
        let start = from + number * every;
        Interval { from: start, until: (start + lasts).min(from + (number + 1.0) * every).min(end), ramp, taper }
    };
    // A pulse that the end cuts too short for its rise and fall is left out; the first is kept, to be told about.
    let mut intervals: Vec<Interval> = starts.map(course).collect();
    intervals.retain(|course| {
        course.from <= from || course.until - course.from + SLACK >= ramp + taper && course.until > course.from
    });
    if intervals.is_empty() { vec![Interval { from, until: end.min(from), ramp, taper }] } else { intervals }
}

fn after_the_end(findings: &mut Diagnostics<'_>, spot: &Spot, what: &str, duration: Day, retype: Option<Day>) {
    let message = format!("{what}, after the end of the run on {}", moment::write(duration));
    let fault =
        Diagnostic::error(code::AFTER_THE_END, message).because("nothing is calculated after the end of the run");
    let remedy = match retype {
        Some(day) if spot.span.len() > 1 && findings.piece(spot).contains("day") => {
            Remedy::ForExample(format!("\"{}\"", moment::write(day)))
        }
        _ => Remedy::Say("make `duration` longer, or leave the end out so that it lasts to the end".to_owned()),
    };
    findings.at(spot, "", fault, remedy);
}
