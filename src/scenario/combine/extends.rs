//! Follows `extends`: a scenario builds on another, which may build on another. Here they become one tree.
//!
//! What the file itself says goes before what it extends.

use std::sync::Arc;

use super::{library::Library, merge::merged};
use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Origin, Remedy, code},
    document::BUILT_IN,
    names::nearest,
    text,
    tree::{Table, Value},
};

/// Longer chains are taken for an error of a program that wrote the files.
const LONGEST_CHAIN: usize = 20;

/// The tree with everything it builds on.
pub(crate) fn resolve(tree: Table, diagnostics: &mut Diagnostics<'_>, library: &dyn Library) -> Table {
    let mut chain = vec![diagnostics.origin.to_owned()];
    let mut trees = vec![tree];
    while let Some(base) = trees.last().and_then(|last| base_of(last, diagnostics, library, &mut chain)) {
        trees.push(base);
    }
    let mut resolved = trees.pop().unwrap_or_default();
    if trees.is_empty()
        && let Some(entry) = resolved.entry("leave_out")
    {
        let fault = Diagnostic::error(code::LEAVE_OUT, "there is nothing to leave out: this scenario extends none");
        let say = "type `extends = \"NAME\"` above it, with the scenario to build on, or delete this line".to_owned();
        diagnostics.at(&entry.key_spot.clone(), "", fault, Remedy::Say(say));
    }
    while let Some(file) = trees.pop() {
        resolved = merged(resolved, file, diagnostics);
    }
    resolved.entries.retain(|entry| entry.key != "extends" && entry.key != "leave_out");
    resolved
}

/// The tree of the scenario that this one extends, if it does and that can be read.
fn base_of(
    table: &Table,
    diagnostics: &mut Diagnostics<'_>,
    library: &dyn Library,
    chain: &mut Vec<String>,
) -> Option<Table> {
    let node = &table.entry("extends")?.node;
    let from = chain.last().cloned().unwrap_or_default();
    let Value::Text(named) = &node.value else {
        let fault = Diagnostic::error(code::WRONG_TYPE, "`extends` takes the name of one scenario, as text");
        diagnostics.at(&node.spot, "", fault, Remedy::ForExample("\"fibre\"".to_owned()));
        return None;
    };
    let shown: String = named.chars().take(80).collect();
    let base = match library.base(&from, named.trim()) {
        Ok(base) => base,
        Err(reason) => {
            let message = format!("`{from}` extends `{shown}`, which cannot be read: {reason}");
            let fault = Diagnostic::error(code::BASE, message)
                .because("what it builds on is half of what it says, so nothing can be run without it");
            // `fibre.toml` may mean the built-in `fibre`.
            let file = named.trim().rsplit(['/', '\\']).next().unwrap_or_default();
            let name = file.trim_end_matches(".txt").trim_end_matches(".toml");
            let names = BUILT_IN.iter().map(|scenario| scenario.name);
            let similar = nearest(name, names).filter(|near| near != named);
            let say = || {
                format!(
                    "type for example `extends = \"healthy\"`, with a name that `gutskin list` shows or a file beside `{from}`, ending in `.toml`, or delete this line"
                )
            };
            let label = similar.map_or_else(String::new, |name| format!("did you mean the built-in `{name}`?"));
            let remedy = Remedy::name(similar.map(|name| format!("\"{name}\"")), say);
            diagnostics.at(&node.spot, label, fault, remedy);
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
        diagnostics.at(&node.spot, "", fault, Remedy::Say(say));
        return None;
    }
    let source: Arc<str> = base.text.into();
    let origin = Origin::Base { name: base.origin.clone(), text: Arc::clone(&source) };
    // Faults of its syntax are found here; those of its values are found with everything else.
    let mut own = Diagnostics::new(&base.origin, &source, Vec::new());
    let read = text::parse(&mut own);
    for mut fault in own.list {
        fault.origin = origin.clone();
        fault.edits.clear();
        diagnostics.list.push(fault);
    }
    diagnostics.unreadable_keys.append(&mut own.unreadable_keys);
    let mut read = read?;
    read.set_text(diagnostics.take_in(origin));
    Some(read)
}
