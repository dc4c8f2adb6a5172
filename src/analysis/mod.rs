//! What can be asked of a solved run. Everything here is pure: same run, same answer.

pub mod advice;
pub mod comparison;
pub mod curve_summary;
pub mod episode;
pub mod expectation;
pub mod flows;
pub mod outcome;
pub mod shown;
pub mod simulate;
pub mod strength;

pub use simulate::{Sample, Simulation};
