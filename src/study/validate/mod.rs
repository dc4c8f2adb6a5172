//! `gutskin validate`: does the model agree with published studies?

pub(crate) mod command;
pub mod findings;
pub mod judge;
