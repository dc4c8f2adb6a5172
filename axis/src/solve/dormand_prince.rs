//! The method of Dormand and Prince (1980, order 5) for one segment of the time line, in which every input follows a
//! straight line.
//!
//! Two ways to drive the same steps of `ode_solvers`: [`continuous`] keeps the continuous output of Hairer, Nørsett and
//! Wanner for every step, [`stepwise`] gives each step away and keeps nothing. Both take the same steps and end every step
//! in the same state, to the last bit.
//!
//! Limit: the method is explicit. A process with a time constant of an hour costs about ten steps a day, however quiet the
//! rest is. A stiff solver would enter here.

use std::{
    cell::{Cell, RefCell},
    ops::ControlFlow,
};

use nalgebra::SVector;
use ode_solvers::{
    Dopri5, OutputType, System,
    continuous_output_model::ContinuousOutputModel,
    dop_shared::{IntegrationError, Stats},
};

use super::{
    equations::{
        Equations, FIRST_STEP, LOOK_FOR_STIFFNESS_AFTER, MOST_STEPS, Reals, Watch, finished, from_values, plain, real,
        to_vector,
    },
    error::SolveError,
    problem::ModelInstance,
    tolerance::Tolerance,
};
use crate::{
    model::{Day, State},
    number::Real,
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

/// One solved segment with everything needed to ask for any moment of it.
pub(super) struct Continuous<const N: usize> {
    pub(super) states: ContinuousOutputModel<Real, Reals<N>>,
    pub(super) reached: State<f64>,
    /// Where each step ended, in days since the start of the segment.
    pub(super) steps: Vec<Day>,
    pub(super) statistics: Stats,
}

/// Solves one segment for the first `N` compartments of the table and keeps its continuous output.
pub(super) fn continuous<const N: usize>(
    instance: &ModelInstance,
    start: &State<f64>,
    segment: &Segment,
    tolerance: Tolerance,
    watch: &Watch,
) -> Result<Continuous<N>, SolveError> {
    let equations = Equations::new(instance, segment, start, watch);
    let length = segment.until - segment.from;
    let mut states = ContinuousOutputModel::new();
    let mut solver = solver::<N, _>(equations, length, length, start, tolerance, watch, OutputType::Continuous);
    let outcome = solver.integrate_with_continuous_output_model(&mut states);
    let reached = solver.y_out().last().map_or(*start, |y| from_values(plain(y).as_slice(), start));
    let steps: Vec<Day> = solver.x_out().iter().copied().map(Day::from).collect();
    let statistics = finished(instance, segment, outcome, watch, steps.last().copied(), &reached)?;
    Ok(Continuous { states, reached, steps, statistics })
}

/// Solves one segment for the first `N` compartments of the table, step by step. The state at its end, or where `each`
/// stopped it.
pub(super) fn stepwise<const N: usize>(
    instance: &ModelInstance,
    start: &State<f64>,
    segment: &Segment,
    tolerance: Tolerance,
    watch: &Watch,
    each: &mut dyn FnMut(&Interpolant<N>) -> ControlFlow<()>,
) -> Result<(State<f64>, Stats), SolveError> {
    let length = segment.until - segment.from;
    let at_start = to_vector::<N>(start);
    let equations = Equations::new(instance, segment, start, watch);
    let first_slope = equations.change(0.0, at_start.as_slice());
    let last = Cell::new((0.0, at_start));
    let by_step = ByStep {
        equations,
        stages: RefCell::new(Stages { slopes: [first_slope; STAGES], oldest: 0, values: at_start }),
        first_slope,
        last: &last,
        each,
    };
    // Asked for dense output at a spacing that never comes, `ode_solvers` stores one single point.
    let mut solver = solver::<N, _>(by_step, length, NEVER, start, tolerance, watch, OutputType::Dense);
    let outcome: Result<Stats, IntegrationError> = solver.integrate();
    let (time, values) = last.get();
    let reached = from_values(values.as_slice(), start);
    let statistics = finished(instance, segment, outcome, watch, Some(time), &reached)?;
    Ok((reached, statistics))
}

fn solver<const N: usize, F: System<Real, Reals<N>>>(
    system: F,
    length: Day,
    spacing: Day,
    start: &State<f64>,
    tolerance: Tolerance,
    watch: &Watch,
    output: OutputType,
) -> Dopri5<Real, Reals<N>, F> {
    let longest_step = length;
    Dopri5::from_param(
        system,
        0.0.into(),
        length.into(),
        spacing.into(),
        real(&to_vector(start)),
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
        output,
    )
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
    first_slope: SVector<f64, N>,
    /// The end of the last accepted step.
    last: &'a Cell<(Day, SVector<f64, N>)>,
    each: &'a mut dyn FnMut(&Interpolant<N>) -> ControlFlow<()>,
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
        let step = Interpolant::new(from, time, [at_start, stages.values], self.first_slope, slopes);
        self.first_slope = slope;
        self.last.set((time, step.at_end));
        self.equations.runs_away(time, step.at_end.as_slice(), slope.as_slice()) || (self.each)(&step).is_break()
    }
}

