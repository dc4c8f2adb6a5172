//! The same scenario with another value of one input or parameter, for questions that ask what follows from a dose.

use serde::{Deserialize, Serialize};

use crate::{
    model::{Day, Quantity},
    scenario::{Amount, Intervention, Scenario, names},
};

/// The input or parameter whose value is varied; in records it goes by its name.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Varied(pub &'static Quantity);

impl Varied {
    /// The input or parameter of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        names::find(name, names::inputs().chain(names::parameters())).map(Self)
    }

    /// Whether it is a parameter of the person, which no intervention gives.
    #[must_use]
    pub fn is_parameter(self) -> bool {
        names::parameters().any(|row| row.name == self.0.name)
    }

    /// The interventions of a scenario that give it.
    fn given(self, scenario: &Scenario) -> impl Iterator<Item = &Intervention> {
        scenario.interventions.iter().filter(move |given| given.input.name == self.0.name)
    }

    /// Whether the interventions of a scenario give it on top of its background.
    #[must_use]
    pub fn is_added(self, scenario: &Scenario) -> bool {
        self.given(scenario).any(|given| matches!(given.amount, Amount::Extra(_)))
    }

    /// The last day on which an intervention gives it; `None` if none does.
    #[must_use]
    pub fn last_day(self, scenario: &Scenario) -> Option<Day> {
        self.given(scenario).flat_map(|given| &given.intervals).map(|interval| interval.until).reduce(f64::max)
    }

    /// Its value in a scenario, in model units: the dose of the intervention that gives it, else the background. `None` if
    /// several interventions give different doses.
    #[must_use]
    pub fn own_value(self, scenario: &Scenario) -> Option<f64> {
        let mut given = self.given(scenario);
        match given.next().map(|first| first.amount) {
            Some(first) if given.any(|other| other.amount != first) => None,
            Some(Amount::Dose(value) | Amount::Extra(value)) => Some(value),
            None => scenario.background.named(self.0.name).or(scenario.parameters.named(self.0.name)).copied(),
        }
    }

    /// The scenario with another value of it: in every intervention that gives it, else in the background.
    #[must_use]
    pub fn in_scenario(self, scenario: &Scenario, value: f64) -> Scenario {
        let mut scenario = scenario.clone();
        let mut is_given = false;
        for given in scenario.interventions.iter_mut().filter(|given| given.input.name == self.0.name) {
            is_given = true;
            given.amount = match given.amount {
                Amount::Dose(_) => Amount::Dose(value),
                Amount::Extra(_) => Amount::Extra(value),
            };
        }
        let place = scenario.background.named_mut(self.0.name).filter(|_| !is_given);
        if let Some(place) = place.or(scenario.parameters.named_mut(self.0.name)) {
            *place = value;
        }
        scenario
    }
}

impl From<Varied> for String {
    fn from(varied: Varied) -> Self {
        varied.0.name.to_owned()
    }
}

impl TryFrom<String> for Varied {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::named(&name).ok_or_else(|| format!("no input or parameter is called `{name}`"))
    }
}
