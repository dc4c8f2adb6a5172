//! `gutskin model diagram`: who acts on whom, which way, and how well that is known; or how strongly on one day of a run.

pub(crate) mod command;
mod study;

pub use study::{Diagram, Question};
