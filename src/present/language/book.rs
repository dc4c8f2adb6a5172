//! A file of a language, taken apart: texts by their keys, and names with their article and number.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::wording;

/// A name as charts, lists and sentences want it.
#[derive(Clone, Debug, Default)]
pub(super) struct Name {
    /// `Hautentzündung`
    pub(super) label: String,
    /// `nützliche Mikroben`, as it stands in the middle of a sentence.
    pub(super) inside: String,
    /// `die Hautentzündung`
    pub(super) subject: String,
    /// Whether it is many.
    pub(super) many: bool,
}

impl Name {
    /// From what stands in the file: `(die) Hautentzündung`.
    fn read(text: &str, many: bool) -> Self {
        let (article, inside) = match text.strip_prefix('(').and_then(|text| text.split_once(')')) {
            Some((article, name)) => (format!("{article} "), name.trim_start()),
            None => (String::new(), text),
        };
        Self { label: wording::capital(inside), inside: inside.to_owned(), subject: format!("{article}{inside}"), many }
    }
}

/// All texts of a language.
#[derive(Debug, Default)]
pub(super) struct Book {
    texts: BTreeMap<String, String>,
    quantities: BTreeMap<String, Name>,
    people: BTreeMap<String, Name>,
    processes: BTreeMap<String, Name>,
}

/// The sections whose lines are names: of one, of many, of people, of processes.
const ONE: &str = "one";
const MANY: &str = "many";
const PEOPLE: &str = "people";
const PROCESSES: &str = "processes";

impl Book {
    pub(super) fn read(text: &str) -> Self {
        let (table, _) = DeTable::parse_recoverable(text);
        let mut book = Self::default();
        collect(table.get_ref(), "", &mut book.texts);
        for (key, text) in &book.texts {
            let Some((section, name)) = key.split_once('.') else { continue };
            let names = match section {
                ONE | MANY => &mut book.quantities,
                PEOPLE => &mut book.people,
                PROCESSES => &mut book.processes,
                _ => continue,
            };
            names.insert(name.to_owned(), Name::read(text, section == MANY));
        }
        book
    }

    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }

    pub(super) fn quantity(&self, name: &str) -> Option<&Name> {
        self.quantities.get(name)
    }

    pub(super) fn person(&self, name: &str) -> Option<&Name> {
        self.people.get(name)
    }

    pub(super) fn process(&self, name: &str) -> Option<&Name> {
        self.processes.get(name)
    }

    #[cfg(test)]
    pub(super) fn texts(&self) -> &BTreeMap<String, String> {
        &self.texts
    }
}

/// All texts of a table and of those inside it, each under its path: `headline.jump`.
fn collect(table: &DeTable<'_>, before: &str, texts: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let key = format!("{before}{}", key.get_ref());
        match value.get_ref() {
            DeValue::String(text) => {
                texts.insert(key, text.replace('~', "\u{a0}"));
            }
            DeValue::Table(inner) => collect(inner, &format!("{key}."), texts),
            _ => {}
        }
    }
}

/// A text with its places filled, and of each `{one|many}` the half that fits. What fills a place is never looked at
/// again, so it may hold braces of its own.
pub(super) fn fill(template: &str, many: bool, places: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(2 * template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((place, after)) = after.split_once('}') else { break };
        text += before;
        match (place.split_once('|'), places.iter().find(|(name, _)| *name == place)) {
            (Some((one, several)), _) => text += if many { several } else { one },
            (None, Some((_, filling))) => text += filling,
            // A place that nobody fills is seen in the picture, and by the tests.
            (None, None) => text += &format!("{{{place}}}"),
        }
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once_and_the_number_chooses_the_word() {
        let places = [("what", "Mast {cells}"), ("to", "2")];
        assert_eq!(fill("{what} {rises|rise} to {to}.", true, &places), "Mast {cells} rise to 2.");
        assert_eq!(fill("{what} {rises|rise} to {to}.", false, &places), "Mast {cells} rises to 2.");
        assert_eq!(fill("{nobody} at {", true, &places), "{nobody} at {");
    }

    #[test]
    fn an_article_belongs_to_sentences_only() {
        let name = Name::read("(la) inflamación de la piel", false);
        assert_eq!(
            (name.label.as_str(), name.subject.as_str()),
            ("Inflamación de la piel", "la inflamación de la piel")
        );
        assert_eq!(Name::read("nützliche Mikroben", true).label, "Nützliche Mikroben");
    }
}
