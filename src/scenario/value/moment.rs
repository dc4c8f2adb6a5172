//! Reads and writes points of time, `"day 30"`: a point says when, a length, `"30 days"`, says how long.

use thiserror::Error;

use super::{
    number::{self, number_text},
    quantity::{self, Bare},
};
use crate::model::{Day, Unit};

/// Why a text is no point of time.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MomentFault {
    /// A length of time or another way of counting.
    #[error("`{text}` is not written as a day")]
    NotADay {
        /// What is written.
        text: String,
        /// The day that was probably meant.
        offer: String,
    },
    /// Nothing that can be understood.
    #[error("`{text}` is not a point of time")]
    NotUnderstood {
        /// What is written.
        text: String,
    },
    /// A day before the run begins.
    #[error("`{text}` is before the beginning, day 0")]
    BeforeTheBeginning {
        /// What is written.
        text: String,
    },
}

impl MomentFault {
    /// The text to type instead, where one can be named.
    #[must_use]
    pub fn offer(&self) -> Option<&str> {
        match self {
            Self::NotADay { offer, .. } => Some(offer),
            Self::BeforeTheBeginning { .. } => Some("day 0"),
            Self::NotUnderstood { .. } => None,
        }
    }
}

/// Reads `day N`.
///
/// # Errors
///
/// What keeps the text from being a day of the run, with the day that was probably meant.
pub fn read(text: &str) -> Result<Day, MomentFault> {
    let tidy = text.trim().to_lowercase();
    let number_after = |word: &str| {
        let (value, rest) = number::leading(tidy.strip_prefix(word)?).ok()?;
        rest.is_empty().then_some(value)
    };
    let not_a_day = |day: Day| Err(MomentFault::NotADay { text: text.to_owned(), offer: write(day) });
    if let Some(day) = number_after("day") {
        return if day < 0.0 { Err(MomentFault::BeforeTheBeginning { text: text.to_owned() }) } else { Ok(day) };
    }
    let counted = [("week", 7.0), ("month", 30.0), ("year", 365.0), ("d", 1.0), ("t=", 1.0), ("", 1.0)];
    for (word, days) in counted {
        if let Some(count) = number_after(word).filter(|count| *count >= 0.0) {
            return not_a_day(count * days);
        }
    }
    match quantity::read(&tidy, Unit::Day, Bare::Refused) {
        Ok(length) if length >= 0.0 => not_a_day(length),
        _ if matches!(tidy.as_str(), "start" | "begin" | "beginning" | "now") => not_a_day(0.0),
        _ => Err(MomentFault::NotUnderstood { text: text.to_owned() }),
    }
}

/// Writes a point of time as [`read`] understands it.
#[must_use]
pub fn write(day: Day) -> String {
    format!("day {}", number_text(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_point_and_everything_else_is_offered_as_one() {
        assert_eq!(read("day 30"), Ok(30.0));
        assert_eq!(read(" Day 2,5"), Ok(2.5));
        for (text, offer) in [
            ("30 days", "day 30"),
            ("30", "day 30"),
            ("week 4", "day 28"),
            ("4 weeks", "day 28"),
            ("start", "day 0"),
            ("day -1", "day 0"),
        ] {
            assert_eq!(
                read(text).err().and_then(|fault| fault.offer().map(str::to_owned)).as_deref(),
                Some(offer),
                "{text}"
            );
        }
        assert_eq!(read("Tuesday").err().and_then(|fault| fault.offer().map(str::to_owned)), None);
    }
}
