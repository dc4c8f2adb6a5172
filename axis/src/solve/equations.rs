//! The model as `ode_solvers` takes it: vectors in, vectors out, one segment of the time line at a time; and what is to be
//! said when it gives up.

use std::cell::Cell;

use nalgebra::SVector;
use ode_solvers::{
    System,
    dop_shared::{FloatNumber, IntegrationError},
};

use super::{
    error::{SolveError, in_words},
    jacobian::{participation, unknowns},
    problem::ModelInstance,
    stoichiometry::{Effect, effects_on},
};
use crate::{
    model::{Day, Rates, State},
    number::Real,
    schedule::Segment,
};

/// How many unknowns the core alone has; they stand first in the table of the states.
pub(super) const CORE: usize = 5;
/// How many compartments there are with every layer.
pub(super) const WHOLE: usize = State::<f64>::COUNT;

/// More steps than any legal scenario needs in one segment: a hundred years at one step for each of the shortest time
/// constants that a scenario may ask for. Stability asks for a third of that.
pub(super) const MOST_STEPS: u32 = 10_000_000;
/// Never look for stiffness: at rest the steps are as long as stability allows, which the test of `ode_solvers` takes for
/// stiffness and refuses to go on.
pub(super) const LOOK_FOR_STIFFNESS_AFTER: u32 = u32::MAX;
/// The solver finds its first step itself.
pub(super) const FIRST_STEP: f64 = 0.0;

// Detection of growth without bound. A compartment counts as unbounded if it is `ABSURD` times its largest possible value, or
// if it is `SUSPICIOUS` times that value and still growing after `STEPS_BEFORE_SUSPICION` steps.
/// Steps that a bounded system of plausible size does not need.
const STEPS_BEFORE_SUSPICION: u32 = 100_000;
/// Multiple of the largest possible value beyond which a compartment may not grow any further.
const SUSPICIOUS: f64 = 1e3;
/// Growth per day, as a share of the value, above which a compartment is growing; less is the noise of the solver.
const GROWING: f64 = 1e-3;
/// Multiple of the largest possible value that no bounded system reaches.
const ABSURD: f64 = 1e15;

/// What is noticed of a solution while the solver is at work, because it does not say so afterwards.
#[derive(Debug)]
pub(super) struct Watch {
    /// The last moment at which a process had no finite speed. Only of interest when the solver gives up: a trial step
    /// that was too long is taken back and does no harm.
    broken: Cell<Option<(Day, State<f64>)>>,
    /// The moment at which growth without bound was seen, and the state then.
    runaway: Cell<Option<(Day, State<f64>)>>,
    /// Steps taken so far.
    steps: Cell<u32>,
    /// Steps that may be taken in all.
    budget: u32,
}

impl Watch {
    /// For a solution that may take so many steps in all.
    pub(super) fn with_budget(budget: u32) -> Self {
        Self { broken: Cell::new(None), runaway: Cell::new(None), steps: Cell::new(0), budget }
    }

    /// The steps that are left.
    pub(super) fn steps_left(&self) -> u32 {
        self.budget.saturating_sub(self.steps.get())
    }
}

/// One segment of the time line as a solver sees it: time runs from 0 at its start, which keeps it exact and positive.
pub(super) struct Equations<'a> {
    instance: &'a ModelInstance,
    segment: &'a Segment,
    /// Most segments have no ramp: then nothing needs to be computed of the inputs.
    steady: bool,
    fixed: &'a State<f64>,
    watch: &'a Watch,
}

impl<'a> Equations<'a> {
    pub(super) fn new(
        instance: &'a ModelInstance,
        segment: &'a Segment,
        fixed: &'a State<f64>,
        watch: &'a Watch,
    ) -> Self {
        watch.broken.set(None);
        Self { instance, segment, steady: segment.at_start == segment.at_end, fixed, watch }
    }
}

impl FloatNumber for Real {}

/// The unknowns as `ode_solvers` calculates with them.
pub(super) type Reals<const N: usize> = SVector<Real, N>;

/// Plain numbers of those of the solver.
pub(super) fn plain<const N: usize>(values: &Reals<N>) -> SVector<f64, N> {
    values.map(f64::from)
}

/// Numbers of the solver of plain ones.
pub(super) fn real<const N: usize>(values: &SVector<f64, N>) -> Reals<N> {
    values.map(Real::from)
}

impl<const N: usize> System<Real, Reals<N>> for Equations<'_> {
    fn system(&self, time: Real, y: &Reals<N>, dy: &mut Reals<N>) {
        *dy = real(&self.change(time.into(), plain(y).as_slice()));
    }

    fn solout(&mut self, time: Real, y: &Reals<N>, dy: &Reals<N>) -> bool {
        self.runs_away(time.into(), plain(y).as_slice(), plain(dy).as_slice())
    }
}

