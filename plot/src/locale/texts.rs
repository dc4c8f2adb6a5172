//! The texts that the drawing itself adds in a language: units of the time axis, names of what is left out.

use super::{NumberFormat, template::fill};

/// Stands in a word where it may be broken, once in a word at most; it is drawn as a hyphen there or not at all.
pub const MAY_BREAK: char = '\u{AD}';

/// What a chart needs of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The spelling of numbers.
    pub numbers: NumberFormat,
    /// At the end of a time axis in hours.
    pub hours: &'static str,
    /// At the end of a time axis in days.
    pub days: &'static str,
    /// At the end of a time axis in months.
    pub months: &'static str,
    /// At the end of a time axis in years.
    pub years: &'static str,
    /// The name of a curve that is left to draw, with its first value: `{name}, from {value}`.
    pub starts_at: &'static str,
    /// How many bars found no place: `and {number} more`.
    pub more_bars: &'static str,
    /// Long words with a bar where they may be broken, apart by spaces: `in|flammation`.
    pub breaks: &'static str,
}

impl Locale {
    /// British English.
    pub const ENGLISH: Self = Self {
        numbers: NumberFormat::ENGLISH,
        hours: "hours",
        days: "days",
        months: "months",
        years: "years",
        starts_at: "{name}, from {value}",
        more_bars: "and {number} more",
        breaks: "",
    };

    /// A name with its first value.
    #[must_use]
    pub fn from_start(&self, name: &str, value: &str) -> String {
        fill(self.starts_at, false, &[("name", name), ("value", value)])
    }

    /// How many bars found no place.
    #[must_use]
    pub fn more(&self, number: usize) -> String {
        fill(self.more_bars, false, &[("number", &number.to_string())])
    }

    /// A name with a mark in its long words where they may be broken ([`MAY_BREAK`]).
    #[must_use]
    pub fn with_breaks(&self, name: &str) -> String {
        self.breaks.split_whitespace().fold(name.to_owned(), |name, word| {
            name.replace(&word.replace('|', ""), &word.replace('|', &MAY_BREAK.to_string()))
        })
    }
}

impl Default for Locale {
    fn default() -> Self {
        Self::ENGLISH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_filled_and_long_words_may_break() {
        let locale = Locale { breaks: "in|flammation perme|ability", ..Locale::ENGLISH };
        assert_eq!(locale.from_start("Skin", "0.05"), "Skin, from 0.05");
        assert_eq!(locale.more(2), "and 2 more");
        assert_eq!(locale.with_breaks("Skin inflammation"), format!("Skin in{MAY_BREAK}flammation"));
    }
}
