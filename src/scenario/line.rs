//! A line of a scenario file that could not be read as TOML, cut up into name, value and comment.

use std::ops::Range;

use toml::de::DeValue;

/// Quotes as word processors curl them.
pub(super) const CURLY: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛'];

/// A line of the text, cut up.
pub(super) struct Line<'t> {
    pub(super) range: Range<usize>,
    pub(super) text: &'t str,
    /// What stands before the first `=`, and what after it without a comment; the value with its place.
    pub(super) key: &'t str,
    /// Where the `=` stands in the line.
    pub(super) equals: Option<usize>,
    pub(super) value: Option<(Range<usize>, &'t str)>,
}

impl<'t> Line<'t> {
    /// The line that holds a place.
    pub(super) fn at(text: &'t str, place: usize) -> Self {
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
    pub(super) fn inked(&self) -> Range<usize> {
        let start = self.range.start + (self.text.len() - self.text.trim_start().len());
        start..start + self.text.trim().len()
    }
}

/// The text up to a comment; a `#` right after a letter or inside quotes is none.
pub(super) fn without_comment(text: &str) -> &str {
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
pub(super) fn as_value(text: &str) -> String {
    let bare = text.trim_matches(CURLY).trim_matches(['"', '\'']).replace('"', "'").replace('\\', "/");
    if DeValue::parse(text).is_ok() { text.to_owned() } else { format!("\"{}\"", bare.trim()) }
}
