//! What is noticed of a solution while a solver is at work, what it cost, and what is to be said when the solver gives up.

use std::cell::Cell;

use super::{
    error::{SolveError, in_words},
    jacobian::{participation, unknowns},
    problem::ModelInstance,
    stoichiometry::{Effect, effects_on},
};
use crate::{
    model::{Day, Rates, State},
    schedule::Segment,
};

/// More steps than any legal scenario needs in one segment by any method: a hundred years at one step for each of the
/// shortest time constants that a scenario may ask for. The stability of an explicit method asks for a third of that.
pub(super) const MOST_STEPS: u32 = 10_000_000;
// Detection of growth without bound. A compartment counts as unbounded if it is `ABSURD` times its largest possible value, or
// if it is `SUSPICIOUS` times that value and still growing.
/// Multiple of the largest possible value beyond which a compartment may not grow any further.
const SUSPICIOUS: f64 = 1e6;
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

    /// Counts an accepted step, and says whether some compartment grows without bound there: each with its position in the
    /// table, its value and its change per day.
    pub(super) fn runs_away(
        &self,
        time: Day,
        mut rows: impl Iterator<Item = (usize, f64, f64)>,
        state: impl Fn() -> State<f64>,
    ) -> bool {
        self.steps.set(self.steps.get().saturating_add(1));
        let runs_away = rows.any(|(position, value, change)| {
            let beyond = value / State::<f64>::TABLE[position].possible.high;
            beyond > SUSPICIOUS && (beyond > ABSURD || change > GROWING * value)
        });
        if runs_away {
            self.runaway.set(Some((time, state())));
        }
        runs_away
    }

    /// Remembers a moment at which a process had no finite speed.
    pub(super) fn has_broken(&self, time: Day, state: State<f64>) {
        self.broken.set(Some((time, state)));
    }

    /// Forgets it: the solver has got past that moment.
    pub(super) fn forget_broken(&self) {
        self.broken.set(None);
    }

    /// The steps that may be taken in all.
    pub(super) fn budget(&self) -> u32 {
        self.budget
    }

    /// The steps that are left.
    pub(super) fn steps_left(&self) -> u32 {
        self.budget.saturating_sub(self.steps.get())
    }
}

/// What a segment cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    pub(super) accepted_steps: u32,
    pub(super) rejected_steps: u32,
    pub(super) evaluations: u32,
    /// Evaluations of all slopes.
    pub(super) jacobians: u32,
}

/// What a solver says of a segment that it followed to the end, with every number finite; else what went wrong.
pub(super) fn finished<S>(
    instance: &ModelInstance,
    segment: &Segment,
    outcome: Result<S, GaveUp>,
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
        Err(error) => Err(gave_up(instance, segment, watch, last_accepted.unwrap_or(0.0), reached, error)),
    }
}

/// Why a solver gave up, having reached `reached` at `last_accepted` days after the start of the segment.
fn gave_up(
    instance: &ModelInstance,
    segment: &Segment,
    watch: &Watch,
    last_accepted: Day,
    reached: &State<f64>,
    reason: GaveUp,
) -> SolveError {
    // A number that was lost earlier belongs to a trial that was taken back, and is not to blame.
    match watch.broken.get().filter(|(time, _)| *time >= last_accepted) {
        Some((time, state)) => not_a_number(instance, segment, time, &state),
        None => SolveError::Stuck {
            day: segment.from + last_accepted,
            reason: reason.to_string(),
            values: in_words(reached),
        },
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

/// Why a solver does not go on, without its own clock, which starts anew in each segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum GaveUp {
    #[error("more than {0} steps would be needed")]
    TooManySteps(u32),
    #[error("its steps became too short to get on")]
    StepTooShort,
    #[error("some processes are far faster than the others")]
    TooStiff,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Input, Parameters, Unit, link::Topology};

    #[test]
    fn what_grows_and_grows_is_noticed_and_what_is_only_large_is_not() {
        let possible = |position: usize| State::<f64>::TABLE[position].possible.high;
        let watch = Watch::with_budget(10);
        let runs_away = |value: f64, change: f64| {
            watch.runs_away(3.0, [(0, 1.0, 0.0), (1, value, change)].into_iter(), State::reference)
        };
        assert!(!runs_away(1e5 * possible(1), 1e9));
        assert!(!runs_away(1e7 * possible(1), 0.0));
        assert!(watch.runaway.get().is_none());
        assert!(runs_away(1e7 * possible(1), 1e7 * possible(1)));
        assert_eq!(watch.runaway.take().map(|(time, _)| time), Some(3.0));
        assert!(runs_away(1e16 * possible(1), 0.0));
        assert_eq!(watch.steps_left(), 6);
    }

    #[test]
    fn growth_without_bound_names_who_drives_it_and_what_fills_it() {
        // A loop that gives back more than it takes: every parameter is possible but the strength of the loop.
        let mut parameters = Parameters::reference();
        parameters.endotoxin.lps_clearance_time = f64::INFINITY;
        let instance = ModelInstance { parameters, topology: Topology::core() };
        let mut state = State::reference();
        state.lps = 1e9;
        let segment = Segment { from: 10.0, until: 20.0, at_start: Input::reference(), at_end: Input::reference() };
        let watch = Watch::with_budget(10);
        watch.runaway.set(Some((5.0, state)));
        let said = finished(&instance, &segment, Ok(()), &watch, Some(5.0), &state).expect_err("it runs away");
        let SolveError::Unbounded { compartment, process, day, .. } = said else { panic!("{said:?}") };
        assert_eq!((compartment, process, day), ("lps", "lps_entry", 15.0));
    }

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
