//! Solves the same equations by the method of Dormand and Prince of order 8, to see how far the first can be believed.
//!
//! The method (Hairer, Nørsett and Wanner 1993, section II.10) shares no coefficient and no
//! interpolation with the one of order 5 that runs are solved with. It steps from one asked day to the next, so that every
//! number it gives is the end of a step.
//!
//! `ode_solvers` 0.6.2 evaluates the twelfth stage of this method at the beginning of the step instead of its end (its
//! twelfth node is written as 0; it is 1), so that whatever depends on time comes out wrong. Here time is one more unknown,
//! and the equations themselves depend on nothing else; a test pins the fault.

use ode_solvers::{Dop853, OutputType, System};

use super::{
    super::{
        error::SolveError,
        problem::{ModelInstance, Problem},
        tolerance::Tolerance,
        watch::{GaveUp, MOST_STEPS, Watch, finished},
    },
    equations::{
        CORE, Equations, FIRST_STEP, LOOK_FOR_STIFFNESS_AFTER, Reals, WHOLE, from_values, plain, real, to_vector,
    },
    real::Real,
};
use crate::{
    model::{Day, State},
    schedule::Segment,
};

/// The unknowns and the time.
const CORE_AND_TIME: usize = CORE + 1;
const WHOLE_AND_TIME: usize = WHOLE + 1;

// What the authors of the method recommend for it.
const SAFETY_FACTOR: f64 = 0.9;
const STEP_MEMORY: f64 = 0.0;
const MOST_SHRINKING: f64 = 0.333;
const MOST_GROWTH: f64 = 6.0;

/// The compartments on each of these days, which are in order.
///
/// # Errors
/// As [`crate::solve::Trajectory::solve`].
pub fn states_on(problem: &Problem, days: &[Day], tolerance: Tolerance) -> Result<Vec<State<f64>>, SolveError> {
    let Problem { instance, start, schedule } = problem;
    let mut state = *start;
    let mut found = Vec::with_capacity(days.len());
    let mut asked = days.iter().copied().peekable();
    for segment in &schedule.segments {
        let mut from = segment.from;
        while let Some(day) = asked.next_if(|day| *day <= segment.until) {
            state = advanced(instance, &state, segment, from, day, tolerance)?;
            from = from.max(day);
            found.push(instance.completed(&state, &segment.input_at(day)));
        }
        state = advanced(instance, &state, segment, from, segment.until, tolerance)?;
    }
    Ok(found)
}

/// The state on day `until`, both days lying inside of the segment.
fn advanced(
    instance: &ModelInstance,
    state: &State<f64>,
    segment: &Segment,
    from: Day,
    until: Day,
    tolerance: Tolerance,
) -> Result<State<f64>, SolveError> {
    if until <= from {
        return Ok(*state);
    }
    // A part of a straight line is a straight line.
    let part = Segment { from, until, at_start: segment.input_at(from), at_end: segment.input_at(until) };
    if instance.is_core() {
        solve_part::<CORE_AND_TIME>(instance, state, &part, tolerance)
    } else {
        solve_part::<WHOLE_AND_TIME>(instance, state, &part, tolerance)
    }
}

/// The equations with time as the last unknown.
struct WithTime<'a>(Equations<'a>);

impl<const N: usize> System<Real, Reals<N>> for WithTime<'_> {
    fn system(&self, _: Real, y: &Reals<N>, dy: &mut Reals<N>) {
        let y = plain(y);
        let (unknowns, time) = split(y.as_slice());
        *dy = real(&self.0.change(time, unknowns));
        dy[N - 1] = 1.0.into();
    }
}

/// The unknowns and the time.
fn split(y: &[f64]) -> (&[f64], f64) {
    y.split_last().map_or((&[], 0.0), |(time, unknowns)| (unknowns, *time))
}

fn solve_part<const N: usize>(
    instance: &ModelInstance,
    start: &State<f64>,
    segment: &Segment,
    tolerance: Tolerance,
) -> Result<State<f64>, SolveError> {
    let watch = Watch::with_budget(u32::MAX);
    let length = segment.until - segment.from;
    let (spacing, longest_step) = (length, length);
    let mut at_start = to_vector::<N>(start);
    at_start[N - 1] = 0.0;
    let mut solver = Dop853::from_param(
        WithTime(Equations::new(instance, segment, start, &watch)),
        0.0.into(),
        length.into(),
        spacing.into(),
        real(&at_start),
        tolerance.relative.into(),
        tolerance.absolute.into(),
        SAFETY_FACTOR.into(),
        STEP_MEMORY.into(),
        MOST_SHRINKING.into(),
        MOST_GROWTH.into(),
        longest_step.into(),
        FIRST_STEP.into(),
        MOST_STEPS,
        LOOK_FOR_STIFFNESS_AFTER,
        OutputType::Sparse,
    );
    let outcome = solver.integrate();
    let reached = solver.y_out().last().map_or(*start, |y| from_values(split(plain(y).as_slice()).0, start));
    finished(
        instance,
        segment,
        outcome.map_err(GaveUp::from),
        &watch,
        solver.x_out().last().copied().map(Day::from),
        &reached,
    )?;
    Ok(reached)
}
