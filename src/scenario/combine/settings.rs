//! Puts the `--set KEY=VALUE` of the command line into the tree of the file before it is checked.

use toml::de::DeValue;

use crate::scenario::{
    checked::Override,
    diagnostics::{Diagnostic, Diagnostics, Remedy, code},
    keys::{self, Section, ValueKind},
    names::{self, nearest, spelled},
    tree::{Node, Spot, Table, Value, node_of},
};

/// Puts every override in its place.
pub(crate) fn apply_overrides(tree: &mut Table, diagnostics: &mut Diagnostics<'_>, overrides: &[Override]) {
    for (position, set) in overrides.iter().enumerate() {
        let text = position + 1;
        // Of a dotted path the last name is the one that can be misspelt unnoticed.
        let last = set.key.rfind('.').map_or(0, |point| point + 1);
        let key_spot = Spot { text, span: last..set.key.len() };
        match path(tree, &set.key) {
            Some(path) => {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                let node = as_a_file_has_it(value(set, text), kind(&path), &set.value);
                tree.put(&path, &key_spot, node);
            }
            None => {
                let spot = Spot { text, span: 0..set.key.len() };
                if !of_an_intervention(tree, diagnostics, &set.key, &spot) {
                    unknown(diagnostics, &set.key, &spot);
                }
            }
        }
    }
}

/// Where a key belongs: its path of names from the top of the file.
fn path(tree: &Table, typed: &str) -> Option<Vec<String>> {
    let name = spelled(typed);
    let parts: Vec<String> = name.split('.').map(|part| part.trim().to_owned()).collect();
    let in_section = |section: &str| Some(vec![section.to_owned(), name.clone()]);
    match parts.as_slice() {
        // What a scenario builds on is settled before anything is set.
        [one] if ["extends", "leave_out"].contains(&one.as_str()) => None,
        [one] if keys::key(Section::Top, one).is_some() => Some(parts),
        [one] if names::find(one, names::inputs()).is_some() => in_section("background"),
        [one] if names::find(one, names::parameters()).is_some() => in_section("parameters"),
        [section, _] if ["background", "parameters", "start", "stool_test"].contains(&section.as_str()) => Some(parts),
        [section, number, _] if ["intervention", "expect"].contains(&section.as_str()) => {
            let Value::List(items) = &tree.entry(section)?.node.value else { return None };
            (1..=items.len()).contains(&number.parse().ok()?).then_some(parts)
        }
        _ => None,
    }
}

/// What the key at the end of a path takes.
fn kind(path: &[&str]) -> Option<ValueKind> {
    let (section, name) = match path {
        [name] => (Section::Top, name),
        ["intervention", _, name] => (Section::Intervention, name),
        ["expect", _, name] => (Section::Expect, name),
        _ => return None,
    };
    keys::key(section, name).map(|key| key.kind)
}

/// On the command line, which is typed fast, commas make a list, and a number will do for text. The tree keeps what a
/// file would have to say, so that it can be written into one.
fn as_a_file_has_it(node: Node, kind: Option<ValueKind>, typed: &str) -> Node {
    let Node { value, spot } = node;
    let text = |text: &str| Value::Text(text.to_owned());
    let value = match (value, kind) {
        (Value::Number(_), Some(ValueKind::Text | ValueKind::Statement | ValueKind::Routine)) => text(typed),
        (Value::Text(names), Some(ValueKind::Texts)) => {
            let item = |name: &str| Node { value: text(name.trim()), spot: spot.clone() };
            Value::List(names.split(',').map(item).collect())
        }
        (value, _) => value,
    };
    Node { value, spot }
}

fn value(set: &Override, text: usize) -> Node {
    let offset = set.key.len() + 1;
    if let Ok(toml) = DeValue::parse(&set.value) {
        return node_of(&toml, text, offset);
    }
    Node { value: Value::Text(set.value.clone()), spot: Spot { text, span: offset..offset + set.value.len() } }
}

/// Reports which intervention a key could be meant for, if it is a key of one; says whether it is.
fn of_an_intervention(tree: &Table, diagnostics: &mut Diagnostics<'_>, typed: &str, spot: &Spot) -> bool {
    let count = match tree.entry("intervention").map(|entry| &entry.node.value) {
        Some(Value::List(items)) => items.len(),
        _ => 0,
    };
    let (named, key) = typed.rsplit_once('.').unwrap_or(("", typed));
    let number = named.strip_prefix("intervention").map(|number| number.trim_start_matches('.'));
    if keys::key(Section::Intervention, key).is_none() || (number.is_none() && !named.is_empty()) {
        return false;
    }
    let message = match (number.unwrap_or_default(), count) {
        (_, 0) => format!("there is no intervention whose `{key}` could be set"),
        ("", _) => format!("`{key}` belongs to an intervention, and the number of it is missing"),
        (number, 1) => format!("there is no intervention {number}; this scenario has one"),
        (number, _) => format!("there is no intervention {number}; this scenario has {count}"),
    };
    let fault =
        Diagnostic::error(code::OVERRIDE, message).because("interventions are counted from 1, from the top down");
    let remedy = match count {
        0 => {
            Remedy::Say("put an [[intervention]] into the file, or set an input, `--set \"fibre=30 g/day\"`".to_owned())
        }
        _ => Remedy::Retype(format!(
            "intervention.{}.{key}",
            number.and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, count)
        )),
    };
    diagnostics.at(spot, "", fault, remedy);
    true
}

fn unknown(diagnostics: &mut Diagnostics<'_>, typed: &str, spot: &Spot) {
    let top = Section::Top.names().into_iter();
    let known = top.chain(names::inputs().chain(names::parameters()).map(|row| row.name));
    // A marker of a stool test is also a marker during the run, so it is set by its path.
    let marker = names::stool_test().find(|row| nearest(typed, [row.name]) == Some(row.name));
    if let Some(marker) = marker {
        let message = format!("`{}` is not set: it follows from the rest", marker.name);
        let fault = Diagnostic::error(code::OVERRIDE, message)
            .because("what a laboratory found on day 0 is set under `stool_test`, and makes another person");
        return diagnostics.at(spot, "", fault, Remedy::Retype(format!("stool_test.{}", marker.name)));
    }
    let similar = nearest(typed, known);
    let shown: String = typed.chars().take(60).collect();
    let fault = Diagnostic::error(code::OVERRIDE, format!("there is nothing called `{shown}` to set"))
        .because("it can be a key of the file, an input, a parameter, or a path such as `intervention.1.dose`");
    let remedy =
        Remedy::name(similar, || "type `gutskin list parameters` or `gutskin list interventions` for names".to_owned());
    diagnostics.at(spot, similar.map_or_else(String::new, |name| format!("did you mean `{name}`?")), fault, remedy);
}
