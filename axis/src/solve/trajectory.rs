//! Through time: the equations are handed to `ode_solvers`, piece by piece, and asked at any day afterwards.
//!
//! The time line is cut wherever an input jumps or a ramp begins or ends, so that a change is hit exactly and never
//! stepped over. Each piece is solved by the method of Dormand and Prince (1980, order 5) with the continuous output of
//! Hairer, Nørsett and Wanner, which answers for every day without another step: how often one looks never changes the
//! numbers. Where the solver itself had to look closely is kept, so that nobody else has to guess where a curve bends
//! ([`Trajectory::step_days`]). A stiff solver would enter by the same door.
//!
//! Limit: the method is explicit. A process of an hour costs about ten steps a day, however quiet the rest.

use std::cell::Cell;

use nalgebra::SVector;
use ode_solvers::{Dopri5, OutputType, continuous_output_model::ContinuousOutputModel, dop_shared::Stats};

use super::{
    ModelInstance, SolveError,
    equations::{
        CORE, Equations, FIRST_STEP, LOOK_FOR_STIFFNESS_AFTER, MOST_STEPS, Tolerance, WHOLE, finished, from_values,
        to_vector,
    },
};
use crate::{
    model::{Day, Input, Rates, State},
    schedule::{Piece, Schedule, Side},
};

// How the next step follows from the error of the last one, as Hairer, Nørsett and Wanner recommend it.
/// A step is made a little shorter than its error allows.
const SAFETY_FACTOR: f64 = 0.9;
/// How far the error of the step before the last one counts.
const STEP_MEMORY: f64 = 0.04;
/// A step is never shorter than this share of the one before,
const MOST_SHRINKING: f64 = 0.2;
/// and never longer than this multiple of it.
const MOST_GROWTH: f64 = 10.0;

/// What the solver did: golden values in the tests, printed under `-v`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Statistics {
    /// Pieces the time line was cut into.
    pub pieces: usize,
    /// Steps taken.
    pub accepted_steps: u32,
    /// Steps tried and taken back.
    pub rejected_steps: u32,
    /// Evaluations of the equations.
    pub evaluations: u32,
}

/// A solved run, which answers for any day of it.
#[derive(Clone, Debug)]
pub struct Trajectory {
    instance: ModelInstance,
    pieces: Vec<SolvedPiece>,
    /// What it cost.
    pub statistics: Statistics,
}

#[derive(Clone, Debug)]
struct SolvedPiece {
    piece: Piece,
    states: States,
    /// What the unknowns are not: the compartments of layers that are off.
    fixed: State<f64>,
    /// Where each step ended, in days since the start of the piece.
    steps: Vec<Day>,
}

/// The solved unknowns: those of the core alone, so that layers cost nothing and change nothing where they are off, or
/// all compartments, of which those without a layer stand still.
#[derive(Clone, Debug)]
enum States {
    Core(ContinuousOutputModel<f64, SVector<f64, CORE>>),
    Whole(ContinuousOutputModel<f64, SVector<f64, WHOLE>>),
}

impl States {
    /// The first and the last time that can be asked for.
    fn bounds(&self) -> (f64, f64) {
        match self {
            Self::Core(states) => states.bounds(),
            Self::Whole(states) => states.bounds(),
        }
    }

    fn at(&self, time: f64, fixed: &State<f64>) -> Option<State<f64>> {
        match self {
            Self::Core(states) => states.evaluate(time).map(|y| from_values(y.as_slice(), fixed)),
            Self::Whole(states) => states.evaluate(time).map(|y| from_values(y.as_slice(), fixed)),
        }
    }
}

/// What the solver gives back for one piece.
struct Solution<const N: usize> {
    states: ContinuousOutputModel<f64, SVector<f64, N>>,
    reached: State<f64>,
    steps: Vec<Day>,
    statistics: Stats,
}

impl Trajectory {
    /// Solves the equations of `instance` from `start` along the whole `schedule`.
    ///
    /// # Errors
    /// [`SolveError::NotANumber`] when a process loses its value, [`SolveError::Stuck`] when the solver can not go on.
    pub fn solve(instance: &ModelInstance, start: &State<f64>, schedule: &Schedule) -> Result<Self, SolveError> {
        Self::solve_to(instance, start, schedule, Tolerance::RUN)
    }

