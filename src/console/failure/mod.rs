//! Failures that end a command early, each with a message, an exit code and a hint for the user.

mod exit_code;
mod hint;
mod kind;

pub(crate) use exit_code::{EXPECTATION, FILES, NUMBERS, SCENARIO, USAGE};
pub(crate) use hint::ABOUT_A_TEST;
pub(crate) use kind::Failure;
