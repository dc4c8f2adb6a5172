//! Finds the sections of a file, and tells what to type where something else stands in the place of one.

use super::{
    code,
    diagnostic::Diagnostic,
    diagnostics::{Diagnostics, Remedy},
    fields::{Fields, in_a_section},
    key::{self, Section},
    line::as_value,
    name,
    quantity::{self, Bare},
    tree::{Node, Value},
};

/// More sections of one kind than this are a slip of a program that wrote the file.
pub(super) const MOST_SECTIONS: usize = 500;

/// The one section of a kind, or nothing, with a finding, if it is not one.
pub(super) fn section<'t>(
    findings: &mut Diagnostics<'_>,
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
    let remedy = if findings.piece(&node.spot).starts_with("[[") {
        Remedy::RetypeSurely(header.to_owned())
    } else {
        opened(findings, fields, key, section)
    };
    findings.at(&node.spot, "", fault, remedy);
    None
}

/// The lines to type where a section is written as a value: what can be read out of it, or else an example.
fn opened(findings: &Diagnostics<'_>, fields: &Fields<'_>, key: &str, section: Section) -> Remedy {
    let Some(entry) = fields.table.entry(key) else { return Remedy::Say(format!("type `{}`", section.header())) };
    let read = match &entry.node.value {
        Value::Text(text) => text.split_once([' ', '=', ':']).and_then(|(name, amount)| {
            let rows = name::inputs().chain(name::parameters()).chain(name::states()).chain(name::stool_test());
            let row = name::find(name, rows).filter(|row| section.names().contains(&row.name))?;
            let amount = amount.trim_start_matches([' ', '=', ':']).trim_end();
            quantity::read(amount, row.unit, Bare::Share).ok()?;
            Some(format!("{name} = {}", as_value(amount)))
        }),
        _ => None,
    };
    let certain = false;
    if let Some(line) = read {
        let (help, edits) = in_a_section(findings.text, section, entry, &[&line]);
        return Remedy::Edits { help, edits, certain };
    }
    let example = key::key(Section::Top, key).map_or("", |key| key.example);
    let lines: Vec<&str> = example.trim_matches(['[', ']', '{', '}', ' ']).split(", ").collect();
    let (help, edits) = in_a_section(findings.text, section, entry, &lines);
    Remedy::Edits { help: help.replacen("type ", "type for example ", 1), edits, certain }
}

/// All sections of a kind that can stand there many times.
pub(super) fn sections<'t>(
    findings: &mut Diagnostics<'_>,
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
            findings.at(&node.spot, "", fault, Remedy::Say(say));
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
    let remedy = if findings.piece(&node.spot) == format!("[{single}]") {
        Remedy::RetypeSurely(header.to_owned())
    } else {
        opened(findings, fields, key, section)
    };
    findings.at(&node.spot, "", fault, remedy);
    Vec::new()
}
