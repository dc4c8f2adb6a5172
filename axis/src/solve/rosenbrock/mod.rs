//! Rodas5P (Steinebach 2023), a Rosenbrock method of order 5 with an embedded one of order 4, for one segment of the time line.
//!
//! Where processes of an hour stand beside others of months, an explicit method must follow the fast ones for ever, or it
//! becomes unstable. This one solves a linear system with the Jacobian in each of its eight stages instead, so that what
//! has died down no longer limits the step. The Jacobian must be exact for the order to hold; it comes from the tape. The
//! method is stiffly accurate and L-stable: what is infinitely fast is followed exactly.

mod coefficients;
mod elimination;
mod field;
mod stages;
mod step_length;

use std::ops::ControlFlow;

use self::{field::Field, stages::Stages, step_length::StepLength};
use super::{
    error::SolveError,
    polynomial::SolvedStep,
    problem::ModelInstance,
    tolerance::Tolerance,
    watch::{Cost, GaveUp, MOST_STEPS, Watch, finished},
};
use crate::{
    model::{Day, State},
    schedule::Segment,
    tape::Player,
};

/// A step that is a smaller share of its segment gets nowhere.
const SHORTEST: f64 = 1e-16;
/// Evaluations of the equations in one attempt, the one at its start not counted.
const EVALUATIONS: u32 = 7;

/// The method, ready for a person.
pub(super) struct Rosenbrock {
    player: Player,
    stages: Stages,
}

impl Rosenbrock {
    /// Plans the elimination for the wiring of a person.
    pub(super) fn new(instance: &ModelInstance) -> Self {
        let player = Player::new(&instance.topology, &instance.parameters);
        Self { stages: Stages::plan(&player), player }
    }

    /// Solves a segment, giving away every accepted step. The state at its end, or where `each` stopped it.
    pub(super) fn segment(
        &mut self,
        instance: &ModelInstance,
        segment: &Segment,
        start: &State<f64>,
        tolerance: Tolerance,
        watch: &Watch,
        each: &mut dyn FnMut(&SolvedStep<'_>) -> ControlFlow<()>,
    ) -> Result<(State<f64>, Cost), SolveError> {
        watch.forget_broken();
        let mut cost = Cost::default();
        let mut reached = 0.0;
        let mut field = Field::new(instance, &mut self.player, segment, start, watch);
        self.stages.start(&mut field, start);
        cost.evaluations += 1;
        let outcome = follow(&mut self.stages, &mut field, tolerance, &mut reached, &mut cost, each);
        let state = field.state(self.stages.values());
        finished(instance, segment, outcome, watch, Some(reached), &state)?;
        Ok((state, cost))
    }
}

/// Takes steps from the start of a segment to its end, or until `each` stops it; `reached` says how far it came.
fn follow(
    stages: &mut Stages,
    field: &mut Field<'_>,
    tolerance: Tolerance,
    reached: &mut Day,
    cost: &mut Cost,
    each: &mut dyn FnMut(&SolvedStep<'_>) -> ControlFlow<()>,
) -> Result<(), GaveUp> {
    let whole = field.length();
    let mut length = StepLength::first(stages.first_length(field, tolerance, whole));
    cost.evaluations += 1;
    while *reached < whole {
        if field.watch.steps_left() == 0 || cost.accepted_steps == MOST_STEPS {
            return Err(GaveUp::TooManySteps(field.watch.budget().min(MOST_STEPS)));
        }
        let from = *reached;
        stages.slopes(field, from);
        cost.jacobians += 1;
        loop {
            let tried = length.until_end(whole - from);
            if from + 0.1 * tried <= from || tried.is_nan() || tried < SHORTEST * whole {
                return Err(GaveUp::StepTooShort);
            }
            let error = stages.attempt(field, from, tried, tolerance);
            cost.evaluations += EVALUATIONS;
            if length.judge(tried, error) {
                *reached = if tried < whole - from { from + tried } else { whole };
                break;
            }
            cost.rejected_steps += 1;
        }
        field.watch.forget_broken();
        cost.accepted_steps += 1;
        let flow = each(&SolvedStep { from, until: *reached, unknowns: field.unknowns(), courses: stages.courses() });
        stages.advance(field, *reached);
        cost.evaluations += 1;
        if field.runs_away(*reached, stages.values(), stages.change()) || flow.is_break() {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Input, Parameters, link::Topology},
        number::elementary,
    };

    /// Takes this many steps of equal length along a ramp of several inputs, from a state where no rate law has an edge. The
    /// values at the end, and those half-way, which lie within a step where the number is odd.
    fn equal_steps(steps: u32) -> [Vec<f64>; 2] {
        let mut parameters = Parameters::reference();
        // Where a process is faster than the steps, the order that can be seen is lower.
        parameters.endotoxin.lps_clearance_time = 2.0;
        let instance = ModelInstance { parameters, topology: Topology::core() };
        let (mut at_start, mut at_end) = (Input::reference(), Input::reference());
        (at_start.fibre, at_start.saturated_fat, at_start.irritation) = (15.0, 40.0, 0.2);
        (at_end.fibre, at_end.saturated_fat, at_end.irritation) = (12.0, 60.0, 0.4);
        let segment = Segment { from: 0.0, until: 10.0, at_start, at_end };
        let start = State::<f64>::reference();
        let start = start.map_values(|value| if value < 1.0 { 0.5 * (value + 0.6) } else { 1.3 });
        let watch = Watch::with_budget(u32::MAX);
        let mut rosenbrock = Rosenbrock::new(&instance);
        let mut field = Field::new(&instance, &mut rosenbrock.player, &segment, &start, &watch);
        let stages = &mut rosenbrock.stages;
        stages.start(&mut field, &start);
        let length = 10.0 / f64::from(steps);
        let mut half_way = Vec::new();
        for step in 0..steps {
            let time = f64::from(step) * length;
            stages.slopes(&mut field, time);
            assert!(stages.attempt(&mut field, time, length, Tolerance::RUN).is_finite());
            if step == steps / 2 {
                let share = if steps % 2 == 1 { 0.5 } else { 0.0 };
                half_way = stages.courses().iter().map(|course| course.at(share)).collect();
            }
            stages.advance(&mut field, time + length);
        }
        [stages.values().to_vec(), half_way]
    }

    #[test]
    fn the_error_falls_with_the_fifth_power_of_the_step_and_between_steps_with_the_fourth() {
        let exact = equal_steps(2048);
        let errors = |steps: u32| {
            let found = equal_steps(steps);
            std::array::from_fn::<f64, 2, _>(|place| {
                let pairs = found[place].iter().zip(&exact[place]);
                pairs.map(|(found, exact)| (found - exact).abs()).fold(0.0, f64::max)
            })
        };
        let (coarse, fine) = (errors(13), errors(39));
        let order = |place: usize| {
            elementary::natural_logarithm(coarse[place] / fine[place]) / elementary::natural_logarithm(3.0)
        };
        assert!(fine[0] < 1e-6 && order(0) > 4.7, "{coarse:?} {fine:?} {}", order(0));
        assert!(fine[1] < 1e-6 && order(1) > 3.9, "{coarse:?} {fine:?} {}", order(1));
    }
}
