//! The one sentence above a chart. Rules turn the numbers of the run into it; none is written for one scenario.
//!
//! The rules are tried from the most telling to the plainest, and the first that the numbers bear is taken: nothing
//! moves; several courses with different outcomes, or of different strength; a jump inside a slow
//! change; something that lasts; something that passes; and else what the main curve did.

mod material;
mod rules;
mod sentence;

pub use sentence::headline;
pub(super) use sentence::{nothing_moves, with_prefix};

#[cfg(test)]
mod tests;
