//! The `--set KEY=VALUE` of the command line, grafted into the tree of the file before it is checked.

use toml::de::DeValue;

use super::{
    Override, code,
    diagnostic::Diagnostic,
    findings::{Findings, Remedy},
    key::{self, Section},
    name,
    suggest::{nearest, spelled},
    tree::{self, Node, Spot, Table, Value},
};

/// Puts every override in its place.
pub(super) fn graft(tree: &mut Table, findings: &mut Findings<'_>, overrides: &[Override]) {
    for (position, set) in overrides.iter().enumerate() {
        let text = position + 1;
        // Of a dotted path the last name is the one that can be misspelt unnoticed.
        let last = set.key.rfind('.').map_or(0, |point| point + 1);
        let key_spot = Spot { text, span: last..set.key.len() };
        match path(tree, &set.key) {
            Some(path) => {
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                tree.put(&path, &key_spot, value(set, text));
            }
            None => unknown(findings, &set.key, &Spot { text, span: 0..set.key.len() }),
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
        [one] if key::key(Section::Top, one).is_some() => Some(parts),
        [one] if name::find(one, name::inputs()).is_some() => in_section("background"),
        [one] if name::find(one, name::parameters()).is_some() => in_section("parameters"),
        [section, _] if ["background", "parameters", "start"].contains(&section.as_str()) => Some(parts),
        [section, number, _] if ["intervention", "expect"].contains(&section.as_str()) => {
            let Value::List(items) = &tree.entry(section)?.node.value else { return None };
            (1..=items.len()).contains(&number.parse().ok()?).then_some(parts)
        }
        _ => None,
    }
}

fn value(set: &Override, text: usize) -> Node {
    let offset = set.key.len() + 1;
    if let Ok(toml) = DeValue::parse(&set.value) {
        return tree::node(&toml, text, offset);
    }
    Node { value: Value::Text(set.value.clone()), spot: Spot { text, span: offset..offset + set.value.len() } }
}

fn unknown(findings: &mut Findings<'_>, typed: &str, spot: &Spot) {
    let top = Section::Top.names().into_iter();
    let known = top.chain(name::inputs().chain(name::parameters()).map(|row| row.name));
    let similar = nearest(typed, known);
    let shown: String = typed.chars().take(60).collect();
    let fault = Diagnostic::error(code::OVERRIDE, format!("there is nothing called `{shown}` to set"))
        .because("it can be a key of the file, an input, a parameter, or a path such as `intervention.1.dose`");
    let remedy =
        Remedy::name(similar, || "type `gutskin list parameters` or `gutskin list interventions` for names".to_owned());
    findings.at(spot, similar.map_or_else(String::new, |name| format!("did you mean `{name}`?")), fault, remedy);
}
