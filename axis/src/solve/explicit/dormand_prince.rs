//! The method of Dormand and Prince (1980, order 5) for one segment of the time line, in which every input follows a
//! straight line.
//!
//! `ode_solvers` takes the steps; each is given away with the continuous output of Hairer, Nørsett and Wanner, which is made
//! here of the stages, because the crate keeps it for all steps at once or not at all.
//!
//! Limit: the method is explicit. A process with a time constant of an hour costs about ten steps a day, however quiet the
//! rest is.

use std::{
    cell::{Cell, RefCell},
    ops::ControlFlow,
};

use nalgebra::SVector;
use ode_solvers::{
    Dopri5, OutputType, System,
    dop_shared::{IntegrationError, Stats},
};

use super::{
    super::{
        error::SolveError,
        polynomial::{Quartic, SolvedStep},
        problem::ModelInstance,
        tolerance::Tolerance,
        watch::{Cost, GaveUp, MOST_STEPS, Watch, finished},
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

// Step size control, with the values that Hairer, Nørsett and Wanner recommend.
/// The next step is this share of the longest that the error estimate allows.
const SAFETY_FACTOR: f64 = 0.9;
/// The exponent of the error of the step before in the step size (stabilised control, Gustafsson 1991).
const STEP_MEMORY: f64 = 0.04;
/// The next step is at least this share of the last one.
const MOST_SHRINKING: f64 = 0.2;
/// The next step is at most this multiple of the last one.
const MOST_GROWTH: f64 = 10.0;

/// Farther away than any segment ends: nothing lies there that `ode_solvers` could store.
const NEVER: f64 = f64::INFINITY;

/// The weights of the seven stages in the highest coefficient of the continuous output (Hairer, Nørsett and Wanner 1993,
/// program DOPRI5); the second stage has none.
const OUTPUT_WEIGHTS: [f64; 6] = [
    -12_715_105_075.0 / 11_282_082_432.0,
    87_487_479_700.0 / 32_700_410_799.0,
    -10_690_763_975.0 / 1_880_347_072.0,
    701_980_252_875.0 / 199_316_789_632.0,
    -1_453_857_185.0 / 822_651_844.0,
    69_997_945.0 / 29_380_423.0,
];

/// Solves one segment, giving away every accepted step. The state at its end, or where `each` stopped it.
pub(in crate::solve) fn segment(
    instance: &ModelInstance,
    segment: &Segment,
    start: &State<f64>,
    tolerance: Tolerance,
    watch: &Watch,
    each: &mut dyn FnMut(&SolvedStep<'_>) -> ControlFlow<()>,
) -> Result<(State<f64>, Cost), SolveError> {
    // Layers cost nothing where they are off.
    if instance.is_core() {
        first_compartments::<CORE>(instance, segment, start, tolerance, watch, each)
    } else {
        first_compartments::<WHOLE>(instance, segment, start, tolerance, watch, each)
    }
}

/// The same for the first `N` compartments of the table.
fn first_compartments<const N: usize>(
    instance: &ModelInstance,
    segment: &Segment,
    start: &State<f64>,
    tolerance: Tolerance,
    watch: &Watch,
    each: &mut dyn FnMut(&SolvedStep<'_>) -> ControlFlow<()>,
) -> Result<(State<f64>, Cost), SolveError> {
    let length = segment.until - segment.from;
    let at_start = to_vector::<N>(start);
    let equations = Equations::new(instance, segment, start, watch);
    let first_slope = equations.change(0.0, at_start.as_slice());
    let last = Cell::new((0.0, at_start));
    let by_step = ByStep {
        equations,
        stages: RefCell::new(Stages { slopes: [first_slope; STAGES], oldest: 0, values: at_start }),
        unknowns: std::array::from_fn(|position| position),
        first_slope,
        last: &last,
        each,
    };
    // Asked for dense output at a spacing that never comes, `ode_solvers` stores one single point.
    let (spacing, longest_step) = (NEVER, length);
    let mut solver = Dopri5::from_param(
        by_step,
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
        MOST_STEPS.min(watch.steps_left()),
        LOOK_FOR_STIFFNESS_AFTER,
        OutputType::Dense,
    );
    let outcome: Result<Stats, IntegrationError> = solver.integrate();
    let (time, values) = last.get();
    let reached = from_values(values.as_slice(), start);
    let statistics = finished(instance, segment, outcome.map_err(GaveUp::from), watch, Some(time), &reached)?;
    Ok((reached, Cost::from(&statistics)))
}

/// Evaluations of the equations in one step, the one at its start not counted.
const STAGES: usize = 6;

/// The last evaluations that the solver asked for. Of an accepted step they are its stages two to seven, the last of them
/// at its end (the method has the property "first same as last").
struct Stages<const N: usize> {
    slopes: [SVector<f64, N>; STAGES],
    /// Where the oldest of them stands, which the next one replaces.
    oldest: usize,
    /// Where the last of them was evaluated.
    values: SVector<f64, N>,
}

/// The equations, listening to how the solver asks for them: it tells of an accepted step without its state.
struct ByStep<'a, const N: usize> {
    equations: Equations<'a>,
    stages: RefCell<Stages<N>>,
    /// The first compartments of the table.
    unknowns: [usize; N],
    first_slope: SVector<f64, N>,
    /// The end of the last accepted step.
    last: &'a Cell<(Day, SVector<f64, N>)>,
    each: &'a mut dyn FnMut(&SolvedStep<'_>) -> ControlFlow<()>,
}

impl<const N: usize> System<Real, Reals<N>> for ByStep<'_, N> {
    fn system(&self, time: Real, y: &Reals<N>, dy: &mut Reals<N>) {
        let values = plain(y);
        let slope = self.equations.change(time.into(), values.as_slice());
        *dy = real(&slope);
        let mut stages = self.stages.borrow_mut();
        let oldest = stages.oldest;
        stages.slopes[oldest] = slope;
        stages.oldest = (oldest + 1) % STAGES;
        stages.values = values;
    }

    fn solout(&mut self, time: Real, _: &Reals<N>, dy: &Reals<N>) -> bool {
        let (time, slope) = (Day::from(time), plain(dy));
        // The call for the point that never comes.
        if !time.is_finite() {
            return false;
        }
        let stages = self.stages.get_mut();
        let (from, at_start) = self.last.get();
        let slopes: [SVector<f64, N>; STAGES] =
            std::array::from_fn(|stage| stages.slopes[(stages.oldest + stage) % STAGES]);
        let courses = courses(time - from, [at_start, stages.values], self.first_slope, slopes);
        let step = SolvedStep { from, until: time, unknowns: &self.unknowns, courses: &courses };
        self.first_slope = slope;
        self.last.set((time, stages.values));
        self.equations.runs_away(time, stages.values.as_slice(), slope.as_slice()) || (self.each)(&step).is_break()
    }
}

/// The continuous output of order 4 over a step of this length.
fn courses<const N: usize>(
    length: Day,
    [at_start, at_end]: [SVector<f64, N>; 2],
    first_slope: SVector<f64, N>,
    stages: [SVector<f64, N>; STAGES],
) -> [Quartic; N] {
    let [_, third, fourth, fifth, sixth, last] = stages;
    let [w1, w3, w4, w5, w6, w7] = OUTPUT_WEIGHTS;
    let highest = (first_slope * w1 + third * w3 + fourth * w4 + fifth * w5 + sixth * w6 + last * w7) * length;
    let difference = at_end - at_start;
    let bend = first_slope * length - difference;
    let cubic = -last * length + difference - bend;
    std::array::from_fn(|place| Quartic {
        start: at_start[place],
        end: at_end[place],
        bend: bend[place],
        cubic: cubic[place] + highest[place],
        quartic: -highest[place],
    })
}
