//! A statement claims something of an outcome: `max lps < 2`, `lps at end between 0.9 and 1.1`.
//!
//! Whether a run satisfies it is judged by `analysis::expectation`.

use std::fmt;

use super::{comparison::Comparison, outcome::Outcome};
use crate::scenario::value::number::number_text;

/// What an outcome is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Term {
    /// Another outcome of the same run.
    Outcome(Outcome),
    /// A number, in the unit of the outcome.
    Number(f64),
}

/// What a statement says of its outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Claim {
    /// Larger or smaller than something.
    Compare(Comparison, Term),
    /// Between two numbers, both included.
    Between(f64, f64),
}

/// A statement that a run satisfies or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statement {
    /// What it is about.
    pub outcome: Outcome,
    /// What it says of it.
    pub claim: Claim,
}

impl Statement {
    /// All outcomes in it.
    #[must_use]
    pub fn outcomes(&self) -> Vec<Outcome> {
        match self.claim {
            Claim::Compare(_, Term::Outcome(other)) => vec![self.outcome, other],
            Claim::Compare(_, Term::Number(_)) | Claim::Between(..) => vec![self.outcome],
        }
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ", self.outcome)?;
        match &self.claim {
            Claim::Compare(comparison, Term::Number(number)) => {
                write!(out, "{} {}", comparison.sign(), number_text(*number))
            }
            Claim::Compare(comparison, Term::Outcome(other)) => write!(out, "{} {other}", comparison.sign()),
            Claim::Between(low, high) => write!(out, "between {} and {}", number_text(*low), number_text(*high)),
        }
    }
}
