//! The parts of a causal diagram: a box, an arrow between two boxes, an input at a box.

use std::rc::Rc;

use crate::{
    describe::influence::{InputPushes, Push},
    model::Grade,
};
use gutskin_plot::Colour;

/// Stress as it is felt: no compartment of the model, but drawn as a box because stress acts on several compartments.
pub(crate) const STRESS: &str = "stress";

/// An input that acts on a box, shown as a tag in it.
#[derive(Clone, Debug)]
pub(crate) struct Tag {
    pub(crate) label: &'static str,
    pub(crate) grade: Grade,
    /// The name of the input, and of the box on which it acts.
    pub(crate) input: &'static str,
    pub(crate) target: &'static str,
    /// The signs of all inputs, computed once for all tags.
    pub(crate) pushes: Rc<InputPushes>,
}

impl Tag {
    /// Whether the input raises or lowers the compartment.
    pub(crate) fn push(&self) -> Push {
        self.pushes.push(self.input, self.target)
    }
}

/// A box: a compartment of the model.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// The label with soft hyphens where long words may be broken.
    pub(crate) written: String,
    pub(crate) colour: Colour,
    pub(crate) tags: Vec<Tag>,
}

/// An arrow between two boxes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Edge {
    /// Unique, for its id.
    pub(crate) name: String,
    pub(crate) source: &'static str,
    pub(crate) target: &'static str,
    /// Sign, grade and evidence; nothing for a line that only says "is part of".
    pub(crate) claim: Option<(Push, Grade, &'static str)>,
    /// Whether it is there without any layer.
    pub(crate) is_core: bool,
    /// Whether it is part of the feedback from skin to gut.
    pub(crate) is_loop: bool,
}
