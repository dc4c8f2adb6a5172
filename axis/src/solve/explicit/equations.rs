//! The model as `ode_solvers` takes it: vectors in, vectors out, one segment of the time line at a time.

use nalgebra::SVector;
use ode_solvers::{
    System,
    dop_shared::{FloatNumber, IntegrationError, Stats},
};

use super::{
    super::{
        problem::ModelInstance,
        watch::{Cost, GaveUp, Watch},
    },
    real::Real,
};
use crate::{model::State, schedule::Segment};

/// How many unknowns the core alone has; they stand first in the table of the states.
pub(super) const CORE: usize = 5;
/// How many compartments there are with every layer.
pub(super) const WHOLE: usize = State::<f64>::COUNT;

/// Never look for stiffness: at rest the steps are as long as stability allows, which the test of `ode_solvers` takes for
/// stiffness and refuses to go on.
pub(super) const LOOK_FOR_STIFFNESS_AFTER: u32 = u32::MAX;
/// The solver finds its first step itself.
pub(super) const FIRST_STEP: f64 = 0.0;

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
        watch.forget_broken();
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
            self.watch.has_broken(time, state);
        }
        change
    }

    /// Counts an accepted step, and says whether some compartment grows without bound there.
    pub(super) fn runs_away(&self, time: f64, values: &[f64], changes: &[f64]) -> bool {
        let rows =
            values.iter().zip(changes).enumerate().map(|(position, (value, change))| (position, *value, *change));
        self.watch.runs_away(time, rows, || from_values(values, self.fixed))
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

impl From<IntegrationError> for GaveUp {
    fn from(error: IntegrationError) -> Self {
        match error {
            IntegrationError::MaxNumStepReached { n_step, .. } => Self::TooManySteps(n_step),
            IntegrationError::StepSizeUnderflow { .. } => Self::StepTooShort,
            IntegrationError::StiffnessDetected { .. } => Self::TooStiff,
        }
    }
}

impl From<&Stats> for Cost {
    fn from(statistics: &Stats) -> Self {
        Self {
            accepted_steps: statistics.accepted_steps,
            rejected_steps: statistics.rejected_steps,
            evaluations: statistics.num_eval,
            jacobians: 0,
        }
    }
}
