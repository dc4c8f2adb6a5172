//! Turns the interventions of a scenario into a schedule: what is given on every day of the run.

use super::{intervention::Amount, scenario::Scenario};
use crate::{
    model::Day,
    scenario::names,
    schedule::{Schedule, Segment},
};

/// Edges closer than this are one edge: a tenth of a second, far below anything a scenario can ask for.
const SAME_EDGE: Day = 1e-6;

impl Scenario {
    /// What is given on every day of the run: segments, cut wherever something changes.
    #[must_use]
    pub fn schedule(&self) -> Schedule {
        let edges = edges(self);
        let segments = edges.windows(2).map(|pair| segment(self, pair[0], pair[1])).collect();
        Schedule { segments }
    }
}

/// All days on which something changes, from 0 to the end of the run.
fn edges(scenario: &Scenario) -> Vec<Day> {
    let intervals = scenario.interventions.iter().flat_map(|intervention| &intervention.intervals);
    let changes = intervals.flat_map(|interval| {
        [interval.from, interval.from + interval.ramp, interval.until - interval.taper, interval.until]
    });
    let missed =
        scenario.interventions.iter().flat_map(|given| &given.missed).flat_map(|(from, until)| [*from, *until]);
    let mut edges: Vec<Day> =
        changes.chain(missed).filter(|day| *day > SAME_EDGE && *day < scenario.duration - SAME_EDGE).collect();
    edges.push(0.0);
    edges.sort_by(f64::total_cmp);
    edges.dedup_by(|later, earlier| *later - *earlier < SAME_EDGE);
    edges.push(scenario.duration);
    edges
}

fn segment(scenario: &Scenario, from: Day, until: Day) -> Segment {
    let (mut at_start, mut at_end) = (scenario.background, scenario.background);
    let middle = from + (until - from) / 2.0;
    let given = scenario.interventions.iter().filter_map(|intervention| {
        let later = intervention.missed.partition_point(|(_, until)| *until <= middle);
        if intervention.missed.get(later).is_some_and(|(from, _)| *from <= middle) {
            return None;
        }
        let next = intervention.intervals.partition_point(|interval| interval.until <= middle);
        Some((intervention, intervention.intervals.get(next).filter(|interval| interval.from <= middle)?))
    });
    // Doses first: they take the place of the background, and what is extra comes on top of either.
    let (doses, extras): (Vec<_>, Vec<_>) = given.partition(|(given, _)| matches!(given.amount, Amount::Dose(_)));
    for (intervention, interval) in doses.into_iter().chain(extras) {
        let name = intervention.input.name;
        let usual = names::input_value(scenario.background, name).unwrap_or_default();
        let (Some(start), Some(end)) = (at_start.named_mut(name), at_end.named_mut(name)) else { continue };
        for (level, share) in [(start, interval.share(from)), (end, interval.share(until))] {
            match intervention.amount {
                Amount::Dose(dose) => *level = if share < 1.0 { usual + share * (dose - usual) } else { dose },
                Amount::Extra(extra) => *level += share * extra,
            }
        }
    }
    Segment { from, until, at_start, at_end }
}
