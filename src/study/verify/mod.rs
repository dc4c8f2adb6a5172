//! `gutskin verify`: how many digits of a run are sure?

pub(crate) mod command;
pub mod result;
