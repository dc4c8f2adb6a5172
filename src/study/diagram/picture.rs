//! The causal diagram: who acts on whom, which way, and how well that is known. Boxes and arrows come from the model, so
//! a new arrow appears by itself; only which boxes stand together is a table of ours. For one day of a run it also says how
//! full each box is and how strongly each arrow acts ([`on_day`]).
//!
//! Few boxes bear everything: inputs, signs, grades. Of many, only names fit on a slide; there the core stands out, arrows
//! from one box share a line, and the view around one box tells the rest.

use super::{
    draw::{Asked, draw},
    plan::plan,
};
use crate::{
    analysis::Simulation,
    model::{Day, Layers},
    page::picture::Picture,
    words::Language,
};
use gutskin_plot::{DrawError, Preset};

/// Draws the diagram of the model with these layers on, its words in a language; around one box, only that box with what
/// acts on it and what it acts on. A preset without the answer gives only the boxes, for readers to draw arrows.
///
/// # Errors
///
/// When the drawing library refuses.
pub fn diagram(
    layers: &Layers,
    around: Option<&str>,
    language: Language,
    preset: &Preset,
) -> Result<Picture, DrawError> {
    draw(Asked { layers, around, on: None, language }, preset).map(|(diagram, _)| diagram)
}

/// Draws the diagram with what flows on one day of a run: boxes as full as they are, arrows as wide as they act.
///
/// # Errors
///
/// When the drawing library refuses.
pub fn on_day(
    run: &Simulation,
    day: Day,
    around: Option<&str>,
    language: Language,
    preset: &Preset,
) -> Result<Picture, DrawError> {
    let asked = Asked { layers: &run.scenario.layers, around, on: Some((run, day)), language };
    draw(asked, preset).map(|(diagram, _)| diagram)
}

/// The names of the boxes that are drawn with these layers on, as they are typed.
#[must_use]
pub fn boxes(layers: &Layers) -> Vec<&'static str> {
    plan(layers, Language::ENGLISH).nodes.iter().map(|node| node.name).collect()
}
