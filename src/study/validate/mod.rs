//! `gutskin validate`: does the model agree with published studies?

mod chart;
pub(crate) mod command;
pub mod findings;
pub mod judge;
mod numbers;
pub mod predictions;
mod study;

pub use judge::JudgedFinding;
pub use predictions::all_findings;
pub use study::{Question, Validate};
