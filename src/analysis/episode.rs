//! Groups interventions into episodes (courses of treatment or exposure) and describes how a curve responds to each.

use super::{
    Simulation,
    crossing::{day_of_level, first_day_at},
};
use crate::model::Day;

/// A period in which at least one intervention is active, bounded by periods without any.
#[derive(Clone, Debug, PartialEq)]
pub struct Episode {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// Indices of the interventions of the scenario that belong to it.
    pub interventions: Vec<usize>,
    /// Whether it consists of many pulses rather than one continuous course.
    pub pulsed: bool,
}

/// The episodes of a simulation in order. Overlapping interventions form one episode, and so do the pulses of one
/// intervention.
#[must_use]
pub fn episodes(run: &Simulation) -> Vec<Episode> {
    let duration = run.scenario.duration;
    let mut all: Vec<Episode> = Vec::new();
    for (number, intervention) in run.scenario.interventions.iter().enumerate() {
        let intervals: Vec<_> = intervention.intervals.iter().filter(|course| course.from < duration).collect();
        if let (Some(first), Some(last)) = (intervals.first(), intervals.last()) {
            let until = last.until.min(duration);
            all.push(Episode { from: first.from, until, interventions: vec![number], pulsed: intervals.len() > 1 });
        }
    }
    all.sort_by(|a, b| a.from.total_cmp(&b.from));
    let mut merged: Vec<Episode> = Vec::new();
    for episode in all {
        match merged.last_mut() {
            Some(last) if episode.from < last.until => {
                last.until = last.until.max(episode.until);
                last.interventions.extend(episode.interventions);
                last.pulsed |= episode.pulsed;
            }
            _ => merged.push(episode),
        }
    }
    merged
}

/// How a curve responded to one episode, judged from its start to the start of the next. Values are in the unit of the
/// quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The value when the episode started.
    pub before: f64,
    /// The value farthest from `before`.
    pub extreme: f64,
    /// The value at the end of the period judged.
    pub after: f64,
    /// Whether it returned: closer to `before` than a fifth of the largest distance from it.
    pub came_back: bool,
    /// The day from which on less than half of the excursion is left, if there is one.
    pub half_undone: Option<Day>,
}

/// How a curve, given as (day, value) points, responded between two days. `margin` is the smallest movement worth
/// mentioning. `None` if no point lies in that period.
#[must_use]
pub fn answer(trace: &[(Day, f64)], from: Day, until: Day, margin: f64) -> Option<Answer> {
    let part: Vec<(Day, f64)> = trace.iter().copied().filter(|(day, _)| (from..=until).contains(day)).collect();
    let (first, last) = (part.first()?, part.last()?);
    let before = first.1;
    let extreme = part.iter().max_by(|a, b| (a.1 - before).abs().total_cmp(&(b.1 - before).abs()))?.1;
    let excursion = (extreme - before).abs();
    let came_back = (last.1 - before).abs() < margin.max(excursion / 5.0);
    let still_away = part.iter().rposition(|(_, value)| (value - before).abs() > excursion / 2.0);
    let half_undone = still_away.and_then(|place| {
        let (away, back) = (part[place], *part.get(place + 1)?);
        let level = before + (excursion / 2.0).copysign(away.1 - before);
        Some(day_of_level(away, back, level))
    });
    Some(Answer { before, extreme, after: last.1, came_back, half_undone })
}

/// The days between which the middle half of an excursion happens, which locates a sudden change. `None` if the curve
/// is empty or does not reach these levels.
#[must_use]
pub fn steepest(trace: &[(Day, f64)], extreme: f64) -> Option<(Day, Day)> {
    let start = trace.first()?.1;
    let reached = |share: f64| first_day_at(trace, start + share * (extreme - start));
    Some((reached(0.25)?, reached(0.75)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A bump of height 1 from day 10 to day 30, on a floor of 1.
    fn bump() -> Vec<(Day, f64)> {
        (0..=100_u32).map(f64::from).map(|day| (day, 1.0 + (1.0 - (day - 20.0).abs() / 10.0).max(0.0))).collect()
    }

    #[test]
    fn an_episode_is_judged_in_its_own_time() {
        let whole = answer(&bump(), 5.0, 100.0, 0.05).expect("points");
        assert!(whole.came_back);
        assert_eq!((whole.before, whole.extreme, whole.half_undone), (1.0, 2.0, Some(25.0)));
        let cut_short = answer(&bump(), 5.0, 22.0, 0.05).expect("points");
        assert!(!cut_short.came_back && cut_short.half_undone.is_none());
    }

    #[test]
    fn a_jump_is_as_long_as_its_middle_half() {
        assert_eq!(steepest(&bump(), 2.0), Some((12.5, 17.5)));
    }
}
