//! How the time grows with what is asked for: it should be in proportion.

use gutskin::{
    model::{Day, Input},
    schedule::{Schedule, Segment},
    solve::{Method, Problem, Tolerance, Trajectory},
};
use serde_json::json;

use super::{
    Outcome, ROUNDS,
    ours::{Run, solved, timed},
};

/// As the page says; runs themselves are asked for more.
const TOLERANCE: Tolerance = Tolerance { relative: 1e-8, absolute: 1e-10 };
const YEAR: Day = 365.0;
/// A measurement takes at least so many seconds.
const SECONDS: f64 = 0.02;

/// A person with all layers.
pub(super) fn measure() -> Outcome<()> {
    let run = Run::built_in("tipping-whole-axis")?;
    let of = |schedule: Schedule| Problem { schedule, ..run.problem.clone() };
    let everyday = run.problem.schedule.segments.first().map_or_else(Input::reference, |first| first.at_start);
    // A week on little fibre every thirty days, and a row for each day: what a year costs, so often.
    for years in [1_u32, 3, 10, 30, 100] {
        let duration = f64::from(years) * YEAR;
        let problem = of(pulses(everyday, (duration / 30.0).floor(), 30.0, 7.0, duration));
        tell("years", years, &problem, &evenly(duration, years * 365))?;
    }
    // Ten years with so many pulses of a third of the time between two of them, and few rows.
    for number in [10_u32, 50, 200, 1000, 5000] {
        let (duration, count) = (10.0 * YEAR, f64::from(number));
        let problem = of(pulses(everyday, count, duration / count, duration / count / 3.0, duration));
        tell("pulses", number, &problem, &evenly(duration, 100))?;
    }
    for rows in [100_u32, 500, 2000, 5000, 20_000] {
        tell("rows", rows, &run.problem, &evenly(YEAR, rows - 1))?;
    }
    Ok(())
}

/// So many pulses of little fibre, evenly spaced from the first day on.
fn pulses(everyday: Input<f64>, number: f64, every: Day, length: Day, duration: Day) -> Schedule {
    let pulse = Input { fibre: 10.0, ..everyday };
    let mut segments = Vec::new();
    let mut add = |from: Day, until: Day, input: Input<f64>| {
        if until > from {
            segments.push(Segment { from, until, at_start: input, at_end: input });
        }
    };
    let mut count = 0.0;
    while count < number {
        let from = count * every;
        let next = if count + 1.0 < number { from + every } else { duration };
        add(from, from + length, pulse);
        add(from + length, next, everyday);
        count += 1.0;
    }
    Schedule { segments }
}

/// Days from 0 to the end, so many parts apart.
fn evenly(duration: Day, parts: u32) -> Vec<Day> {
    (0..=parts).map(|part| duration * f64::from(part) / f64::from(parts)).collect()
}

fn tell(what: &str, number: u32, problem: &Problem, days: &[Day]) -> Outcome<()> {
    let solve = || solved(problem, days, Method::default(), TOLERANCE);
    let mut times: Vec<f64> =
        (0..ROUNDS).map(|_| timed(SECONDS, solve).map(|(taken, _)| taken)).collect::<Outcome<_>>()?;
    times.sort_by(f64::total_cmp);
    let steps = Trajectory::solve(problem, TOLERANCE)?.statistics.accepted_steps;
    println!("{}", json!({ "what": what, "number": number, "seconds": times[ROUNDS / 2], "steps": steps }));
    Ok(())
}
