//! A scenario that has been run: the question together with its answer for every day.

use crate::{
    model::{Day, Input, Quantity, Readouts, State, link::Wiring, readouts},
    scenario::{Scenario, Side, Start},
    solve::{Body, Course, SolveError, steady},
};

/// A scenario and its course.
#[derive(Clone, Debug)]
pub struct Run {
    /// What was asked.
    pub scenario: Scenario,
    /// The person as the equations see them.
    pub body: Body,
    /// The answer.
    pub course: Course,
}

/// Everything the model says about one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// The day.
    pub day: Day,
    /// The inputs, after a jump if there is one on that day.
    pub input: Input<f64>,
    /// The compartments.
    pub state: State<f64>,
    /// What is read off them.
    pub readouts: Readouts<f64>,
}

impl Run {
    /// Runs a scenario.
    ///
    /// # Errors
    /// [`SolveError`], when there is no start of the kind asked for or when the numbers go wrong.
    pub fn of(scenario: Scenario) -> Result<Self, SolveError> {
        let wiring = Wiring::new(scenario.layers.clone(), scenario.cuts.clone());
        let body = Body { parameters: scenario.parameters, wiring };
        let start = match &scenario.start {
            Start::Rest => with(steady::rest(&body, &scenario.background)?.state, scenario.person.recently),
            Start::Inflamed => steady::inflamed(&body, &scenario.background)?.state,
            Start::Values(values) => with(steady::rest(&body, &scenario.background)?.state, values),
        };
        let course = Course::solve(&body, &start, &scenario.schedule())?;
        Ok(Self { scenario, body, course })
    }

    /// The value of a state, a read-out or an input on a day, seen from one side of a jump. Parameters have no course:
    /// their value is not a number here.
    #[must_use]
    pub fn value(&self, quantity: &Quantity, day: Day, side: Side) -> f64 {
        let state = self.course.state(day);
        state
            .named(quantity.name)
            .copied()
            .or_else(|| readouts(&state, &self.body.parameters).named(quantity.name).copied())
            .or_else(|| self.course.input(day, side).named(quantity.name).copied())
            .unwrap_or(f64::NAN)
    }

    /// A quantity through the whole run, fine enough to draw it or to find its peak. Where an input jumps there are two
    /// points on the same day.
    #[must_use]
    pub fn trace(&self, quantity: &Quantity) -> Vec<(Day, f64)> {
        let is_input = Input::<f64>::TABLE.iter().any(|row| row.name == quantity.name);
        let mut trace = Vec::new();
        for day in self.course.fine_days(TRACE_POINTS) {
            let after = self.value(quantity, day, Side::After);
            if is_input && day > 0.0 {
                let before = self.value(quantity, day, Side::Before);
                if (before - after).abs() > 0.0 {
                    trace.push((day, before));
                }
            }
            trace.push((day, after));
        }
        trace
    }

    /// Everything on one day.
    #[must_use]
    pub fn sample(&self, day: Day) -> Sample {
        let state = self.course.state(day);
        Sample {
            day,
            input: self.course.input(day, Side::After),
            state,
            readouts: readouts(&state, &self.body.parameters),
        }
    }

    /// Everything at the spacing the scenario asks for, from day 0 to the last day.
    pub fn samples(&self) -> impl Iterator<Item = Sample> {
        let (every, duration) = (self.scenario.output_every, self.scenario.duration);
        // Multiples, not sums: a thousand additions of 0.1 are not 100.
        let days =
            (0_u32..).map(move |index| f64::from(index) * every).take_while(move |day| *day < duration - every * 1e-6);
        days.chain(std::iter::once(duration)).map(|day| self.sample(day))
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

/// Enough for a curve on a wide slide.
const TRACE_POINTS: usize = 800;
