//! From a problem to numbers.
//!
//! A [`Problem`] is a person, a start and a schedule. [`Trajectory::solve`] answers for every day of it, [`observe`] keeps
//! only what is asked for, [`steady`] finds the states at rest, and [`reference_solver`] is a second method to compare
//! with. [`steady::person`] is the person who rests where a test found them. [`jacobian`] has the slopes of the equations,
//! [`stoichiometry`] says which process fills and which drains each compartment.

mod error;
mod explicit;
mod jacobian;
mod method;
mod observer;
mod polynomial;
mod problem;
mod rosenbrock;
pub mod steady;
pub mod stoichiometry;
mod tolerance;
mod trajectory;
mod watch;

pub use error::SolveError;
pub use explicit::reference_solver;
pub use jacobian::{jacobian, unknowns};
pub use method::Method;
pub use observer::{DayRecorder, LastState, Observer, Step, observe};
pub use problem::{ModelInstance, Problem};
pub use steady::{RestingState, eigenvalues};
pub use tolerance::Tolerance;
pub use trajectory::{Statistics, Trajectory};
