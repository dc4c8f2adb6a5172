//! Holds every language against the English one: the same keys, the same places, choices only where the program knows of
//! them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    group::{File, Group, Kind, MANY, ONE},
    template::{Piece, has_choice, is_name, pieces, places},
};

/// What is wrong, each with its file and its key.
pub(crate) fn faults(groups: &[Group]) -> Vec<String> {
    let mut faults = names(groups);
    for group in groups {
        let [english, others @ ..] = &group.files[..] else { continue };
        faults.extend(texts(group.kind, english));
        for file in others {
            faults.extend(keys(group.kind, english, file));
            if matches!(group.kind, Kind::Sentences | Kind::Templates) {
                faults.extend(file.lines.iter().flat_map(|(key, text)| against(file, key, text, english)));
            } else {
                faults.extend(texts(group.kind, file));
            }
        }
    }
    faults
}

/// Groups with one name, and languages that some groups lack.
fn names(groups: &[Group]) -> Vec<String> {
    let mut faults = Vec::new();
    let languages: BTreeMap<&str, &str> =
        groups.iter().flat_map(|group| &group.files).map(|file| (file.code.as_str(), file.path.as_str())).collect();
    for pair in groups.windows(2).filter(|pair| pair[0].name == pair[1].name) {
        faults.push(format!("{} and {}: two groups of one name", pair[0].files[0].path, pair[1].files[0].path));
    }
    for group in groups {
        let english = &group.files[0].path;
        if !is_name(&group.name) {
            faults.push(format!("{english}: a group cannot be called `{}`", group.name));
        }
        for (code, other) in &languages {
            if !group.files.iter().any(|file| file.code == *code) {
                let wanted = english.replace("en.toml", &format!("{code}.toml"));
                faults.push(format!("{wanted} is missing; the language is there in {other}"));
            }
        }
    }
    faults
}

/// What a key is called in a message: `rises`, or `title` of `fibre`.
fn key_in_words((section, key): &(String, String)) -> String {
    if section.is_empty() { format!("`{key}`") } else { format!("`{key}` in section `{section}`") }
}

/// Lines that are malformed by themselves.
fn texts(kind: Kind, file: &File) -> Vec<String> {
    let mut faults = Vec::new();
    for (key, text) in &file.lines {
        let fault = match pieces(text) {
            Err(fault) => Some(fault),
            Ok(pieces)
                if matches!(kind, Kind::Names | Kind::Records)
                    && pieces.iter().any(|piece| !matches!(piece, Piece::Text(_))) =>
            {
                Some("a name has neither places nor choices".to_owned())
            }
            Ok(_) if kind != Kind::Names && !is_name(&key.1) => {
                Some("a key is made of small letters, digits and `_`, and is no word of Rust".to_owned())
            }
            Ok(_) => None,
        };
        faults.extend(fault.map(|fault| format!("{}: {}: {fault}", file.path, key_in_words(key))));
    }
    faults
}

/// Keys that are missing, superfluous or there twice. Whether a thing is one or many is up to each language.
fn keys(kind: Kind, english: &File, file: &File) -> Vec<String> {
    let all = |file: &File| -> Vec<(String, String)> {
        let section = |section: &String| if kind == Kind::Names { String::new() } else { section.clone() };
        file.lines.keys().map(|(of, key)| (section(of), key.clone())).collect()
    };
    let (wanted, there) = (all(english), all(file));
    let missing = wanted.iter().filter(|key| !there.contains(key));
    let missing = missing.map(|key| format!("{}: the key {} of en.toml is missing", file.path, key_in_words(key)));
    let unknown = there.iter().filter(|key| !wanted.contains(key));
    let unknown = unknown.map(|key| format!("{}: en.toml has no key {}", file.path, key_in_words(key)));
    let sections: BTreeSet<&str> = english.lines.keys().map(|(section, _)| section.as_str()).collect();
    let odd = file.lines.keys().filter(|(section, _)| kind == Kind::Names && ![ONE, MANY].contains(&section.as_str()));
    let odd = odd.map(|key| format!("{}: {}: the sections are {sections:?}", file.path, key_in_words(key)));
    let twice = there.iter().filter(|key| there.iter().filter(|other| other == key).count() > 1);
    let twice: BTreeSet<String> =
        twice.map(|key| format!("{}: {} stands in `one` and in `many`", file.path, key_in_words(key))).collect();
    missing.chain(unknown).chain(odd).chain(twice).collect()
}

/// A sentence whose places or choices are not those of the English one.
fn against(file: &File, key: &(String, String), text: &str, english: &File) -> Vec<String> {
    let Some(model) = english.lines.get(key).and_then(|text| pieces(text).ok()) else { return Vec::new() };
    let own = match pieces(text) {
        Ok(own) => own,
        Err(fault) => return vec![format!("{}: {}: {fault}", file.path, key_in_words(key))],
    };
    let (wanted, there) = (places(&model), places(&own));
    let lost = wanted.difference(&there).map(|place| format!("the place {{{place}}} of the English line is missing"));
    let added = there.difference(&wanted).map(|place| format!("the English line has no place {{{place}}}"));
    let choice = (has_choice(&own) && !has_choice(&model)).then(|| {
        "a choice between one and many where en.toml has none; give the English line one too, if need be with one word \
         twice"
            .to_owned()
    });
    lost.chain(added).chain(choice).map(|fault| format!("{}: {}: {fault}", file.path, key_in_words(key))).collect()
}
