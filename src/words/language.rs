//! A language: an index among all languages. Which there are follows from the words files, such as `de.toml` beside each
//! `en.toml`; `docs/adding-a-language.md` says how to add one.

/// A language for everything a person reads in charts and summaries. Scenarios are read, and data are written, in English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Language(usize);

impl Language {
    /// The language of the model's own tables.
    pub const ENGLISH: Self = Self(0);

    /// The language at a place among all of them.
    pub(super) const fn at(place: usize) -> Self {
        Self(place)
    }

    /// Where it stands among all of them.
    pub(super) const fn place(self) -> usize {
        self.0
    }
}
