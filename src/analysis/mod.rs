//! What can be asked of a solved run. Everything here is pure: same run, same answer.

pub mod advice;
pub mod expectation;
pub mod finding;
pub mod outcome;
mod run;

pub use run::{Run, Sample};
