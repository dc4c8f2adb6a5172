//! Splits a line that could not be read as TOML into name, value and comment.

use std::ops::Range;

use toml::de::DeValue;

/// Quotes as word processors curl them.
pub(crate) const CURLY: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛'];

/// A line of the text, cut up.
pub(crate) struct Line<'t> {
    pub(crate) range: Range<usize>,
    pub(crate) text: &'t str,
    /// What is before the first `=`, and what is after it without a comment; the value with its place.
    pub(crate) key: &'t str,
    /// Where the `=` is in the line.
    pub(crate) equals: Option<usize>,
    pub(crate) value: Option<(Range<usize>, &'t str)>,
}

impl<'t> Line<'t> {
    /// The line that holds a place.
    pub(crate) fn at(text: &'t str, place: usize) -> Self {
        let place = (0..=place.min(text.len())).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0);
        let start = text[..place].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[place..].find('\n').map_or(text.len(), |newline| place + newline);
        let line = &text[start..end];
        // An `=` inside quotes or in a comment joins no name to a value.
        let ends_a_name = |place: &usize| line[..*place].matches('"').count().is_multiple_of(2);
        let equals = without_comment(line).find('=').filter(ends_a_name);
        let (key, value) = match equals {
            None => (line.trim(), None),
            Some(equals) => {
                let after = without_comment(&line[equals + 1..]);
                let from = start + equals + 1 + (after.len() - after.trim_start().len());
                (line[..equals].trim(), Some((from..from + after.trim().len(), after.trim())))
            }
        };
        Self { range: start..end, text: line, key, equals, value }
    }

    /// The place of the text of the line, without the space around it.
    pub(crate) fn inked(&self) -> Range<usize> {
        let start = self.range.start + (self.text.len() - self.text.trim_start().len());
        start..start + self.text.trim().len()
    }
}

/// The text up to a comment; a `#` right after a letter or inside quotes is none.
pub(crate) fn without_comment(text: &str) -> &str {
    let mut quotes = 0;
    for (place, letter) in text.char_indices() {
        match letter {
            '"' | '“' | '”' => quotes += 1,
            '#' if quotes % 2 == 0 && (place == 0 || text[..place].ends_with([' ', '\t'])) => return &text[..place],
            _ => {}
        }
    }
    text
}

/// The text as a TOML value: as it is, if it is one, or else between quotes.
pub(crate) fn as_value(text: &str) -> String {
    let bare = text.trim_matches(CURLY).trim_matches(['"', '\'']).replace('"', "'").replace('\\', "/");
    if DeValue::parse(text).is_ok() { text.to_owned() } else { format!("\"{}\"", bare.trim()) }
}
