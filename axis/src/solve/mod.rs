//! From a problem to numbers.
//!
//! A [`Problem`] is a person, a start and a schedule. [`Trajectory::solve`] answers for every day of it, [`observe`] keeps
//! only what is asked for, [`steady`] finds the states at rest, and [`reference_solver`] is a second method to compare
//! with. [`person`] is the person who rests where a test found them. [`jacobian`] has the slopes of the equations, [`stoichiometry`] says which process fills and which drains each
//! compartment.

mod dormand_prince;
mod equations;
mod error;
mod jacobian;
mod observer;
pub mod person;
mod problem;
pub mod reference_solver;
pub mod steady;
pub mod stoichiometry;
mod tolerance;
mod trajectory;

pub use error::SolveError;
pub use jacobian::{jacobian, unknowns};
pub use observer::{DayRecorder, LastState, Observer, Step, observe};
pub use problem::{ModelInstance, Problem};
pub use steady::{RestingState, eigenvalues};
pub use tolerance::Tolerance;
pub use trajectory::{Statistics, Trajectory};
