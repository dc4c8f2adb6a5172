//! gutskin: an educational simulator of the gut–skin axis, from a scenario file to charts and tables.
//!
//! The modules, each of which may use only those above it:
//!
//! | module | content |
//! |---|---|
//! | [`number`] | the number types in which the equations are evaluated: plain numbers, derivatives, formulas |
//! | [`model`] | the equations, and the evidence for every number in them |
//! | [`schedule`] | the inputs over time |
//! | [`solve`] | solutions over time, and resting states |
//! | [`scenario`] | the language of scenario files: person, interventions, expectations |
//! | [`analysis`] | questions about a simulation: curve summaries, episodes, flows, strengths |
//! | [`words`] | texts for readers in every language: sentences, numbers, times, names |
//! | [`describe`] | descriptions of the model itself: equations, parameters, evidence |
//! | [`page`] | what the answer to any question shows, and all its files |
//! | `console` | options, files and terminal, shared by the commands |
//! | [`study`] | the questions, one folder each: result, chart, words and command |
//! | [`export`] | files for other simulators |
//! | [`command`] | the command line |
//!
//! The first five are the crate [`gutskin_axis`], which can be used separately.
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
//! The model is for teaching and is no medical advice. Most parameters are assumptions, and are marked as such.

pub mod analysis;
pub mod command;
mod console;
pub mod describe;
pub mod export;
pub mod page;
pub mod scenario;
pub mod study;
pub mod words;

pub use gutskin_axis::{model, number, schedule, solve, tape};
