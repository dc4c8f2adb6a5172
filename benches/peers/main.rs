//! Our side of the bench against other simulators (`run` beside this file): solves runs on order and says what it took.
//!
//! | word | what it does |
//! |---|---|
//! | none | our own methods alone, over many tolerances: a line of JSON for each (scenario, method, tolerance, error, median time, steps) |
//! | `serve` | takes orders, a line of JSON each, and answers with a line each; so do the other simulators in `simulators.py` |
//! | `growth` | how the time grows with days, pulses and rows: a line of JSON for each |
//! | `draw MEASURED PICTURE` | the chart of what `run` measured |

#![allow(clippy::print_stdout, reason = "the answers are the output")]

mod chart;
mod growth;
mod ours;

use std::{
    error::Error,
    io::{Write, stdin, stdout},
};

use serde::{Deserialize, Serialize};
use serde_json::json;

use self::ours::{Run, solved, timed};
use gutskin::solve::{Method, Tolerance, reference_solver};

/// What is asked for in one line.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Order {
    /// What there is to know of a scenario: its days, its unknowns, and these closer than anybody below will get.
    Reference { scenario: String },
    /// A measurement.
    Solve { scenario: String, method: Method, relative: f64, absolute: f64, seconds: f64, rows: bool },
}

/// What came out of a measurement.
#[derive(Serialize)]
struct Answer {
    seconds: f64,
    steps: u32,
    rows: Option<Vec<Vec<f64>>>,
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    // Cargo adds a word of its own.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => alone(),
        ["serve"] => serve(),
        ["growth"] => growth::measure(),
        ["draw", measured, picture] => chart::draw(measured.as_ref(), picture.as_ref()),
        _ => Err("see the head of benches/peers/main.rs".into()),
    }
}

fn serve() -> Outcome<()> {
    let mut runs: Vec<Run> = Vec::new();
    for line in stdin().lines() {
        let order: Order = serde_json::from_str(&line?)?;
        let (Order::Reference { scenario } | Order::Solve { scenario, .. }) = &order;
        let known = runs.iter().position(|run| run.name == *scenario);
        let place = known.unwrap_or(runs.len());
        if known.is_none() {
            runs.push(Run::built_in(scenario)?);
        }
        let answer = answer(&runs[place], &order)?;
        println!("{answer}");
        stdout().flush()?;
    }
    Ok(())
}

fn answer(run: &Run, order: &Order) -> Outcome<serde_json::Value> {
    match *order {
        Order::Reference { .. } => {
            Ok(json!({ "days": run.days, "names": run.names(), "rows": run.rows(&reference(run)?) }))
        }
        Order::Solve { method, relative, absolute, seconds, rows, .. } => {
            let tolerance = Tolerance { relative, absolute };
            let (taken, (states, statistics)) = timed(seconds, || solved(&run.problem, &run.days, method, tolerance))?;
            let rows = rows.then(|| run.rows(&states));
            Ok(serde_json::to_value(Answer { seconds: taken, steps: statistics.accepted_steps, rows })?)
        }
    }
}

/// The same equations by a method that shares nothing with the others, as closely as double precision sensibly allows.
fn reference(run: &Run) -> Outcome<Vec<gutskin::model::State<f64>>> {
    Ok(reference_solver::states_on(&run.problem, &run.days, Tolerance { relative: 1e-12, absolute: 1e-14 })?)
}

/// Rounds of which the median counts.
const ROUNDS: usize = 7;

fn alone() -> Outcome<()> {
    for name in ["tipping", "tipping-whole-axis", "slow-slide"] {
        let run = Run::built_in(name)?;
        let exact = run.rows(&reference(&run)?);
        for method in Method::ALL {
            let mut relative = 1e-2;
            while relative > 1e-12 {
                let tolerance = Tolerance { relative, absolute: 0.01 * relative };
                let (mut times, mut error, mut steps) = (Vec::new(), 0.0, 0);
                for _ in 0..ROUNDS {
                    let (taken, (states, statistics)) =
                        timed(0.01, || solved(&run.problem, &run.days, method, tolerance))?;
                    times.push(taken);
                    error = ours::error(&run.rows(&states), &exact);
                    steps = statistics.accepted_steps;
                }
                times.sort_by(f64::total_cmp);
                let microseconds = 1e6 * times[ROUNDS / 2];
                println!(
                    "{}",
                    json!({ "scenario": name, "method": method, "tolerance": relative, "error": error, "microseconds": microseconds, "steps": steps })
                );
                relative *= 0.1;
            }
        }
    }
    Ok(())
}
