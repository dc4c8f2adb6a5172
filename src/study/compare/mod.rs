//! `gutskin compare`: what distinguishes several scenarios? One chart and one table of outcomes.

pub(crate) mod command;
pub mod comparison;
mod data;
mod description;
mod headline;
mod labels;
mod names;
mod panels;
mod result;
mod study;

pub use study::{Compare, Question};
