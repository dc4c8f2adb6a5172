//! Reads how often something is taken: "daily", "twice a week", "every 8 h for 5 d".
//!
//! The model knows amounts per day. What is taken several times a day acts like a steady dose; what is taken more rarely is
//! given on single days.

use super::quantity::{self, Bare};
use crate::model::{Day, Unit};

/// How often something is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Routine {
    /// From one day with doses to the next; a day or less is without a break.
    pub(crate) every: Day,
    /// How many doses on a day with doses.
    pub(crate) per_day: f64,
    /// For how long, where the words say so.
    pub(crate) lasts: Option<Day>,
}

impl Routine {
    /// Whether there is no day without a dose.
    pub(crate) fn is_steady(&self) -> bool {
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
pub(crate) const WORDS: &[(&str, &str)] = &[
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
pub(crate) fn read(text: &str) -> Option<Routine> {
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
