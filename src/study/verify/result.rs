//! Estimates the numerical error of a simulation by solving its equations again with a tighter tolerance and with
//! another method. Whether the equations are right is a different question ([`crate::study::validate::judge`]).

use crate::analysis::Simulation;
use crate::{
    model::{Day, Quantity, State, state::is_shown},
    number::elementary::decimal_logarithm,
    solve::{Problem, SolveError, Tolerance, Trajectory, reference_solver},
};

/// Solutions are compared on at least this many days.
const LEAST_DAYS: usize = 100;

/// How well the solutions of one compartment agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The compartment.
    pub quantity: &'static Quantity,
    /// Its largest absolute value in the tight solution, in its unit.
    pub largest: f64,
    /// The largest difference between the simulation and the same method at [`Tolerance::TIGHT`], in its unit.
    pub from_tighter: f64,
    /// The largest difference between the tight solutions of the two methods, in its unit.
    pub between_methods: f64,
    /// The day on which the simulation differs most from the tighter solution.
    pub worst_day: Day,
}

/// The estimated errors of a simulation.
#[derive(Clone, Debug, PartialEq)]
pub struct Verification {
    /// One entry for each compartment that changes or is derived from others that change.
    pub agreements: Vec<Agreement>,
    /// The number of days on which both methods were compared; the tighter solution is compared at every step as well.
    pub days: usize,
}

impl Agreement {
    /// An upper estimate of the error, in the unit of the compartment: the difference from the tighter solution plus
    /// the difference between the tight solutions.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.from_tighter + self.between_methods
    }

    /// The number of reliable digits of the largest value; `None` if the solutions are identical bit by bit.
    #[must_use]
    pub fn digits(&self) -> Option<f64> {
        digits(self.error(), self.largest)
    }

    /// The number of digits in which the two methods agree.
    #[must_use]
    pub fn digits_between_methods(&self) -> Option<f64> {
        digits(self.between_methods, self.largest)
    }
}

fn digits(difference: f64, size: f64) -> Option<f64> {
    (difference > 0.0).then(|| decimal_logarithm(size / difference).max(0.0))
}

/// Solves the simulation twice more and compares: with the tighter tolerance also at the end of every solver step, with
/// the other method on every output day and on a hundred more.
///
/// # Errors
/// [`SolveError`], when a tighter solution is not found.
pub fn verify(run: &Simulation) -> Result<Verification, SolveError> {
    let (instance, schedule) = (run.instance.clone(), run.scenario.schedule());
    let problem = Problem { instance, start: run.trajectory.state(0.0), schedule };
    let tight = Trajectory::solve(&problem, Tolerance::TIGHT)?;
    let mut days: Vec<Day> = run.samples().map(|sample| sample.day).collect();
    // A scenario with only two output days is compared on more days than these.
    days.extend(run.trajectory.fine_days(LEAST_DAYS));
    days.sort_by(f64::total_cmp);
    days.dedup();
    let reference_states = reference_solver::states_on(&problem, &days, Tolerance::TIGHT)?;
    let shown = State::<f64>::TABLE.iter().filter(|row| is_shown(row.name, &run.scenario.layers));
    let mut agreements: Vec<Agreement> = shown
        .map(|quantity| Agreement { quantity, largest: 0.0, from_tighter: 0.0, between_methods: 0.0, worst_day: 0.0 })
        .collect();
    for day in days.iter().copied().chain(run.trajectory.step_days()) {
        let (own, tight) = (run.trajectory.state(day), tight.state(day));
        for agreement in &mut agreements {
            let [own, tight] = [&own, &tight].map(|state| value(state, agreement.quantity));
            agreement.largest = agreement.largest.max(tight.abs());
            if (own - tight).abs() > agreement.from_tighter {
                agreement.from_tighter = (own - tight).abs();
                agreement.worst_day = day;
            }
        }
    }
    for (day, reference) in days.iter().zip(&reference_states) {
        let tight = tight.state(*day);
        for agreement in &mut agreements {
            let [tight, reference] = [&tight, reference].map(|state| value(state, agreement.quantity));
            agreement.between_methods = agreement.between_methods.max((tight - reference).abs());
        }
    }
    Ok(Verification { agreements, days: days.len() })
}

fn value(state: &State<f64>, quantity: &Quantity) -> f64 {
    state.named(quantity.name).copied().unwrap_or(f64::NAN)
}
