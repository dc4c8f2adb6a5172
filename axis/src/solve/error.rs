//! What can go wrong between a problem and its numbers.

use crate::model::{Day, State, Unit};

/// Why a problem has no solution.
///
/// [`SolveError::NoInflamedState`] and what is said of a test ([`SolveError::is_about_a_test`]) can be avoided by asking another
/// question; the others mean that parameters which are legal one by one do not go together.
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
    /// No possible value of a parameter makes a person who rests where a test found them.
    #[error(
        "nobody in this model rests at `{readout}` = {}: whatever `{parameter}` is, this person can rest at {} to {}",
        with_unit(*.wanted, *.unit),
        // Inwards by half a percent, so that what is said, rounded, can be had.
        with_unit(*.low * 1.005, *.unit),
        with_unit(*.high * 0.995, *.unit)
    )]
    OutOfReach {
        /// What was measured.
        readout: &'static str,
        /// Its unit.
        unit: Unit,
        /// What the laboratory found, in that unit.
        wanted: f64,
        /// The parameter that follows from it.
        parameter: &'static str,
        /// The least that the person can rest at, in that unit.
        low: f64,
        /// The most that the person can rest at, in that unit.
        high: f64,
    },
    /// Nobody was found who rests where a test says.
    #[error("nobody was found in this model who rests where this test says")]
    NobodyThere,
    /// The rest that a test describes is unstable.
    #[error(
        "the rest that this test describes is a tipping point: nobody stays there, because the least push leads away from it"
    )]
    TippingPoint,
    /// The person whom a test describes comes to another rest than the one described.
    #[error(
        "this person has two resting states and comes to the other one, where `{readout}` = {} instead of {}",
        with_unit(*.found, *.unit),
        with_unit(*.wanted, *.unit)
    )]
    OtherRest {
        /// What was measured.
        readout: &'static str,
        /// Its unit.
        unit: Unit,
        /// Where the person comes to rest, in that unit.
        found: f64,
        /// What the laboratory found, in that unit.
        wanted: f64,
    },
}

impl SolveError {
    /// The read-out of a test that nobody rests at, where it is one of them.
    #[must_use]
    pub fn marker(&self) -> Option<&'static str> {
        match self {
            Self::OutOfReach { readout, .. } | Self::OtherRest { readout, .. } => Some(readout),
            _ => None,
        }
    }

    /// Whether it says that a test of the gut describes nobody, which is a matter of what was typed.
    #[must_use]
    pub fn is_about_a_test(&self) -> bool {
        matches!(self, Self::OutOfReach { .. } | Self::NobodyThere | Self::TippingPoint | Self::OtherRest { .. })
    }
}

/// A number in three digits with its unit, for messages.
fn with_unit(value: f64, unit: Unit) -> String {
    let short: f64 = format!("{value:.2e}").parse().unwrap_or(value);
    format!("{short} {}", unit.symbol()).trim_end().to_owned()
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
