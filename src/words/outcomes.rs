//! Outcomes of a run in words: "skin inflammation at the end".

use super::{Language, say};
use crate::scenario::{Outcome, statement::Statistic};

/// The outcome as it stands inside a sentence.
#[must_use]
pub fn outcome_words(outcome: &Outcome, language: Language) -> String {
    let label = language.label_inside(outcome.of);
    match outcome.statistic {
        Statistic::End => say!(language, outcome::at_end { label }),
        Statistic::At(day) => say!(language, outcome::at_day { label, day: day.to_string() }),
        Statistic::Max => say!(language, outcome::highest { label }),
        Statistic::Min => say!(language, outcome::lowest { label }),
        Statistic::Mean => say!(language, outcome::mean { label }),
        _ => say!(language, outcome::other { label, outcome: outcome.to_string() }),
    }
}
