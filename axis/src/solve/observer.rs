//! Solves a problem and keeps only what is asked for, so that ten thousand people need no ten thousand trajectories.

use std::ops::ControlFlow;

use super::{
    error::SolveError,
    method::{Method, Solver},
    polynomial::SolvedStep,
    problem::{ModelInstance, Problem},
    tolerance::Tolerance,
    trajectory::Statistics,
    watch::Watch,
};
use crate::{
    model::{Day, Quantity, State, readouts},
    schedule::Segment,
};

/// Sees every accepted step of a solution in order of time.
pub trait Observer {
    /// Looks at a step; [`ControlFlow::Break`] ends the solution after it.
    fn step(&mut self, step: &Step<'_>) -> ControlFlow<()>;
}

/// An accepted step, inside of which every moment can be asked for.
pub struct Step<'a> {
    /// The day on which it starts.
    pub from: Day,
    /// The day on which it ends.
    pub until: Day,
    /// Whether the schedule ends with this step.
    pub is_last: bool,
    instance: &'a ModelInstance,
    segment: &'a Segment,
    fixed: &'a State<f64>,
    step: &'a SolvedStep<'a>,
}

impl Step<'_> {
    /// Whether a day belongs to this step: on a day on which an input jumps the later step answers, as
    /// [`super::Trajectory::state`] does.
    #[must_use]
    pub fn answers_for(&self, day: Day) -> bool {
        (self.from <= day || self.from <= 0.0) && (day < self.until || self.is_last)
    }

    /// The compartments on a day inside the step. Days outside of it give its first or last state.
    #[must_use]
    pub fn state(&self, day: Day) -> State<f64> {
        let state = self.step.at(day - self.segment.from, self.fixed);
        self.instance.completed(&state, &self.segment.input_at(day))
    }
}

/// Solves a problem by the method that is best, showing every step to `observer`, and keeps nothing.
///
/// # Errors
/// As [`super::Trajectory::solve`].
pub fn observe(
    problem: &Problem,
    tolerance: Tolerance,
    observer: &mut impl Observer,
) -> Result<Statistics, SolveError> {
    let Problem { instance, start, schedule } = problem;
    let watch = Watch::with_budget(u32::MAX);
    let mut solver = Solver::new(instance, Method::default(), tolerance);
    let mut state = *start;
    let mut statistics = Statistics::default();
    let mut stopped = false;
    let last = schedule.segments.len().saturating_sub(1);
    for (place, segment) in schedule.segments.iter().enumerate() {
        let fixed = state;
        let (reached, cost) = solver.segment(segment, &fixed, &watch, &mut |step| {
            let flow = observer.step(&shown(step, instance, segment, &fixed, place == last));
            stopped |= flow.is_break();
            flow
        })?;
        state = reached;
        statistics.add(&cost);
        if stopped {
            break;
        }
    }
    Ok(statistics)
}

/// A solved step as an observer sees it.
fn shown<'a>(
    step: &'a SolvedStep<'a>,
    instance: &'a ModelInstance,
    segment: &'a Segment,
    fixed: &'a State<f64>,
    is_last: bool,
) -> Step<'a> {
    let length = segment.until - segment.from;
    // The last step of a segment may end a rounding error before it.
    let ends = length - step.until <= 4.0 * f64::EPSILON * length;
    Step {
        from: segment.from + step.from,
        until: if ends { segment.until } else { segment.from + step.until },
        is_last: ends && is_last,
        instance,
        segment,
        fixed,
        step,
    }
}

/// Keeps the state at the end of the last step.
#[derive(Clone, Copy, Debug, Default)]
pub struct LastState {
    /// The state; nothing before the first step.
    pub state: Option<State<f64>>,
}

impl Observer for LastState {
    fn step(&mut self, step: &Step<'_>) -> ControlFlow<()> {
        self.state = Some(step.state(step.until));
        ControlFlow::Continue(())
    }
}

/// Keeps chosen compartments and read-outs on chosen days.
#[derive(Clone, Debug)]
pub struct DayRecorder<'a> {
    instance: &'a ModelInstance,
    quantities: Vec<&'static Quantity>,
    days: Vec<Day>,
    rows: Vec<Vec<f64>>,
}

impl<'a> DayRecorder<'a> {
    /// Will keep these quantities of this person on these days, in any order. Days after the end get the last state.
    #[must_use]
    pub fn new(instance: &'a ModelInstance, quantities: &[&'static Quantity], days: &[Day]) -> Self {
        let mut days = days.to_vec();
        days.sort_by(f64::total_cmp);
        Self { instance, quantities: quantities.to_vec(), rows: Vec::with_capacity(days.len()), days }
    }

    /// The days in order, each with the values of the quantities in the order in which they were asked for. A quantity
    /// that is neither compartment nor read-out has no value, "not a number".
    pub fn rows(&self) -> impl Iterator<Item = (Day, &[f64])> {
        self.days.iter().copied().zip(self.rows.iter().map(Vec::as_slice))
    }
}

impl Observer for DayRecorder<'_> {
    fn step(&mut self, step: &Step<'_>) -> ControlFlow<()> {
        while let Some(day) = self.days.get(self.rows.len()).filter(|day| step.answers_for(**day)) {
            let state = step.state(*day);
            let readouts = readouts(&state, &self.instance.parameters);
            let value = |name: &str| state.named(name).or_else(|| readouts.named(name)).copied().unwrap_or(f64::NAN);
            self.rows.push(self.quantities.iter().map(|quantity| value(quantity.name)).collect());
        }
        if self.rows.len() == self.days.len() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
