//! The model as `ode_solvers` wants to have it: vectors in, vectors out, one piece of the time line at a time.

use std::cell::Cell;

use nalgebra::SVector;
use ode_solvers::{System, dop_shared::IntegrationError};

use super::{ModelInstance, SolveError, in_words};
use crate::{
    model::{Day, Rates, State},
    schedule::Piece,
};

/// How many unknowns the core alone has; they stand first in the table of the states.
pub(super) const CORE: usize = 5;
/// How many compartments there are with every layer.
pub(super) const WHOLE: usize = State::<f64>::COUNT;

/// More steps than any legal scenario needs in one piece: a hundred years at one step for each of the shortest time
/// constants that a scenario may ask for. Stability asks for a third of that.
pub(super) const MOST_STEPS: u32 = 10_000_000;
/// Never look for stiffness: at rest the steps are as long as stability allows, which the test of `ode_solvers` takes for
/// stiffness and refuses to go on.
pub(super) const LOOK_FOR_STIFFNESS_AFTER: u32 = u32::MAX;
/// The solver finds its first step itself.
pub(super) const FIRST_STEP: f64 = 0.0;

/// How closely a solver is to follow the true curve in one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tolerance {
    /// Relative to the size of each unknown.
    pub relative: f64,
    /// For unknowns near zero, in their own unit. All unknowns are of order one.
    pub absolute: f64,
}

impl Tolerance {
    /// What every run is solved with.
    pub const RUN: Self = Self { relative: 1e-8, absolute: 1e-10 };
    /// As close as double precision sensibly allows: to see what the tolerance of a run leaves open.
    pub const TIGHT: Self = Self { relative: 1e-12, absolute: 1e-13 };
}

/// One piece as the solver sees it: time runs from 0 at the start of the piece, which keeps it exact and positive.
pub(super) struct Equations<'a> {
    instance: &'a ModelInstance,
    piece: &'a Piece,
    /// Most pieces have no ramp: then nothing needs to be computed of the inputs.
    steady: bool,
    fixed: &'a State<f64>,
    /// The last moment at which a process had no finite speed. Only of interest when the solver gives up: a trial step
    /// that was too long is taken back and does no harm.
    broken: &'a Cell<Option<(Day, State<f64>)>>,
}

impl<'a> Equations<'a> {
    pub(super) fn new(
        instance: &'a ModelInstance,
        piece: &'a Piece,
        fixed: &'a State<f64>,
        broken: &'a Cell<Option<(Day, State<f64>)>>,
    ) -> Self {
        Self { instance, piece, steady: piece.at_start == piece.at_end, fixed, broken }
    }
}

impl<const N: usize> System<f64, SVector<f64, N>> for Equations<'_> {
    fn system(&self, time: f64, y: &SVector<f64, N>, dy: &mut SVector<f64, N>) {
        *dy = self.change(time, y.as_slice());
    }
}

impl Equations<'_> {
    /// How the first `N` compartments change where the first ones have these values.
    pub(super) fn change<const N: usize>(&self, time: f64, values: &[f64]) -> SVector<f64, N> {
        let state = from_values(values, self.fixed);
        let input = if self.steady { self.piece.at_start } else { self.piece.input_at(self.piece.from + time) };
        let change: SVector<f64, N> = to_vector(&self.instance.change(&state, &input));
        if !change.iter().all(|value| value.is_finite()) {
            self.broken.set(Some((time, state)));
        }
        change
    }
}

/// What a solver says of a piece that it followed to the end, with every number finite; else what went wrong.
pub(super) fn finished<S>(
    instance: &ModelInstance,
    piece: &Piece,
    outcome: Result<S, IntegrationError>,
    broken: Option<(Day, State<f64>)>,
    last_accepted: Option<Day>,
    reached: &State<f64>,
) -> Result<S, SolveError> {
    match outcome {
        Ok(statistics) if reached.values().all(f64::is_finite) => Ok(statistics),
        Ok(_) => Err(not_a_number(instance, piece, piece.until - piece.from, reached)),
        Err(error) => Err(gave_up(instance, piece, broken, last_accepted.unwrap_or(0.0), reached, &error)),
    }
}

/// Why a solver gave up, having reached `reached` at `last_accepted` days after the start of the piece.
fn gave_up(
    instance: &ModelInstance,
    piece: &Piece,
    broken: Option<(Day, State<f64>)>,
    last_accepted: Day,
    reached: &State<f64>,
    error: &IntegrationError,
) -> SolveError {
    // A number that was lost earlier belongs to a trial that was taken back, and is not to blame.
    match broken.filter(|(time, _)| *time >= last_accepted) {
        Some((time, state)) => not_a_number(instance, piece, time, &state),
        None => SolveError::Stuck { day: piece.from + last_accepted, reason: reason(error), values: in_words(reached) },
    }
}

fn not_a_number(instance: &ModelInstance, piece: &Piece, time: f64, state: &State<f64>) -> SolveError {
    let broken_rate = Rates::<f64>::rows()
        .zip(instance.rates(state, &piece.input_at(piece.from + time)).values())
        .find(|(_, rate)| !rate.is_finite())
        .map(|((_, row), _)| row.name);
    let broken_state =
        State::<f64>::TABLE.iter().zip(state.values()).find(|(_, value)| !value.is_finite()).map(|(row, _)| row.name);
    SolveError::NotANumber {
        what: broken_state.or(broken_rate).unwrap_or("the sum of all processes"),
        day: piece.from + time,
        values: in_words(state),
    }
}

/// What the solver says, in our words and without its own clock, which starts anew in each piece.
fn reason(error: &IntegrationError) -> String {
    match error {
        IntegrationError::MaxNumStepReached { n_step, .. } => format!("more than {n_step} steps would be needed"),
        IntegrationError::StepSizeUnderflow { .. } => "its steps became too short to get on".to_owned(),
        IntegrationError::StiffnessDetected { .. } => "some processes are far faster than the others".to_owned(),
    }
}

/// The first `N` compartments; where there are fewer, zeros follow.
pub(super) fn to_vector<const N: usize>(state: &State<f64>) -> SVector<f64, N> {
    SVector::from_iterator(state.values().chain(std::iter::repeat(0.0)))
}

/// The state whose first compartments have these values; the others are fixed.
pub(super) fn from_values(values: &[f64], fixed: &State<f64>) -> State<f64> {
    let mut values = values.iter();
    fixed.map_values(|value| values.next().copied().unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Parameters, Unit};

    #[test]
    fn no_legal_scenario_runs_out_of_steps() {
        const LONGEST_RUN: Day = 36_500.0;
        let shortest = Parameters::<f64>::rows()
            .filter(|(_, row)| row.unit == Unit::Day)
            .map(|(_, row)| row.possible.low)
            .fold(f64::INFINITY, f64::min);
        assert!(LONGEST_RUN / shortest < f64::from(MOST_STEPS), "time constants down to {shortest} days");
    }
}
