//! Finds the sections of a file, and says what to type where something else is in the place of one.

use super::{edits::in_a_section, fields::Fields};
use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Remedy, code},
    keys::{self, Section},
    names,
    text::as_value,
    tree::{Node, Value},
    value::quantity::{self, Bare},
};

/// More sections of one kind than this are taken for an error of a program that wrote the file.
pub(crate) const MOST_SECTIONS: usize = 500;

/// The one section of a kind, or nothing, with a diagnostic, if it is not one.
pub(crate) fn section<'t>(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'t>,
    key: &str,
    section: Section,
) -> Option<Fields<'t>> {
    let node = fields.node(key)?;
    if let Value::Table(table) = &node.value {
        return Some(Fields { section, table, spot: &node.spot });
    }
    let fault = Diagnostic::error(code::WRONG_TYPE, format!("`{key}` is a section, not {}", node.value.words()));
    let header = section.header();
    let remedy = if diagnostics.piece(&node.spot).starts_with("[[") {
        Remedy::RetypeSurely(header.to_owned())
    } else {
        opened(diagnostics, fields, key, section)
    };
    diagnostics.at(&node.spot, "", fault, remedy);
    None
}

/// The lines to type where a section is written as a value: what can be read out of it, or else an example.
fn opened(diagnostics: &Diagnostics<'_>, fields: &Fields<'_>, key: &str, section: Section) -> Remedy {
    let Some(entry) = fields.table.entry(key) else { return Remedy::Say(format!("type `{}`", section.header())) };
    let read = match &entry.node.value {
        Value::Text(text) => text.split_once([' ', '=', ':']).and_then(|(name, amount)| {
            let rows = names::inputs().chain(names::parameters()).chain(names::states()).chain(names::stool_test());
            let row = names::find(name, rows).filter(|row| section.names().contains(&row.name))?;
            let amount = amount.trim_start_matches([' ', '=', ':']).trim_end();
            quantity::read(amount, row.unit, Bare::Share).ok()?;
            Some(format!("{name} = {}", as_value(amount)))
        }),
        _ => None,
    };
    let certain = false;
    if let Some(line) = read {
        let (help, edits) = in_a_section("type", diagnostics.text, section, entry, &[&line]);
        return Remedy::Edits { help, edits, certain };
    }
    let example = keys::key(Section::Top, key).map_or("", |key| key.example);
    let lines: Vec<&str> = example.trim_matches(['[', ']', '{', '}', ' ']).split(", ").collect();
    let (help, edits) = in_a_section("type for example", diagnostics.text, section, entry, &lines);
    Remedy::Edits { help, edits, certain }
}

/// All sections of a kind that a file can have many times.
pub(crate) fn sections<'t>(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'t>,
    key: &str,
    section: Section,
) -> Vec<Fields<'t>> {
    let Some(node) = fields.node(key) else { return Vec::new() };
    let tables = |items: &'t [Node]| {
        items
            .iter()
            .map(|item| match &item.value {
                Value::Table(table) => Some(Fields { section, table, spot: &item.spot }),
                _ => None,
            })
            .collect::<Option<Vec<_>>>()
    };
    let header = section.header();
    match &node.value {
        Value::List(items) if items.len() > MOST_SECTIONS => {
            let fault = Diagnostic::error(
                code::TOO_MANY,
                format!("there are {} sections {header}; at most {MOST_SECTIONS}", items.len()),
            );
            let say = "put what repeats into one section with `every` and `for`".to_owned();
            diagnostics.at(&node.spot, "", fault, Remedy::Say(say));
            return Vec::new();
        }
        Value::List(items) => {
            if let Some(tables) = tables(items) {
                return tables;
            }
        }
        Value::Table(_) | Value::Text(_) | Value::Number(_) | Value::Other(_) => {}
    }
    let fault = Diagnostic::error(
        code::WRONG_TYPE,
        format!("`{key}` can stand in a scenario many times, so it takes two brackets"),
    );
    let single = header.trim_start_matches('[').trim_end_matches(']');
    let remedy = if diagnostics.piece(&node.spot) == format!("[{single}]") {
        Remedy::RetypeSurely(header.to_owned())
    } else {
        opened(diagnostics, fields, key, section)
    };
    diagnostics.at(&node.spot, "", fault, remedy);
    Vec::new()
}
