//! `extends`: a scenario builds on another, which may build on another. Here they become one tree.
//!
//! What the file itself says goes before what it extends. Interventions are taken over too; one of the same name is changed
//! key by key. Statements are not taken over, because they speak of the run of the other scenario.

use std::sync::Arc;

use super::{
    built_in, code,
    diagnostic::{Diagnostic, Origin},
    diagnostics::{Diagnostics, Remedy},
    intervention::capitalised,
    suggest::{listed, nearest, spelled},
    syntax,
    tree::{Entry, Node, Table, Value},
};

/// Longer chains are a slip of a program that wrote the files.
const LONGEST_CHAIN: usize = 20;

/// Where scenarios are looked up that others extend.
pub trait Library {
    /// The scenario that the one at `from` calls `named`.
    ///
    /// # Errors
    ///
    /// Why there is none, in words.
    fn base(&self, from: &str, named: &str) -> Result<Base, String>;
}

/// A scenario that another extends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The path of its file, or another name that says where it is.
    pub origin: String,
    /// Its text.
    pub text: String,
}

/// A library of the built-in scenarios alone.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIns;

impl Library for BuiltIns {
    fn base(&self, _from: &str, named: &str) -> Result<Base, String> {
        let found = built_in::built_in(named).filter(|_| !named.contains(['/', '\\']));
        let found = found.ok_or_else(|| "no built-in scenario has that name".to_owned())?;
        Ok(Base { origin: format!("scenarios/{}.toml (built in)", found.name), text: found.text.to_owned() })
    }
}

/// The tree with everything it builds on.
pub(super) fn resolve(tree: Table, findings: &mut Diagnostics<'_>, library: &dyn Library) -> Table {
    let mut chain = vec![findings.origin.to_owned()];
    let mut trees = vec![tree];
    while let Some(base) = trees.last().and_then(|last| base_of(last, findings, library, &mut chain)) {
        trees.push(base);
    }
    let mut resolved = trees.pop().unwrap_or_default();
    if trees.is_empty()
        && let Some(entry) = resolved.entry("leave_out")
    {
        let fault = Diagnostic::error(code::LEAVE_OUT, "there is nothing to leave out: this scenario extends none");
        let say = "type `extends = \"NAME\"` above it, with the scenario to build on, or delete this line".to_owned();
        findings.at(&entry.key_spot.clone(), "", fault, Remedy::Say(say));
    }
    while let Some(file) = trees.pop() {
        resolved = merged(resolved, file, findings);
    }
    resolved.entries.retain(|entry| entry.key != "extends" && entry.key != "leave_out");
    resolved
}

/// The tree of the scenario that this one extends, if it does and that can be read.
fn base_of(
    table: &Table,
    findings: &mut Diagnostics<'_>,
    library: &dyn Library,
    chain: &mut Vec<String>,
) -> Option<Table> {
    let node = &table.entry("extends")?.node;
    let from = chain.last().cloned().unwrap_or_default();
    let Value::Text(named) = &node.value else {
        let fault = Diagnostic::error(code::WRONG_TYPE, "`extends` takes the name of one scenario, as text");
        findings.at(&node.spot, "", fault, Remedy::ForExample("\"fibre\"".to_owned()));
        return None;
    };
    let shown: String = named.chars().take(80).collect();
    let base = match library.base(&from, named.trim()) {
        Ok(base) => base,
        Err(reason) => {
            let message = format!("`{from}` extends `{shown}`, which can not be read: {reason}");
            let fault = Diagnostic::error(code::BASE, message)
                .because("what it builds on is half of what it says, so nothing can be run without it");
            // Who writes `fibre.toml` may mean the built-in `fibre`.
            let file = named.trim().rsplit(['/', '\\']).next().unwrap_or_default();
            let name = file.trim_end_matches(".txt").trim_end_matches(".toml");
            let names = built_in::BUILT_IN.iter().map(|scenario| scenario.name);
            let similar = nearest(name, names).filter(|near| near != named);
            let say = || {
                format!(
                    "type for example `extends = \"healthy\"`, with a name that `gutskin list` shows or a file beside `{from}`, ending in `.toml`, or delete this line"
                )
            };
            let label = similar.map_or_else(String::new, |name| format!("did you mean the built-in `{name}`?"));
            let remedy = Remedy::name(similar.map(|name| format!("\"{name}\"")), say);
            findings.at(&node.spot, label, fault, remedy);
            return None;
        }
    };
    let is_circle = chain.contains(&base.origin);
    chain.push(base.origin.clone());
    if is_circle || chain.len() > LONGEST_CHAIN {
        let start = chain.iter().position(|name| *name == base.origin).unwrap_or(0);
        let (what, round) = if is_circle {
            ("these scenarios extend one another in a circle", chain.get(start..).unwrap_or_default())
        } else {
            ("more than 20 scenarios build on one another", chain.as_slice())
        };
        let message = format!("{what}: {}", round.join(" → "));
        let fault = Diagnostic::error(code::CIRCLE, message).because("one of them must stand on its own");
        let say = "delete the line `extends = …` in the one that should come first".to_owned();
        findings.at(&node.spot, "", fault, Remedy::Say(say));
        return None;
    }
    let text: Arc<str> = base.text.into();
    let origin = Origin::Base { name: base.origin.clone(), text: Arc::clone(&text) };
    // The faults of its text are told in its own words; those of its values are found with everything else.
    let mut own = Diagnostics::new(&base.origin, &text, &[]);
    let read = syntax::parse(&mut own);
    for mut fault in own.list {
        fault.origin = origin.clone();
        fault.edits.clear();
        findings.list.push(fault);
    }
    findings.unreadable_keys.append(&mut own.unreadable_keys);
    let mut read = read?;
    read.stands_in(findings.take_in(origin));
    Some(read)
}

/// The tree of `file` on top of that of `base`.
fn merged(mut base: Table, file: Table, findings: &mut Diagnostics<'_>) -> Table {
    // A short name that two scenarios share names neither.
    base.entries.retain(|entry| !["expect", "leave_out", "extends", "short_title"].contains(&entry.key.as_str()));
    leave_out(&mut base, &file, findings);
    for entry in file.entries {
        let Some(old) = base.entries.iter_mut().find(|old| old.key == entry.key) else {
            base.entries.push(entry);
            continue;
        };
        match (entry.key.as_str(), &mut old.node.value, entry.node.value) {
            ("background" | "parameters", Value::Table(old_table), Value::Table(new)) => replace(old_table, new),
            ("intervention", Value::List(items), Value::List(new)) => {
                new.into_iter().for_each(|item| intervene(items, item));
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
        (None, Some(Entry { node: Node { value: Value::Text(what), .. }, .. })) => capitalised(&spelled(what.trim())),
        _ => String::new(),
    }
}

/// Adds an intervention, or changes the one that goes by the same name.
fn intervene(items: &mut Vec<Node>, item: Node) {
    let name = label(&item);
    let same = items.iter_mut().find(|old| !name.is_empty() && label(old) == name);
    match (same, item.value) {
        (Some(Node { value: Value::Table(old), spot }), Value::Table(new)) => {
            let has = |table: &Table, key: &str| table.entry(key).is_some();
            let pulsed = has(old, "every") || has(&new, "every");
            // What says the same thing in another way gives way.
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

fn leave_out(base: &mut Table, file: &Table, findings: &mut Diagnostics<'_>) {
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
            findings.at(&name.spot, "", fault, remedy);
        }
    }
}
