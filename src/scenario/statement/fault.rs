//! Why a text is not an outcome or a statement: what is expected at which place, and what to type instead.

use std::ops::Range;

use thiserror::Error;

use super::forms::{OUTCOME_FORMS, STATEMENT_FORMS};
use crate::{
    model::{Quantity, Unit},
    scenario::{
        names,
        value::{QuantityFault, number::number_text},
    },
};

/// What the grammar expects at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// An outcome.
    Outcome,
    /// A statement.
    Statement,
    /// A day of the run.
    Day,
    /// A side and a value, after `stays`.
    Limit,
    /// A day or another curve, after `peaks` or `bottoms`.
    Time,
    /// An amount, after `rises` or `falls`.
    Amount,
    /// An amount from one value to another.
    AmountRange,
    /// An amount in the unit of the quantity or in percent, where points have no meaning.
    AmountWithoutPoints,
    /// A range of numbers in place of a single one.
    Range,
}

impl Wanted {
    /// What is expected, in words that follow "is not".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Outcome => "an outcome",
            Self::Statement => "a statement about an outcome",
            Self::Day => "a day of the run, such as `day 30` or `end`",
            Self::Limit => "a limit, such as `below 0.5` or `above 2`",
            Self::Time => "a time, such as `before dysbiosis` or `after day 30`",
            Self::Amount => "an amount, such as `by 3 to 8 %`",
            Self::AmountRange => "an amount from one value to another, such as `3 to 8 %` or `at least 3 %`",
            Self::AmountWithoutPoints => {
                "an amount of this quantity, such as `0.5` or `5 %`; points are for shares and scores"
            }
            Self::Range => "a range, such as `between 0.9 and 1.1`: hardly any run hits a number exactly",
        }
    }
}

/// Why a text is no outcome or no statement. Each knows which bytes of the text are meant.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum StatementFault {
    /// The text has another form.
    #[error("`{text}` is not {}", wanted.words())]
    Form {
        /// What is written.
        text: String,
        /// What is wanted there.
        wanted: Wanted,
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
    /// The number cannot be read.
    #[error("{fault}")]
    Value {
        /// Why not.
        #[source]
        fault: QuantityFault,
        /// The unit in which a number there is read.
        unit: Unit,
        /// Where it is written.
        span: Range<usize>,
    },
}

impl StatementFault {
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
            Self::Form { wanted: Wanted::Statement, .. } => {
                format!("a statement is {STATEMENT_FORMS};\nan outcome is {OUTCOME_FORMS}")
            }
            Self::Form { text, .. } if find(text).is_some() => {
                format!("say which of its values: `{text} at end`, `{text} at day 30`, `max {text}`, `mean {text}`")
            }
            Self::Form { wanted: Wanted::Outcome, .. } => format!("an outcome is {OUTCOME_FORMS}"),
            Self::Form { wanted, .. } => format!("type there {}", wanted.words()),
            Self::Reversed { offer, .. } => format!("type `{offer}`"),
            Self::UnknownName { .. } => {
                format!("the names are {}", names::listed(names::observables().map(|row| row.name)))
            }
            Self::Value { .. } => "type a number, such as `0.5`".to_owned(),
        }
    }

    /// A statement to begin with, about what `text` speaks of; nothing where better advice can be given.
    #[must_use]
    pub fn example(&self, text: &str) -> Option<String> {
        let Self::Form { text: part, wanted, .. } = self else { return None };
        let is_lost = match wanted {
            Wanted::Statement => true,
            Wanted::Outcome => find(part).is_none(),
            _ => false,
        };
        if !is_lost {
            return None;
        }
        let row = text.split_whitespace().find_map(find).or_else(|| find("dysbiosis"))?;
        let usual = if row.value > 0.0 { row.value } else { row.plausible.high };
        Some(format!("{} at end < {}", row.name, number_text(format!("{usual:.1e}").parse().unwrap_or(usual))))
    }
}

fn find(name: &str) -> Option<&'static Quantity> {
    names::find(name, names::observables())
}
