//! Whether a run does what its scenario says it should.

use super::{Simulation, outcome};
use crate::scenario::{
    Expectation,
    statement::{Claim, Outcome, Statement, Statistic, Term},
    value::{moment, number::number_text},
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
pub fn check(run: &Simulation, expectation: &Expectation) -> Verdict {
    judge(&expectation.that, |asked| outcome::value(run, asked))
}

/// Whether a statement is true, when `value` gives the number for each outcome.
fn judge(statement: &Statement, value: impl Fn(&Outcome) -> f64) -> Verdict {
    let asked = &statement.outcome;
    let left = value(asked);
    match &statement.claim {
        Claim::Between(low, high) => {
            Verdict { holds: *low <= left && left <= *high, found: told(asked, left, &[*low, *high]) }
        }
        Claim::Compare(comparison, Term::Number(right)) => {
            Verdict { holds: comparison.holds(left, *right), found: told(asked, left, &[*right]) }
        }
        Claim::Compare(comparison, Term::Outcome(other)) => {
            let right = value(other);
            Verdict {
                holds: comparison.holds(left, right),
                found: format!("{} and {}", told(asked, left, &[right]), told(other, right, &[left])),
            }
        }
    }
}

/// What was found, as the outcome would be told: a day as `day 42`, a curve without a peak as just that. It has as many
/// digits as show on which side of `others`, with which it was compared, it lies.
fn told(asked: &Outcome, value: f64, others: &[f64]) -> String {
    let is_day = matches!(asked.statistic, Statistic::PeakDay | Statistic::LowDay);
    let round = |value: f64, more: usize| if is_day { decimals(value, more) } else { digits(value, 3 + more) };
    let side = |value: f64, other: f64| value.partial_cmp(&other);
    let shows = |more: &usize| {
        others.iter().all(|other| side(round(value, *more), round(*other, *more)) == side(value, *other))
    };
    let value_told = round(value, (0..=MOST_MORE).find(shows).unwrap_or_default());
    match asked.statistic {
        Statistic::PeakDay if value.is_nan() => format!("no peak of {}", asked.of.name),
        Statistic::LowDay if value.is_nan() => format!("no low of {}", asked.of.name),
        Statistic::PeakDay | Statistic::LowDay => moment::write(value_told),
        Statistic::Change(change) if change.relative => format!("{} %", number_text(value_told * 100.0)),
        _ => number_text(value_told),
    }
}

/// More digits than these, and what decides is the error of the solver.
const MOST_MORE: usize = 4;

/// So many digits; three are as many as a statement about this model can bear.
fn digits(value: f64, count: usize) -> f64 {
    // What is left by rounding is nothing.
    let value = if value.abs() < 1e-7 { 0.0 } else { value };
    format!("{value:.*e}", count.saturating_sub(1)).parse().unwrap_or(value)
}

/// A day with so many decimals.
fn decimals(day: f64, count: usize) -> f64 {
    format!("{day:.count$}").parse().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_includes_its_ends() {
        let statement = Statement::parse("max lps between 2 and 3").expect("a statement");
        let holds = |value: f64| judge(&statement, |_| value).holds;
        assert!(holds(3.0) && holds(2.0));
        assert!(!holds(3.1) && !holds(f64::NAN));
    }

    #[test]
    fn as_many_digits_are_told_as_decide() {
        for (asked, value, other, found) in [
            ("peak day of lps", 21.6, 21.2, "day 22"),
            ("peak day of lps", 21.04, 21.02, "day 21.04"),
            ("peak day of lps", 21.04, 30.0, "day 21"),
            ("peak day of lps", f64::NAN, 30.0, "no peak of lps"),
            ("lps at end", 0.200_04, 0.2, "0.20004"),
            ("lps at end", 0.200_04, 0.3, "0.2"),
            // What no digit tells apart is told as short as ever.
            ("lps at end", 0.2, 0.2, "0.2"),
            ("relative fall of lps", 0.500_4, 0.5, "50.04 %"),
        ] {
            let asked = Outcome::parse(asked).expect("an outcome");
            assert_eq!(told(&asked, value, &[other]), found, "{value} {other}");
        }
    }
}
