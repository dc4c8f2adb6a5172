//! Everything that the axis says to a question, as words of 64 bits.

use gutskin_axis::{
    model::readouts,
    schedule::Side,
    solve::{
        ModelInstance, Problem, RestingState, SolveError, Tolerance, Trajectory, jacobian, reference_solver,
        steady::{self, person::resting_at},
    },
};

use crate::question::Question;

/// The answer: the person, the rest, the steps of the solver, and all quantities, processes and slopes on the days that are
/// asked for. What has no answer is the text of the error, letter by letter.
#[must_use]
pub fn answer(question: &Question) -> Vec<u64> {
    let mut words = Vec::new();
    let settle = if question.is_inflamed { steady::inflamed } else { steady::rest };
    let person = &question.problem.instance;
    let made = if question.markers.is_empty() {
        settle(person, &question.background).map(|rest| (person.clone(), rest))
    } else {
        resting_at(person, &question.background, &question.measurements(), settle)
    };
    // Who has no rest can still have a course.
    let instance = match made {
        Ok((instance, rest)) => {
            numbers(&mut words, instance.parameters.values());
            resting(&mut words, &rest);
            instance
        }
        Err(error) => {
            failed(&mut words, &error);
            person.clone()
        }
    };
    let problem = Problem { instance, ..question.problem.clone() };
    match Trajectory::solve_by(&problem, question.method, Tolerance::RUN) {
        Ok(course) => followed(&mut words, &problem.instance, &course, &question.days),
        Err(error) => failed(&mut words, &error),
    }
    if question.is_thorough {
        match reference_solver::states_on(&problem, &question.days, Tolerance::RUN) {
            Ok(states) => numbers(&mut words, states.iter().flat_map(|state| state.values())),
            Err(error) => failed(&mut words, &error),
        }
        for rest in steady::resting_states(&problem.instance, &question.background) {
            resting(&mut words, &rest);
        }
    }
    words
}

/// A course: how it was solved, where it bends, and what it is on these days, from both sides.
fn followed(words: &mut Vec<u64>, instance: &ModelInstance, course: &Trajectory, days: &[f64]) {
    let cost = course.statistics;
    words.push(cost.segments as u64);
    words.extend([cost.accepted_steps, cost.rejected_steps, cost.evaluations, cost.jacobians].map(u64::from));
    numbers(words, course.step_days().chain(course.jump_days()).chain(course.bending_days()));
    for day in days {
        for side in [Side::Before, Side::After] {
            let (state, input) = (course.state_on(*day, side), course.input(*day, side));
            numbers(words, state.values().chain(input.values()));
            numbers(words, readouts(&state, &instance.parameters).values());
        }
        numbers(words, course.rates(*day).values());
    }
    if let Some(last) = days.last() {
        let slopes = jacobian(instance, &course.state(*last), &course.input(*last, Side::After));
        numbers(words, slopes.iter().copied());
    }
}

fn resting(words: &mut Vec<u64>, rest: &RestingState) {
    numbers(words, rest.state.values());
    numbers(words, rest.eigenvalues.iter().flat_map(|rate| [rate.re, rate.im]));
}

fn numbers(words: &mut Vec<u64>, numbers: impl Iterator<Item = f64>) {
    words.extend(numbers.map(f64::to_bits));
}

fn failed(words: &mut Vec<u64>, error: &SolveError) {
    words.extend(error.to_string().bytes().map(u64::from));
}
