//! `gutskin validate`: does the model agree with published studies?

mod chart;
pub(crate) mod command;
pub mod findings;
pub mod judge;
mod numbers;
mod study;

pub use study::{JudgedFinding, Question, Validate};
