//! Whether a run does what its scenario says it should.

use super::{Run, outcome};
use crate::scenario::{
    Expectation, moment,
    outcome::{Claim, Outcome, Reading, Term},
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
    let asked = &statement.outcome;
    let left = outcome::value(run, asked);
    match &statement.claim {
        Claim::Between(low, high) => Verdict { holds: *low <= left && left <= *high, found: told(asked, left) },
        Claim::Compare(comparison, Term::Number(right)) => {
            Verdict { holds: comparison.holds(left, *right), found: told(asked, left) }
        }
        Claim::Compare(comparison, Term::Outcome(other)) => {
            let right = outcome::value(run, other);
            Verdict {
                holds: comparison.holds(left, right),
                found: format!("{} and {}", told(asked, left), told(other, right)),
            }
        }
    }
}

/// What was found, as the outcome would be told: a day as `day 42`, a curve without a peak as just that.
fn told(asked: &Outcome, value: f64) -> String {
    match asked.reading {
        Reading::PeakDay if value.is_nan() => format!("no peak of {}", asked.of.name),
        Reading::LowDay if value.is_nan() => format!("no low of {}", asked.of.name),
        Reading::PeakDay | Reading::LowDay => moment::write(value.round()),
        Reading::Change(change) if change.relative => format!("{} %", digits(value * 100.0)),
        _ => digits(value),
    }
}

/// Three digits, which is as many as a statement about this model can bear.
fn digits(value: f64) -> String {
    // What is left by rounding is nothing.
    let value = if value.abs() < 1e-7 { 0.0 } else { value };
    let rounded: f64 = format!("{value:.2e}").parse().unwrap_or(value);
    quantity::number_text(rounded)
}
