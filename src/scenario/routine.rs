//! Dose words, "daily", "twice a week", "every 8 h for 5 d", and doses that were missed.
//!
//! The model knows amounts per day. What is taken several times a day acts like a steady dose; what is taken more rarely is
//! given on single days.

use super::{
    Interval, code,
    diagnostic::Diagnostic,
    diagnostics::{Diagnostics, Remedy},
    fields::Fields,
    moment,
    quantity::{self, Bare},
    tree::Value,
};
use crate::model::{Day, Unit};

/// How often something is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Routine {
    /// From one day with doses to the next; a day or less is without a break.
    pub(super) every: Day,
    /// How many doses on a day with doses.
    pub(super) per_day: f64,
    /// For how long, where the words say so.
    pub(super) lasts: Option<Day>,
}

impl Routine {
    /// Whether there is no day without a dose.
    pub(super) fn is_steady(&self) -> bool {
        self.every <= 1.0
    }
}

const COUNTS: &[(&str, f64)] = &[
    ("once", 1.0),
    ("twice", 2.0),
    ("thrice", 3.0),
    ("one time", 1.0),
    ("two times", 2.0),
    ("three times", 3.0),
    ("four times", 4.0),
    ("five times", 5.0),
    ("six times", 6.0),
];

const PERIODS: &[(&str, Day)] = &[("day", 1.0), ("week", 7.0), ("month", 30.0)];

/// Forms of a routine with what each means, for the reference page.
pub(super) const WORDS: &[(&str, &str)] = &[
    ("daily", "on every day, without a break"),
    ("twice a day", "the same; with the dose of one intake, twice that per day"),
    ("every 8 h for 5 d", "three intakes a day, for five days and no longer"),
    ("twice a week", "on two single days of each week, evenly apart"),
    ("every other day", "on one day, not on the next"),
    ("every 3 days", "on one day in three"),
    ("weekly", "on one day of each week; also `monthly`"),
    ("three times a week for 6 weeks", "on single days, for six weeks"),
];

/// Reads a routine; nothing if the words are not understood.
pub(super) fn read(text: &str) -> Option<Routine> {
    let tidy = text.trim().to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    let days = |text: &str| quantity::read(text, Unit::Day, Bare::Refused).ok().filter(|days| *days > 0.0);
    let (often, lasts) = match tidy.split_once(" for ") {
        Some((often, lasts)) => (often.trim().to_owned(), Some(days(lasts)?)),
        None => (tidy, None),
    };
    let spread = |count: f64, period: Day| {
        let every = period / count;
        Some(Routine { every: every.max(1.0), per_day: (1.0 / every).max(1.0), lasts })
    };
    match often.as_str() {
        "daily" | "every day" | "each day" | "nightly" | "every morning" | "every evening" => return spread(1.0, 1.0),
        "weekly" | "every week" => return spread(1.0, 7.0),
        "monthly" | "every month" => return spread(1.0, 30.0),
        "every other day" | "every second day" => return spread(1.0, 2.0),
        "hourly" | "every hour" => return spread(24.0, 1.0),
        _ => {}
    }
    if let Some(every) = often.strip_prefix("every ") {
        return spread(1.0, days(every).filter(|every| *every <= 365.0)?);
    }
    let often = often.replace(" daily", " a day").replace(" weekly", " a week").replace(" per ", " a ");
    let (count, period) = often.rsplit_once(" a ")?;
    let period = PERIODS.iter().find(|(word, _)| *word == period.trim())?.1;
    let count = count.trim();
    let spelt = COUNTS.iter().find(|(word, _)| *word == count).map(|(_, number)| *number);
    let digits = || count.trim_end_matches("times").trim_end_matches(['x', '×']).trim().parse::<f64>().ok();
    spread(spelt.or_else(digits).filter(|count| (1.0..=48.0).contains(count))?, period)
}

