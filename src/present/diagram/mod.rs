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
    draw::draw(layers, None, language).map(|(diagram, _)| diagram)
}

/// Draws the diagram with what flows on one day of a run: boxes as full as they are, arrows as wide as they act.
///
/// # Errors
///
/// When the drawing library refuses.
pub fn on_day(run: &Run, day: Day, language: Language) -> Result<Diagram, DrawError> {
    draw::draw(&run.scenario.layers, Some((run, day)), language).map(|(diagram, _)| diagram)
}

#[cfg(test)]
mod tests;
