//! Statements about a run, `dysbiosis at end < 0.2`, and the outcomes they speak of.

mod claim;
mod comparison;
mod expectation;
mod fault;
pub(crate) mod forms;
mod grammar;
mod outcome;
mod piece;
mod verb;

pub use claim::{Claim, Statement, Term};
pub use comparison::Comparison;
pub use expectation::Expectation;
pub use fault::{StatementFault, Wanted};
pub use outcome::{Change, Direction, Outcome, Statistic};
