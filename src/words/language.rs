//! The languages there are: one for each words file that stands beside every `en.toml`.

use super::texts::{CODES, speech};

/// A language for everything a person reads in charts and summaries. Scenarios are read, and data are written, in English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language(usize);

impl Language {
    /// The language of the model's own tables.
    pub const ENGLISH: Self = Self(0);

    /// Every language there is, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..CODES.len()).map(Self)
    }

    /// The language of that code, such as `de`.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::all().find(|language| language.code() == code)
    }

    /// What is typed for it: `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        CODES[self.0]
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

    /// Where it stands among all of them.
    pub(super) const fn place(self) -> usize {
        self.0
    }
}
