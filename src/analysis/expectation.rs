//! Whether a run does what its scenario says it should.

use super::{Run, outcome};
use crate::scenario::{
    Expectation,
    outcome::{Claim, Term},
    quantity,
};

/// The answer to one expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the statement is true of the run.
    pub holds: bool,
    /// What was found, as a person would write it: "0.736", or "0.83 and 1.27" where two outcomes were compared.
    pub found: String,
}

/// Holds a statement against the run.
#[must_use]
pub fn check(run: &Run, expectation: &Expectation) -> Verdict {
    let statement = &expectation.that;
    let left = outcome::value(run, &statement.outcome);
    match &statement.claim {
        Claim::Between(low, high) => Verdict { holds: *low <= left && left <= *high, found: digits(left) },
        Claim::Compare(comparison, Term::Number(right)) => {
            Verdict { holds: comparison.holds(left, *right), found: digits(left) }
        }
        Claim::Compare(comparison, Term::Outcome(other)) => {
            let right = outcome::value(run, other);
            Verdict { holds: comparison.holds(left, right), found: format!("{} and {}", digits(left), digits(right)) }
        }
    }
}

/// Three digits, which is as many as a statement about this model can bear.
fn digits(value: f64) -> String {
    let rounded: f64 = format!("{value:.2e}").parse().unwrap_or(value);
    quantity::number_text(rounded)
}
