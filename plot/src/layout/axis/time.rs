//! The ticks of a time axis, in steps a person thinks in: hours, days, weeks, months, years.

use super::{
    horizontal::HorizontalAxis,
    tick::{Tick, multiples},
};
use crate::{chart::Extent, elementary::power_of_ten, locale::Locale};

/// From this length on, in days, axes count years.
pub const YEARS_FROM: f64 = 1095.0;

/// From this length on, axes count months.
pub const MONTHS_FROM: f64 = 300.0;

/// Below this length, axes count hours.
pub const HOURS_UNTIL: f64 = 3.0;

/// Steps of days: days, weeks, months of 30 days.
const DAY_STEPS: [f64; 11] = [0.5, 1.0, 2.0, 5.0, 7.0, 10.0, 14.0, 30.0, 60.0, 90.0, 120.0];
/// Steps of hours: parts of a day.
const HOUR_STEPS: [f64; 8] = [0.25, 0.5, 1.0, 2.0, 3.0, 6.0, 12.0, 24.0];
/// Steps of months: parts of a year.
const MONTH_STEPS: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 6.0, 12.0];

/// A year in days; leap days would only blur the ticks.
const YEAR: f64 = 365.0;

/// Ticks for a run of `duration` days, at most `most` steps of them.
#[must_use]
pub fn time_axis(duration: f64, most: f64, locale: &Locale) -> HorizontalAxis {
    let (unit_days, unit, usual): (f64, _, &[f64]) = if duration >= YEARS_FROM {
        (YEAR, "years", &[])
    } else if duration >= MONTHS_FROM {
        (YEAR / 12.0, "months", &MONTH_STEPS)
    } else if duration < HOURS_UNTIL {
        (1.0 / 24.0, "hours", &HOUR_STEPS)
    } else {
        (1.0, "days", &DAY_STEPS)
    };
    let span = duration / unit_days;
    let round =
        || (-12..=12).flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * power_of_ten(f64::from(power)))).collect();
    let candidates: Vec<f64> =
        if usual.first().is_some_and(|step| span >= 2.0 * step) { usual.to_vec() } else { round() };
    // A good axis has some six steps and ends on a tick; from ten weeks on, people think in months.
    let fault = |step: f64| {
        let steps = span / step;
        let ends_on_tick = steps >= 1.0 && (steps - steps.round()).abs() < 1e-9;
        if !(1.0..).contains(&(steps + 1e-9)) || (steps + 1e-9).floor() > most.max(1.0) {
            return 100.0 + steps;
        }
        let late_weeks = span > 70.0 && (step == 7.0 || step == 14.0) && unit == "days";
        let wanted = if unit == "hours" { 5.0 } else { 6.0 };
        (steps.floor() - wanted).abs() + if ends_on_tick { 0.0 } else { 2.5 } + if late_weeks { 3.0 } else { 0.0 }
    };
    let step = candidates.into_iter().min_by(|a, b| fault(*a).total_cmp(&fault(*b))).unwrap_or(span);
    let ticks = multiples(step, 0.0, span)
        .map(|value| Tick { at: (value * unit_days).min(duration), text: locale.numbers.tick(value, step, span) })
        .collect();
    let unit = match unit {
        "years" => locale.years,
        "months" => locale.months,
        "hours" => locale.hours,
        _ => locale.days,
    };
    HorizontalAxis { ticks, unit, caption: String::new(), extent: Extent::until(duration) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(duration: f64) -> Vec<f64> {
        let axis = time_axis(duration, 8.0, &Locale::ENGLISH);
        axis.ticks.iter().map(|tick| tick.at).collect()
    }

    #[test]
    fn days_come_in_steps_people_think_in() {
        assert_eq!(days(180.0), [0.0, 30.0, 60.0, 90.0, 120.0, 150.0, 180.0]);
        assert_eq!(days(90.0), [0.0, 30.0, 60.0, 90.0]);
        assert_eq!(days(28.0), [0.0, 7.0, 14.0, 21.0, 28.0]);
        let texts = |duration: f64| {
            let axis = time_axis(duration, 8.0, &Locale::ENGLISH);
            let texts: Vec<String> = axis.ticks.iter().map(|tick| tick.text.clone()).collect();
            format!("{} {}", texts.join(" "), axis.unit)
        };
        assert_eq!(texts(365.0), "0 2 4 6 8 10 12 months");
        assert_eq!(texts(2.0), "0 12 24 36 48 hours");
        assert_eq!(time_axis(1095.0, 8.0, &Locale::ENGLISH).unit, "years");
    }

    #[test]
    fn few_ticks_for_any_duration() {
        let mut duration = 1e-6;
        while duration < 1e7 {
            let count = days(duration).len();
            assert!((2..=9).contains(&count), "{count} ticks for {duration} days");
            duration *= 1.07;
        }
    }
}
