//! What the TOML reader objects to, taken from the words of its messages.
//!
//! The crate `toml` gives a fault as a message and a span, without a kind. Its words are looked at in this file only. The
//! versions of `toml` and of its parser are fixed in `Cargo.toml`, and the test below provokes every phrase: an update that
//! rewords a message turns it red.

use std::ops::Range;

use super::line::Line;

/// What is wrong with a text that is not TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TomlFault {
    /// A key or a section is there twice.
    DuplicateKey,
    /// A text of several lines is not closed.
    MultiLineText,
    /// The double brackets of a section that can be there many times.
    SectionBrackets,
    /// A list.
    List,
    /// The values between braces.
    Braces,
    /// The name before the `=`, or what is missing behind it.
    Key,
    /// A backslash in a text.
    Escape,
    /// A text is not closed.
    UnclosedText,
    /// A text without quotes; the reader takes it as text and goes on.
    UnquotedText,
    /// Anything else; the line itself says more than the message.
    Other,
}

/// A phrase of the messages of `toml`, what it means, and a text that provokes it.
struct Phrase {
    words: &'static str,
    fault: TomlFault,
    #[cfg_attr(not(test), expect(dead_code, reason = "only the test reads a text with it"))]
    provoked_by: &'static str,
}

const fn phrase(words: &'static str, fault: TomlFault, provoked_by: &'static str) -> Phrase {
    Phrase { words, fault, provoked_by }
}

/// Every phrase that is looked for. The first that a message contains counts, so the special ones come first.
const PHRASES: [Phrase; 11] = [
    phrase("duplicate key", TomlFault::DuplicateKey, "a = 1\na = 2\n"),
    phrase("multi-line", TomlFault::MultiLineText, "a = \"\"\"text\n"),
    phrase("array table", TomlFault::SectionBrackets, "[[a]\nb = 1\n"),
    phrase("array", TomlFault::List, "a = [\"b\" \"c\"]\n"),
    phrase("inline table", TomlFault::Braces, "a = { b = 1\n"),
    phrase("key-value pairs", TomlFault::Braces, "a = { b = 1 c = 2 }\n"),
    phrase("key", TomlFault::Key, "a b = 1\n"),
    phrase("escape", TomlFault::Escape, "a = \"\\q\"\n"),
    phrase("basic string", TomlFault::UnclosedText, "a = \"text\n"),
    phrase("literal string, expected `'`", TomlFault::UnclosedText, "a = 'text\n"),
    phrase("must be quoted", TomlFault::UnquotedText, "a = 12 weeks\n"),
];

impl TomlFault {
    fn of(message: &str) -> Self {
        PHRASES.iter().find(|phrase| message.contains(phrase.words)).map_or(Self::Other, |phrase| phrase.fault)
    }
}

/// One fault of the TOML reader: what it objects to and where.
pub(super) struct Unreadable<'t> {
    /// The text that was read: the file, with the lines of earlier faults blanked out.
    pub(super) text: &'t str,
    /// Where the reader stopped.
    pub(super) span: Range<usize>,
    /// The line on which it stopped.
    pub(super) line: Line<'t>,
    /// What it objects to.
    pub(super) fault: TomlFault,
    /// The words of the reader, for faults that cannot be explained better.
    pub(super) message: &'t str,
}

impl<'t> Unreadable<'t> {
    pub(super) fn new(text: &'t str, span: Range<usize>, message: &'t str) -> Self {
        Self { text, line: Line::at(text, span.start), fault: TomlFault::of(message), span, message }
    }
}

/// How to go on reading after a fault.
pub(super) enum Next {
    /// The TOML reader has understood what was meant.
    Keep,
    /// These lines are lost.
    Blank(Range<usize>),
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;

    #[test]
    fn every_phrase_is_still_said_by_the_toml_reader() {
        let is_said = |phrase: &&Phrase| {
            let (_, errors) = DeTable::parse_recoverable(phrase.provoked_by);
            errors
                .iter()
                .any(|error| error.message().contains(phrase.words) && TomlFault::of(error.message()) == phrase.fault)
        };
        let lost: Vec<&str> = PHRASES.iter().filter(|phrase| !is_said(phrase)).map(|phrase| phrase.words).collect();
        assert_eq!(lost, [""; 0]);
    }
}
