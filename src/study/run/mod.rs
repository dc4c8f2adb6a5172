//! `gutskin run`: what happens over time? One scenario, its chart, its numbers.

pub mod chart_kind;
pub(crate) mod command;
mod data;
pub mod study;

pub use study::Run;
