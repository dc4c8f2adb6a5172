//! `gutskin validate`: does the model say what published studies found?

pub(crate) mod command;
pub mod findings;
pub mod judge;
