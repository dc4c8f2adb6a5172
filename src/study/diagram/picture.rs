//! The causal diagram of the model as a picture: compartments, signed links and their evidence; on one day of a run
//! also levels and strengths ([`on_day`]).
//!
//! Boxes and arrows are read off the model, so a new link appears without a change here; only which boxes stand
//! together is written by hand.
//!
//! Six boxes carry inputs, signs and grades. Of more boxes only the names fit on a slide: there the core is drawn
//! thick, arrows from one box share a line, and the view around one box shows the rest.

use super::{
    content::{Request, plan},
    draw::draw,
};
use crate::{
    analysis::Simulation,
    model::{Day, Layers},
    page::picture::Picture,
    words::Language,
};
use gutskin_plot::{DrawError, Preset};

/// Draws the diagram of the model with these layers on, its words in a language; around one box, only that box with
/// what acts on it and what it acts on. A preset without the answer gives only the boxes, for readers to draw arrows.
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
    draw(Request { layers, around, on: None, language }, preset).map(|(diagram, _)| diagram)
}

/// Draws the diagram for one day of a run: boxes as full as the levels are, arrows as wide as the links are strong.
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
    let request = Request { layers: &run.scenario.layers, around, on: Some((run, day)), language };
    draw(request, preset).map(|(diagram, _)| diagram)
}

/// The names of the boxes that are drawn with these layers on, as they are typed.
#[must_use]
pub fn boxes(layers: &Layers) -> Vec<&'static str> {
    plan(layers, Language::ENGLISH).nodes.iter().map(|node| node.name).collect()
}
