//! `gutskin model diagram`: who acts on whom, which way, and how well that is known; or how strongly on one day of a run.

mod around;
mod arrows;
mod badge;
mod boxes;
pub(crate) mod command;
mod draw;
mod legend;
mod moment;
pub mod picture;
mod place;
mod plan;
mod route;
mod shape;
mod study;

pub use study::{Diagram, Question};

#[cfg(test)]
mod tests;
