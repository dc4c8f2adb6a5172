//! Runs as we solve them, and the clock.

use cpu_time::ProcessTime;
use gutskin::{
    analysis::Simulation,
    model::{Day, State},
    scenario::{Scenario, built_in},
    solve::{Method, Problem, SolveError, Statistics, Tolerance, Trajectory, unknowns},
};

use super::Outcome;

/// A built-in run, ready to be solved.
pub(super) struct Run {
    pub(super) name: String,
    pub(super) problem: Problem,
    /// The days of its table.
    pub(super) days: Vec<Day>,
    unknowns: Vec<usize>,
}

impl Run {
    pub(super) fn built_in(name: &str) -> Outcome<Self> {
        let found = built_in(name).ok_or_else(|| format!("no scenario is called {name}"))?;
        let scenario =
            Scenario::read(found.name, found.name, found.text, &[]).map_err(|_| format!("{name} cannot be read"))?.0;
        let simulation = Simulation::of(scenario)?;
        let instance = simulation.instance.clone();
        let start = simulation.trajectory.state(0.0);
        let problem = Problem { instance, start, schedule: simulation.scenario.schedule() };
        let unknowns = unknowns(&problem.instance);
        Ok(Self { name: name.to_owned(), problem, days: simulation.days().collect(), unknowns })
    }

    /// The unknowns, in the order of [`Self::rows`].
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.unknowns.iter().map(|position| State::<f64>::TABLE[*position].name).collect()
    }

    /// Of whole states the unknowns.
    pub(super) fn rows(&self, states: &[State<f64>]) -> Vec<Vec<f64>> {
        let row = |state: &State<f64>| {
            let values: Vec<f64> = state.values().collect();
            self.unknowns.iter().map(|position| values[*position]).collect()
        };
        states.iter().map(row).collect()
    }
}

/// Solves and reads off the rows of the table: what is timed.
pub(super) fn solved(
    problem: &Problem,
    days: &[Day],
    method: Method,
    tolerance: Tolerance,
) -> Result<(Vec<State<f64>>, Statistics), SolveError> {
    let trajectory = Trajectory::solve_by(problem, method, tolerance)?;
    Ok((days.iter().map(|day| trajectory.state(*day)).collect(), trajectory.statistics))
}

/// The mean processor time of one call, from as many as this many seconds hold, and what the last one gave.
pub(super) fn timed<T>(seconds: f64, call: impl Fn() -> Result<T, SolveError>) -> Outcome<(f64, T)> {
    let start = ProcessTime::try_now()?;
    let mut times = 0.0;
    loop {
        let result = std::hint::black_box(call()?);
        times += 1.0;
        let taken = start.try_elapsed()?.as_secs_f64();
        if taken >= seconds {
            return Ok((taken / times, result));
        }
    }
}

/// The largest difference, in units of the value where that is larger than 1.
pub(super) fn error(found: &[Vec<f64>], exact: &[Vec<f64>]) -> f64 {
    let pairs = found.iter().flatten().zip(exact.iter().flatten());
    pairs.map(|(found, exact)| (found - exact).abs() / exact.abs().max(1.0)).fold(0.0, f64::max)
}
