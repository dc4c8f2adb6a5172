//! Evaluates one statistic of a simulation: `max skin_inflammation`, `lps at day 30`, `days dysbiosis > 0.5`.

use super::{Simulation, crossing::day_of_level};
use crate::{
    model::Day,
    scenario::{
        Scenario,
        statement::{Change, Comparison, Direction, Outcome, Statistic},
    },
    schedule::Side,
};

/// The value of an outcome, in the unit of its quantity, or in days for `days … > …` and for peak days. Not a number
/// where the outcome does not exist, such as the peak day of a constant curve.
#[must_use]
pub fn value(run: &Simulation, outcome: &Outcome) -> f64 {
    let trace = || run.trace(outcome.of);
    match outcome.statistic {
        Statistic::At(day) => run.value(outcome.of, day, Side::After),
        Statistic::End => run.value(outcome.of, run.scenario.duration, Side::Before),
        Statistic::Max => trace().into_iter().map(|(_, value)| value).fold(f64::NEG_INFINITY, f64::max),
        Statistic::Min => trace().into_iter().map(|(_, value)| value).fold(f64::INFINITY, f64::min),
        Statistic::Mean => mean(&trace()),
        Statistic::Days(comparison, limit) => days(&trace(), comparison, limit),
        Statistic::PeakDay => peak_day(&trace(), 1.0),
        Statistic::LowDay => peak_day(&trace(), -1.0),
        Statistic::Change(change) => changed(run, outcome, &change),
    }
}

/// The day on which an outcome is read off the curve; `None` for outcomes that depend on the whole curve.
#[must_use]
pub fn day(scenario: &Scenario, outcome: &Outcome) -> Option<Day> {
    match outcome.statistic {
        Statistic::At(day) => Some(day),
        Statistic::End => Some(scenario.duration),
        _ => None,
    }
}

/// How far a quantity has moved in the stated direction: in its unit, or as a share of its first value.
fn changed(run: &Simulation, outcome: &Outcome, change: &Change) -> f64 {
    let end = run.scenario.duration;
    let first = run.value(outcome.of, change.from.unwrap_or(0.0), Side::After);
    let last = run.value(outcome.of, change.until.unwrap_or(end), Side::Before);
    let moved = match change.direction {
        Direction::Rises => last - first,
        Direction::Falls => first - last,
    };
    if change.relative { moved / first } else { moved }
}

/// The first day on which a curve is at its highest (`sign` 1) or lowest (−1). Not a number for a constant curve, which
/// has no peak.
fn peak_day(trace: &[(Day, f64)], sign: f64) -> f64 {
    let Some(start) = trace.first() else { return f64::NAN };
    let peak = trace.iter().fold(*start, |best, point| if sign * point.1 > sign * best.1 { *point } else { best });
    let away = sign * (peak.1 - start.1);
    if away > 1e-6 * start.1.abs().max(1e-3) { peak.0 } else { f64::NAN }
}

/// The mean over time of a piecewise linear curve (trapezoidal rule).
fn mean(trace: &[(Day, f64)]) -> f64 {
    let area: f64 = trace.windows(2).map(|pair| (pair[1].0 - pair[0].0) * (pair[0].1 + pair[1].1) / 2.0).sum();
    match (trace.first(), trace.last()) {
        (Some(first), Some(last)) if last.0 > first.0 => area / (last.0 - first.0),
        (Some(first), _) => first.1,
        (None, _) => f64::NAN,
    }
}

/// The number of days for which a piecewise linear curve lies above or below a limit.
fn days(trace: &[(Day, f64)], comparison: Comparison, limit: f64) -> f64 {
    trace
        .windows(2)
        .map(|pair| {
            let [(from, start), (until, end)] = [pair[0], pair[1]];
            match (comparison.holds(start, limit), comparison.holds(end, limit)) {
                (true, true) => until - from,
                (false, false) => 0.0,
                (holds_at_start, _) => {
                    let crossing = day_of_level(pair[0], pair[1], limit);
                    if holds_at_start { crossing - from } else { until - crossing }
                }
            }
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_has_the_mean_and_the_days_of_a_triangle() {
        let triangle = [(0.0, 0.0), (10.0, 1.0), (20.0, 0.0)];
        assert!((mean(&triangle) - 0.5).abs() < 1e-12);
        assert!((days(&triangle, Comparison::More, 0.75) - 5.0).abs() < 1e-12);
        assert!((peak_day(&triangle, 1.0) - 10.0).abs() < 1e-12);
        assert!(peak_day(&triangle, -1.0).is_nan(), "a curve that never goes down has no low");
        assert!((days(&triangle, Comparison::Less, 0.75) - 15.0).abs() < 1e-12);
    }
}
