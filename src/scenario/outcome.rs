//! Outcomes, `max skin_inflammation` or `dysbiosis at day 30`, and statements about them, `… < 0.2`.
//!
//! Only what was asked: the answers come from a run.

use std::{fmt, ops::Range};

use thiserror::Error;

use super::{
    moment, name,
    quantity::{self, number_text},
    sentence::Piece,
    suggest,
};
use crate::model::{Day, Quantity, Unit};

/// Larger or smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// The sign.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
        }
    }

    /// Whether it is so.
    #[must_use]
    pub fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::More => left > right,
            Self::AtLeast => left >= right,
        }
    }
}

/// What to read off the course of a quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Statistic {
    /// Its value on that day.
    At(Day),
    /// Its value at the end of the run.
    End,
    /// Its largest value.
    Max,
    /// Its smallest value.
    Min,
    /// Its mean over time.
    Mean,
    /// For how many days it is larger or smaller than that value.
    Days(Comparison, f64),
    /// By how much it changes.
    Change(Change),
    /// The day on which it is farthest from where it started, upwards.
    PeakDay,
    /// The day on which it is farthest from where it started, downwards.
    LowDay,
}

/// A change between two days: how it is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Up or down: a fall counts down as a positive number.
    pub direction: Direction,
    /// The first day; nothing for the start of the run.
    pub from: Option<Day>,
    /// The last day; nothing for the end of the run.
    pub until: Option<Day>,
    /// Whether it is a share of the first value, as "by 30 %" says, or in the unit of the quantity.
    pub relative: bool,
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More at the end.
    Rises,
    /// Less at the end.
    Falls,
}

/// One number that a run gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The state, read-out or input.
    pub of: &'static Quantity,
    /// What is read off its course.
    pub reading: Statistic,
}

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

/// Why a text is no outcome or no statement. Each knows which bytes of the text are meant.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum OutcomeFault {
    /// The text has another form.
    #[error("`{text}` is not {wanted}")]
    Form {
        /// What is written.
        text: String,
        /// What is wanted there.
        wanted: &'static str,
        /// Where it is written.
        span: Range<usize>,
    },
    /// No state, read-out or input has that name.
    #[error("there is no state, read-out or input called `{name}`")]
    UnknownName {
        /// What is written.
        name: String,
        /// The name that was probably meant.
        nearest: Option<&'static str>,
        /// Where it is written.
        span: Range<usize>,
    },
    /// A range from more to less.
    #[error("a range goes from the smaller to the larger, `{offer}`")]
    Reversed {
        /// The range the right way round.
        offer: String,
        /// Where it is written.
        span: Range<usize>,
    },
    /// The number can not be read.
    #[error("{fault}")]
    Value {
        /// Why not.
        #[source]
        fault: quantity::QuantityFault,
        /// The unit in which a number there is read.
        unit: Unit,
        /// Where it is written.
        span: Range<usize>,
    },
}

/// The forms of an outcome, for messages.
pub const OUTCOME_FORMS: &str = "`NAME at day N`, `NAME at end`, `max NAME`, `min NAME`, `mean NAME`, `days NAME > VALUE`, `peak day of NAME`, `low day of NAME`, `rise of NAME` or `fall of NAME`";
/// The forms of a statement, for messages.
pub const STATEMENT_FORMS: &str = "`OUTCOME < VALUE` (or <=, >, >=), `OUTCOME between A and B`, `NAME falls by A to B`, `NAME rises by at least A from day M to day N`, `NAME peaks before NAME`, or `NAME stays below VALUE`";

