//! Names of what the model knows: quantities, units, processes, people, grades of evidence, layers; and of the outcomes
//! of a run, "skin inflammation at the end".

use super::{
    Language, Text, say,
    sentence::{Name, Names},
    texts::{grades, layers, people, people_in_words, processes, quantities, units},
};
use crate::model::{Grade, Layer, Process, Quantity, Unit};
use crate::scenario::{Outcome, Person, statement::Statistic};

impl Language {
    /// The name of that key, if it is in the table.
    pub(super) fn find(self, names: Names, key: &str) -> Option<&'static Name> {
        let place = names.binary_search_by_key(&key, |(own, _)| *own).ok()?;
        names[place].1.get(self.place())
    }

    fn quantity(self, quantity: &Quantity) -> Option<&'static Name> {
        self.find(quantities::ALL, quantity.name)
    }

    /// The short name of a quantity for charts and tables: `Hautentzündung`.
    #[must_use]
    pub fn label(self, quantity: &Quantity) -> &'static str {
        self.quantity(quantity).map_or(quantity.label(), |name| name.label)
    }

    /// The label inside a sentence or a list.
    #[must_use]
    pub fn label_inside(self, quantity: &Quantity) -> &'static str {
        self.quantity(quantity).map_or(quantity.label(), |name| name.inside)
    }

    /// The label as the subject of a sentence, with its article where the language wants one: `die Hautentzündung`.
    #[must_use]
    pub fn subject(self, quantity: &Quantity) -> &'static str {
        self.quantity(quantity).map_or(quantity.label(), |name| name.subject)
    }

    /// Whether a sentence about this quantity speaks of many.
    #[must_use]
    pub fn is_plural(self, quantity: &Quantity) -> bool {
        self.quantity(quantity).is_some_and(|name| name.many)
    }

    /// The name of a state by the name that files give it: for boxes and arrows, in a label and inside a sentence.
    pub(crate) fn state(self, name: &str) -> Option<(&'static str, &'static str)> {
        self.find(quantities::ALL, name).map(|name| (name.label, name.inside))
    }

    /// A unit after a number; empty where a bare number is right.
    #[must_use]
    pub fn unit(self, unit: Unit) -> &'static str {
        let text = match unit {
            Unit::Share | Unit::Fold | Unit::One => return "",
            Unit::Day => units::day,
            Unit::PerDay => units::per_day,
            Unit::GramPerDay => units::gram_per_day,
            Unit::ServingPerDay => units::serving_per_day,
            Unit::MedPerDay => units::med_per_day,
            Unit::CfuPerDay => units::cfu_per_day,
            Unit::Point => units::point,
            Unit::PasiPoint => units::pasi_point,
            Unit::GramPerSquareMetreHour => units::gram_per_square_metre_hour,
            Unit::ArbitraryUnit => units::arbitrary_unit,
            Unit::PicogramPerMillilitre => units::picogram_per_millilitre,
            Unit::NanogramPerMillilitre => units::nanogram_per_millilitre,
            Unit::MilligramPerLitre => units::milligram_per_litre,
            Unit::MillimolePerKilogram => units::millimole_per_kilogram,
            Unit::Percent => units::percent,
            Unit::MicrogramPerDecilitre => units::microgram_per_decilitre,
        };
        text.of(self)
    }

    /// A unit in words.
    #[must_use]
    pub fn unit_in_words(self, unit: Unit) -> &'static str {
        let text = match unit {
            Unit::Day => units::day_in_words,
            Unit::PerDay => units::per_day_in_words,
            Unit::GramPerDay => units::gram_per_day_in_words,
            Unit::ServingPerDay => units::serving_per_day_in_words,
            Unit::MedPerDay => units::med_per_day_in_words,
            Unit::CfuPerDay => units::cfu_per_day_in_words,
            Unit::Point => units::point_in_words,
            Unit::PasiPoint => units::pasi_point_in_words,
            Unit::GramPerSquareMetreHour => units::gram_per_square_metre_hour_in_words,
            Unit::ArbitraryUnit => units::arbitrary_unit_in_words,
            Unit::PicogramPerMillilitre => units::picogram_per_millilitre_in_words,
            Unit::NanogramPerMillilitre => units::nanogram_per_millilitre_in_words,
            Unit::MilligramPerLitre => units::milligram_per_litre_in_words,
            Unit::MillimolePerKilogram => units::millimole_per_kilogram_in_words,
            Unit::Percent => units::percent_in_words,
            Unit::MicrogramPerDecilitre => units::microgram_per_decilitre_in_words,
            Unit::Share => units::share_in_words,
            Unit::Fold => units::fold_in_words,
            Unit::One => units::one_in_words,
        };
        text.of(self)
    }

    /// The letter of a grade of evidence and what it stands for.
    #[must_use]
    pub fn grade(self, grade: Grade) -> &'static str {
        let text = match grade {
            Grade::A => grades::a,
            Grade::B => grades::b,
            Grade::C => grades::c,
            Grade::D => grades::d,
        };
        text.of(self)
    }

    /// What a layer is called.
    #[must_use]
    pub fn layer(self, layer: Layer) -> &'static str {
        let text: Text = match layer {
            Layer::Microbiome => layers::microbiome,
            Layer::Metabolites => layers::metabolites,
            Layer::Immune => layers::immune,
            Layer::Neuroendocrine => layers::neuroendocrine,
            Layer::Skin => layers::skin,
        };
        text.of(self)
    }

    /// The name of a process as it stands at its band: "LPS entry".
    #[must_use]
    pub fn process(self, process: &Process) -> &'static str {
        self.find(processes::ALL, process.name).map_or(process.name, |name| name.label)
    }

    /// The same as the subject of a sentence.
    #[must_use]
    pub fn process_inside(self, process: &Process) -> &'static str {
        self.find(processes::ALL, process.name).map_or(process.name, |name| name.subject)
    }

    /// A person, without article.
    #[must_use]
    pub fn person(self, person: &Person) -> &'static str {
        self.find(people::ALL, person.name).map_or(person.name, |name| name.inside)
    }

    /// A person with the article: "a typical adult".
    #[must_use]
    pub fn person_with_article(self, person: &Person) -> &'static str {
        self.find(people::ALL, person.name).map_or(person.name, |name| name.subject)
    }

    /// Who a person is, in one line.
    #[must_use]
    pub fn who(self, person: &Person) -> &'static str {
        self.find(people_in_words::ALL, person.name).map_or(person.meaning, |name| name.inside)
    }

    /// A number up to twelve in words, and a larger one in digits.
    pub(crate) fn number_word(self, number: usize) -> String {
        let mut words = say!(self, numbers::zero_to_twelve).split(' ');
        words.nth(number).map_or_else(|| number.to_string(), str::to_owned)
    }
}

