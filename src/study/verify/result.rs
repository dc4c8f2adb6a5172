//! How far the numbers of a run can be believed as a solution of its equations: the same question put to a tighter
//! tolerance and to another method. Whether the equations are right is another matter ([`crate::study::validate::judge`]).

use crate::analysis::Simulation;
use crate::{
    model::{Day, Quantity, State, state::is_shown},
    solve::{Problem, SolveError, Tolerance, Trajectory, reference_solver},
};

/// On no fewer days than these are solutions compared.
const LEAST_DAYS: usize = 100;

/// How well the solutions agree in one compartment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The compartment.
    pub quantity: &'static Quantity,
    /// Its largest size in the run, in its unit.
    pub largest: f64,
    /// The largest difference between the run and the same method at [`Tolerance::TIGHT`], in its unit.
    pub from_tighter: f64,
    /// The largest difference between the tight solutions of the two methods, in its unit.
    pub between_methods: f64,
    /// The day on which the run is farthest from the tighter solution.
    pub worst_day: Day,
}

/// The verdict on a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Verification {
    /// One for each compartment that moves or is read off what moves.
    pub agreements: Vec<Agreement>,
    /// On how many days they were compared.
    pub days: usize,
}

impl Agreement {
    /// How far the run may be off, in the unit of the compartment: its distance from the tighter solution, and what the
    /// tight solutions leave open.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.from_tighter + self.between_methods
    }

    /// How many digits of the largest value of the run are sure; nothing where not a bit differs.
    #[must_use]
    pub fn digits(&self) -> Option<f64> {
        digits(self.error(), self.largest)
    }

    /// How many digits the two methods agree in.
    #[must_use]
    pub fn digits_between_methods(&self) -> Option<f64> {
        digits(self.between_methods, self.largest)
    }
}

fn digits(difference: f64, size: f64) -> Option<f64> {
    (difference > 0.0).then(|| (size / difference).log10().max(0.0))
}

/// Solves the run twice more and compares: with the tighter tolerance at the end of every step too, with the other method
/// on every day that is written out and on a hundred more.
///
/// # Errors
/// [`SolveError`], when a tighter solution is not found.
pub fn verify(run: &Simulation) -> Result<Verification, SolveError> {
    let (instance, schedule) = (run.instance.clone(), run.scenario.schedule());
    let problem = Problem { instance, start: run.trajectory.state(0.0), schedule };
    let tight = Trajectory::solve(&problem, Tolerance::TIGHT)?;
    let mut days: Vec<Day> = run.samples().map(|sample| sample.day).collect();
    // Who asks for two rows only is compared on more days than two.
    days.extend(run.trajectory.fine_days(LEAST_DAYS));
    days.sort_by(f64::total_cmp);
    days.dedup();
    let witnessed = reference_solver::states_on(&problem, &days, Tolerance::TIGHT)?;
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
    for (day, reference_solver) in days.iter().zip(&witnessed) {
        let tight = tight.state(*day);
        for agreement in &mut agreements {
            let [tight, reference_solver] = [&tight, reference_solver].map(|state| value(state, agreement.quantity));
            agreement.between_methods = agreement.between_methods.max((tight - reference_solver).abs());
        }
    }
    Ok(Verification { agreements, days: days.len() })
}

fn value(state: &State<f64>, quantity: &Quantity) -> f64 {
    state.named(quantity.name).copied().unwrap_or(f64::NAN)
}
