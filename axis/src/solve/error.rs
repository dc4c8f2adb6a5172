//! What can go wrong between a problem and its numbers.

use crate::model::{Day, State};

/// Why a problem has no solution.
///
/// Only [`SolveError::NoInflamedState`] can be avoided by asking another question; the others mean that parameters which
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
    /// The solver gave up: too many steps, a step too short to move on, or stiffness.
    #[error("the solver did not get past day {day:.3}: {reason}, where {values}")]
    Stuck {
        /// How far it came, in days.
        day: Day,
        /// What the solver said.
        reason: String,
        /// The compartments at that moment, as text.
        values: String,
    },
    /// A compartment grows and grows, because what it drives drives it in turn.
    #[error("{compartment} grows without bound, driven by the process `{process}`: on day {day:.0} {values}")]
    Unbounded {
        /// The compartment that takes the largest part in the growth.
        compartment: &'static str,
        /// The process that fills it fastest.
        process: &'static str,
        /// When this was seen, in days.
        day: Day,
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
pub(super) fn in_words(state: &State<f64>) -> String {
    let parts: Vec<String> = State::<f64>::TABLE
        .iter()
        .zip(state.values())
        .map(|(row, value)| format!("{} = {value:.4}", row.name))
        .collect();
    parts.join(", ")
}
