//! What a mechanism is given: the state, the input, the parameters, and the state as each target sees it.
//!
//! Every arrow is crossed here, and only here. Where a lesson has cut an arrow, the target goes on seeing its source at the
//! healthy value, so that no equation needs a word about cutting.

use super::{
    input::Input,
    layer::Layer,
    link::Topology,
    parameters::Parameters,
    signals,
    state::{State, Target},
};
use crate::number::Number;

/// The person at one moment, as the equations see it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a, S> {
    /// All compartments. What a layer that is off would follow is read off the core.
    pub state: State<S>,
    /// What is given.
    pub input: &'a Input<S>,
    /// What differs between people.
    pub parameters: &'a Parameters<S>,
    /// Stress as it is felt; that of everyday life without the neuroendocrine layer.
    pub stress: S,
    /// What hormones and mast cells, which habituate, still answer of it.
    pub answered_stress: S,
    topology: &'a Topology,
}

impl<'a, S: Number> Context<'a, S> {
    /// Completes the state and makes it visible.
    pub fn new(x: &State<S>, u: &'a Input<S>, p: &'a Parameters<S>, topology: &'a Topology) -> Self {
        let state = completed(x, u, p, topology);
        let everyday = p.neuroendocrine.everyday_stress;
        let mut context =
            Self { state, input: u, parameters: p, stress: everyday, answered_stress: everyday, topology };
        if topology.layers().has(Layer::Neuroendocrine) {
            context.stress = signals::felt_stress(&context.inputs_of(Target::Stress), u, p);
            context.answered_stress = signals::answered_stress(context.stress, state.habituation, p);
        }
        context
    }

    /// The compartments as this target sees them: those behind a cut arrow at their healthy values.
    pub fn inputs_of(&self, target: impl Into<Target>) -> State<S> {
        self.topology.unheard_by(target.into()).map_or(self.state, |sources| self.state.healthy_where(sources))
    }
}

/// The state with those compartments filled in that are no unknowns under these layers. Those of a layer that is off are
/// healthy, except for what the core itself says of them: with the guilds on, the community
/// is their weighted sum; without them, each guild is as the community; without the metabolites, short-chain fatty acids
/// follow microbes and fibre at once (they leave the gut within hours: Pomare 1985, 10.1172/JCI111847).
pub fn completed<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, topology: &Topology) -> State<S> {
    let mut state = x.healthy_where(topology.off());
    if topology.layers().has(Layer::Microbiome) {
        state.microbes = signals::community(x, p);
    } else {
        state.scfa_producers = x.microbes;
        state.bifidobacteria = x.microbes;
    }
    if !topology.layers().has(Layer::Metabolites) {
        state.scfa = signals::fermentation(&state, u, p);
    }
    state
}
