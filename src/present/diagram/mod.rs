//! The causal diagram: who acts on whom, which way, and how well that is known. Boxes and arrows come from the model, so
//! a new arrow appears by itself; only the places of the boxes are a table of ours.

mod badge;
mod draw;
mod place;
mod plan;
mod route;
mod shape;

use crate::{
    model::Layers,
    present::{
        chart::{DrawError, Preset},
        language::Language,
    },
};

/// A drawn diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagram {
    /// The picture.
    pub svg: String,
    /// Its name in a few words.
    pub title: String,
    /// The picture told in sentences.
    pub description: String,
    /// Size and resolution, for [`crate::present::chart::rasterise`].
    pub preset: Preset,
}

/// Draws the diagram of the model with these layers on, its words in a language.
///
/// # Errors
///
/// When the drawing library refuses.
pub fn diagram(layers: &Layers, language: Language) -> Result<Diagram, DrawError> {
    draw::draw(layers, language).map(|(diagram, _)| diagram)
}

#[cfg(test)]
mod tests;
