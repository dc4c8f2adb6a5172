//! The causal diagram: who acts on whom, which way, and how well that is known. Boxes and arrows come from the model, so
//! a new arrow appears by itself; only the places of the boxes are a table of ours. For one day of a run it also says how full
//! each box is and how strongly each arrow acts ([`on_day`]).

mod arrows;
mod badge;
mod boxes;
mod draw;
mod legend;
mod moment;
mod place;
mod plan;
mod route;
mod shape;

use crate::{
    analysis::Run,
    model::{Day, Layers},
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
    draw::draw(layers, None, language, (ground, answer)).map(|(diagram, _)| diagram)
}

/// Draws the diagram with what flows on one day of a run: boxes as full as they are, arrows as wide as they act.
///
/// # Errors
///
/// When the drawing library refuses.
pub fn on_day(run: &Run, day: Day, language: Language, ground: Ground) -> Result<Picture, DrawError> {
    draw::draw(&run.scenario.layers, Some((run, day)), language, (ground, true)).map(|(diagram, _)| diagram)
}

#[cfg(test)]
mod tests;
