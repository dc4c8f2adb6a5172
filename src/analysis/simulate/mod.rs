//! A scenario that has been solved: its values on every day, the points of its curves, and the same with another dose.

mod simulation;
mod trace;
pub mod varied;

pub use simulation::{Sample, Simulation};
