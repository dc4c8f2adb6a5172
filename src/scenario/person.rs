//! The persons a scenario can be about: the typical adult, and how others differ from that, with the evidence.

use crate::{
    model::{Input, Parameters},
    scenario::names,
};

/// A person the model can be run for: a set of differences from the typical adult.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// The name, as a scenario file writes it.
    pub name: &'static str,
    /// Who that is.
    pub meaning: &'static str,
    /// The parameters in which this person differs from the typical adult, with their values.
    pub changes: &'static [(&'static str, f64)],
    /// The inputs that are different in this person's everyday life, with their values.
    pub everyday: &'static [(&'static str, f64)],
    /// The compartments that start away from rest, with their values.
    pub recently: &'static [(&'static str, f64)],
    /// What is known about such a person, and what is not.
    pub evidence: &'static str,
}

/// All persons; the first is taken where a scenario names none.
pub const PEOPLE: &[Person] = &[
    Person {
        name: "typical adult",
        meaning: "A healthy adult whose skin speaks to the gut too softly to keep an inflammation going",
        changes: &[],
        everyday: &[],
        recently: &[],
        evidence: "the values of the parameter tables, each with its own source",
    },
    Person {
        name: "susceptible adult",
        meaning: "An adult, prone to eczema for example, in whom gut and skin can hold each other in inflammation",
        changes: &[("skin_signal_strength", 1.0)],
        everyday: &[],
        recently: &[],
        evidence: "assumed: the way back from skin to gut is shown in mice; in people there is a single observation, and nobody has measured its strength",
    },
    Person {
        name: "eczema-prone adult",
        meaning: "An adult with atopic eczema: a barrier that renews slowly, and skin that inflames easily",
        changes: &[("skin_signal_strength", 0.5), ("barrier_strength", 0.27), ("skin_baseline_activation", 0.009_2)],
        everyday: &[],
        recently: &[],
        evidence: "set so that water loss, moisture and lactulose/mannitol are near those of lesions (Montero-Vilchez 2021, 10.3390/jcm10020359; Dupont); the three numbers are assumed",
    },
    Person {
        name: "psoriasis-prone adult",
        meaning: "An adult with psoriasis: many Th17 cells, few regulatory T cells, a very dry plaque",
        changes: &[("th17_drive", 4.0), ("treg_drive", 0.7), ("barrier_strength", 0.06)],
        everyday: &[],
        recently: &[],
        evidence: "set so that Th17/Treg and plaque moisture are near those measured (A7.1: 48 patients; Montero-Vilchez 2021, 10.3390/jcm10020359); the three numbers are assumed",
    },
    Person {
        name: "after antibiotics",
        meaning: "A typical adult who has just ended a strong course of antibiotics",
        changes: &[],
        everyday: &[],
        recently: &[
            ("microbes", 0.3),
            ("scfa_producers", 0.3),
            ("bifidobacteria", 0.3),
            ("pathobionts", 0.3),
            ("scfa", 0.3),
        ],
        evidence: "depleted communities after broad drugs (Palleja 2018, 10.1038/s41564-018-0257-9); the level is assumed",
    },
    Person {
        name: "low-fibre eater",
        meaning: "A typical adult whose everyday diet has little fibre",
        changes: &[],
        everyday: &[("fibre", 14.0)],
        recently: &[],
        evidence: "14 g a day was the everyday intake before a diet swap (O'Keefe 2015, 10.1038/ncomms7342)",
    },
    Person {
        name: "stressed student",
        meaning: "A typical adult in a long exam period, eating little fibre",
        changes: &[],
        everyday: &[("stress", 0.2), ("fibre", 18.0)],
        recently: &[],
        evidence: "assumed: lasting stress at a fifth of an acute test, for want of a term for habituation; needs the neuroendocrine layer to act",
    },
    Person {
        name: "dry-skin older adult",
        meaning: "An older adult whose skin renews more slowly and is dry",
        changes: &[("barrier_strength", 0.6)],
        everyday: &[],
        recently: &[],
        evidence: "assumed: renewal slows with age",
    },
];

/// The person of that name, or nothing if there is none.
#[must_use]
pub fn person(name: &str) -> Option<&'static Person> {
    PEOPLE.iter().find(|person| person.name == name)
}

/// The name that was probably meant.
#[must_use]
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    names::nearest(name, PEOPLE.iter().map(|person| person.name))
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

    /// The inputs of this person's everyday life.
    #[must_use]
    pub fn background(&self) -> Input<f64> {
        let mut background = Input::reference();
        for (name, value) in self.everyday {
            if let Some(place) = background.named_mut(name) {
                *place = *value;
            }
        }
        background
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
