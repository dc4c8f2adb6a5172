//! Reads `missed`, the days on which a dose is forgotten: single days, ranges, or every so many.

use crate::{
    model::Day,
    scenario::{
        checked::Interval,
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        section::Fields,
        value::moment,
    },
};

/// More missed days than this cannot be distinguished from a lower dose.
const MOST_MISSED: usize = 5_000;

/// The spans of time in which doses are missed, in order and apart.
pub(crate) fn missed(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    intervals: &[Interval],
) -> Vec<(Day, Day)> {
    let mut spans: Vec<(Day, Day)> = Vec::new();
    let (Some(first), Some(last)) = (intervals.first(), intervals.last()) else { return spans };
    for (text, spot) in fields.texts(diagnostics, "missed") {
        let given =
            |from: Day, until: Day| intervals.iter().any(|interval| interval.from < until && interval.until > from);
        let found = match spans_of(&text, intervals) {
            Some(found) if found.len() > MOST_MISSED => {
                let fault = Diagnostic::error(code::TOO_MANY, "these are more than 5,000 missed doses");
                diagnostics.at(&spot, "", fault, Remedy::Say("give a lower dose instead".to_owned()));
                continue;
            }
            Some(found) if found.iter().any(|(from, until)| given(*from, *until)) => found,
            Some(_) => {
                let message = format!(
                    "nothing is given then, so nothing can be missed: it is given from {} to {}",
                    moment::write(first.from),
                    moment::write(last.until)
                );
                let fault = Diagnostic::error(code::MISSED, message);
                let retyped = format!("\"{}\"", moment::write(first.from.ceil()));
                diagnostics.at(&spot, "", fault, Remedy::Retype(retyped));
                continue;
            }
            None => {
                let shown: String = text.chars().take(60).collect();
                let fault = Diagnostic::error(code::MISSED, format!("`{shown}` does not say which doses are missed"));
                let say = "type for example `missed = [\"day 12\", \"day 20 to day 22\", \"every 10th\"]`";
                diagnostics.at(&spot, "", fault, Remedy::Say(say.to_owned()));
                continue;
            }
        };
        spans.extend(found);
    }
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut apart: Vec<(Day, Day)> = Vec::new();
    for (from, until) in spans {
        match apart.last_mut().filter(|before| before.1 >= from) {
            Some(before) => before.1 = before.1.max(until),
            None => apart.push((from, until)),
        }
    }
    apart
}

/// The days that are meant: each from its beginning to its end.
fn spans_of(text: &str, intervals: &[Interval]) -> Option<Vec<(Day, Day)>> {
    let tidy = text.trim().to_lowercase();
    if let Some(nth) = tidy.strip_prefix("every ") {
        let digits = nth.trim_end_matches("dose").trim_end_matches("day").trim();
        let digits = digits.trim_end_matches(|letter: char| letter.is_alphabetic());
        let nth = match nth.trim() {
            "second" | "other" | "second dose" | "second day" => 2,
            "third" | "third dose" | "third day" => 3,
            _ => digits.parse::<usize>().ok().filter(|nth| *nth >= 2)?,
        };
        if let [one] = intervals {
            let days = (1..=MOST_MISSED + 1).map(|number| {
                let day = one.from + f64::from(u32::try_from(number * nth - 1).unwrap_or(u32::MAX));
                (day, (day + 1.0).min(one.until))
            });
            return Some(days.take_while(|(day, _)| *day < one.until).collect());
        }
        return Some(
            intervals.iter().skip(nth - 1).step_by(nth).map(|interval| (interval.from, interval.until)).collect(),
        );
    }
    let (from, until) = match tidy.split_once(" to ") {
        Some((from, until)) => (moment::read(from).ok()?, moment::read(until).ok()?),
        None => (moment::read(&tidy).ok()?, moment::read(&tidy).ok()?),
    };
    (until >= from).then(|| vec![(from, until + 1.0)])
}
