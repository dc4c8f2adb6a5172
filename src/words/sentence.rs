//! Texts in every language, and sentences with places that the program fills.

pub(crate) use super::language::Language;

/// A text in every language, in the order of [`Language::all`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Text(pub(super) &'static [&'static str]);

impl Text {
    /// The English of it.
    pub(crate) const fn english(self) -> &'static str {
        self.0[0]
    }

    /// The text in a language.
    pub(crate) fn of(self, language: Language) -> &'static str {
        self.0[language.place()]
    }
}

/// A name as charts, lists and sentences want it.
#[derive(Debug)]
pub(crate) struct Name {
    /// `Hautentzündung`, with a capital.
    pub(super) label: &'static str,
    /// `nützliche Mikroben`, as it stands in the middle of a sentence.
    pub(super) inside: &'static str,
    /// `die Hautentzündung`, with its article where the language wants one.
    pub(super) subject: &'static str,
    /// Whether it is many.
    pub(super) many: bool,
}

/// Names in every language by their keys, in the order of keys.
pub(crate) type Names = &'static [(&'static str, &'static [Name])];

/// A part of a sentence.
pub(crate) enum Piece {
    /// Words that are always there.
    Text(&'static str),
    /// What fills the place of that number.
    Place(usize),
    /// For one thing, for many.
    Choice(&'static str, &'static str),
}

/// A sentence in a language with its places filled. What fills a place is never looked at again, so it may hold braces.
pub(crate) fn fill(pieces: &[&[Piece]], language: Language, many: bool, fillings: &[&str]) -> String {
    let words = |piece: &Piece| match piece {
        Piece::Text(text) => *text,
        Piece::Place(place) => fillings[*place],
        Piece::Choice(one, several) => {
            if many {
                several
            } else {
                one
            }
        }
    };
    pieces[language.place()].iter().map(words).collect()
}

/// A text of the words files in a language.
///
/// `say!(language, chart::healthy)` is the line `healthy` of the group `chart`. A line with places takes all of them by
/// name, each from a variable of that name or from an expression: `say!(language, curve::rises { many, subject, from, to:
/// number.text(end) })`. Where the line has a choice such as `{rises|rise}`, `many` says which word is meant.
macro_rules! say {
    ($language:expr, $group:ident::$key:ident) => {
        $crate::words::texts::$group::$key.of($language)
    };
    ($language:expr, $group:ident::$key:ident { $($place:ident $(: $filling:expr)?),+ $(,)? }) => {
        $crate::words::texts::$group::$key {
            $($place: &$crate::words::sentence::filling!($place $(, $filling)?)),+
        }
        .say($language)
    };
}

/// What fills a place: an expression, or the variable of its name.
macro_rules! filling {
    ($place:ident) => {
        $place
    };
    ($place:ident, $filling:expr) => {
        $filling
    };
}

pub(crate) use {filling, say};
