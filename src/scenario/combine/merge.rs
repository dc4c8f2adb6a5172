//! Puts the tree of a scenario on top of the tree of the one it extends.
//!
//! Interventions are taken over; one of the same name is changed key by key. Statements are not taken over, because they
//! are about the run of the other scenario.

use crate::scenario::{
    checked::Intervention,
    diagnostics::{Diagnostic, Diagnostics, Remedy, code},
    names::{listed, spelled},
    tree::{Entry, Node, Table, Value},
};

/// The tree of `file` on top of that of `base`.
pub(super) fn merged(mut base: Table, file: Table, diagnostics: &mut Diagnostics<'_>) -> Table {
    // A short name that two scenarios share names neither.
    base.entries.retain(|entry| !["expect", "leave_out", "extends", "short_title"].contains(&entry.key.as_str()));
    leave_out(&mut base, &file, diagnostics);
    for entry in file.entries {
        let Some(old) = base.entries.iter_mut().find(|old| old.key == entry.key) else {
            base.entries.push(entry);
            continue;
        };
        match (entry.key.as_str(), &mut old.node.value, entry.node.value) {
            ("background" | "parameters", Value::Table(old_table), Value::Table(new)) => replace(old_table, new),
            ("intervention", Value::List(items), Value::List(new)) => {
                new.into_iter().for_each(|item| add_or_change(items, item));
                old.node.spot = entry.node.spot;
            }
            (_, _, value) => *old = Entry { node: Node { value, spot: entry.node.spot }, ..entry },
        }
    }
    base
}

fn replace(table: &mut Table, new: Table) {
    for entry in new.entries {
        table.entries.retain(|old| spelled(&old.key) != spelled(&entry.key));
        table.entries.push(entry);
    }
}

/// What an intervention goes by: its name, or else what it gives.
fn label(item: &Node) -> String {
    let Value::Table(table) = &item.value else { return String::new() };
    match (table.entry("name"), table.entry("what")) {
        (Some(Entry { node: Node { value: Value::Text(name), .. }, .. }), _) => name.trim().to_owned(),
        (None, Some(Entry { node: Node { value: Value::Text(what), .. }, .. })) => {
            Intervention::label_of(&spelled(what.trim()))
        }
        _ => String::new(),
    }
}

/// Adds an intervention, or changes the one that goes by the same name.
fn add_or_change(items: &mut Vec<Node>, item: Node) {
    let name = label(&item);
    let same = items.iter_mut().find(|old| !name.is_empty() && label(old) == name);
    match (same, item.value) {
        (Some(Node { value: Value::Table(old), spot }), Value::Table(new)) => {
            let has = |table: &Table, key: &str| table.entry(key).is_some();
            let pulsed = has(old, "every") || has(&new, "every");
            // Keys that say the same thing in another way are dropped.
            let rivals = [
                ("dose", &["extra"][..], true),
                ("extra", &["dose"], true),
                ("for", &["until"], !pulsed),
                ("until", &["times"], true),
                ("until", &["for"], !pulsed),
                ("times", &["until"], true),
                ("how_often", &["every", "times"], true),
                ("every", &["how_often"], true),
            ];
            for (_, gone, _) in rivals.iter().filter(|(key, _, holds)| *holds && has(&new, key)) {
                old.entries.retain(|entry| !gone.contains(&entry.key.as_str()));
            }
            replace(old, new);
            *spot = item.spot;
        }
        (_, value) => items.push(Node { value, spot: item.spot }),
    }
}

fn leave_out(base: &mut Table, file: &Table, diagnostics: &mut Diagnostics<'_>) {
    let Some(node) = file.entry("leave_out").map(|entry| &entry.node) else { return };
    let mut none = Vec::new();
    let items =
        match base.entries.iter_mut().find(|entry| entry.key == "intervention").map(|entry| &mut entry.node.value) {
            Some(Value::List(items)) => items,
            _ => &mut none,
        };
    let names: Vec<&Node> = match &node.value {
        Value::List(names) => names.iter().collect(),
        _ => vec![node],
    };
    for name in names {
        let wanted = if let Value::Text(text) = &name.value { text.trim() } else { "" };
        let before = items.len();
        items.retain(|item| !label(item).eq_ignore_ascii_case(wanted));
        if items.len() == before {
            let shown: String = wanted.chars().take(60).collect();
            let fault =
                Diagnostic::error(code::LEAVE_OUT, format!("there is no intervention called `{shown}` to leave out"));
            let there: Vec<String> = items.iter().map(label).collect();
            let likely =
                there.iter().min_by_key(|there| strsim::osa_distance(&there.to_lowercase(), &wanted.to_lowercase()));
            let is_near = |there: &&String| strsim::osa_distance(&there.to_lowercase(), &wanted.to_lowercase()) <= 3;
            let say = || match there.as_slice() {
                [] => "delete this line: there is nothing to leave out".to_owned(),
                there => format!("the interventions are {}", listed(there.iter().map(String::as_str))),
            };
            let remedy = Remedy::name(likely.filter(is_near).map(|name| format!("{name:?}")), say);
            diagnostics.at(&name.spot, "", fault, remedy);
        }
    }
}
