//! Checks `[[intervention]]`: what is given, how much, when, how often, and what was missed. Which inputs there are is the
//! table in `axis/src/model/input.rs`.

pub(crate) mod conflicts;
mod dose;
mod exclusion;
mod given;
mod missed;
mod pulses;
mod routine;
mod timing;

pub(crate) use given::{Given, intervention};
pub(crate) use pulses::MOST_PULSES;
