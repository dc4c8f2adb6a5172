//! The control of a run: the same person, start and background without what the scenario does to them. What a run shows may
//! be called an effect only where its control differs.

use super::Simulation;
use crate::{
    analysis::curve_summary::{INVISIBLE, scale},
    model::{Day, Quantity, link::DisabledLinks},
    scenario::Scenario,
    schedule::Side,
    solve::SolveError,
};

/// A run and its control differ where they are this share of the scale apart; less is not seen on a chart.
const APART: f64 = 4.0 * INVISIBLE;

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
    /// Solves a scenario and its control, if it has one.
    ///
    /// # Errors
    /// [`SolveError`], as [`Simulation::of`].
    pub fn with_control(scenario: Scenario) -> Result<Self, SolveError> {
        let control = LeftOut::of(&scenario).map(|left_out| Self::of(left_out.from(&scenario))).transpose()?;
        let mut run = Self::of(scenario)?;
        run.control = control.map(Box::new);
        Ok(run)
    }

    /// How far apart the curves of a quantity are in this run and in its control. `None` without a control.
    #[must_use]
    pub fn apart(&self, quantity: &Quantity) -> Option<Apart> {
        let control = self.control.as_ref()?;
        let farthest = pairs(&self.trace(quantity), &control.trace(quantity))
            .max_by(|one, other| one.gap().total_cmp(&other.gap()))?;
        let end = self.scenario.duration;
        let end = Pair {
            day: end,
            with: self.value(quantity, end, Side::Before),
            without: control.value(quantity, end, Side::Before),
        };
        Some(Apart { is_seen: farthest.gap() >= APART * farthest.size(quantity), farthest, end })
    }

    /// The curve of a quantity in the control where it differs visibly from that of this run, with gaps (not a number)
    /// elsewhere; empty where it never does.
    #[must_use]
    pub fn control_trace(&self, quantity: &Quantity) -> Vec<(Day, f64)> {
        let (Some(control), Some(Apart { farthest, is_seen: true, .. })) = (&self.control, self.apart(quantity)) else {
            return Vec::new();
        };
        let near = INVISIBLE * farthest.size(quantity);
        let (trace, own) = (control.trace(quantity), self.trace(quantity));
        let differs: Vec<bool> = trace
            .iter()
            .map(|(day, value)| value_on(&own, *day).is_none_or(|own| (own - value).abs() > near))
            .collect();
        // With one more point on either side it begins and ends on the curve.
        let is_drawn = |place: usize| differs.iter().skip(place.saturating_sub(1)).take(3).any(|differs| *differs);
        let points = trace.iter().enumerate();
        points.map(|(place, (day, value))| (*day, if is_drawn(place) { *value } else { f64::NAN })).collect()
    }
}

/// The values of both curves on every day on which either has a point.
fn pairs<'a>(with: &'a [(Day, f64)], without: &'a [(Day, f64)]) -> impl Iterator<Item = Pair> + 'a {
    let days = with.iter().chain(without).map(|(day, _)| *day);
    days.filter_map(|day| Some(Pair { day, with: value_on(with, day)?, without: value_on(without, day)? }))
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
    fn gap(&self) -> f64 {
        (self.with - self.without).abs()
    }

    /// What the gap is compared with: the size of the quantity, or of the larger of the two values.
    fn size(&self, quantity: &Quantity) -> f64 {
        scale(quantity).max(self.with.abs()).max(self.without.abs())
    }
}

/// How far apart a quantity is in a run and in its control.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// The day on which they are farthest apart.
    pub farthest: Pair,
    /// The last day.
    pub end: Pair,
    /// Whether a chart shows the difference.
    pub is_seen: bool,
}
