//! `gutskin validate`: does the model agree with published studies?

mod chart;
pub(crate) mod command;
pub mod findings;
pub mod judge;
mod numbers;
mod study;

pub use judge::JudgedFinding;
pub use study::{Question, Validate};
