//! Writes the texts as Rust: a constant for a text without places, a type whose fields are the places for a sentence, a
//! table for what is looked up while the program runs.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    group::{Group, Kind, MANY},
    template::{Piece, has_choice, pieces, places},
};

/// The file that `src/words/texts.rs` includes.
pub(crate) fn code(groups: &[Group]) -> String {
    let languages: Vec<&str> =
        groups.first().into_iter().flat_map(|group| &group.files).map(|file| file.code.as_str()).collect();
    let mut code =
        format!("/// Every language by its code, English first.\npub(crate) const CODES: &[&str] = &{languages:?};\n");
    for group in groups {
        let inner = match group.kind {
            Kind::Sentences => sentences(group),
            Kind::Templates => templates(group),
            Kind::Names => names(group),
            Kind::Records => records(group),
        };
        // Writing to a string cannot fail.
        let _ = write!(code, "\npub(crate) mod {} {{\n    use crate::words::sentence::*;\n{inner}}}\n", group.name);
    }
    code + &every_line(groups)
}

/// All lines as they stand in the files, for tests that look at each text.
fn every_line(groups: &[Group]) -> String {
    let mut code =
        "\n/// Group, code of the language, key and text of every line.\n#[cfg(test)]\npub(crate) const EVERY_LINE: \
                    &[(&str, &str, &str, &str)] = &[\n"
            .to_owned();
    for group in groups {
        for file in &group.files {
            for ((_, key), text) in &file.lines {
                let text = text.replace('~', "\u{a0}");
                let _ = writeln!(code, "    ({:?}, {:?}, {key:?}, {text:?}),", group.name, file.code);
            }
        }
    }
    code + "];\n"
}

/// What a line says in every language.
fn lines<'g>(group: &'g Group, key: &'g (String, String)) -> impl Iterator<Item = &'g str> {
    group.files.iter().map(|file| file.lines.get(key).map_or("", String::as_str))
}

/// A text without places in every language.
fn text<'t>(lines: impl Iterator<Item = &'t str>) -> String {
    format!("Text(&{:?})", lines.map(|line| line.replace('~', "\u{a0}")).collect::<Vec<_>>())
}

fn sentences(group: &Group) -> String {
    let mut code = String::new();
    for (key, english) in &group.files[0].lines {
        let (name, model) = (&key.1, pieces(english).unwrap_or_default());
        let (places, many) = (places(&model).into_iter().collect::<Vec<_>>(), has_choice(&model));
        if places.is_empty() && !many {
            let _ = write!(
                code,
                "    #[doc = {english:?}]\n    pub(crate) const {name}: Text = {};\n",
                text(lines(group, key))
            );
            continue;
        }
        let fields: Vec<String> = places.iter().map(|place| format!("pub(crate) {place}: &'a str")).collect();
        let fields = many.then(|| "pub(crate) many: &'a bool".to_owned()).into_iter().chain(fields);
        let fields = fields.collect::<Vec<_>>().join(", ");
        let fillings: Vec<String> = places.iter().map(|place| format!("self.{place}")).collect();
        let of_language = |line: &str| {
            let piece = |piece: &Piece| match piece {
                Piece::Text(text) => format!("Piece::Text({text:?})"),
                Piece::Place(place) => {
                    format!("Piece::Place({})", places.iter().position(|known| known == place).unwrap_or_default())
                }
                Piece::Choice(one, many) => format!("Piece::Choice({one:?}, {many:?})"),
            };
            format!("&[{}]", pieces(line).unwrap_or_default().iter().map(piece).collect::<Vec<_>>().join(", "))
        };
        let pieces = lines(group, key).map(of_language).collect::<Vec<_>>().join(", ");
        let _ = write!(
            code,
            "    #[doc = {english:?}]\n    pub(crate) struct {name}<'a> {{ {fields} }}\n    impl {name}<'_> {{\n        \
             pub(crate) fn say(self, language: Language) -> String {{\n            fill(&[{pieces}], language, {}, \
             &[{}])\n        }}\n    }}\n",
            if many { "*self.many" } else { "false" },
            fillings.join(", ")
        );
    }
    code
}

fn templates(group: &Group) -> String {
    let mut code = String::new();
    for (key, english) in &group.files[0].lines {
        let _ = writeln!(
            code,
            "    #[doc = {english:?}]\n    pub(crate) const {}: Text = {};",
            key.1,
            text(lines(group, key))
        );
    }
    code
}

fn names(group: &Group) -> String {
    let mut keys: Vec<&str> = group.files[0].lines.keys().map(|(_, key)| key.as_str()).collect();
    keys.sort_unstable();
    let mut code =
        "    /// Every name by its key, in the order of keys.\n    pub(crate) const ALL: Names = &[\n".to_owned();
    for key in keys {
        let own = |lines: &BTreeMap<(String, String), String>| {
            let line = lines.iter().find(|((_, own), _)| own == key);
            line.map_or_else(String::new, |((section, _), text)| name(text, section == MANY))
        };
        let all: Vec<String> = group.files.iter().map(|file| own(&file.lines)).collect();
        let _ = writeln!(code, "        ({key:?}, &[{}]),", all.join(", "));
    }
    code + "    ];\n"
}

/// `(die) Hautentzündung`: the article stands in sentences only.
fn name(text: &str, many: bool) -> String {
    let text = text.replace('~', "\u{a0}");
    let (article, inside) = match text.strip_prefix('(').and_then(|text| text.split_once(')')) {
        Some((article, name)) => (format!("{article} "), name.trim_start()),
        None => (String::new(), text.as_str()),
    };
    let mut letters = inside.chars();
    let label: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    format!(
        "Name {{ label: {label:?}, inside: {inside:?}, subject: {:?}, many: {many} }}",
        format!("{article}{inside}")
    )
}

fn records(group: &Group) -> String {
    let english = &group.files[0].lines;
    let mut sections: Vec<&str> = english.keys().map(|(section, _)| section.as_str()).collect();
    sections.dedup();
    let mut fields: Vec<&str> = english.keys().map(|(_, key)| key.as_str()).collect();
    fields.sort_unstable();
    fields.dedup();
    let key = |section: &str, field: &str| (section.to_owned(), field.to_owned());
    let is_everywhere = |field: &&str| sections.iter().all(|section| english.contains_key(&key(section, field)));
    let mut code = "    pub(crate) struct Record {\n        pub(crate) key: &'static str,\n".to_owned();
    for field in &fields {
        let kind = if is_everywhere(field) { "Text" } else { "Option<Text>" };
        let _ = writeln!(code, "        pub(crate) {field}: {kind},");
    }
    code += "    }\n    /// Every record in the order of keys.\n    pub(crate) const ALL: &[Record] = &[\n";
    for section in &sections {
        let _ = write!(code, "        Record {{ key: {section:?}");
        for field in &fields {
            let key = key(section, field);
            let value = match (english.contains_key(&key), is_everywhere(field)) {
                (true, true) => text(lines(group, &key)),
                (true, false) => format!("Some({})", text(lines(group, &key))),
                (false, _) => "None".to_owned(),
            };
            let _ = write!(code, ", {field}: {value}");
        }
        code += " },\n";
    }
    code + "    ];\n"
}
