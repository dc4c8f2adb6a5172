//! What each compartment sees of the others: every arrow is crossed here, and only here.
//!
//! A mechanism is given the state as its target sees it. Where a lesson has cut an arrow, the target goes on seeing its
//! source at the healthy value, so that no equation needs a word about cutting.

use super::{
    Parameters,
    input::Input,
    layer::Layer,
    link::Topology,
    mechanisms::{community, metabolites, microbiome, neuroendocrine},
    state::State,
};
use crate::number::Number;

/// The whole state, completed, and the arrows through which its parts see each other.
#[derive(Clone, Copy, Debug)]
pub struct View<'a, S> {
    /// All compartments. What a layer that is off would follow is read off the core.
    pub state: State<S>,
    /// Stress that reaches the body, 0 in everyday life; always 0 without the neuroendocrine layer.
    pub stress: S,
    topology: &'a Topology,
}

impl<'a, S: Number> View<'a, S> {
    /// Completes the state and makes it visible.
    pub fn new(x: &State<S>, u: &Input<S>, p: &Parameters<S>, topology: &'a Topology) -> Self {
        let state = completed(x, u, p, topology);
        let mut view = Self { state, stress: S::from(0.0), topology };
        if topology.layers().has(Layer::Neuroendocrine) {
            view.stress = neuroendocrine::felt_stress(&view.inputs_of("stress"), u, &p.neuroendocrine);
        }
        view
    }

    /// The compartments as this one sees them: those behind a cut arrow at their healthy values.
    pub fn inputs_of(&self, target: &str) -> State<S> {
        self.topology.unheard_by(target).map_or(self.state, |sources| self.state.healthy_where(sources))
    }
}

/// The state with those compartments filled in that are no unknowns under these layers. Those of a layer that is off are
/// healthy, except for what the core itself says of them: with the guilds on, the community
/// is their weighted sum; without them, each guild is as the community; without the metabolites, short-chain fatty acids
/// follow microbes and fibre at once (they leave the gut within hours: Pomare 1985, 10.1172/JCI111847).
pub fn completed<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, topology: &Topology) -> State<S> {
    let mut state = x.healthy_where(topology.off());
    if topology.layers().has(Layer::Microbiome) {
        state.microbes = microbiome::community(x, &p.microbiome);
    } else {
        state.scfa_producers = x.microbes;
        state.bifidobacteria = x.microbes;
    }
    if !topology.layers().has(Layer::Metabolites) {
        let strain = if topology.layers().has(Layer::Microbiome) {
            metabolites::strain_fermentation(x, &p.metabolites)
        } else {
            S::from(0.0)
        };
        state.scfa = community::fibre_supply(u, &p.community) * (state.microbes + strain);
    }
    state
}
