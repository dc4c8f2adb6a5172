//! What can be asked of a solved run. Everything here is pure: same run, same answer.

pub mod advice;
pub mod comparison;
pub mod episode;
pub mod expectation;
pub mod finding;
pub mod flows;
pub mod outcome;
mod run;
pub mod strength;
mod trace;
pub mod validation;
pub mod verification;

pub use run::{Run, Sample};
