//! An outcome is one number that a run gives: `max skin_inflammation`, `dysbiosis at day 30`.
//!
//! Here is only what was asked; the answer comes from a run.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{comparison::Comparison, fault::StatementFault};
use crate::{
    model::{Day, Quantity, Unit},
    scenario::value::{moment, number::number_text},
};

/// What to compute from the curve of a quantity.
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

/// One number that a run gives; in records it is written as in a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Outcome {
    /// The state, read-out or input.
    pub of: &'static Quantity,
    /// What is computed from its curve.
    pub statistic: Statistic,
}

impl Outcome {
    /// The unit of the number it gives.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self.statistic {
            Statistic::Days(..) | Statistic::PeakDay | Statistic::LowDay => Unit::Day,
            Statistic::Change(Change { relative: true, .. }) => Unit::Share,
            _ => self.of.unit,
        }
    }

    /// Whether it is a value of the quantity itself, which can be compared with its healthy value; a change or a number of
    /// days cannot.
    #[must_use]
    pub fn is_level(&self) -> bool {
        use Statistic::{At, End, Max, Mean, Min};
        matches!(self.statistic, At(_) | End | Max | Min | Mean)
    }

    /// The latest day it asks for, if it asks for one.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        match self.statistic {
            Statistic::At(day) => Some(day),
            Statistic::Change(Change { from, until, .. }) => from.into_iter().chain(until).reduce(f64::max),
            _ => None,
        }
    }
}

impl From<Outcome> for String {
    fn from(outcome: Outcome) -> Self {
        outcome.to_string()
    }
}

impl TryFrom<String> for Outcome {
    type Error = StatementFault;

    fn try_from(text: String) -> Result<Self, StatementFault> {
        Self::parse(&text)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.of.name;
        match self.statistic {
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
