//! When a curve reaches a level, read off between the points of its trace, which is straight there.

use crate::model::Day;

/// The day on which the straight line between two points reaches a level that lies between their values.
#[must_use]
pub fn day_of_level((from, start): (Day, f64), (until, end): (Day, f64), level: f64) -> Day {
    let share = (level - start) / (end - start);
    if share.is_finite() { from + (until - from) * share.clamp(0.0, 1.0) } else { until }
}

/// The first day on which a curve is at a level or beyond it, coming from its start; `None` if it never is.
#[must_use]
pub fn first_day_at(trace: &[(Day, f64)], level: f64) -> Option<Day> {
    let start = trace.first()?.1;
    let is_beyond = |value: f64| (value - level) * (level - start) >= 0.0;
    let place = trace.iter().position(|(_, value)| is_beyond(*value))?;
    Some(if place == 0 { trace[0].0 } else { day_of_level(trace[place - 1], trace[place], level) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_reached_between_the_points() {
        let climb = [(0.0, 1.0), (10.0, 1.5), (20.0, 3.0), (20.0, 2.0)];
        assert_eq!(first_day_at(&climb, 1.25), Some(5.0));
        assert_eq!(first_day_at(&climb, 1.5), Some(10.0));
        assert_eq!(first_day_at(&climb, 2.25), Some(15.0));
        assert_eq!(first_day_at(&climb, 1.0), Some(0.0));
        assert_eq!(first_day_at(&climb, 4.0), None);
        assert_eq!(first_day_at(&[], 4.0), None);
        let fall = [(0.0, 1.0), (10.0, 0.5)];
        assert_eq!(first_day_at(&fall, 0.75), Some(5.0));
        // A jump has two points on one day.
        assert_eq!(day_of_level((20.0, 3.0), (20.0, 2.0), 2.5), 20.0);
    }
}