impl Equations<'_> {
    /// How the first `N` compartments change where the first ones have these values.
    pub(super) fn change<const N: usize>(&self, time: f64, values: &[f64]) -> SVector<f64, N> {
        let state = from_values(values, self.fixed);
        let input = if self.steady { self.segment.at_start } else { self.segment.input_at(self.segment.from + time) };
        let change: SVector<f64, N> = to_vector(&self.instance.change(&state, &input));
        if !change.iter().all(|value| value.is_finite()) {
            self.watch.broken.set(Some((time, state)));
        }
        change
    }

    /// Counts an accepted step, and says whether some compartment grows without bound there.
    pub(super) fn runs_away(&self, time: f64, values: &[f64], changes: &[f64]) -> bool {
        let steps = self.watch.steps.get().saturating_add(1);
        self.watch.steps.set(steps);
        let limit = if steps > STEPS_BEFORE_SUSPICION { SUSPICIOUS } else { ABSURD };
        let rows = State::<f64>::TABLE.iter().zip(values.iter().zip(changes));
        let runs_away = rows.into_iter().any(|(row, (value, change))| {
            let beyond = value / row.possible.high;
            beyond > limit && (beyond > ABSURD || *change > GROWING * value)
        });
        if runs_away {
            self.watch.runaway.set(Some((time, from_values(values, self.fixed))));
        }
        runs_away
    }
}

/// What a solver says of a segment that it followed to the end, with every number finite; else what went wrong.
pub(super) fn finished<S>(
    instance: &ModelInstance,
    segment: &Segment,
    outcome: Result<S, IntegrationError>,
    watch: &Watch,
    last_accepted: Option<Day>,
    reached: &State<f64>,
) -> Result<S, SolveError> {
    if let Some((time, state)) = watch.runaway.take() {
        return Err(unbounded(instance, segment, time, &state));
    }
    match outcome {
        Ok(statistics) if reached.values().all(f64::is_finite) => Ok(statistics),
        Ok(_) => Err(not_a_number(instance, segment, segment.until - segment.from, reached)),
        Err(error) => Err(gave_up(instance, segment, watch, last_accepted.unwrap_or(0.0), reached, &error)),
    }
}

/// Why a solver gave up, having reached `reached` at `last_accepted` days after the start of the segment.
fn gave_up(
    instance: &ModelInstance,
    segment: &Segment,
    watch: &Watch,
    last_accepted: Day,
    reached: &State<f64>,
    error: &IntegrationError,
) -> SolveError {
    // A number that was lost earlier belongs to a trial that was taken back, and is not to blame.
    match watch.broken.get().filter(|(time, _)| *time >= last_accepted) {
        Some((time, state)) => not_a_number(instance, segment, time, &state),
        None => {
            SolveError::Stuck { day: segment.from + last_accepted, reason: reason(error), values: in_words(reached) }
        }
    }
}

/// Names the compartment that drives the growth of all that is beyond what is possible, and what fills it fastest.
fn unbounded(instance: &ModelInstance, segment: &Segment, time: f64, state: &State<f64>) -> SolveError {
    let input = segment.input_at(segment.from + time);
    let rates: Vec<f64> = instance.rates(state, &input).values().collect();
    let beyond: Vec<f64> =
        State::<f64>::TABLE.iter().zip(state.values()).map(|(row, value)| value / row.possible.high).collect();
    let mut growing = unknowns(instance);
    growing.retain(|position| beyond[*position] > 1.0);
    let shares = participation(instance, state, &input, &growing);
    let part = |place: usize| shares.as_ref().map_or(beyond[growing[place]], |shares| shares[place]);
    let driver = (0..growing.len()).max_by(|a, b| part(*a).total_cmp(&part(*b)));
    let compartment = driver.map_or("", |place| State::<f64>::TABLE[growing[place]].name);
    let speed = |effect: &Effect| effect.weight * rates.get(effect.position).copied().unwrap_or_default();
    let process = effects_on(compartment)
        .filter(|effect| effect.fills())
        .max_by(|a, b| speed(a).total_cmp(&speed(b)))
        .map_or("", |effect| effect.process.name);
    SolveError::Unbounded { compartment, process, day: segment.from + time, values: in_words(state) }
}

fn not_a_number(instance: &ModelInstance, segment: &Segment, time: f64, state: &State<f64>) -> SolveError {
    let broken_rate = Rates::<f64>::rows()
        .zip(instance.rates(state, &segment.input_at(segment.from + time)).values())
        .find(|(_, rate)| !rate.is_finite())
        .map(|((_, row), _)| row.name);
    let broken_state =
        State::<f64>::TABLE.iter().zip(state.values()).find(|(_, value)| !value.is_finite()).map(|(row, _)| row.name);
    SolveError::NotANumber {
        what: broken_state.or(broken_rate).unwrap_or("the sum of all processes"),
        day: segment.from + time,
        values: in_words(state),
    }
}

/// What the solver says, in our words and without its own clock, which starts anew in each segment.
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