impl OutcomeFault {
    /// Which bytes of the text are meant.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        match self {
            Self::Form { span, .. }
            | Self::UnknownName { span, .. }
            | Self::Reversed { span, .. }
            | Self::Value { span, .. } => span.clone(),
        }
    }

    /// What to type in place of those bytes, where one can be named.
    #[must_use]
    pub fn offer(&self) -> Option<&str> {
        match self {
            Self::UnknownName { nearest, .. } => *nearest,
            Self::Value { fault, .. } => fault.offer(),
            Self::Reversed { offer, .. } => Some(offer),
            Self::Form { .. } => None,
        }
    }

    /// Advice in words.
    #[must_use]
    pub fn advice(&self) -> String {
        match self {
            Self::Form { wanted, .. } if wanted.contains("statement") => {
                format!("a statement is {STATEMENT_FORMS};\nan outcome is {OUTCOME_FORMS}")
            }
            Self::Form { text, .. } if find(text).is_some() => {
                format!("say which of its values: `{text} at end`, `{text} at day 30`, `max {text}`, `mean {text}`")
            }
            Self::Form { wanted, .. } if wanted.contains("outcome") => format!("an outcome is {OUTCOME_FORMS}"),
            Self::Form { wanted, .. } => format!("type there {wanted}"),
            Self::Reversed { offer, .. } => format!("type `{offer}`"),
            Self::UnknownName { .. } => {
                format!("the names are {}", suggest::listed(name::observables().map(|row| row.name)))
            }
            Self::Value { .. } => "type a number, such as `0.5`".to_owned(),
        }
    }

    /// A statement to begin with, about what `text` speaks of; nothing where better advice can be given.
    #[must_use]
    pub fn example(&self, text: &str) -> Option<String> {
        let Self::Form { text: part, wanted, .. } = self else { return None };
        let is_lost = wanted.contains("statement") || wanted.contains("outcome") && find(part).is_none();
        if !is_lost {
            return None;
        }
        let row = text.split_whitespace().find_map(find).or_else(|| find("dysbiosis"))?;
        let usual = if row.value > 0.0 { row.value } else { row.plausible.high };
        Some(format!("{} at end < {}", row.name, number_text(format!("{usual:.1e}").parse().unwrap_or(usual))))
    }
}

fn find(name: &str) -> Option<&'static Quantity> {
    name::find(name, name::observables())
}

impl Outcome {
    /// Reads an outcome as students write it.
    ///
    /// ```
    /// use gutskin::scenario::outcome::Outcome;
    /// let outcome = Outcome::parse("dysbiosis@day 30")?;
    /// assert_eq!(outcome.to_string(), "dysbiosis at day 30");
    /// # Ok::<(), gutskin::scenario::outcome::OutcomeFault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// What keeps the text from being one, and where.
    pub fn parse(text: &str) -> Result<Self, OutcomeFault> {
        Piece::whole(text).outcome()
    }

    /// The unit of the number it gives.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self.reading {
            Statistic::Days(..) | Statistic::PeakDay | Statistic::LowDay => Unit::Day,
            Statistic::Change(Change { relative: true, .. }) => Unit::Share,
            _ => self.of.unit,
        }
    }

    /// The latest day it asks for, if it asks for one.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        match self.reading {
            Statistic::At(day) => Some(day),
            Statistic::Change(Change { from, until, .. }) => from.into_iter().chain(until).reduce(f64::max),
            _ => None,
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.of.name;
        match self.reading {
            Statistic::At(day) => write!(out, "{name} at {}", moment::write(day)),
            Statistic::End => write!(out, "{name} at end"),
            Statistic::Max => write!(out, "max {name}"),
            Statistic::Min => write!(out, "min {name}"),
            Statistic::Mean => write!(out, "mean {name}"),
            Statistic::Days(comparison, value) => {
                write!(out, "days {name} {} {}", comparison.sign(), number_text(value))
            }
            Statistic::PeakDay => write!(out, "peak day of {name}"),
            Statistic::LowDay => write!(out, "low day of {name}"),
            Statistic::Change(change) => {
                let word = if change.direction == Direction::Rises { "rise" } else { "fall" };
                write!(out, "{}{word} of {name}", if change.relative { "relative " } else { "" })?;
                change.from.map_or(Ok(()), |day| write!(out, " from {}", moment::write(day)))?;
                change.until.map_or(Ok(()), |day| write!(out, " until {}", moment::write(day)))
            }
        }
    }
}

