//! `gutskin model diagram`: the causal diagram of the model, or the strength of every causal link on one day of a run.
//!
//! `content` reads boxes and arrows off the model, `layout` places the boxes on a grid, `route` finds the path of each
//! arrow, `draw` draws the result. Each uses only those before it.

pub(crate) mod command;
mod content;
mod draw;
mod geometry;
mod layout;
pub mod picture;
mod route;
mod study;

pub use study::{Diagram, Question};

#[cfg(test)]
mod tests;
