//! Where the ticks of the axes go: days in steps a person thinks in, values at round numbers.

use super::number;
use crate::present::language::Language;
use crate::present::wording::{HOURS_UNTIL, MONTHS_FROM, YEARS_FROM};

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    pub(crate) at: f64,
    pub(crate) text: String,
}

/// The time axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimeAxis {
    pub(crate) ticks: Vec<Tick>,
    /// Written after the last tick: `hours`, `days`, `months` or `years`.
    pub(crate) unit: &'static str,
}

/// The value axis of one panel.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ValueAxis {
    pub(crate) bottom: f64,
    pub(crate) top: f64,
    pub(crate) ticks: Vec<Tick>,
}

impl ValueAxis {
    /// From one tick to the next.
    pub(crate) fn step(&self) -> f64 {
        match self.ticks.as_slice() {
            [first, second, ..] => second.at - first.at,
            _ => self.top - self.bottom,
        }
    }
}

/// Steps of days: days, weeks, months of 30 days.
const DAY_STEPS: [f64; 11] = [0.5, 1.0, 2.0, 5.0, 7.0, 10.0, 14.0, 30.0, 60.0, 90.0, 120.0];
/// Steps of hours: parts of a day.
const HOUR_STEPS: [f64; 8] = [0.25, 0.5, 1.0, 2.0, 3.0, 6.0, 12.0, 24.0];
/// Steps of months: parts of a year.
const MONTH_STEPS: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 6.0, 12.0];

/// A year in days; leap days would only blur the ticks.
const YEAR: f64 = 365.0;
/// Ticks for a course of `duration` days, at most `most` steps of them.
pub(crate) fn time_axis(duration: f64, most: f64, language: Language) -> TimeAxis {
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
    let round = || (-12..=12).flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * ten_to(power))).collect();
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
        .map(|value| Tick { at: (value * unit_days).min(duration), text: number::tick(value, step, span, language) })
        .collect();
    let unit = match unit {
        "years" => "time.axis_years",
        "months" => "time.axis_months",
        "hours" => "time.axis_hours",
        _ => "time.axis_days",
    };
    TimeAxis { ticks, unit: language.text(unit) }
}

/// An axis that holds all values from `low` to `high`, with at most `most` steps between round
/// numbers. It starts at zero unless values are negative. `top` asks for a fixed end, which gives
/// way to larger values: a point outside the axis would be drawn at a false place.
pub(crate) fn value_axis(low: f64, high: f64, top: Option<f64>, most: f64, language: Language) -> ValueAxis {
    let low = low.min(0.0);
    let wished = top.filter(|top| top.is_finite() && *top > 0.0);
    let mut high = high.max(wished.unwrap_or(0.0)).max(0.0);
    if high - low < f64::MIN_POSITIVE * 1e10 {
        high = low + 1.0;
    }
    // Two ticks are no scale: a value between them could be anything.
    let most = most.clamp(2.0, 5.0);
    let power = (high - low).log10().floor();
    let mut best: Option<(f64, ValueAxis)> = None;
    for shift in [-1.0, 0.0, 1.0] {
        for digit in [1.0, 2.0, 2.5, 5.0] {
            let step = digit * 10f64.powf(power + shift);
            // Never rely on rounding alone: the ends must enclose the data.
            let first = (low / step + 1e-9).floor();
            let last = (high / step - 1e-9).ceil();
            let (bottom, top) = ((first * step).min(low), (last * step).max(high));
            let steps = last - first;
            if steps < 1.0 {
                continue;
            }
            let past_wish = wished.is_some_and(|wished| high <= wished && top > wished * (1.0 + 1e-9));
            let unused = 1.0 - (high - low) / (top - bottom);
            let ragged = if digit == 2.5 { 0.15 } else { 0.0 };
            let fault = unused * 2.0
                + (steps - most.min(4.0)).abs() * 0.12
                + ragged
                + if past_wish { 20.0 } else { 0.0 }
                + if steps < 2.0 { 5.0 } else { 0.0 }
                + if steps > most { 10.0 + steps } else { 0.0 };
            if best.as_ref().is_none_or(|(least, _)| fault < *least) {
                let ticks = multiples(step, first * step, last * step)
                    .map(|at| Tick { at, text: number::tick(at, step, top.max(-bottom), language) })
                    .collect();
                best = Some((fault, ValueAxis { bottom, top, ticks }));
            }
        }
    }
    best.map(|(_, axis)| axis).unwrap_or(ValueAxis { bottom: low, top: high, ticks: Vec::new() })
}

/// Multiples of `step` from `first` to `last`, both included.
fn multiples(step: f64, first: f64, last: f64) -> impl Iterator<Item = f64> {
    (0..1000u32).map(move |count| first + f64::from(count) * step).take_while(move |value| *value <= last + step * 1e-6)
}

fn ten_to(power: i32) -> f64 {
    10f64.powi(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(duration: f64) -> Vec<f64> {
        let axis = time_axis(duration, 8.0, Language::ENGLISH);
        axis.ticks.iter().map(|tick| tick.at).collect()
    }

    #[test]
    fn days_come_in_steps_people_think_in() {
        assert_eq!(days(180.0), [0.0, 30.0, 60.0, 90.0, 120.0, 150.0, 180.0]);
        assert_eq!(days(90.0), [0.0, 30.0, 60.0, 90.0]);
        assert_eq!(days(28.0), [0.0, 7.0, 14.0, 21.0, 28.0]);
        let texts = |duration: f64| {
            let axis = time_axis(duration, 8.0, Language::ENGLISH);
            let texts: Vec<String> = axis.ticks.iter().map(|tick| tick.text.clone()).collect();
            format!("{} {}", texts.join(" "), axis.unit)
        };
        assert_eq!(texts(365.0), "0 2 4 6 8 10 12 months");
        assert_eq!(texts(2.0), "0 12 24 36 48 hours");
        assert_eq!(time_axis(1095.0, 8.0, Language::ENGLISH).unit, "years");
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

    #[test]
    fn the_value_axis_holds_every_value_with_few_round_ticks() {
        let mut high = 1e-9;
        while high < 1e9 {
            for low in [0.0, -high / 3.0, -2.0 * high] {
                let axis = value_axis(low, high, None, 5.0, Language::ENGLISH);
                assert!(axis.bottom <= low && axis.top >= high);
                assert!((3..=6).contains(&axis.ticks.len()), "{low} to {high}");
                assert!(axis.top - axis.bottom <= 2.6 * (high - low));
            }
            high *= 1.3;
        }
    }

    #[test]
    fn a_fixed_top_gives_way_to_larger_values() {
        assert_eq!(value_axis(0.0, 0.3, Some(1.0), 4.0, Language::ENGLISH).top, 1.0);
        assert!(value_axis(0.0, 1.3, Some(1.0), 4.0, Language::ENGLISH).top >= 1.3);
        assert_eq!(value_axis(0.0, 0.0, None, 4.0, Language::ENGLISH).top, 1.0);
        for most in [1.0, 2.0, 3.0, 5.0] {
            let six = value_axis(0.0, 5.3, Some(6.0), most, Language::ENGLISH);
            assert_eq!((six.top, six.ticks.len() >= 3), (6.0, true), "{most}");
        }
    }
}