/// An accepted step with its continuous output of order 4.
pub(super) struct Interpolant<const N: usize> {
    /// From when until when, in days since the start of the segment.
    pub(super) from: Day,
    pub(super) until: Day,
    at_end: SVector<f64, N>,
    coefficients: [SVector<f64, N>; 5],
}

impl<const N: usize> Interpolant<N> {
    fn new(
        from: Day,
        until: Day,
        [at_start, at_end]: [SVector<f64, N>; 2],
        first_slope: SVector<f64, N>,
        stages: [SVector<f64, N>; STAGES],
    ) -> Self {
        let length = until - from;
        // In the same order as in `ode_solvers`, for the same bits.
        let [_, third, fourth, fifth, sixth, last] = stages;
        let [w1, w3, w4, w5, w6, w7] = OUTPUT_WEIGHTS;
        let highest = (first_slope * w1 + third * w3 + fourth * w4 + fifth * w5 + sixth * w6 + last * w7) * length;
        let difference = at_end - at_start;
        let bend = first_slope * length - difference;
        let coefficients = [at_start, difference, bend, -last * length + difference - bend, highest];
        Self { from, until, at_end, coefficients }
    }

    /// The values at a time inside the step.
    pub(super) fn at(&self, time: Day) -> SVector<f64, N> {
        let passed = (time - self.from) / (self.until - self.from);
        let left = 1.0 - passed;
        let [start, difference, bend, cubic, quartic] = &self.coefficients;
        start + (difference + (bend + (cubic + quartic * left) * passed) * left) * passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Input, Layers, Parameters, link::Topology},
        solve::equations::WHOLE,
    };

    #[test]
    fn steps_that_are_given_away_are_those_that_are_kept() {
        let instance = ModelInstance { parameters: Parameters::reference(), topology: Topology::with(Layers::all()) };
        let harsh = Input { antibiotic: 1.0, stress: 0.5, fibre: 10.0, ..Input::reference() };
        let segment = Segment { from: 0.0, until: 20.0, at_start: Input::reference(), at_end: harsh };
        let (start, watch) = (State::reference(), Watch::with_budget(MOST_STEPS));
        let kept = continuous::<WHOLE>(&instance, &start, &segment, Tolerance::RUN, &watch).expect("solved");
        let mut ends = Vec::new();
        let mut farthest = 0.0_f64;
        let given = stepwise::<WHOLE>(&instance, &start, &segment, Tolerance::RUN, &watch, &mut |step| {
            ends.push(step.until);
            for share in [0.0, 0.3, 0.9] {
                let time = step.from + share * (step.until - step.from);
                let there = plain(&kept.states.evaluate(time.into()).expect("inside"));
                farthest = farthest.max((step.at(time) - there).amax());
            }
            ControlFlow::Continue(())
        });
        let (reached, statistics) = given.expect("solved");
        assert_eq!(ends, kept.steps);
        assert_eq!(reached, kept.reached);
        assert_eq!(statistics.num_eval, kept.statistics.num_eval);
        assert!(farthest < 1e-14, "{farthest}");
    }
}
