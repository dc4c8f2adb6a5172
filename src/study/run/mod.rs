//! `gutskin run`: what happens over time? One scenario, its chart, its numbers.

pub mod chart;
pub mod chart_kind;
pub(crate) mod command;
mod data;
pub mod flows;
mod flows_alt_text;
pub mod headline;
pub mod states;
pub mod study;
pub mod summary;

pub use study::Run;
