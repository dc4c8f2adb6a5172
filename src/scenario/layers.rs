//! Which layers of the model a scenario switches on: `mechanisms = "all"`, `"core"`, or a list of names.

use super::{
    code,
    diagnostic::Diagnostic,
    diagnostics::{Diagnostics, Remedy},
    fields::Fields,
    suggest::{listed, nearest},
    tree::{Node, Value},
};
use crate::model::{Layer, Layers};

/// The word for no layer at all.
const CORE: &str = "core";
/// The word for every layer.
const ALL: &str = "all";

/// The layers a scenario asks for; the core alone if it asks for none.
pub(super) fn layers(findings: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Layers {
    let Some(node) = fields.node("mechanisms") else { return Layers::core() };
    let words: Vec<&Node> = match &node.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![node],
    };
    let mut on = Vec::new();
    for word in words {
        let Value::Text(text) = &word.value else {
            let message = format!("`mechanisms` takes names of layers, not {}", word.value.words());
            let fault = Diagnostic::error(code::WRONG_TYPE, message);
            findings.at(&word.spot, "", fault, Remedy::Say(format!("type for example `mechanisms = \"{ALL}\"`")));
            continue;
        };
        for name in text.split(',').map(str::trim) {
            match Layer::ALL.into_iter().find(|layer| layer.name() == name) {
                Some(layer) => on.push(layer),
                None if name == ALL => on.extend(Layer::ALL),
                None if name == CORE => {}
                None => unknown(findings, word, name),
            }
        }
    }
    Layers::of(on)
}

/// Every word that `mechanisms` understands.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    [CORE, ALL].into_iter().chain(Layer::ALL.into_iter().map(Layer::name))
}

fn unknown(findings: &mut Diagnostics<'_>, word: &Node, name: &str) {
    let short: String = name.chars().take(60).collect();
    let fault = Diagnostic::error(code::UNKNOWN_LAYER, format!("there is no layer called `{short}`"))
        .because("without the layer the core would run alone, and the chart would not show what you ask for");
    let similar = nearest(name, names()).map(|name| format!("\"{name}\""));
    findings.at(&word.spot, "", fault, Remedy::name(similar, || format!("the layers are {}", listed(names()))));
}
