//! What built-in scenarios say, in every language. Their texts are found by the name of the scenario; a copy that keeps a
//! text keeps its translation, and what else an author wrote is shown as it was written.

use super::{
    Language, Text,
    texts::{
        interventions,
        scenarios::{ALL, Record},
    },
};
use crate::scenario::{Intervention, Scenario};

impl Language {
    /// The translation of a text that a built-in scenario has: the one of that name, or any other with the same words.
    fn translated<'t>(self, scenario: &Scenario, text: &'t str, part: impl Fn(&Record) -> Option<Text>) -> &'t str {
        let own = ALL.binary_search_by_key(&scenario.name.as_str(), |record| record.key).ok().map(|place| &ALL[place]);
        let mut found = own.into_iter().chain(ALL).filter_map(part);
        found.find(|found| found.english() == text).map_or(text, |found| found.of(self))
    }

    /// The title of a scenario.
    #[must_use]
    pub fn title(self, scenario: &Scenario) -> &str {
        self.translated(scenario, &scenario.title, |record| Some(record.title))
    }

    /// The short title of a scenario.
    #[must_use]
    pub fn short_title(self, scenario: &Scenario) -> Option<&str> {
        let short = scenario.short_title.as_deref()?;
        Some(self.translated(scenario, short, |record| Some(record.short_title)))
    }

    /// The question of a scenario.
    #[must_use]
    pub fn question(self, scenario: &Scenario) -> &str {
        self.translated(scenario, &scenario.question, |record| Some(record.question))
    }

    /// The name of an intervention in the chart: ours in this language, that of an author as it was written.
    #[must_use]
    pub fn intervention(self, intervention: &Intervention) -> &str {
        if self != Self::ENGLISH && self.is_ours(intervention) {
            return self.label(intervention.input);
        }
        let mut known = interventions::ALL.iter().map(|(_, names)| names);
        let known = known.find(|names| names[Self::ENGLISH.place()].inside == intervention.label);
        known.map_or(&intervention.label, |names| names[self.place()].inside)
    }

    /// The same at the start of a line of text, that of an author between quotes where it may be of another language.
    #[must_use]
    pub fn intervention_quoted(self, intervention: &Intervention) -> String {
        let name = self.intervention(intervention);
        if self.is_ours(intervention) { name.to_owned() } else { self.quoted(name) }
    }

    /// The same inside a sentence, that of an author between quotes where it may be of another language.
    #[must_use]
    pub fn intervention_inside(self, intervention: &Intervention) -> String {
        if self.is_ours(intervention) {
            self.label_inside(intervention.input).to_owned()
        } else {
            self.quoted(&self.intervention_named(intervention))
        }
    }

    /// The same where the sentence has quotes of its own.
    #[must_use]
    pub fn intervention_named(self, intervention: &Intervention) -> String {
        self.author_inside(self.intervention(intervention))
    }

    /// Whether the name of an intervention is that of its input, and not an author's. In English, what stands for an
    /// input without a name is as good as a name.
    #[must_use]
    pub fn is_ours(self, intervention: &Intervention) -> bool {
        let unnamed = Intervention::label_of(intervention.input.name);
        intervention.label == intervention.input.label() || (self != Self::ENGLISH && intervention.label == unnamed)
    }
}
