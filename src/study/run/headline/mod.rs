//! The headline: one sentence above a chart, made from the numbers of the simulation by rules that apply to every
//! scenario.
//!
//! The rules are tried from the most specific to the most general, and the first that applies is used: nothing moves;
//! the same with and without what was given; several courses with different outcomes, or of different strength; a jump during
//! a slow change; a lasting effect; a distance from what would have happened anyway; a passing effect; otherwise the course of
//! the main curve. A cause is claimed only against the control.

mod against_control;
mod material;
mod rules;
mod sentence;

pub use sentence::headline;
pub(super) use sentence::{nothing_moves, with_prefix};

#[cfg(test)]
mod tests;
