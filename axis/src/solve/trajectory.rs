//! A solution through time by the method of Dormand and Prince, segment by segment, which answers for any day afterwards.
//!
//! The time line is cut wherever an input jumps or a ramp begins or ends, so that a change is hit exactly and never
//! stepped over. Between the steps answers the continuous output of Hairer, Nørsett and Wanner, without another step: how
//! often one looks never changes the numbers. Where the solver itself had to look closely is kept, because that is where
//! curves bend ([`Trajectory::step_days`]).

use ode_solvers::{continuous_output_model::ContinuousOutputModel, dop_shared::Stats};

use super::{
    dormand_prince::continuous,
    equations::{CORE, Reals, WHOLE, Watch, from_values, plain},
    error::SolveError,
    problem::{ModelInstance, Problem},
    tolerance::Tolerance,
};
use crate::{
    model::{Day, Input, Rates, State},
    number::Real,
    schedule::{Segment, Side},
};

/// What the solver did: golden values in the tests, printed under `-v`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Statistics {
    /// Segments the time line was cut into.
    #[serde(rename = "pieces")]
    pub segments: usize,
    /// Steps taken.
    pub accepted_steps: u32,
    /// Steps tried and taken back.
    pub rejected_steps: u32,
    /// Evaluations of the equations.
    pub evaluations: u32,
}

impl Statistics {
    /// Counts one more segment.
    pub(super) fn add(&mut self, segment: &Stats) {
        self.segments += 1;
        self.accepted_steps += segment.accepted_steps;
        self.rejected_steps += segment.rejected_steps;
        self.evaluations += segment.num_eval;
    }
}

/// The solution of a problem, which answers for any day of it.
#[derive(Clone, Debug)]
pub struct Trajectory {
    instance: ModelInstance,
    segments: Vec<SolvedSegment>,
    /// What it cost.
    pub statistics: Statistics,
}

#[derive(Clone, Debug)]
struct SolvedSegment {
    segment: Segment,
    states: States,
    /// What the unknowns are not: the compartments of layers that are off.
    fixed: State<f64>,
    /// Where each step ended, in days since the start of the segment.
    steps: Vec<Day>,
}

/// The solved unknowns: those of the core alone, so that layers cost nothing and change nothing where they are off, or
/// all compartments, of which those without a layer stand still.
#[derive(Clone, Debug)]
enum States {
    Core(ContinuousOutputModel<Real, Reals<CORE>>),
    Whole(ContinuousOutputModel<Real, Reals<WHOLE>>),
}

impl States {
    /// The first and the last time that can be asked for.
    fn bounds(&self) -> (f64, f64) {
        let (first, last) = match self {
            Self::Core(states) => states.bounds(),
            Self::Whole(states) => states.bounds(),
        };
        (first.into(), last.into())
    }

    fn at(&self, time: f64, fixed: &State<f64>) -> Option<State<f64>> {
        match self {
            Self::Core(states) => states.evaluate(time.into()).map(|y| from_values(plain(&y).as_slice(), fixed)),
            Self::Whole(states) => states.evaluate(time.into()).map(|y| from_values(plain(&y).as_slice(), fixed)),
        }
    }
}

impl Trajectory {
    /// Solves a problem along its whole schedule. [`Tolerance::RUN`] is what every run is solved with.
    ///
    /// # Errors
    /// [`SolveError::NotANumber`] when a process loses its value, [`SolveError::Unbounded`] when a compartment grows for
    /// ever, [`SolveError::Stuck`] when the solver cannot go on.
    pub fn solve(problem: &Problem, tolerance: Tolerance) -> Result<Self, SolveError> {
        let Problem { instance, start, schedule } = problem;
        let is_core = instance.is_core();
        let watch = Watch::with_budget(u32::MAX);
        let mut state = *start;
        let mut solution = Self {
            instance: instance.clone(),
            segments: Vec::with_capacity(schedule.segments.len()),
            statistics: Statistics::default(),
        };
        for segment in &schedule.segments {
            let fixed = state;
            let (states, steps);
            if is_core {
                let solved = continuous::<CORE>(instance, &fixed, segment, tolerance, &watch)?;
                solution.statistics.add(&solved.statistics);
                (state, steps, states) = (solved.reached, solved.steps, States::Core(solved.states));
            } else {
                let solved = continuous::<WHOLE>(instance, &fixed, segment, tolerance, &watch)?;
                solution.statistics.add(&solved.statistics);
                (state, steps, states) = (solved.reached, solved.steps, States::Whole(solved.states));
            }
            solution.segments.push(SolvedSegment { segment: *segment, states, fixed, steps });
        }
        Ok(solution)
    }

    /// The last day of the run.
    #[must_use]
    pub fn duration(&self) -> Day {
        self.segments.last().map_or(0.0, |last| last.segment.until)
    }

    /// The compartments on a day. Days outside the run give its first or last state; a run without a single segment of
    /// time, or a day that is not a number, gives no numbers.
    #[must_use]
    pub fn state(&self, day: Day) -> State<f64> {
        let unknown = || State::from_positions(|_| f64::NAN);
        let Some(solved) = self.segment_at(day, Side::After) else { return unknown() };
        let (first, last) = solved.states.bounds();
        let time = (day - solved.segment.from).clamp(first, last);
        // The continuous output can not be asked for a time that is not a number.
        if time.is_nan() {
            return unknown();
        }
        let state = solved.states.at(time, &solved.fixed).unwrap_or_else(unknown);
        self.instance.completed(&state, &solved.segment.input_at(day))
    }

    /// The inputs on a day, seen from one side of a jump. A run without a single segment gives no numbers.
    #[must_use]
    pub fn input(&self, day: Day, side: Side) -> Input<f64> {
        self.segment_at(day, side)
            .map_or_else(|| Input::from_positions(|_| f64::NAN), |solved| solved.segment.input_at(day))
    }

    /// How fast every process runs on a day, after a jump if there is one.
    #[must_use]
    pub fn rates(&self, day: Day) -> Rates<f64> {
        self.instance.rates(&self.state(day), &self.input(day, Side::After))
    }

    /// Every cut of the time line, and at least `number` days evenly in between. However many there are, a short flare
    /// in a long run may lie between two of them: whoever looks for a peak adds [`Trajectory::step_days`].
    #[must_use]
    pub fn fine_days(&self, number: usize) -> Vec<Day> {
        let spacing = self.duration() / count(number.max(1));
        let mut days = Vec::with_capacity(number + 2 * self.segments.len());
        for solved in &self.segments {
            let (from, length) = (solved.segment.from, length(&solved.segment));
            let parts = (length / spacing).ceil().max(1.0);
            let mut part = 0.0;
            while part < parts {
                days.push(from + length * part / parts);
                part += 1.0;
            }
        }
        days.push(self.duration());
        days
    }

    /// The days on which a step of the solver ended, in order: close together wherever the curves bend, however long
    /// the run is.
    pub fn step_days(&self) -> impl Iterator<Item = Day> {
        self.segments.iter().flat_map(|solved| solved.steps.iter().map(|time| solved.segment.from + time))
    }

    fn segment_at(&self, day: Day, side: Side) -> Option<&SolvedSegment> {
        let after = self.segments.partition_point(|solved| match side {
            Side::Before => solved.segment.until < day,
            Side::After => solved.segment.until <= day,
        });
        self.segments.get(after).or(self.segments.last())
    }
}

fn length(segment: &Segment) -> Day {
    segment.until - segment.from
}

/// A small number of things as a number to calculate with.
fn count(things: usize) -> f64 {
    u32::try_from(things).map_or(f64::from(u32::MAX), f64::from)
}
