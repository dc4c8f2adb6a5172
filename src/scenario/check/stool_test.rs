//! Reads a stool test, `[stool_test]`: what was found, and which parameter of the person follows from it.
//!
//! How large the parameter must be is no matter of language: `analysis/simulate/tested_person.rs` solves for it.

use super::layer_off;
use crate::{
    model::{Layers, Quantity},
    scenario::{
        checked::Measured,
        diagnostics::{Diagnostic, Diagnostics, Origin, Remedy, code},
        names,
        person::Person,
        section::{Fields, values},
        tree::{Table, Value},
        value::quantity::Bare,
    },
};

/// The markers of a test with the parameters that follow from them. `top` is the whole file.
pub(crate) fn measured(
    diagnostics: &mut Diagnostics<'_>,
    section: &Fields<'_>,
    top: &Table,
    layers: &Layers,
    person: &Person,
) -> Vec<Measured> {
    if !person.recently.is_empty() {
        let message = format!("`{}` is on the way back, and a stool test says where somebody rests", person.name);
        let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, message)
            .because("what was found on the way back would be taken for what this person stays at");
        let say = "leave out `[stool_test]`, or choose another `person` and give the drug as an `[[intervention]]`";
        diagnostics.at(section.spot, "", fault, Remedy::Say(say.to_owned()));
    }
    check_set_background(diagnostics, top);
    let is_measured = |marker: &str| {
        section
            .table
            .entries
            .iter()
            .any(|entry| names::find(&entry.key, names::stool_test()).is_some_and(|row| row.name == marker))
    };
    let mut found = Vec::new();
    for entry in &section.table.entries {
        let Some(row) = names::find(&entry.key, names::stool_test()) else { continue };
        // One community has no guilds to measure: it would have to be one of them, or both at once.
        layer_off::check_shown(diagnostics, &entry.key_spot, row, layers);
        let Some(value) = values::quantity(diagnostics, row, &entry.node, Bare::Any) else { continue };
        let parameter = match row.name {
            "bifidobacterium" => Some("bifidobacteria_strength"),
            "faecalibacterium" => Some("fermenter_strength"),
            // Who makes butyrate decides how much there is, and no parameter of a person stands between the two.
            "butyrate" => Some("fermenter_strength").filter(|_| !is_measured("faecalibacterium")),
            _ => Some("small_pore_leak"),
        };
        let parameter = parameter.and_then(|name| names::find(name, names::parameters()));
        if let Some(parameter) = parameter {
            refuse_twice(diagnostics, top, row, parameter);
        }
        found.push(Measured { marker: row, value, parameter, rests_at: None });
    }
    found
}

/// Warns that a bare `--set INPUT=VALUE` changes what the person lived on when the test was taken, and so makes somebody else.
fn check_set_background(diagnostics: &mut Diagnostics<'_>, top: &Table) {
    let Some(Value::Table(background)) = top.entry("background").map(|entry| &entry.node.value) else { return };
    for entry in &background.entries {
        // `background.fibre` is explicit, so the background is meant.
        let is_bare = entry.key_spot.span.start == 0;
        if !is_bare || !matches!(diagnostics.origin_of(&entry.key_spot), Origin::Set(_)) {
            continue;
        }
        let message =
            format!("this makes another person, one who lived on that much `{}` when the test was taken", entry.key);
        let doubt = Diagnostic::warning(code::SET_BENEATH_A_TEST, message)
            .because("the background is what the person rests on, and the test says where they rest on it");
        let say = "to give it to the same person, type an `[[intervention]]`, or use `gutskin scan`";
        diagnostics.at(&entry.key_spot, "", doubt, Remedy::Say(say.to_owned()));
    }
}

/// Reports a parameter that the file sets although it follows from the test.
fn refuse_twice(diagnostics: &mut Diagnostics<'_>, top: &Table, marker: &Quantity, parameter: &'static Quantity) {
    let Some(Value::Table(set)) = top.entry("parameters").map(|entry| &entry.node.value) else { return };
    let is_it = |key: &str| names::find(key, names::parameters()).is_some_and(|row| row.name == parameter.name);
    let Some(entry) = set.entries.iter().find(|entry| is_it(&entry.key)) else { return };
    let message = format!("`{}` follows from `{}` of the stool test", parameter.name, marker.name);
    let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, message)
        .because("the person cannot rest where the laboratory found them and have another value of it");
    diagnostics.at(&entry.key_spot, "", fault, Remedy::Say("delete the one you do not mean".to_owned()));
}
