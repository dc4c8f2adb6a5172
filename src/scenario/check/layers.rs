//! Reads which layers of the model are on: `mechanisms = "all"`, `"core"`, or a list of names.

use crate::{
    model::Layers,
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        names::{self, layers, listed, nearest},
        section::Fields,
        tree::{Node, Value},
    },
};

/// The layers a scenario asks for; the core alone if it asks for none.
pub(crate) fn layers(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Layers {
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
            diagnostics.at(
                &word.spot,
                "",
                fault,
                Remedy::Say(format!("type for example `mechanisms = \"{}\"`", layers::ALL)),
            );
            continue;
        };
        for name in text.split(',').map(str::trim) {
            match layers::layers_named(name) {
                Some(layers) => on.extend(layers),
                None => unknown(diagnostics, word, name),
            }
        }
    }
    Layers::of(on)
}

fn unknown(diagnostics: &mut Diagnostics<'_>, word: &Node, name: &str) {
    let short: String = name.chars().take(60).collect();
    let fault = Diagnostic::error(code::UNKNOWN_LAYER, format!("there is no layer called `{short}`"))
        .because("without the layer the core would run alone, and the chart would not show what you ask for");
    let similar = nearest(name, names::layer_words()).map(|name| format!("\"{name}\""));
    diagnostics.at(
        &word.spot,
        "",
        fault,
        Remedy::name(similar, || format!("the layers are {}", listed(names::layer_words()))),
    );
}
