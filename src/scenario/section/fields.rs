//! Reads the keys of one section by name: texts, lists, lengths and points of time.

use super::values;
use crate::{
    model::Day,
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        keys::{self, Section},
        names::{self, listed},
        tree::{Node, Spot, Table, Value},
    },
};

/// One section, while it is being checked.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'t> {
    pub(crate) section: Section,
    pub(crate) table: &'t Table,
    /// Where the section begins.
    pub(crate) spot: &'t Spot,
}

impl<'t> Fields<'t> {
    /// The value of a key.
    pub(crate) fn node(&self, key: &str) -> Option<&'t Node> {
        self.table.entry(key).map(|entry| &entry.node)
    }

    /// The text of a key.
    pub(crate) fn text(&self, diagnostics: &mut Diagnostics<'_>, key: &str) -> Option<String> {
        let node = self.node(key)?;
        match &node.value {
            Value::Text(text) if !text.trim().is_empty() => visible(diagnostics, key, text.trim(), &node.spot),
            value => {
                let (example, words) = (self.example(key), value.words());
                let fault = if matches!(value, Value::Text(_)) {
                    Diagnostic::error(code::WRONG_TYPE, format!("`{key}` is an empty text"))
                } else {
                    Diagnostic::error(code::WRONG_TYPE, format!("`{key}` takes text, not {words}"))
                };
                let remedy = match value {
                    Value::Number(_) | Value::Other(_) => {
                        Remedy::RetypeSurely(format!("\"{}\"", diagnostics.piece(&node.spot)))
                    }
                    _ => self.another(value, key, example),
                };
                diagnostics.at(&node.spot, "", fault, remedy);
                None
            }
        }
    }

    /// An example in place of a value; a whole section cannot be retyped on its line.
    fn another(&self, value: &Value, key: &str, example: String) -> Remedy {
        match value {
            Value::Table(_) => {
                Remedy::Say(format!("type for example `{key} = {example}` {}", self.section.whereabouts()))
            }
            _ => Remedy::ForExample(example),
        }
    }

    /// The texts of a key that takes a list, each with its place.
    pub(crate) fn texts(&self, diagnostics: &mut Diagnostics<'_>, key: &str) -> Vec<(String, Spot)> {
        let Some(node) = self.node(key) else { return Vec::new() };
        match &node.value {
            Value::List(items) => {
                let mut texts = Vec::new();
                for item in items {
                    match &item.value {
                        Value::Text(text) => {
                            let text = visible(diagnostics, key, text, &item.spot);
                            texts.extend(text.map(|text| (text, item.spot.clone())));
                        }
                        value => {
                            let message = format!("the items of `{key}` are texts, not {}", value.words());
                            let retyped = format!("\"{}\"", diagnostics.piece(&item.spot).replace('"', "'"));
                            let fault = Diagnostic::error(code::WRONG_TYPE, message);
                            let remedy = match key {
                                "show" => Remedy::Say(names_of(names::observables().map(|row| row.name))),
                                "cut" => Remedy::Say(names_of(names::links())),
                                _ => Remedy::Retype(retyped),
                            };
                            diagnostics.at(&item.spot, "", fault, remedy);
                        }
                    }
                }
                texts
            }
            value => {
                let message = format!("`{key}` takes a list in square brackets, not {}", value.words());
                let remedy = match value {
                    Value::Text(text) if key == "sources" => {
                        Remedy::RetypeSurely(format!("[\"{}\"]", text.replace('"', "'")))
                    }
                    Value::Text(text) => {
                        let items: Vec<String> = text.split(',').map(|item| format!("\"{}\"", item.trim())).collect();
                        Remedy::RetypeSurely(format!("[{}]", items.join(", ")))
                    }
                    _ => self.another(value, key, self.example(key)),
                };
                diagnostics.at(&node.spot, "", Diagnostic::error(code::WRONG_TYPE, message), remedy);
                Vec::new()
            }
        }
    }

    /// The length of time of a key.
    pub(crate) fn duration(&self, diagnostics: &mut Diagnostics<'_>, key: &str) -> Option<(Day, &'t Spot)> {
        let node = self.node(key)?;
        Some((values::duration(diagnostics, key, node, &self.example(key))?, &node.spot))
    }

    /// The point of time of a key.
    pub(crate) fn moment(&self, diagnostics: &mut Diagnostics<'_>, key: &str) -> Option<(Day, &'t Spot)> {
        let node = self.node(key)?;
        Some((values::moment(diagnostics, key, node, &self.example(key))?, &node.spot))
    }

    fn example(&self, key: &str) -> String {
        keys::key(self.section, key).map_or_else(String::new, |row| row.example.to_owned())
    }
}

/// The text, unless a terminal that shows it, or a file it ends up in, would take some of it for commands.
fn visible(diagnostics: &mut Diagnostics<'_>, key: &str, text: &str, spot: &Spot) -> Option<String> {
    let is_command = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    let Some(found) = text.chars().find(|letter| is_command(*letter)) else { return Some(text.to_owned()) };
    let message = format!("`{key}` holds the control character U+{:04X}", u32::from(found));
    let fault = Diagnostic::error(code::CONTROL_CHARACTER, message)
        .because("it cannot be seen, and terminals take it for the beginning of a command");
    let kept: String = text.chars().filter(|letter| !is_command(*letter)).collect();
    let retyped = format!("\"{}\"", kept.replace(['\n', '\r', '\t'], " ").replace('\\', "/").replace('"', "'"));
    diagnostics.at(spot, "", fault, Remedy::Retype(retyped));
    None
}

fn names_of(names: impl Iterator<Item = &'static str>) -> String {
    format!("type names between quotes; the names are {}", listed(names))
}
