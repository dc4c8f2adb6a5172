//! Writes a scenario with everything it builds on and every `--set` as one file that needs no other.

use crate::scenario::{
    checked::Scenario,
    diagnostics::{Diagnostic, Diagnostics, Edit, Origin, Place},
    keys::Section,
    tree::{Entry, Node, Spot, Table, Value, key_text, value_text},
};

/// The scenario as one tree, with the place of every value.
#[derive(Clone, Debug)]
pub struct Resolved {
    tree: Table,
    origins: Vec<Origin>,
}

impl Resolved {
    pub(crate) fn new(tree: &Table, diagnostics: &Diagnostics<'_>) -> Self {
        let origins =
            (0..=diagnostics.others()).map(|text| diagnostics.origin_of(&Spot { text, span: 0..0 })).collect();
        Self { tree: tree.clone(), origins }
    }

    /// The text of a file that says the same without `extends`; lines that come from elsewhere say from where.
    #[must_use]
    pub fn toml(&self) -> String {
        self.text(|entry| match self.origins.get(entry.node.spot.text) {
            Some(Origin::Base { name, .. }) => format!("  # from {name}"),
            Some(Origin::Set(_)) => "  # from --set".to_owned(),
            Some(Origin::File(_) | Origin::Show(_)) | None => String::new(),
        })
    }

    /// The scenario that came of it as a text for others: without a word on where the lines come from, which may be a
    /// private folder, and without statements that a shorter run has left behind. Read again, it is the same
    /// scenario to the last digit.
    #[must_use]
    pub fn toml_alone(&self, scenario: &Scenario) -> String {
        let is_checked = |table: &Table| match table.entry("that").map(|entry| &entry.node.value) {
            Some(Value::Text(that)) => scenario.expectations.iter().any(|kept| kept.text == that.trim()),
            _ => true,
        };
        let mut tree = self.tree.clone();
        if let Some(Value::List(statements)) =
            tree.entries.iter_mut().find(|entry| entry.key == "expect").map(|entry| &mut entry.node.value)
        {
            statements.retain(|node| !matches!(&node.value, Value::Table(table) if !is_checked(table)));
        }
        Self { tree, origins: Vec::new() }.text(|_| String::new())
    }

    fn text(&self, from: impl Fn(&Entry) -> String) -> String {
        let line =
            |entry: &Entry| format!("{} = {}{}\n", key_text(&entry.key), value_text(&entry.node.value), from(entry));
        let mut text = String::new();
        let is_section = |entry: &Entry| match &entry.node.value {
            Value::Table(_) => true,
            Value::List(items) => items.iter().any(|item| matches!(item.value, Value::Table(_))),
            Value::Text(_) | Value::Number(_) | Value::Other(_) => false,
        };
        for name in Section::Top.names() {
            for entry in self.tree.entries.iter().filter(|entry| entry.key == name && !is_section(entry)) {
                text += &line(entry);
            }
        }
        for section in Section::ALL {
            let entry = section.key().and_then(|name| self.tree.entry(name));
            let Some(entry) = entry.filter(|entry| is_section(entry)) else { continue };
            let tables: Vec<&Node> = match &entry.node.value {
                Value::List(items) => items.iter().collect(),
                _ => vec![&entry.node],
            };
            for table in tables {
                if let Value::Table(table) = &table.value {
                    text += &format!("\n{}\n", section.header());
                    table.entries.iter().for_each(|entry| text += &line(entry));
                }
            }
        }
        text
    }

    /// Gives a warning the place of a value, `["intervention", "2", "for"]`, or of the nearest thing around it. With
    /// `retype`, the help is to type that in its place.
    #[must_use]
    pub fn at(&self, path: &[&str], mut warning: Diagnostic, retype: Option<&str>) -> Diagnostic {
        let spot = self.spot(path);
        if let Some(origin) = self.origins.get(spot.text) {
            warning.origin = origin.clone();
        }
        if let (Some(text), 0, Some(key)) = (retype, spot.text, path.last()) {
            warning.help = Some(format!("type `{key} = {text}`"));
            warning.edits = vec![Edit { span: spot.span.clone(), text: text.to_owned() }];
        }
        warning.place = Some(Place { span: spot.span, label: String::new() });
        warning
    }

    fn spot(&self, path: &[&str]) -> Spot {
        let mut table = Some(&self.tree);
        let mut list: Option<&Vec<Node>> = None;
        let mut spot = Spot::default();
        for step in path {
            let node = match list.take() {
                Some(items) => step.parse::<usize>().ok().and_then(|number| items.get(number.checked_sub(1)?)),
                None => table.and_then(|table| table.entry(step)).map(|entry| &entry.node),
            };
            let Some(node) = node else { break };
            spot = node.spot.clone();
            match &node.value {
                Value::Table(inner) => table = Some(inner),
                Value::List(items) => list = Some(items),
                Value::Text(_) | Value::Number(_) | Value::Other(_) => table = None,
            }
        }
        spot
    }
}
