//! A solution through time, segment by segment, which answers for any day afterwards.
//!
//! The time line is cut wherever an input jumps or a ramp begins or ends, so that a change is hit exactly and never
//! stepped over. Between the steps answers the continuous output of the method, without another step: how often one looks
//! never changes the numbers. Where curves bend and turn is read off it ([`Trajectory::bending_days`]).

use std::ops::ControlFlow;

use super::{
    error::SolveError,
    method::{Method, Solver},
    polynomial::{Quartic, SolvedStep},
    problem::{ModelInstance, Problem},
    tolerance::Tolerance,
    watch::{Cost, Watch},
};
use crate::{
    model::{Day, Input, Rates, State},
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
    /// Evaluations of all their slopes, by methods that need them.
    pub jacobians: u32,
}

impl Statistics {
    /// Counts one more segment.
    pub(super) fn add(&mut self, segment: &Cost) {
        self.segments += 1;
        self.accepted_steps += segment.accepted_steps;
        self.rejected_steps += segment.rejected_steps;
        self.evaluations += segment.evaluations;
        self.jacobians += segment.jacobians;
    }
}

/// The solution of a problem, which answers for any day of it.
#[derive(Clone, Debug)]
pub struct Trajectory {
    instance: ModelInstance,
    segments: Vec<SolvedSegment>,
    /// How it was solved.
    pub method: Method,
    /// What it cost.
    pub statistics: Statistics,
}

#[derive(Clone, Debug)]
struct SolvedSegment {
    segment: Segment,
    /// What the unknowns are not: the compartments of layers that are off.
    fixed: State<f64>,
    /// Which compartments were solved for, by their positions in the table.
    unknowns: Vec<usize>,
    /// Where each step ended, in days since the start of the segment.
    ends: Vec<Day>,
    /// The courses of the unknowns, step by step.
    courses: Vec<Quartic>,
}

impl SolvedSegment {
    fn keep(&mut self, step: &SolvedStep<'_>) {
        if self.unknowns.is_empty() {
            self.unknowns.extend_from_slice(step.unknowns);
        }
        self.ends.push(step.until);
        self.courses.extend_from_slice(step.courses);
    }

    /// The steps in order.
    fn steps(&self) -> impl Iterator<Item = SolvedStep<'_>> {
        (0..self.ends.len()).filter_map(|number| self.step(number))
    }

    fn step(&self, number: usize) -> Option<SolvedStep<'_>> {
        let size = self.unknowns.len();
        let from = if number == 0 { 0.0 } else { *self.ends.get(number - 1)? };
        let courses = self.courses.get(number * size..(number + 1) * size)?;
        Some(SolvedStep { from, until: *self.ends.get(number)?, unknowns: &self.unknowns, courses })
    }

    /// The state at a time since the start of the segment; before and after it, its first or last.
    fn at(&self, time: Day) -> Option<State<f64>> {
        let later = self.ends.partition_point(|end| *end < time).min(self.ends.len().checked_sub(1)?);
        self.step(later).map(|step| step.at(time, &self.fixed))
    }
}

impl Trajectory {
    /// Solves a problem along its whole schedule by the method that is best. [`Tolerance::RUN`] is what every run is solved
    /// with.
    ///
    /// # Errors
    /// [`SolveError::NotANumber`] when a process loses its value, [`SolveError::Unbounded`] when a compartment grows for
    /// ever, [`SolveError::Stuck`] when the solver cannot go on.
    pub fn solve(problem: &Problem, tolerance: Tolerance) -> Result<Self, SolveError> {
        Self::solve_by(problem, Method::default(), tolerance)
    }

    /// Solves a problem along its whole schedule by a method.
    ///
    /// # Errors
    /// As [`Trajectory::solve`].
    pub fn solve_by(problem: &Problem, method: Method, tolerance: Tolerance) -> Result<Self, SolveError> {
        let Problem { instance, start, schedule } = problem;
        let watch = Watch::with_budget(u32::MAX);
        let mut solver = Solver::new(instance, method, tolerance);
        let mut state = *start;
        let mut solution = Self {
            instance: instance.clone(),
            segments: Vec::with_capacity(schedule.segments.len()),
            method,
            statistics: Statistics::default(),
        };
        for segment in &schedule.segments {
            let mut solved = SolvedSegment {
                segment: *segment,
                fixed: state,
                unknowns: Vec::new(),
                ends: Vec::new(),
                courses: Vec::new(),
            };
            let (reached, cost) = solver.segment(segment, &state, &watch, &mut |step| {
                solved.keep(step);
                ControlFlow::Continue(())
            })?;
            state = reached;
            solution.statistics.add(&cost);
            solution.segments.push(solved);
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
        self.state_on(day, Side::After)
    }

    /// The compartments on a day, seen from one side of a jump of an input: what follows an input at once, as short-chain fatty
    /// acids follow fibre where they are no unknown, jumps with it.
    #[must_use]
    pub fn state_on(&self, day: Day, side: Side) -> State<f64> {
        let unknown = || State::from_positions(|_| f64::NAN);
        let Some(solved) = self.segment_at(day, side) else { return unknown() };
        if day.is_nan() {
            return unknown();
        }
        let state = solved.at(day - solved.segment.from).unwrap_or_else(unknown);
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

    /// The days on which an input jumps, in order.
    pub fn jump_days(&self) -> impl Iterator<Item = Day> {
        let pairs = self.segments.windows(2).map(|pair| [pair[0].segment, pair[1].segment]);
        pairs.filter(|[before, after]| before.at_end != after.at_start).map(|[_, after]| after.from)
    }

    /// Every cut of the time line, and at least `number` days evenly in between. However many there are, a short flare
    /// in a long run may lie between two of them: whoever looks for a peak adds [`Trajectory::bending_days`].
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

    /// The days on which a step of the solver ended, in order.
    pub fn step_days(&self) -> impl Iterator<Item = Day> {
        self.segments.iter().flat_map(|solved| solved.ends.iter().map(|time| solved.segment.from + time))
    }

    /// The days between which every unknown is all but straight, in order, and those on which one turns around: close
    /// together wherever the curves bend, however long the run is, and however long the steps of the solver are.
    pub fn bending_days(&self) -> impl Iterator<Item = Day> {
        self.segments.iter().flat_map(|solved| {
            let from = solved.segment.from;
            solved.steps().flat_map(move |step| step.bending_times()).map(move |time| from + time)
        })
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
