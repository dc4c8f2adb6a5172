//! A scenario with everything it builds on and every `--set`, as one file that stands alone.

use super::{
    Scenario,
    diagnostic::{Diagnostic, Edit, Origin, Place},
    diagnostics::Diagnostics,
    key::Section,
    tree::{Entry, Node, Spot, Table, Value},
};

/// The scenario as one tree, with the place of every value.
#[derive(Clone, Debug)]
pub struct Resolved {
    tree: Table,
    origins: Vec<Origin>,
}

impl Resolved {
    pub(super) fn new(tree: &Table, findings: &Diagnostics<'_>) -> Self {
        let origins = (0..=findings.others()).map(|text| findings.origin_of(&Spot { text, span: 0..0 })).collect();
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
    /// folder of somebody's own, and without statements that a shorter run has left behind. Read again, it is the same
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
        let line = |entry: &Entry| format!("{} = {}{}\n", key(&entry.key), written(&entry.node.value), from(entry));
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

    /// Puts a doubt at the place of a value, `["intervention", "2", "for"]`, or of the nearest thing around it. With
    /// `retype`, the help is to type that in its place.
    #[must_use]
    pub fn at(&self, path: &[&str], mut doubt: Diagnostic, retype: Option<&str>) -> Diagnostic {
        let spot = self.spot(path);
        if let Some(origin) = self.origins.get(spot.text) {
            doubt.origin = origin.clone();
        }
        if let (Some(text), 0, Some(key)) = (retype, spot.text, path.last()) {
            doubt.help = Some(format!("type `{key} = {text}`"));
            doubt.edits = vec![Edit { span: spot.span.clone(), text: text.to_owned() }];
        }
        doubt.place = Some(Place { span: spot.span, label: String::new() });
        doubt
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

/// A value as TOML.
fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        // To the last digit, and so large that no whole number of TOML holds it with an exponent.
        Value::Number(number) if number.abs() < 1e15 => number.to_string(),
        Value::Number(number) => format!("{number:?}"),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| written(&item.value)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(table) => {
            let entries: Vec<String> = table
                .entries
                .iter()
                .map(|entry| format!("{} = {}", key(&entry.key), written(&entry.node.value)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Other(_) => "\"\"".to_owned(),
    }
}

/// A name as TOML: in quotes if it is more than letters, digits and dashes.
fn key(name: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { quoted(name) }
}

/// Text in quotes; text of several lines keeps them.
fn quoted(text: &str) -> String {
    let is_long = text.contains('\n');
    let escaped = text.chars().map(|letter| match letter {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\n' => "\n".to_owned(),
        letter if letter.is_control() => format!("\\u{:04X}", u32::from(letter)),
        letter => letter.to_string(),
    });
    let escaped = escaped.collect::<String>();
    // The first line end behind three quotes does not count.
    if is_long { format!("\"\"\"\n{escaped}\"\"\"") } else { format!("\"{escaped}\"") }
}
