//! The control of a run: the same person, start and background without what the scenario does to them. What a run shows may
//! be called an effect only where its control differs. A start at rest is a rest of its own where arrows are cut.

use super::{Simulation, tested_person};
use crate::{
    analysis::comparison::unseen,
    model::{Day, Quantity, link::DisabledLinks},
    scenario::Scenario,
    solve::SolveError,
};

/// What the control of a scenario leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Its interventions; arrows that are cut stay so.
    Interventions,
    /// The cuts of a scenario without interventions.
    Cuts,
}

impl LeftOut {
    /// What the control of this scenario leaves out; nothing if it does nothing to the person.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Option<Self> {
        if !scenario.interventions.is_empty() {
            Some(Self::Interventions)
        } else if !scenario.cuts.links().is_empty() {
            Some(Self::Cuts)
        } else {
            None
        }
    }

    fn from(self, scenario: &Scenario) -> Scenario {
        let mut control = Scenario { expectations: Vec::new(), ..scenario.clone() };
        match self {
            Self::Interventions => control.interventions.clear(),
            Self::Cuts => control.cuts = DisabledLinks::none(),
        }
        control
    }
}

impl Simulation {
    /// Solves a scenario and its control, if it has one that can be solved. Both are of one person, whom a stool test is asked
    /// about once; a person at rest rests without the interventions, and without a cut where that leads.
    ///
    /// # Errors
    /// [`SolveError`], as [`Simulation::of`].
    pub fn with_control(scenario: Scenario) -> Result<Self, SolveError> {
        let scenario = tested_person(scenario)?;
        let control = LeftOut::of(&scenario).and_then(|left_out| Self::of_person(left_out.from(&scenario)).ok());
        let mut run = Self::of_person(scenario)?;
        run.control = control.map(Box::new);
        Ok(run)
    }

    /// How far apart the curves of a quantity are in this run and in its control. `None` without a control.
    #[must_use]
    pub fn apart(&self, quantity: &Quantity) -> Option<Apart> {
        let control = self.control.as_ref()?;
        let (with, without) = (self.trace(quantity), control.trace(quantity));
        let farthest = pairs(&with, &without).max_by(|one, other| one.gap().total_cmp(&other.gap()))?;
        let end = Pair { day: self.scenario.duration, with: with.last()?.1, without: without.last()?.1 };
        let largest = with.iter().chain(&without).map(|(_, value)| value.abs()).fold(0.0, f64::max);
        Some(Apart { farthest, end, unseen: unseen(quantity, largest) })
    }

    /// The curve of a quantity in the control where it differs visibly from that of this run, with gaps (not a number)
    /// elsewhere; empty where it never does.
    #[must_use]
    pub fn control_trace(&self, quantity: &Quantity) -> Vec<(Day, f64)> {
        let Some((control, apart)) =
            self.control.as_ref().zip(self.apart(quantity)).filter(|(_, apart)| apart.is_seen())
        else {
            return Vec::new();
        };
        let mut pairs: Vec<Pair> = pairs(&self.trace(quantity), &control.trace(quantity)).collect();
        pairs.sort_by(|one, other| one.day.total_cmp(&other.day));
        // With one more point on either side it begins and ends on the curve.
        let differs = |pair: &Pair| pair.gap() > apart.unseen;
        let is_drawn = |place: usize| pairs.iter().skip(place.saturating_sub(1)).take(3).any(differs);
        let value = |(place, pair): (usize, &Pair)| if is_drawn(place) { pair.without } else { f64::NAN };
        pairs.iter().enumerate().map(|one| (one.1.day, value(one))).collect()
    }
}

/// The values of both curves on every day on which either has a point and both are finite.
fn pairs<'a>(with: &'a [(Day, f64)], without: &'a [(Day, f64)]) -> impl Iterator<Item = Pair> + 'a {
    let of_with = with.iter().map(move |(day, value)| (*day, Some(*value), value_on(without, *day)));
    let of_without = without.iter().map(move |(day, value)| (*day, value_on(with, *day), Some(*value)));
    let pairs =
        of_with.chain(of_without).filter_map(|(day, with, without)| Some(Pair { day, with: with?, without: without? }));
    pairs.filter(|pair| pair.gap().is_finite())
}

/// The value on a day of a curve that is straight between its points; after a jump on that day.
fn value_on(trace: &[(Day, f64)], day: Day) -> Option<f64> {
    let after = trace.partition_point(|(at, _)| *at <= day);
    let (from, start) = *trace.get(after.checked_sub(1)?)?;
    Some(trace.get(after).map_or(start, |(until, end)| start + (day - from) / (until - from) * (end - start)))
}

/// The values of a quantity on one day in a run and in its control, in its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The day.
    pub day: Day,
    /// In the run.
    pub with: f64,
    /// In the control.
    pub without: f64,
}

impl Pair {
    /// How far apart the values are.
    #[must_use]
    pub fn gap(&self) -> f64 {
        (self.with - self.without).abs()
    }
}

/// How far apart a quantity is in a run and in its control.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// The day on which they are farthest apart.
    pub farthest: Pair,
    /// The last day.
    pub end: Pair,
    /// A smaller difference is not seen on a chart ([`unseen`]), in the unit of the quantity.
    pub unseen: f64,
}

impl Apart {
    /// Whether a chart shows the difference.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.farthest.gap() > self.unseen
    }
}
