//! Checks the expectations that a scenario states about its own outcome.

use super::{Simulation, outcome};
use crate::scenario::{
    Expectation,
    statement::{Claim, Outcome, Statement, Statistic, Term},
    value::{moment, number::number_text},
};

/// The result of checking one expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether the statement is true of the simulation.
    pub holds: bool,
    /// The value found, as text: "0.736", or "0.83 and 1.27" where two outcomes were compared.
    pub found: String,
}

/// Checks a statement against the simulation.
#[must_use]
pub fn check(run: &Simulation, expectation: &Expectation) -> Verdict {
    judge(&expectation.that, |asked| outcome::value(run, asked))
}

/// Whether a statement is true, where `value` gives the number for each outcome.
fn judge(statement: &Statement, value: impl Fn(&Outcome) -> f64) -> Verdict {
    let asked = &statement.outcome;
    let left = value(asked);
    match &statement.claim {
        Claim::Between(low, high) => {
            Verdict { holds: *low <= left && left <= *high, found: found_text(asked, left, &[*low, *high]) }
        }
        Claim::Compare(comparison, Term::Number(right)) => {
            Verdict { holds: comparison.holds(left, *right), found: found_text(asked, left, &[*right]) }
        }
        Claim::Compare(comparison, Term::Outcome(other)) => {
            let right = value(other);
            Verdict {
                holds: comparison.holds(left, right),
                found: format!("{} and {}", found_text(asked, left, &[right]), found_text(other, right, &[left])),
            }
        }
    }
}

/// The value found, written in the form of the outcome: a day as `day 42`, and a curve without a peak in words. It has
/// as many digits as are needed to show on which side of `others`, the values it was compared with, it lies.
fn found_text(asked: &Outcome, value: f64, others: &[f64]) -> String {
    let is_day = matches!(asked.statistic, Statistic::PeakDay | Statistic::LowDay);
    let round = |value: f64, more: usize| if is_day { decimals(value, more) } else { digits(value, 3 + more) };
    let side = |value: f64, other: f64| value.partial_cmp(&other);
    let shows = |more: &usize| {
        others.iter().all(|other| side(round(value, *more), round(*other, *more)) == side(value, *other))
    };
    let rounded = round(value, (0..=MOST_MORE).find(shows).unwrap_or_default());
    match asked.statistic {
        Statistic::PeakDay if value.is_nan() => format!("no peak of {}", asked.of.name),
        Statistic::LowDay if value.is_nan() => format!("no low of {}", asked.of.name),
        Statistic::PeakDay | Statistic::LowDay => moment::write(rounded),
        Statistic::Change(change) if change.relative => format!("{} %", number_text(rounded * 100.0)),
        _ => number_text(rounded),
    }
}

/// With more extra digits than this, the error of the solver decides the comparison.
const MOST_MORE: usize = 4;

/// Rounds to so many significant digits. Three are as many as this model justifies.
fn digits(value: f64, count: usize) -> f64 {
    // What remains after rounding errors is zero.
    let value = if value.abs() < 1e-7 { 0.0 } else { value };
    format!("{value:.*e}", count.saturating_sub(1)).parse().unwrap_or(value)
}

/// Rounds a day to so many decimals.
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
    fn as_many_digits_are_written_as_decide() {
        for (asked, value, other, found) in [
            ("peak day of lps", 21.6, 21.2, "day 22"),
            ("peak day of lps", 21.04, 21.02, "day 21.04"),
            ("peak day of lps", 21.04, 30.0, "day 21"),
            ("peak day of lps", f64::NAN, 30.0, "no peak of lps"),
            ("lps at end", 0.200_04, 0.2, "0.20004"),
            ("lps at end", 0.200_04, 0.3, "0.2"),
            // Values that no number of digits distinguishes are written in the shortest form.
            ("lps at end", 0.2, 0.2, "0.2"),
            ("relative fall of lps", 0.500_4, 0.5, "50.04 %"),
        ] {
            let asked = Outcome::parse(asked).expect("an outcome");
            assert_eq!(found_text(&asked, value, &[other]), found, "{value} {other}");
        }
    }
}
