//! Days and spans of time as a person says them.

use super::{Language, say};
use crate::model::Day;

/// The lengths from which axes count other units; texts follow them.
pub use gutskin_plot::layout::axis::{HOURS_UNTIL, MONTHS_FROM, YEARS_FROM};

/// The units in which time is told.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Unit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A number of days, weeks or the like: "1 day", "1.5 years".
fn counted(number: f64, unit: Unit, language: Language) -> String {
    let many = (number - 1.0).abs() > 1e-9;
    let number = digits(number, language);
    match unit {
        Unit::Minute => say!(language, time::minutes { many, number }),
        Unit::Hour => say!(language, time::hours { many, number }),
        Unit::Day => say!(language, time::days { many, number }),
        Unit::Week => say!(language, time::weeks { many, number }),
        Unit::Month => say!(language, time::months { many, number }),
        Unit::Year => say!(language, time::years { many, number }),
    }
}

fn digits(number: f64, language: Language) -> String {
    language.numbers().localised(&number.to_string())
}

/// A span of time as a person says it: "21 days", "12 weeks", "11 months", "a year", "12 hours".
#[must_use]
pub fn period(days: Day, language: Language) -> String {
    let counted = |number: f64, unit: Unit| counted(number.round(), unit, language);
    let whole = |number: f64| (number - number.round()).abs() < 1e-9;
    if (days - 365.0).abs() < 4.0 {
        say!(language, time::a_year).to_owned()
    } else if days >= 730.0 {
        counted(days / 365.0, Unit::Year)
    } else if (days * 24.0 * 60.0).round() < 60.0 {
        counted(days * 24.0 * 60.0, Unit::Minute)
    } else if days < HOURS_UNTIL && !whole(days) {
        counted(days * 24.0, Unit::Hour)
    } else if whole(days / 7.0) && (14.0..=182.0).contains(&days) {
        counted(days / 7.0, Unit::Week)
    } else if days >= 120.0 {
        counted(days / 30.4, Unit::Month)
    } else {
        counted(days, Unit::Day)
    }
}

/// A wait in days as long as days can be counted, and else as [`period`].
#[must_use]
pub fn wait(days: Day, language: Language) -> String {
    if (1.5..120.0).contains(&days) {
        say!(language, time::days { many: true, number: format!("{days:.0}") })
    } else {
        period(days, language)
    }
}

/// How long the run lasts, exactly.
#[must_use]
pub fn duration(days: Day, language: Language) -> String {
    let years = days / 365.0;
    let (number, unit) = if years >= 1.0 && years.fract().abs() < 1e-9 {
        (years, Unit::Year)
    } else if days < 1.0 {
        (days * 24.0, Unit::Hour)
    } else {
        (days, Unit::Day)
    };
    counted(number, unit, language)
}

/// A day in the unit of the time axis, as a number, and that unit.
fn on_the_axis(day: Day, duration: Day) -> (f64, Unit) {
    let (unit, length) = if duration >= YEARS_FROM {
        (Unit::Year, 365.0)
    } else if duration < HOURS_UNTIL {
        (Unit::Hour, 1.0 / 24.0)
    } else {
        (Unit::Day, 1.0)
    };
    // Two digits after the point are a quarter of an hour, or four days in a run of many years.
    ((day / length * 100.0).round() / 100.0, unit)
}

/// A time as it stands on an axis: "day 30", "month 2.5".
fn named(number: f64, unit: Unit, language: Language) -> String {
    let number = digits(number, language);
    match unit {
        Unit::Minute | Unit::Hour => say!(language, time::hour { number }),
        Unit::Day | Unit::Week => say!(language, time::day { number }),
        Unit::Month => say!(language, time::month { number }),
        Unit::Year => say!(language, time::year { number }),
    }
}

/// A day in the unit of the time axis: "day 30", "year 1", "hour 12".
#[must_use]
pub fn moment(day: Day, duration: Day, language: Language) -> String {
    let (number, unit) = on_the_axis(day, duration);
    named(number, unit, language)
}

/// When in a run something is, inside a sentence: "on day 42", "on hour 3.5", "after 3.5 years".
#[must_use]
pub fn when(day: Day, duration: Day, language: Language) -> String {
    if duration >= YEARS_FROM {
        let number = language.numbers().localised(&format!("{:.1}", day / 365.0));
        return say!(language, time::after_years { number });
    }
    if duration < HOURS_UNTIL {
        let (number, _) = on_the_axis(day, duration);
        return say!(language, time::on_hour { number: digits(number, language) });
    }
    say!(language, time::on_day { number: digits(day.round(), language) })
}

/// A day as it is read off the time axis, in the unit that stands there: "day 30", "month 2.5".
#[must_use]
pub fn moment_on_the_axis(day: Day, duration: Day, language: Language) -> String {
    let (unit, length) = match duration {
        hours if hours < HOURS_UNTIL => (Unit::Hour, 1.0 / 24.0),
        days if days < MONTHS_FROM => (Unit::Day, 1.0),
        months if months < YEARS_FROM => (Unit::Month, 365.0 / 12.0),
        _ => (Unit::Year, 365.0),
    };
    // Halves are as fine as an axis can be read, and of a day not even those.
    let parts = if unit == Unit::Day { 1.0 } else { 2.0 };
    named((day / length * parts).round() / parts, unit, language)
}

/// A stretch of time in the unit of the time axis: "day 30 to 51", "year 1 to 9", "hour 12 to 24".
#[must_use]
pub fn stretch(from: Day, until: Day, duration: Day, language: Language) -> String {
    let (from, unit) = on_the_axis(from, duration);
    let (from, until) = (digits(from, language), digits(on_the_axis(until, duration).0, language));
    match unit {
        Unit::Minute | Unit::Hour => say!(language, time::from_hour_to_hour { from, until }),
        Unit::Day | Unit::Week | Unit::Month => say!(language, time::from_day_to_day { from, until }),
        Unit::Year => say!(language, time::from_year_to_year { from, until }),
    }
}

/// So many times within a stretch of time: "8 times from day 30 to 51".
#[must_use]
pub fn times(number: usize, from: Day, until: Day, duration: Day, language: Language) -> String {
    let (from, unit) = on_the_axis(from, duration);
    let (from, until) = (digits(from, language), digits(on_the_axis(until, duration).0, language));
    let number = number.to_string();
    match unit {
        Unit::Minute | Unit::Hour => say!(language, time::times_from_hour_to_hour { number, from, until }),
        Unit::Day | Unit::Week | Unit::Month => say!(language, time::times_from_day_to_day { number, from, until }),
        Unit::Year => say!(language, time::times_from_year_to_year { number, from, until }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time_are_said_as_a_person_would() {
        for (days, text) in [
            (1.0, "1 day"),
            (0.5, "12 hours"),
            (0.01, "14 minutes"),
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
