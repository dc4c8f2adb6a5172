//! gutskin: a teaching simulator of the gut–skin axis. A scenario file asks a question, a chart answers.
//!
//! The modules, each of which may use only those above it:
//!
//! | module | what is in it |
//! |---|---|
//! | [`number`] | the ways to evaluate the equations: plain numbers, derivatives, formulas |
//! | [`model`] | the equations and where every number comes from |
//! | [`schedule`] | what is given on every day |
//! | [`solve`] | the trajectory through time, and the states at rest |
//! | [`scenario`] | what is asked: the person, the interventions, the file it is written in |
//! | [`words`] | what a person reads, in every language: sentences, numbers, times, names |
//! | [`analysis`] | what can be asked of a run |
//! | [`present`] | charts, tables, summaries, records |
//! | [`export`] | the same run for other simulators |
//! | [`command`] | the command line |
//!
//! The first four are the crate [`gutskin_axis`], which can be used by itself.
//!
//! ```
//! use gutskin::{analysis::Simulation, scenario::Scenario};
//!
//! let text = r#"
//!     title = "Two weeks of antibiotics"
//!     question = "How deep do microbes fall?"
//!     what_to_expect = "Deep, and they come back."
//!     duration = "150 days"
//!     [[intervention]]
//!     what = "antibiotic"
//!     dose = "100 %"
//!     from = "day 14"
//!     for = "14 days"
//! "#;
//! let (scenario, warnings) = Scenario::read("example", "example.toml", text, &[]).expect("a valid scenario");
//! assert!(warnings.is_empty());
//! let run = Simulation::of(scenario)?;
//! assert!(run.trajectory.state(28.0).microbes < 0.4);
//! assert!(run.trajectory.state(150.0).microbes > 0.95);
//! # Ok::<(), gutskin::solve::SolveError>(())
//! ```
//!
//! It is a teaching model, never medical advice: most parameters are assumed, and say so.

pub mod analysis;
pub mod command;
mod console;
pub mod describe;
pub mod export;
pub mod page;
pub mod scenario;
pub mod study;
pub mod words;

pub use gutskin_axis::{model, number, schedule, solve};