/// The outcome as it stands inside a sentence.
#[must_use]
pub fn outcome_words(outcome: &Outcome, language: Language) -> String {
    let label = language.label_inside(outcome.of);
    match outcome.statistic {
        Statistic::End => say!(language, outcome::at_end { label }),
        Statistic::At(day) => say!(language, outcome::at_day { label, day: day.to_string() }),
        Statistic::Max => say!(language, outcome::highest { label }),
        Statistic::Min => say!(language, outcome::lowest { label }),
        Statistic::Mean => say!(language, outcome::mean { label }),
        _ => say!(language, outcome::other { label, outcome: outcome.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Input, Readouts, State};

    #[test]
    fn the_verb_agrees_with_every_label() {
        let rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
        let mut plural: Vec<&str> = rows.filter(|row| Language::ENGLISH.is_plural(row)).map(Quantity::label).collect();
        plural.sort_unstable();
        let many = [
            "Antioxidants",
            "Beneficial microbes",
            "Bifidobacteria",
            "Fibre fermenters",
            "Horny cells",
            "Mast cells",
            "Pathobionts",
            "Pathobionts in stool",
            "Polyphenols",
            "Regulatory T cells",
            "Secondary bile acids",
            "Short-chain fatty acids",
            "Species that can be lost",
            "Th17 cells",
            "Tryptophan metabolites",
        ];
        assert_eq!(plural, many);
    }

    #[test]
    fn every_person_has_the_right_article() {
        let people: Vec<&str> =
            crate::scenario::PEOPLE.iter().map(|person| Language::ENGLISH.person_with_article(person)).collect();
        assert!(people.contains(&"a typical adult"), "{people:?}");
        assert!(people.contains(&"an eczema-prone adult"), "{people:?}");
    }

    #[test]
    fn an_article_belongs_to_sentences_only() {
        let spanish = Language::named("es").unwrap_or_default();
        let skin = State::<f64>::TABLE.iter().find(|row| row.name == "skin_inflammation").expect("a state");
        assert_eq!(
            (spanish.label(skin), spanish.subject(skin)),
            ("Inflamación de la piel", "la inflamación de la piel")
        );
        let microbes = State::<f64>::TABLE.iter().find(|row| row.name == "microbes").expect("a state");
        let german = Language::named("de").unwrap_or_default();
        assert_eq!(
            (german.label(microbes), german.label_inside(microbes)),
            ("Nützliche Mikroben", "nützliche Mikroben")
        );
    }
}
