//! A scenario with everything it builds on and every `--set`, as one file that stands alone.

use super::{
    diagnostic::{Diagnostic, Edit, Origin, Place},
    findings::Findings,
    key::Section,
    quantity::number_text,
    tree::{Entry, Node, Spot, Table, Value},
};

/// The scenario as one tree, with the place of every value.
#[derive(Clone, Debug)]
pub struct Resolved {
    tree: Table,
    origins: Vec<Origin>,
}

impl Resolved {
    pub(super) fn new(tree: &Table, findings: &Findings<'_>) -> Self {
        let origins = (0..=findings.others()).map(|text| findings.origin_of(&Spot { text, span: 0..0 })).collect();
        Self { tree: tree.clone(), origins }
    }

    /// The text of a file that says the same without `extends`; lines that come from elsewhere say from where.
    #[must_use]
    pub fn toml(&self) -> String {
        let mut text = String::new();
        let is_section = |entry: &Entry| match &entry.node.value {
            Value::Table(_) => true,
            Value::List(items) => items.iter().any(|item| matches!(item.value, Value::Table(_))),
            Value::Text(_) | Value::Number(_) | Value::Other(_) => false,
        };
        for name in Section::Top.names() {
            for entry in self.tree.entries.iter().filter(|entry| entry.key == name && !is_section(entry)) {
                text += &self.line(entry);
            }
        }
        for section in Section::ALL {
            let name = section.header().trim_matches(['[', ']']);
            let Some(entry) = self.tree.entry(name).filter(|entry| is_section(entry)) else { continue };
            let tables: Vec<&Node> = match &entry.node.value {
                Value::List(items) => items.iter().collect(),
                _ => vec![&entry.node],
            };
            for table in tables {
                if let Value::Table(table) = &table.value {
                    text += &format!("\n{}\n", section.header());
                    table.entries.iter().for_each(|entry| text += &self.line(entry));
                }
            }
        }
        text
    }

    fn line(&self, entry: &Entry) -> String {
        let from = match self.origins.get(entry.node.spot.text) {
            Some(Origin::Base { name, .. }) => format!("  # from {name}"),
            Some(Origin::Set(_)) => "  # from --set".to_owned(),
            Some(Origin::File(_) | Origin::Show(_)) | None => String::new(),
        };
        format!("{} = {}{from}\n", entry.key, written(&entry.node.value))
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
        Value::Number(number) => number_text(*number),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| written(&item.value)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(table) => {
            let entries: Vec<String> =
                table.entries.iter().map(|entry| format!("{} = {}", entry.key, written(&entry.node.value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Other(_) => "\"\"".to_owned(),
    }
}

fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|letter| match letter {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        letter if letter.is_control() => format!("\\u{:04X}", u32::from(letter)),
        letter => letter.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