/// The routine of an intervention, if it names one; nothing in it if the words are not understood.
pub(super) fn of(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<Option<Routine>> {
    let node = fields.node("how_often")?;
    let text = fields.text(findings, "how_often");
    for rival in ["every", "times"] {
        if let Some(entry) = fields.table.entry(rival) {
            let message = format!("an intervention has either `how_often` or `{rival}`");
            let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, message);
            findings.at(&entry.key_spot, "", fault, Remedy::Say("delete the one you do not mean".to_owned()));
        }
    }
    let Some(text) = text else { return Some(None) };
    let found = read(&text);
    if found.is_none() {
        let shown: String = text.chars().take(60).collect();
        let fault = Diagnostic::error(code::ROUTINE, format!("`{shown}` does not say how often"))
            .because("the days on which something is given must be known before the run");
        let say = "type for example `how_often = \"daily\"`, `\"twice a day\"`, `\"twice a week\"`, `\"every other day\"`, `\"every 3 days\"` or `\"every 8 h for 5 d\"`";
        findings.at(&node.spot, "", fault, Remedy::Say(say.to_owned()));
    }
    if let (Some(Routine { lasts: Some(_), .. }), Some(entry)) =
        (found, fields.table.entry("for").or(fields.table.entry("until")))
    {
        let message = format!("`how_often` already says how long, so `{}` can not say it too", entry.key);
        let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, message);
        findings.at(&entry.key_spot, "", fault, Remedy::Say("delete the one you do not mean".to_owned()));
    }
    Some(found)
}

/// More missed days than this can not be told apart from a lower dose.
const MOST_MISSED: usize = 5_000;

/// The spans of time in which doses are missed, in order and apart.
pub(super) fn missed(findings: &mut Diagnostics<'_>, fields: &Fields<'_>, intervals: &[Interval]) -> Vec<(Day, Day)> {
    let mut spans: Vec<(Day, Day)> = Vec::new();
    let (Some(first), Some(last)) = (intervals.first(), intervals.last()) else { return spans };
    for (text, spot) in fields.texts(findings, "missed") {
        let given = |from: Day, until: Day| intervals.iter().any(|course| course.from < until && course.until > from);
        let found = match spans_of(&text, intervals) {
            Some(found) if found.len() > MOST_MISSED => {
                let fault = Diagnostic::error(code::TOO_MANY, "these are more than 5,000 missed doses");
                findings.at(&spot, "", fault, Remedy::Say("give a lower dose instead".to_owned()));
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
                findings.at(&spot, "", fault, Remedy::Retype(retyped));
                continue;
            }
            None => {
                let shown: String = text.chars().take(60).collect();
                let fault = Diagnostic::error(code::MISSED, format!("`{shown}` does not say which doses are missed"));
                let say = "type for example `missed = [\"day 12\", \"day 20 to day 22\", \"every 10th\"]`";
                findings.at(&spot, "", fault, Remedy::Say(say.to_owned()));
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
        return Some(intervals.iter().skip(nth - 1).step_by(nth).map(|course| (course.from, course.until)).collect());
    }
    let (from, until) = match tidy.split_once(" to ") {
        Some((from, until)) => (moment::read(from).ok()?, moment::read(until).ok()?),
        None => (moment::read(&tidy).ok()?, moment::read(&tidy).ok()?),
    };
    (until >= from).then(|| vec![(from, until + 1.0)])
}

/// The value of one intake, in words that say it per day; nothing if the text is not the amount of an intake.
pub(super) fn per_day(value: &Value, unit: Unit, routine: &Routine) -> Option<String> {
    let Value::Text(text) = value else { return None };
    let amount = quantity::read_single(text, unit)?;
    Some(quantity::write(amount * routine.per_day, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dose_words_are_read_as_people_mean_them() {
        for (text, every, per_day, lasts) in [
            ("daily", 1.0, 1.0, None),
            ("Twice a day", 1.0, 2.0, None),
            ("3x daily", 1.0, 3.0, None),
            ("twice a week", 3.5, 1.0, None),
            ("three times per week for 4 weeks", 7.0 / 3.0, 1.0, Some(28.0)),
            ("weekly", 7.0, 1.0, None),
            ("every other day", 2.0, 1.0, None),
            ("every 8 h for 5 d", 1.0, 3.0, Some(5.0)),
            ("every 3 days", 3.0, 1.0, None),
        ] {
            let found = read(text);
            assert!(
                found.is_some_and(|found| (found.every - every).abs() < 1e-9
                    && (found.per_day - per_day).abs() < 1e-9
                    && found.lasts == lasts),
                "{text}: {found:?}"
            );
        }
        for (text, _) in WORDS {
            assert!(read(text).is_some(), "{text}");
        }
        for text in ["", "sometimes", "every", "every now and then", "0 times a day", "twice a", "daily for ever"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
