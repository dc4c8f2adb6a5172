//! Every text of the program as a constant or a type, written by the build script from the words files, and the languages
//! that there are files of.

#![allow(
    non_camel_case_types,
    non_upper_case_globals,
    reason = "a constant or a type is named by its key in the words files"
)]

use super::language::Language;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Language {
    /// Every language there is, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(Self::at)
    }

    /// The language of that code, such as `de`.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::all().find(|language| language.code() == code)
    }

    /// What is typed for it: `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        CODES[self.place()]
    }

    /// What its speakers call it: `Deutsch`.
    #[must_use]
    pub fn name(self) -> &'static str {
        speech::name.of(self)
    }

    /// What every picture says: that it is no advice.
    #[must_use]
    pub fn disclaimer(self) -> &'static str {
        speech::disclaimer.of(self)
    }
}
