//! `gutskin verify`: how many digits of a simulation are reliable?

pub(crate) mod command;
pub mod result;
