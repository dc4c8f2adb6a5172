//! The same scenario with another value of one input or parameter, for questions that ask what follows from a dose.

use crate::{
    model::Quantity,
    scenario::{Amount, Scenario, names},
};

/// The input or parameter of that name.
#[must_use]
pub fn quantity(name: &str) -> Option<&'static Quantity> {
    names::find(name, names::inputs().chain(names::parameters()))
}

/// The value of a quantity in a scenario: the dose of the first intervention that gives it, else the background.
#[must_use]
pub fn own_value(scenario: &Scenario, quantity: &Quantity) -> Option<f64> {
    let given = scenario.interventions.iter().find(|given| given.input.name == quantity.name);
    match given.map(|given| given.amount) {
        Some(Amount::Dose(value) | Amount::Extra(value)) => Some(value),
        None => scenario.background.named(quantity.name).or(scenario.parameters.named(quantity.name)).copied(),
    }
}

/// The scenario with another value of a quantity: in every intervention that gives it, else in the background.
#[must_use]
pub fn with_value(scenario: &Scenario, quantity: &Quantity, value: f64) -> Scenario {
    let mut scenario = scenario.clone();
    let mut is_given = false;
    for given in scenario.interventions.iter_mut().filter(|given| given.input.name == quantity.name) {
        is_given = true;
        given.amount = match given.amount {
            Amount::Dose(_) => Amount::Dose(value),
            Amount::Extra(_) => Amount::Extra(value),
        };
    }
    let place = scenario.background.named_mut(quantity.name).filter(|_| !is_given);
    if let Some(place) = place.or(scenario.parameters.named_mut(quantity.name)) {
        *place = value;
    }
    scenario
}
