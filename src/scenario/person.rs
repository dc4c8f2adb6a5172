//! The persons a scenario can be about: the typical adult, and how others differ from that, with the evidence.

use crate::{
    model::{Input, Layer, Parameters},
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
    /// Whether it is a thought experiment and nobody whom a physician could meet. Every chart and summary says so.
    pub is_thought_experiment: bool,
    /// The layers without which this person would be another: they are on in every run about this person.
    pub layers: &'static [Layer],
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
        is_thought_experiment: false,
        layers: &[],
        everyday: &[],
        recently: &[],
        evidence: "the values of the parameter tables, each with its own source",
    },
    Person {
        name: "susceptible adult",
        meaning: "A thought experiment, no patient: an adult in whom gut and skin can hold each other in inflammation",
        // With one way back only: nothing but her skin opens her gut, so cutting it shows what it carries.
        changes: &[
            ("skin_signal_strength", 1.0),
            ("scfa_lack_gain", 1.0),
            ("dysbiosis_lps_gain", 0.8),
            ("cytokine_opening", 0.0),
        ],
        is_thought_experiment: true,
        layers: &[],
        everyday: &[],
        recently: &[],
        evidence: "a thought experiment about loops, of two inventions: a way back from skin to gut, shown in mice, whose strength nobody has measured in people, and a gut that needs its community, which a trial contradicts (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
    },
    Person {
        name: "eczema-prone adult",
        meaning: "An adult with moderate to severe atopic eczema: a weak barrier, type-2 inflammation, skin that reacts to what gets through",
        changes: &[
            ("barrier_strength", 0.76),
            ("type_2_drive", 4.0),
            ("skin_reactivity", 5.0),
            ("small_pore_leak", 1.3),
            ("fermenter_strength", 0.88),
        ],
        is_thought_experiment: false,
        layers: &[Layer::Immune, Layer::Skin],
        everyday: &[],
        recently: &[],
        evidence: "barrier (filaggrin, Howell 2007, 10.1016/j.jaci.2007.04.031), type 2 (Simpson 2016, 10.1056/NEJMoa1610020) and sensitised skin cause the disease; leak for sugars (Dupont; another study finds none) and butyrate (Song 2016, 10.1016/j.jaci.2015.08.021) are given; the numbers are assumed",
    },
    Person {
        name: "psoriasis-prone adult",
        meaning: "An adult with plaque psoriasis: many Th17 cells, few regulatory T cells, an epidermis that grows too fast",
        changes: &[("th17_drive", 2.3), ("treg_drive", 0.6), ("small_pore_leak", 1.3), ("stress_sensitivity", 0.7)],
        is_thought_experiment: false,
        layers: &[Layer::Immune, Layer::Skin],
        everyday: &[],
        recently: &[],
        evidence: "Th17 threefold and regulatory T cells about half (48 patients), and the effect of drugs against IL-17 (Langley 2014, 10.1056/NEJMoa1314258) give the cause; the leak for sugars is given (Sikora 2018); stress moves it weakly (Snast 2018, 10.1111/bjd.16116); the numbers are assumed",
    },
    Person {
        name: "after antibiotics",
        meaning: "A typical adult who has just ended a strong course of antibiotics",
        changes: &[],
        is_thought_experiment: false,
        layers: &[],
        everyday: &[],
        recently: &[
            ("microbes", 0.3),
            ("scfa_producers", 0.3),
            ("bifidobacteria", 0.3),
            ("pathobionts", 0.3),
            ("keystone_species", 0.6),
            ("scfa", 0.3),
        ],
        evidence: "depleted communities after broad drugs (Palleja 2018, 10.1038/s41564-018-0257-9); the level is assumed",
    },
    Person {
        name: "low-fibre eater",
        meaning: "A typical adult whose everyday diet has little fibre",
        changes: &[],
        is_thought_experiment: false,
        layers: &[],
        everyday: &[("fibre", 14.0)],
        recently: &[],
        evidence: "14 g a day was the everyday intake before a diet swap (O'Keefe 2015, 10.1038/ncomms7342)",
    },
    Person {
        name: "stressed student",
        meaning: "A typical adult in a long exam period, eating little fibre",
        changes: &[],
        is_thought_experiment: false,
        layers: &[Layer::Neuroendocrine],
        everyday: &[("stress", 0.2), ("fibre", 18.0)],
        recently: &[],
        evidence: "assumed: lasting stress at a fifth of an acute test, beyond that of everyday life",
    },
    Person {
        name: "dry-skin older adult",
        meaning: "An older adult whose skin renews more slowly and holds less moisture",
        changes: &[
            ("barrier_strength", 0.99),
            ("moisture_strength", 0.65),
            ("barrier_repair_rate", 0.22),
            ("corneocyte_renewal_rate", 0.05),
            ("turnover_reference", 40.0),
        ],
        is_thought_experiment: false,
        layers: &[Layer::Skin],
        everyday: &[],
        recently: &[],
        evidence: "water loss of old skin is normal or a little lower, and it repairs far more slowly: a seventh in a day against a half in the young (Ghadially 1995, 10.1172/JCI117919); sizes of moisture and renewal are assumed",
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
