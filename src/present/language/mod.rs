//! The language of labels, sentences and numbers: one file for each in `assets/languages`, read when it is first needed.
//!
//! Names and units of quantities stand in English in the tables of the model; everything else a person reads in a chart or
//! a summary stands in `en.toml`. The other files give the same keys in their language. `docs/languages.md` tells how to
//! add one.

mod book;

use std::sync::OnceLock;

use super::{
    chart::{Locale, NumberFormat},
    wording,
};
use crate::model::{Grade, Process, Quantity, Unit};
use crate::scenario::{Intervention, Person, Scenario};
use book::{Book, Name, fill};

/// A language for everything a person reads in charts and summaries. Scenarios are read, and data are written, in English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language(usize);

/// Every language: what is typed for it, and its file. A new language is one more line.
const FILES: [(&str, &str); 3] = [
    ("en", include_str!("../../../assets/languages/en.toml")),
    ("de", include_str!("../../../assets/languages/de.toml")),
    ("es", include_str!("../../../assets/languages/es.toml")),
];

static BOOKS: [OnceLock<Book>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

impl Language {
    /// The language of the model's own tables.
    pub const ENGLISH: Self = Self(0);

    /// Every language there is, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..FILES.len()).map(Self)
    }

    /// The language of that code, such as `de`.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::all().find(|language| language.code() == code)
    }

    /// What is typed for it: `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        FILES[self.0].0
    }

    /// What its speakers call it: `Deutsch`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.text("name")
    }

    fn book(self) -> &'static Book {
        let (_, text) = FILES[self.0];
        BOOKS[self.0].get_or_init(|| Book::read(text))
    }

    /// The text of a key, such as `chart.healthy`. Every key is in every file; a test says which is missing where.
    #[must_use]
    pub fn text(self, key: &str) -> &'static str {
        self.own(key).or_else(|| Self::ENGLISH.own(key)).unwrap_or_default()
    }

    /// The text of a key with its places filled: `{label}` by what goes with `label`.
    #[must_use]
    pub fn say(self, key: &str, places: &[(&str, &str)]) -> String {
        self.say_of(false, key, places)
    }

    /// As [`Self::say`]; where the text offers `{rises|rise}`, the second if it speaks of many.
    #[must_use]
    pub fn say_of(self, many: bool, key: &str, places: &[(&str, &str)]) -> String {
        fill(self.text(key), many, places)
    }

    /// How numbers are spelt.
    #[must_use]
    pub fn numbers(self) -> NumberFormat {
        NumberFormat {
            decimal: self.text("numbers.decimal"),
            group: self.text("numbers.group"),
            group_four_digits: self.text("numbers.group_four_digits") == "yes",
            million: self.text("numbers.million"),
            billion: self.text("numbers.billion"),
        }
    }

    /// What the drawing of a chart adds by itself.
    #[must_use]
    pub fn locale(self) -> Locale {
        Locale {
            numbers: self.numbers(),
            hours: self.text("time.axis_hours"),
            days: self.text("time.axis_days"),
            months: self.text("time.axis_months"),
            years: self.text("time.axis_years"),
            starts_at: self.text("chart.starts_at"),
            more_bars: self.text("chart.more_bars"),
            breaks: self.text("diagram.breaks"),
        }
    }

    fn own(self, key: &str) -> Option<&'static str> {
        self.book().text(key)
    }

    /// What stands in the file under a section and an English text; that text itself where nothing does.
    fn translated<'t>(self, section: &str, english: &'t str) -> &'t str {
        if self == Self::ENGLISH { english } else { self.own(&format!("{section}.{english}")).unwrap_or(english) }
    }

    fn quantity(self, quantity: &Quantity) -> Option<&'static Name> {
        self.book().quantity(quantity.name)
    }

    /// The short name of a quantity for charts and tables: `Hautentzündung`.
    #[must_use]
    pub fn label(self, quantity: &Quantity) -> &'static str {
        self.quantity(quantity).map_or(quantity.label(), |name| &name.label)
    }

    /// The label inside a sentence or a list.
    #[must_use]
    pub fn label_inside(self, quantity: &Quantity) -> String {
        self.quantity(quantity).map_or_else(|| wording::in_sentence(quantity.label()), |name| name.inside.clone())
    }

    /// The label as the subject of a sentence, with its article where the language wants one: `die Hautentzündung`.
    #[must_use]
    pub fn subject(self, quantity: &Quantity) -> String {
        self.quantity(quantity).map_or_else(|| wording::in_sentence(quantity.label()), |name| name.subject.clone())
    }

    /// Whether a sentence about this quantity speaks of many.
    #[must_use]
    pub fn is_plural(self, quantity: &Quantity) -> bool {
        self.quantity(quantity).map_or_else(|| wording::is_plural(quantity), |name| name.many)
    }

    /// A finished sentence as it goes on after a comma or a colon: some languages keep its capital there.
    #[must_use]
    pub fn inside(self, sentence: &str) -> String {
        if self.text("sentence.keeps_its_capital") == "yes" {
            sentence.to_owned()
        } else {
            wording::in_sentence(sentence)
        }
    }

    /// A unit after a number; empty where a bare number is right.
    #[must_use]
    pub fn unit(self, unit: Unit) -> &'static str {
        self.translated("units", unit.symbol())
    }

    /// A unit in words.
    #[must_use]
    pub fn unit_in_words(self, unit: Unit) -> &'static str {
        self.translated("units_in_words", unit.description())
    }

    /// The letter of a grade of evidence and what it stands for.
    #[must_use]
    pub fn grade(self, grade: Grade) -> &'static str {
        self.translated("grades", grade.words())
    }

    /// The name of a process as it stands beside its band: "LPS entry". English reads it off its name in the model.
    #[must_use]
    pub fn process(self, process: &Process) -> String {
        let own = self.book().process(process.name);
        own.map_or_else(|| wording::capital(&wording::process_words(process)), |name| name.label.clone())
    }

    /// The same as the subject of a sentence.
    #[must_use]
    pub fn process_inside(self, process: &Process) -> String {
        self.book().process(process.name).map_or_else(|| wording::process_words(process), |name| name.subject.clone())
    }

    /// What every picture says: that it is no advice.
    #[must_use]
    pub fn disclaimer(self) -> &'static str {
        self.own("disclaimer").unwrap_or(wording::DISCLAIMER)
    }

    /// A person, without article.
    #[must_use]
    pub fn person(self, person: &Person) -> &'static str {
        self.book().person(person.name).map_or(person.name, |name| &name.inside)
    }

    /// A person with the article: "a typical adult".
    #[must_use]
    pub fn person_with_article(self, person: &Person) -> String {
        let known = self.book().person(person.name);
        known.map_or_else(|| wording::with_article(person.name), |name| name.subject.clone())
    }

    /// Who a person is, in one line.
    #[must_use]
    pub fn who(self, person: &Person) -> &'static str {
        if self == Self::ENGLISH {
            return person.meaning;
        }
        self.own(&format!("people_in_words.{}", person.name)).unwrap_or(person.meaning)
    }

    /// The name of an intervention in the chart: ours in this language, that of an author as it was written.
    #[must_use]
    pub fn intervention(self, intervention: &Intervention) -> &str {
        if self != Self::ENGLISH && self.is_ours(intervention) {
            self.label(intervention.input)
        } else {
            self.translated("interventions", &intervention.label)
        }
    }

    /// The title of a scenario: of a built-in one in this language, that of an author as it was written. The files of
    /// languages know sentences and not scenarios, so a copy that keeps the title keeps its translation.
    #[must_use]
    pub fn title(self, scenario: &Scenario) -> &str {
        self.translated("titles", &scenario.title)
    }

    /// The short title of a scenario, as [`Self::title`].
    #[must_use]
    pub fn short_title(self, scenario: &Scenario) -> Option<&str> {
        scenario.short_title.as_deref().map(|short| self.translated("short_titles", short))
    }

    /// The question of a scenario, as [`Self::title`].
    #[must_use]
    pub fn question(self, scenario: &Scenario) -> &str {
        self.translated("questions", &scenario.question)
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
            self.label_inside(intervention.input)
        } else {
            self.quoted(&self.intervention_named(intervention))
        }
    }

    /// The same where the sentence has quotes of its own. Only in English is an author's name made small.
    #[must_use]
    pub fn intervention_named(self, intervention: &Intervention) -> String {
        if self == Self::ENGLISH {
            wording::intervention_in_sentence(intervention)
        } else {
            self.intervention(intervention).to_owned()
        }
    }

    /// Whether the name of an intervention is that of its input, and not an author's. In English, what stands for an
    /// input without a name is as good as a name.
    #[must_use]
    pub fn is_ours(self, intervention: &Intervention) -> bool {
        let unnamed = wording::capital(&intervention.input.name.replace('_', " "));
        intervention.label == intervention.input.label() || (self != Self::ENGLISH && intervention.label == unnamed)
    }

    /// What an author wrote, between quotes where it may be of another language.
    #[must_use]
    pub fn quoted(self, text: &str) -> String {
        self.say("sentence.quoted", &[("text", text)])
    }

    /// "A, B and C".
    #[must_use]
    pub fn listed<S: AsRef<str>>(self, names: &[S]) -> String {
        match names {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                self.say("sentence.list", &[("first", &first.join(", ")), ("last", last.as_ref())])
            }
        }
    }
}

#[cfg(test)]
mod tests;
