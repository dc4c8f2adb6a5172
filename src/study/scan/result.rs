//! Computes an outcome of a scenario at several values of one input or parameter, everything else unchanged.

use serde::{Deserialize, Serialize};

use crate::{
    analysis::{
        Simulation, outcome,
        simulate::varied::{own_value, with_value},
    },
    model::Quantity,
    scenario::{Outcome, Scenario},
    solve::SolveError,
};

/// What is varied, over which values, and which outcome is computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// An input or a parameter, by name.
    pub vary: String,
    /// Its values, in the unit of the model, in ascending order.
    pub values: Vec<f64>,
    /// The outcome, as a scenario writes it: `skin_inflammation at end`.
    pub of: String,
}

/// The outcome at each value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The name of the scenario.
    pub scenario: String,
    /// Its title.
    #[serde(skip)]
    pub title: String,
    /// Value and outcome, in the units of the model.
    pub points: Vec<(f64, f64)>,
    /// The value in the scenario itself, and its outcome.
    pub own: (f64, f64),
}

/// Simulates the scenario at each value and evaluates the outcome.
///
/// # Errors
/// The error of the first simulation that fails.
pub(super) fn scan(
    scenario: &Scenario,
    quantity: &Quantity,
    values: &[f64],
    asked: &Outcome,
) -> Result<Answer, SolveError> {
    let at = |value: f64| {
        let run = Simulation::of(with_value(scenario, quantity, value))?;
        Ok((value, outcome::value(&run, asked)))
    };
    let points = values.iter().map(|value| at(*value)).collect::<Result<_, SolveError>>()?;
    let own = at(own_value(scenario, quantity).unwrap_or(f64::NAN))?;
    Ok(Answer { scenario: scenario.name.clone(), title: scenario.title.clone(), points, own })
}
