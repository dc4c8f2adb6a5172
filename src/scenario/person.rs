//! The people a scenario can be about: the typical adult, and how others differ from that.

use crate::{model::Parameters, scenario::suggest};

/// Somebody the model can be run for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// The name, as a scenario file writes it.
    pub name: &'static str,
    /// Who that is.
    pub meaning: &'static str,
    /// The parameters in which this person differs from the typical adult, with their values.
    pub changes: &'static [(&'static str, f64)],
    /// What is known about such a person, and what is not.
    pub evidence: &'static str,
}

/// Everybody there is; the first is the one a scenario gets that names nobody.
pub const PEOPLE: &[Person] = &[
    Person {
        name: "typical adult",
        meaning: "A healthy adult whose skin speaks to the gut too softly to keep an inflammation going",
        changes: &[],
        evidence: "the values of the parameter tables, each with its own source",
    },
    Person {
        name: "susceptible adult",
        meaning: "An adult, prone to eczema for example, in whom gut and skin can hold each other in inflammation",
        changes: &[("skin_signal_strength", 1.0)],
        evidence: "assumed: the way back from skin to gut is shown in mice; in people there is a single observation, and nobody has measured its strength",
    },
];

/// The person of that name, or nothing if there is none.
#[must_use]
pub fn person(name: &str) -> Option<&'static Person> {
    PEOPLE.iter().find(|person| person.name == name)
}

/// The name that was probably meant.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    suggest::nearest(name, PEOPLE.iter().map(|person| person.name))
}

impl Person {
    /// The parameters of this person.
    #[must_use]
    pub fn parameters(&self) -> Parameters<f64> {
        let mut parameters = Parameters::reference();
        for (name, value) in self.changes {
            if let Some(place) = parameters.named_mut(name) {
                *place = *value;
            }
        }
        parameters
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_of_a_person_names_a_parameter_and_stays_possible() {
        for (name, value) in PEOPLE.iter().flat_map(|person| person.changes) {
            let row = Parameters::<f64>::rows().map(|(_, row)| row).find(|row| row.name == *name);
            assert!(row.is_some_and(|row| row.possible.contains(*value)), "{name}");
        }
    }

    #[test]
    fn the_typical_adult_is_the_reference() {
        assert_eq!(PEOPLE[0].parameters(), Parameters::reference());
        assert_ne!(PEOPLE[1].parameters(), Parameters::reference());
    }
}
