//! A solved scenario: the scenario together with its trajectory.

use super::{
    tested_person::tested_person,
    trace::{self, Corner},
};
use crate::{
    model::{Day, Input, Quantity, Readouts, State, link::Topology, readouts},
    scenario::{Scenario, Start},
    schedule::Side,
    solve::{ModelInstance, Problem, SolveError, Tolerance, Trajectory, steady},
};

/// A scenario and its solution.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The scenario that was solved, with the person whom its stool test describes.
    pub scenario: Scenario,
    /// The parameters of the person and the active layers, as the equations use them.
    pub instance: ModelInstance,
    /// The solution of the equations over time.
    pub trajectory: Trajectory,
    /// What would have happened without what the scenario does, where [`Simulation::with_control`] solved it.
    pub control: Option<Box<Simulation>>,
    /// The points through which every curve is drawn, computed once.
    corners: Vec<Corner>,
}

/// All quantities of the model on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// The day.
    pub day: Day,
    /// The inputs; where one jumps on that day, the value after the jump.
    pub input: Input<f64>,
    /// The compartments.
    pub state: State<f64>,
    /// The read-outs, which are computed from the compartments.
    pub readouts: Readouts<f64>,
}

impl Simulation {
    /// Solves a scenario.
    ///
    /// # Errors
    /// [`SolveError`], when nobody rests where a stool test found this person, when the requested start does not exist, or when
    /// the numerical solution fails.
    pub fn of(scenario: Scenario) -> Result<Self, SolveError> {
        Self::of_person(tested_person(scenario)?)
    }

    /// Solves a scenario whose person has been made ([`tested_person`]).
    pub(super) fn of_person(scenario: Scenario) -> Result<Self, SolveError> {
        let topology = Topology::new(scenario.layers.clone(), scenario.cuts.clone());
        let instance = ModelInstance { parameters: scenario.parameters, topology };
        let start = match &scenario.start {
            Start::Rest => with(steady::rest(&instance, &scenario.background)?.state, scenario.person.recently),
            Start::Inflamed => steady::inflamed(&instance, &scenario.background)?.state,
            // A person without a resting state starts from health. Values named by the scenario override the person's
            // recent past, which remains where the scenario names nothing.
            Start::Values(values) => {
                let rest = match steady::rest(&instance, &scenario.background) {
                    Err(SolveError::NoRest | SolveError::Unbounded { .. }) => State::reference(),
                    found => found?.state,
                };
                with(with(rest, scenario.person.recently), values)
            }
        };
        let problem = Problem { instance, start, schedule: scenario.schedule() };
        let trajectory = Trajectory::solve_by(&problem, scenario.method.unwrap_or_default(), Tolerance::RUN)?;
        let corners = trace::corners(&trajectory, &problem.instance);
        Ok(Self { scenario, instance: problem.instance, trajectory, control: None, corners })
    }

    /// The value of a state, a read-out or an input on a day, seen from one side of a jump, in the unit of the
    /// quantity. Not a number for parameters, which do not change over time.
    #[must_use]
    pub fn value(&self, quantity: &Quantity, day: Day, side: Side) -> f64 {
        let state = self.trajectory.state_on(day, side);
        state
            .named(quantity.name)
            .copied()
            .or_else(|| readouts(&state, &self.instance.parameters).named(quantity.name).copied())
            .or_else(|| self.trajectory.input(day, side).named(quantity.name).copied())
            .unwrap_or(f64::NAN)
    }

    /// The curve of a quantity as (day, value) points, dense enough to draw it and to find its peak, whatever the
    /// length of the simulation. Where the quantity jumps there are two points on the same day.
    #[must_use]
    pub fn trace(&self, quantity: &Quantity) -> Vec<(Day, f64)> {
        let is_input = Input::<f64>::TABLE.iter().any(|row| row.name == quantity.name);
        let mut trace: Vec<(Day, f64)> = Vec::with_capacity(self.corners.len());
        for corner in &self.corners {
            let point = if is_input {
                {
                    let input = self.trajectory.input(corner.day, corner.side);
                    (corner.day, input.named(quantity.name).copied().unwrap_or(f64::NAN))
                }
            } else {
                let value = corner.state.named(quantity.name).or_else(|| corner.readouts.named(quantity.name));
                (corner.day, value.copied().unwrap_or(f64::NAN))
            };
            // What does not jump has one point there.
            if trace.last() != Some(&point) {
                trace.push(point);
            }
        }
        trace
    }

    /// The days on which any curve bends, with the states on them.
    pub(crate) fn corners(&self) -> &[Corner] {
        &self.corners
    }

    /// All quantities on one day.
    #[must_use]
    pub fn sample(&self, day: Day) -> Sample {
        let state = self.trajectory.state(day);
        Sample {
            day,
            input: self.trajectory.input(day, Side::After),
            state,
            readouts: readouts(&state, &self.instance.parameters),
        }
    }

    /// All quantities at the output interval of the scenario, from day 0 to the last day.
    pub fn samples(&self) -> impl Iterator<Item = Sample> {
        self.days().map(|day| self.sample(day))
    }

    /// The days of [`Self::samples`].
    pub fn days(&self) -> impl Iterator<Item = Day> + use<> {
        let (every, duration) = (self.scenario.output_every, self.scenario.duration);
        // Multiples rather than sums, because a thousand additions of 0.1 do not give 100.
        let days = (0_u32..)
            .map(move |index| without_noise(f64::from(index) * every))
            .take_while(move |day| *day < duration - every * 1e-6);
        days.chain(std::iter::once(duration))
    }
}

/// The state with some compartments set to other values.
fn with(mut state: State<f64>, values: &[(&'static str, f64)]) -> State<f64> {
    for (name, value) in values {
        if let Some(place) = state.named_mut(name) {
            *place = *value;
        }
    }
    state
}

/// Removes the floating-point error of a multiple: three times 0.1 days become day 0.3, not 0.30000000000000004. Days
/// without a short decimal form, such as a third of a day, are unchanged.
fn without_noise(day: Day) -> Day {
    let short: Day = format!("{day:.9}").parse().unwrap_or(day);
    if (short - day).abs() <= 1e-15 * day.abs() { short } else { day }
}
