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
        chart::{DrawError, Ground},
        language::Language,
        picture::Picture,
    },
};

/// Draws the diagram of the model with these layers on, its words in a language; without the answer, only its boxes, for
/// readers to draw arrows.
///
/// # Errors
///
/// When the drawing library refuses.
pub fn diagram(layers: &Layers, language: Language, ground: Ground, answer: bool) -> Result<Picture, DrawError> {
    draw::draw(layers, language, ground, answer).map(|(diagram, _)| diagram)
}

#[cfg(test)]
mod tests;
