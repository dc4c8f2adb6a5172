//! The initial value problem: a person, a start and a schedule. Numbers only: no titles, no texts.

use crate::{
    model::{Input, Parameters, Rates, State, change, context, link::Topology, rates},
    schedule::Schedule,
};

/// One person as the equations see them: their parameters, and which layers and arrows are on.
#[derive(Clone, Debug)]
pub struct ModelInstance {
    /// What differs between people.
    pub parameters: Parameters<f64>,
    /// The layers that are on and the arrows that are cut.
    pub topology: Topology,
}

impl ModelInstance {
    /// Whether no layer is on, so that only the unknowns of the core change.
    pub(super) fn is_core(&self) -> bool {
        self.topology.layers().layers().is_empty()
    }

    /// How fast every process runs, in units of its compartment per day.
    #[must_use]
    pub fn rates(&self, state: &State<f64>, input: &Input<f64>) -> Rates<f64> {
        rates(state, input, &self.parameters, &self.topology)
    }

    /// How each compartment changes per day. What is no unknown under these layers does not change by itself.
    #[must_use]
    pub fn change(&self, state: &State<f64>, input: &Input<f64>) -> State<f64> {
        change(state, input, &self.parameters, &self.topology)
    }

    /// The state with everything filled in that is read off the unknowns.
    #[must_use]
    pub fn completed(&self, state: &State<f64>, input: &Input<f64>) -> State<f64> {
        context::completed(state, input, &self.parameters, &self.topology)
    }
}

/// What a solver needs to know, and nothing else.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The person.
    pub instance: ModelInstance,
    /// The compartments on day 0.
    pub start: State<f64>,
    /// What is given on every day.
    pub schedule: Schedule,
}
