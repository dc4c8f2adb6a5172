//! The library used from Rust: a person on little fibre for eight weeks, in ten lines.
//!
//! `cargo run --example ten_lines`

use gutskin::{
    model::{Input, Parameters, State, link::Topology},
    schedule::{Schedule, Segment},
    solve::{ModelInstance, Problem, SolveError, Tolerance, Trajectory},
};

#[allow(clippy::print_stdout, reason = "an example shows its result")]
fn main() -> Result<(), SolveError> {
    let instance = ModelInstance { parameters: Parameters::reference(), topology: Topology::core() };
    let little_fibre = Input { fibre: 8.0, ..Input::reference() };
    let eight_weeks = Segment { from: 0.0, until: 56.0, at_start: little_fibre, at_end: little_fibre };
    let problem = Problem { instance, start: State::reference(), schedule: Schedule { segments: vec![eight_weeks] } };
    let trajectory = Trajectory::solve(&problem, Tolerance::RUN)?;
    for week in 0..=8 {
        let state = trajectory.state(f64::from(week) * 7.0);
        println!("week {week}: microbes {:.2}, gut permeability {:.2}", state.microbes, state.gut_permeability);
    }
    Ok(())
}