impl Statement {
    /// Reads a statement as students write it.
    ///
    /// # Errors
    ///
    /// What keeps the text from being one, and where.
    pub fn parse(text: &str) -> Result<Self, OutcomeFault> {
        Piece::whole(text).statement()
    }

    /// All outcomes in it.
    #[must_use]
    pub fn outcomes(&self) -> Vec<Outcome> {
        match self.claim {
            Claim::Compare(_, Term::Outcome(other)) => vec![self.outcome, other],
            Claim::Compare(_, Term::Number(_)) | Claim::Between(..) => vec![self.outcome],
        }
    }

    /// Whether it is true, when `value` gives the number for each outcome.
    pub fn holds(&self, value: impl Fn(&Outcome) -> f64) -> bool {
        let found = value(&self.outcome);
        match &self.claim {
            Claim::Compare(comparison, Term::Number(number)) => comparison.holds(found, *number),
            Claim::Compare(comparison, Term::Outcome(other)) => comparison.holds(found, value(other)),
            Claim::Between(low, high) => *low <= found && found <= *high,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_and_statements_are_read_and_written_back() {
        for (text, tidy) in [
            ("dysbiosis@day 30", "dysbiosis at day 30"),
            ("dysbiosis at day 30", "dysbiosis at day 30"),
            ("lps@end", "lps at end"),
            ("max skin_inflammation", "max skin_inflammation"),
            ("days skin_inflammation > 30 %", "days skin_inflammation > 0.3"),
            ("mean fiber", "mean fibre"),
            ("days fibre<20 g/day", "days fibre < 20"),
        ] {
            assert_eq!(Outcome::parse(text).map(|outcome| outcome.to_string()).as_deref(), Ok(tidy), "{text}");
        }
        for (text, tidy) in [
            ("skin_inflammation at end > 0.6", "skin_inflammation at end > 0.6"),
            ("days lps > 2 <= 3 weeks", "days lps > 2 <= 21"),
            ("max lps between 2 and 3", "max lps between 2 and 3"),
            ("lps@end < max lps", "lps at end < max lps"),
            ("days lps > 2 > days cytokines > 2", "days lps > 2 > days cytokines > 2"),
            ("skin_inflammation falls by 3 to 8 points", "fall of skin_inflammation between 0.03 and 0.08"),
            ("lps falls by 30 to 50 %", "relative fall of lps between 0.3 and 0.5"),
            ("lps rises by at least 0.2 from day 10 to day 20", "rise of lps from day 10 until day 20 >= 0.2"),
            ("lps rises", "rise of lps > 0"),
            ("dysbiosis peaks before cytokines", "peak day of dysbiosis < peak day of cytokines"),
            ("microbes bottoms after day 20", "low day of microbes > 20"),
            ("lps stays below 2", "max lps < 2"),
            ("lps stays above 0.5", "min lps > 0.5"),
            ("relative fall of lps until day 9 < 0.1", "relative fall of lps until day 9 < 0.1"),
        ] {
            assert_eq!(Statement::parse(text).map(|statement| statement.to_string()).as_deref(), Ok(tidy), "{text}");
        }
    }

    #[test]
    fn a_wrong_name_is_found_with_its_place() {
        let fault = Statement::parse("max  skin_inflamation > 0.6").err();
        assert_eq!(fault.as_ref().map(OutcomeFault::span), Some(5..21));
        assert_eq!(fault.as_ref().and_then(OutcomeFault::offer), Some("skin_inflammation"));
    }

    #[test]
    fn between_includes_its_ends() {
        let Ok(statement) = Statement::parse("max lps between 2 and 3") else { panic!("can not be read") };
        assert!(statement.holds(|_| 3.0) && statement.holds(|_| 2.0));
        assert!(!statement.holds(|_| 3.1) && !statement.holds(|_| f64::NAN));
    }
}
