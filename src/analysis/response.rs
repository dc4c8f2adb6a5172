//! Classifies how an outcome responds to a varied value (a dose–response curve): monotone, with an extreme in between, or
//! hardly at all.

use serde::Serialize;

use super::{Simulation, outcome, simulate::varied::Varied};
use crate::scenario::{Outcome, Scenario};

/// A change smaller than this share of the scale of the outcome is none.
const SMALL: f64 = 0.05;

/// A value and the outcome at this value, in model units.
pub type Point = (f64, f64);

/// An outcome of a scenario at several values of one input or parameter, everything else unchanged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DoseResponse {
    /// The scenario whose value is varied.
    #[serde(skip)]
    pub scenario: Scenario,
    /// The values, in ascending order, each with its outcome.
    pub points: Vec<Point>,
    /// The value in the scenario itself, with its outcome.
    pub own: Point,
}

/// Why there is no dose–response curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoResponse {
    /// Several interventions give different doses, so that the scenario has no value of its own.
    SeveralDoses,
    /// The outcome exists at none of the values, as the peak day of a constant curve.
    NoOutcome,
}

impl DoseResponse {
    /// Simulates the scenario at each value by `simulate` and evaluates the outcome.
    ///
    /// # Errors
    /// The first error of `simulate`; [`NoResponse`] in the inner result.
    pub fn of<E>(
        scenario: Scenario,
        varied: Varied,
        values: &[f64],
        asked: &Outcome,
        simulate: impl Fn(Scenario) -> Result<Simulation, E>,
    ) -> Result<Result<Self, NoResponse>, E> {
        let Some(own) = varied.own_value(&scenario) else { return Ok(Err(NoResponse::SeveralDoses)) };
        let at = |value: f64| Ok((value, outcome::value(&simulate(varied.in_scenario(&scenario, value))?, asked)));
        let points: Vec<Point> = values.iter().map(|value| at(*value)).collect::<Result<_, E>>()?;
        if points.iter().all(|point| !point.1.is_finite()) {
            return Ok(Err(NoResponse::NoOutcome));
        }
        let own = at(own)?;
        Ok(Ok(Self { scenario, points, own }))
    }

    /// How the outcome changes. `scale` is the size of a healthy outcome.
    #[must_use]
    pub fn response(&self, scale: f64) -> Option<Response> {
        Response::of(&self.points, scale)
    }
}

/// How an outcome changes from the lowest value to the highest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Response {
    /// It is higher at the highest value than at the lowest.
    Rises,
    /// It is lower at the highest value than at the lowest.
    Falls,
    /// It is the same at every value, bit by bit: nothing connects the value with the outcome.
    DoesNotRespond,
    /// It changes less than a twentieth of its scale.
    HardlyChanges,
    /// It is highest at this point, clearly above both ends.
    HighestBetween(Point),
    /// It is lowest at this point, clearly below both ends.
    LowestBetween(Point),
}

impl Response {
    /// The response over these points, which are in ascending order of the value. `scale` is the size of a healthy
    /// outcome; a larger outcome raises it. Outcomes that are no numbers are left out; `None` without any.
    #[must_use]
    pub fn of(points: &[Point], scale: f64) -> Option<Self> {
        let points: Vec<&Point> = points.iter().filter(|point| point.1.is_finite()).collect();
        let (first, last) = (*points.first()?, *points.last()?);
        let lowest = *points.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
        let highest = *points.iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
        let margin = SMALL * scale.abs().max(highest.1.abs());
        let (above, below) = (highest.1 - first.1.max(last.1), first.1.min(last.1) - lowest.1);
        if points.len() > 1 && lowest.1.to_bits() == highest.1.to_bits() {
            return Some(Self::DoesNotRespond);
        }
        Some(if above.max(below) >= margin {
            if above >= below { Self::HighestBetween(*highest) } else { Self::LowestBetween(*lowest) }
        } else if (last.1 - first.1).abs() < margin {
            Self::HardlyChanges
        } else if last.1 > first.1 {
            Self::Rises
        } else {
            Self::Falls
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_is_classified_by_its_ends_and_its_extreme() {
        let of = |outcomes: [f64; 3]| {
            Response::of(&[(1.0, outcomes[0]), (2.0, outcomes[1]), (3.0, outcomes[2])], 1.0).expect("points")
        };
        assert_eq!(of([0.1, 0.2, 0.5]), Response::Rises);
        assert_eq!(of([0.5, 0.2, 0.1]), Response::Falls);
        assert_eq!(of([0.50, 0.51, 0.52]), Response::HardlyChanges);
        assert_eq!(of([0.1, 0.6, 0.2]), Response::HighestBetween((2.0, 0.6)));
        assert_eq!(of([0.5, 0.1, 0.6]), Response::LowestBetween((2.0, 0.1)));
        assert_eq!(of([0.3, 0.3, 0.3]), Response::DoesNotRespond);
        assert_eq!(of([0.1, f64::NAN, 0.5]), Response::Rises);
        assert_eq!(Response::of(&[], 1.0), None);
    }
}
