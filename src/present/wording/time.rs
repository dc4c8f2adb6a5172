//! Days and spans of time as a person says them.

use crate::{model::Day, present::language::Language};

/// The lengths from which axes count other units; texts follow them.
pub use gutskin_plot::layout::axis::{HOURS_UNTIL, MONTHS_FROM, YEARS_FROM};

/// A number of days, weeks or the like: "1 day", "1.5 years".
fn counted(number: f64, unit: &str, language: Language) -> String {
    let many = (number - 1.0).abs() > 1e-9;
    let number = language.numbers().localised(&number.to_string());
    language.say_of(many, &format!("time.{unit}"), &[("number", &number)])
}

/// A span of time as a person says it: "21 days", "12 weeks", "11 months", "a year", "12 hours".
#[must_use]
pub fn period(days: Day, language: Language) -> String {
    let counted = |number: f64, unit: &str| counted(number.round(), unit, language);
    let whole = |number: f64| (number - number.round()).abs() < 1e-9;
    if (days - 365.0).abs() < 4.0 {
        language.text("time.a_year").to_owned()
    } else if days >= 730.0 {
        counted(days / 365.0, "years")
    } else if days < HOURS_UNTIL && !whole(days) {
        counted(days * 24.0, "hours")
    } else if whole(days / 7.0) && (14.0..=182.0).contains(&days) {
        counted(days / 7.0, "weeks")
    } else if days >= 120.0 {
        counted(days / 30.4, "months")
    } else {
        counted(days, "days")
    }
}

/// How long the run lasts, exactly.
#[must_use]
pub fn duration(days: Day, language: Language) -> String {
    let years = days / 365.0;
    let (number, unit) = if years >= 1.0 && years.fract().abs() < 1e-9 {
        (years, "years")
    } else if days < 1.0 {
        (days * 24.0, "hours")
    } else {
        (days, "days")
    };
    counted(number, unit, language)
}

/// A day in the unit of the time axis, as a number, and the name of that unit.
fn on_the_axis(day: Day, duration: Day) -> (f64, &'static str) {
    let (unit, length) = if duration >= YEARS_FROM {
        ("year", 365.0)
    } else if duration < HOURS_UNTIL {
        ("hour", 1.0 / 24.0)
    } else {
        ("day", 1.0)
    };
    // Two digits after the point are a quarter of an hour, or four days in a run of many years.
    ((day / length * 100.0).round() / 100.0, unit)
}

/// A day in the unit of the time axis: "day 30", "year 1", "hour 12"; with a preposition, "on day 30".
#[must_use]
pub fn moment(day: Day, duration: Day, with_preposition: bool, language: Language) -> String {
    let (number, unit) = on_the_axis(day, duration);
    let on = if with_preposition { "on_" } else { "" };
    language.say(&format!("time.{on}{unit}"), &[("number", &language.numbers().localised(&number.to_string()))])
}

/// A day as it is read off the time axis, in the unit that stands there: "day 30", "month 2.5".
#[must_use]
pub fn moment_on_the_axis(day: Day, duration: Day, language: Language) -> String {
    let (key, length) = match duration {
        hours if hours < HOURS_UNTIL => ("time.hour", 1.0 / 24.0),
        days if days < MONTHS_FROM => ("time.day", 1.0),
        months if months < YEARS_FROM => ("time.month", 365.0 / 12.0),
        _ => ("time.year", 365.0),
    };
    // Nobody reads off more than halves, and of a day not even those.
    let parts = if key == "time.day" { 1.0 } else { 2.0 };
    let number = (day / length * parts).round() / parts;
    language.say(key, &[("number", &language.numbers().localised(&number.to_string()))])
}

/// A stretch of time in the unit of the time axis: "day 30 to 51", "year 1 to 9", "hour 12 to 24".
#[must_use]
pub fn stretch(from: Day, until: Day, duration: Day, language: Language) -> String {
    let until = language.numbers().localised(&on_the_axis(until, duration).0.to_string());
    language.say("time.stretch", &[("from", &moment(from, duration, false, language)), ("until", &until)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time_are_said_as_a_person_would() {
        for (days, text) in [
            (1.0, "1 day"),
            (0.5, "12 hours"),
            (21.0, "3 weeks"),
            (5.0, "5 days"),
            (314.0, "10 months"),
            (365.0, "a year"),
            (2555.0, "7 years"),
        ] {
            assert_eq!(period(days, Language::ENGLISH), text);
        }
        let duration = |days: Day| duration(days, Language::ENGLISH);
        assert_eq!((duration(2.0), duration(365.0)), ("2 days".to_owned(), "1 year".to_owned()));
        let stretch = |from: Day, until: Day, length: Day| stretch(from, until, length, Language::ENGLISH);
        assert_eq!(stretch(365.0, 3285.0, 4380.0), "year 1 to 9");
        assert_eq!(stretch(0.5, 1.0, 2.0), "hour 12 to 24");
        assert_eq!(stretch(30.0, 51.0, 365.0), "day 30 to 51");
    }
}
