//! A scenario that has been solved: its values on every day, the points of its curves, and the same with another dose.

pub mod control;
mod simulation;
mod tested_person;
mod trace;
pub mod varied;

pub use simulation::{Sample, Simulation};
pub use tested_person::tested_person;
