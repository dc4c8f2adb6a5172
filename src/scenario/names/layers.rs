//! The words that `mechanisms` understands: the names of the layers, `core` for none of them, `all` for every one.

use crate::model::{Layer, Layers};

/// The word for no layer at all.
const CORE: &str = "core";
/// The word for every layer.
pub(crate) const ALL: &str = "all";

/// The layers that a word means; nothing if it is not known.
pub(crate) fn layers_named(word: &str) -> Option<Vec<Layer>> {
    match word {
        CORE => Some(Vec::new()),
        ALL => Some(Layer::ALL.to_vec()),
        _ => Layer::ALL.into_iter().find(|layer| layer.name() == word).map(|layer| vec![layer]),
    }
}

/// These layers as a file lists them: `["immune", "skin"]`.
pub(crate) fn list(layers: &Layers) -> String {
    let names: Vec<String> = layers.layers().iter().map(|layer| format!("\"{}\"", layer.name())).collect();
    format!("[{}]", names.join(", "))
}

/// These layers in one word, as a shell passes them on: `immune,skin`.
pub(crate) fn joined(layers: &Layers) -> String {
    layers.layers().iter().map(|layer| layer.name()).collect::<Vec<_>>().join(",")
}

/// Every word that `mechanisms` understands.
pub(crate) fn layer_words() -> impl Iterator<Item = &'static str> {
    [CORE, ALL].into_iter().chain(Layer::ALL.into_iter().map(Layer::name))
}
