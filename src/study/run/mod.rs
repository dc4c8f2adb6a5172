//! `gutskin run`: what happens over time in one scenario? Its chart and its numbers.

pub mod chart;
pub mod chart_kind;
pub(crate) mod command;
mod data;
pub mod flows;
pub mod headline;
pub mod states;
pub mod study;
pub mod summary;

pub use study::{Question, Run};
