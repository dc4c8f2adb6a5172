//! From a question to numbers: the course through time ([`course`]), a second method to hold it against ([`reference_solver`]), and
//! the states at rest ([`steady`]). Which process fills and which drains each compartment: [`stoichiometry`].

mod equations;
pub mod reference_solver;
pub mod steady;
pub mod stoichiometry;
pub mod trajectory;

use crate::model::{Day, Input, Parameters, Rates, State, change, link::Topology, rates, view};

pub use equations::Tolerance;
pub use steady::RestingState;
pub use trajectory::{Statistics, Trajectory};

/// One person as the equations see them: their parameters, and which layers and arrows a lesson has on.
#[derive(Clone, Debug)]
pub struct ModelInstance {
    /// What differs between people.
    pub parameters: Parameters<f64>,
    /// The layers that are on and the arrows that are cut.
    pub topology: Topology,
}

impl ModelInstance {
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
        view::completed(state, input, &self.parameters, &self.topology)
    }
}

/// What can go wrong between a checked scenario and its numbers.
///
/// Only [`SolveError::NoInflamedState`] can be mended by asking another question; the others mean that parameters which
/// are legal one by one do not go together.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SolveError {
    /// A process has no finite speed.
    #[error("{what} is not a number on day {day:.3}, where {values}")]
    NotANumber {
        /// The process or the compartment.
        what: &'static str,
        /// When, in days.
        day: Day,
        /// The compartments at that moment, as text.
        values: String,
    },
    /// The solver needed more steps than it may take.
    #[error("the solver did not get past day {day:.3}: {reason}, where {values}")]
    Stuck {
        /// How far it came, in days.
        day: Day,
        /// What the solver said.
        reason: String,
        /// The compartments at that moment, as text.
        values: String,
    },
    /// No state was found at which everything stays as it is.
    #[error("no resting state was found for this person and background")]
    NoRest,
    /// The person has only one resting state, so there is no inflamed one to start from.
    #[error(
        "there is only one resting state (skin inflammation {skin:.2}), so there is no inflamed state to start from"
    )]
    NoInflamedState {
        /// Skin inflammation in the only resting state.
        skin: f64,
    },
}

/// The compartments and their values as a person would say them, for messages.
fn in_words(state: &State<f64>) -> String {
    let parts: Vec<String> = State::<f64>::TABLE
        .iter()
        .zip(state.values())
        .map(|(row, value)| format!("{} = {value:.4}", row.name))
        .collect();
    parts.join(", ")
}