    /// The same with a tolerance of the caller's choice, to see what the tolerance does.
    ///
    /// # Errors
    /// As [`Trajectory::solve`].
    pub fn solve_to(
        instance: &ModelInstance,
        start: &State<f64>,
        schedule: &Schedule,
        tolerance: Tolerance,
    ) -> Result<Self, SolveError> {
        let mut state = *start;
        let mut course = Self {
            instance: instance.clone(),
            pieces: Vec::with_capacity(schedule.pieces.len()),
            statistics: Statistics::default(),
        };
        for piece in &schedule.pieces {
            let fixed = state;
            let (states, steps, statistics);
            if instance.topology.layers().layers().is_empty() {
                let solution = solve_piece::<CORE>(instance, &fixed, piece, tolerance)?;
                (state, steps, statistics) = (solution.reached, solution.steps, solution.statistics);
                states = States::Core(solution.states);
            } else {
                let solution = solve_piece::<WHOLE>(instance, &fixed, piece, tolerance)?;
                (state, steps, statistics) = (solution.reached, solution.steps, solution.statistics);
                states = States::Whole(solution.states);
            }
            course.statistics.pieces += 1;
            course.statistics.accepted_steps += statistics.accepted_steps;
            course.statistics.rejected_steps += statistics.rejected_steps;
            course.statistics.evaluations += statistics.num_eval;
            course.pieces.push(SolvedPiece { piece: *piece, states, fixed, steps });
        }
        Ok(course)
    }

    /// The last day of the run.
    #[must_use]
    pub fn duration(&self) -> Day {
        self.pieces.last().map_or(0.0, |last| last.piece.until)
    }

    /// The compartments on a day. Days outside the run give its first or last state; a run without a single piece of
    /// time, or a day that is not a number, gives no numbers.
    #[must_use]
    pub fn state(&self, day: Day) -> State<f64> {
        let unknown = || State::from_positions(|_| f64::NAN);
        let Some(solved) = self.piece_at(day, Side::After) else { return unknown() };
        let (first, last) = solved.states.bounds();
        let time = (day - solved.piece.from).clamp(first, last);
        // The continuous output can not be asked for a time that is not a number.
        if time.is_nan() {
            return unknown();
        }
        let state = solved.states.at(time, &solved.fixed).unwrap_or_else(unknown);
        self.instance.completed(&state, &solved.piece.input_at(day))
    }

    /// The inputs on a day, seen from one side of a jump. A run without a single piece of time gives no numbers.
    #[must_use]
    pub fn input(&self, day: Day, side: Side) -> Input<f64> {
        self.piece_at(day, side)
            .map_or_else(|| Input::from_positions(|_| f64::NAN), |solved| solved.piece.input_at(day))
    }

    /// How fast every process runs on a day, after a jump if there is one.
    #[must_use]
    pub fn rates(&self, day: Day, instance: &ModelInstance) -> Rates<f64> {
        instance.rates(&self.state(day), &self.input(day, Side::After))
    }

    /// Every cut of the time line, and at least `number` days evenly in between. However many there are, a short flare
    /// in a long run may lie between two of them: whoever looks for a peak adds [`Trajectory::step_days`].
    #[must_use]
    pub fn fine_days(&self, number: usize) -> Vec<Day> {
        let spacing = self.duration() / count(number.max(1));
        let mut days = Vec::with_capacity(number + 2 * self.pieces.len());
        for solved in &self.pieces {
            let (from, length) = (solved.piece.from, length(&solved.piece));
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

    /// The days on which a step of the solver ended, in order: close together wherever the course bends, however long
    /// the run is.
    pub fn step_days(&self) -> impl Iterator<Item = Day> {
        self.pieces.iter().flat_map(|solved| solved.steps.iter().map(|time| solved.piece.from + time))
    }

    fn piece_at(&self, day: Day, side: Side) -> Option<&SolvedPiece> {
        let after = self.pieces.partition_point(|solved| match side {
            Side::Before => solved.piece.until < day,
            Side::After => solved.piece.until <= day,
        });
        self.pieces.get(after).or(self.pieces.last())
    }
}

/// Solves one piece, in which every input follows a straight line, for the first `N` compartments of the table.
fn solve_piece<const N: usize>(
    instance: &ModelInstance,
    start: &State<f64>,
    piece: &Piece,
    tolerance: Tolerance,
) -> Result<Solution<N>, SolveError> {
    let broken = Cell::new(None);
    let equations = Equations::new(instance, piece, start, &broken);
    let mut states = ContinuousOutputModel::new();
    let length = length(piece);
    let (spacing, longest_step) = (length, length);
    let mut solver = Dopri5::from_param(
        equations,
        0.0,
        length,
        spacing,
        to_vector::<N>(start),
        tolerance.relative,
        tolerance.absolute,
        SAFETY_FACTOR,
        STEP_MEMORY,
        MOST_SHRINKING,
        MOST_GROWTH,
        longest_step,
        FIRST_STEP,
        MOST_STEPS,
        LOOK_FOR_STIFFNESS_AFTER,
        OutputType::Continuous,
    );
    let outcome = solver.integrate_with_continuous_output_model(&mut states);
    let reached = solver.y_out().last().map_or(*start, |y| from_values(y.as_slice(), start));
    let statistics = finished(instance, piece, outcome, broken.get(), solver.x_out().last().copied(), &reached)?;
    Ok(Solution { states, reached, steps: solver.x_out().clone(), statistics })
}

fn length(piece: &Piece) -> Day {
    piece.until - piece.from
}

/// A small number of things as a number to calculate with.
fn count(things: usize) -> f64 {
    u32::try_from(things).map_or(f64::from(u32::MAX), f64::from)
}
