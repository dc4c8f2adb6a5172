//! Questions about a solved simulation. Everything here is a pure function: the same simulation gives the same answer.

pub mod advice;
pub mod comparison;
pub mod crossing;
pub mod curve_summary;
pub mod episode;
pub mod expectation;
pub mod flows;
pub mod outcome;
pub mod response;
pub mod shown;
pub mod simulate;
pub mod strength;
pub mod uncertainty;

pub use simulate::{Sample, Simulation};
