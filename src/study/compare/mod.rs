//! `gutskin compare`: what sets several scenarios apart? One chart and one table of outcomes.

pub(crate) mod command;
mod data;
mod study;

pub use study::{Compare, Question};
