//! Reads the text as TOML, going on after each fault, so that all faults are found at once.
//!
//! The TOML reader recovers from many faults by itself. Where what follows would be misread, the lines at fault are
//! blanked out, with all places kept, and the text is read again.

use std::ops::Range;

use toml::de::DeTable;

use super::{
    toml_error_help,
    toml_fault::{Next, Unreadable},
};
use crate::scenario::{
    diagnostics::Diagnostics,
    tree::{Table, table_of},
};

/// After so many faults of the text itself, the rest would be guesswork.
const MOST_SLIPS: usize = 20;
/// A text with so many faults is no scenario; reading it again and again would only take time.
const HOPELESS: usize = 200;

/// The tree of the text, and in `diagnostics` what could not be read; nothing if too little could be read to go on.
pub(crate) fn parse(diagnostics: &mut Diagnostics<'_>) -> Option<Table> {
    let mut text = diagnostics.text.to_owned();
    let mut known = Vec::new();
    loop {
        let (document, errors) = DeTable::parse_recoverable(&text);
        let spans = errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message().to_owned()));
        let first = spans.filter(|(span, _)| !known.contains(&span.start)).min_by_key(|(span, _)| span.start);
        let Some((span, message)) = first else {
            return Some(table_of(document.get_ref(), 0, 0));
        };
        if known.len() >= MOST_SLIPS || (!known.is_empty() && errors.len() > HOPELESS) {
            return None;
        }
        known.push(span.start);
        match toml_error_help::explain(diagnostics, &Unreadable::new(&text, span, &message)) {
            Next::Keep => {}
            Next::Blank(range) => {
                let lost = with_its_section(&text, range);
                diagnostics.unreadable_keys.extend(keys(text.get(lost.clone()).unwrap_or_default()));
                text = blanked(&text, &lost);
                known.retain(|place| !lost.contains(place));
                known.push(usize::MAX);
            }
        }
    }
}

/// The range, and where it begins with the header of a section, that whole section: without its header its lines would
/// count for the section before.
fn with_its_section(text: &str, range: Range<usize>) -> Range<usize> {
    if !text[range.clone()].trim_start().starts_with('[') {
        return range;
    }
    let after = &text[range.end..];
    let next =
        after.match_indices('\n').find(|(newline, _)| after[newline + 1..].trim_start_matches(' ').starts_with('['));
    range.start..next.map_or(text.len(), |(newline, _)| range.end + newline + 1)
}

/// The text with everything but line ends in the range turned into spaces.
fn blanked(text: &str, range: &Range<usize>) -> String {
    let white = text[range.clone()]
        .chars()
        .flat_map(|letter| std::iter::repeat_n(if letter == '\n' { '\n' } else { ' ' }, letter.len_utf8()));
    [&text[..range.start], &white.collect::<String>(), &text[range.end..]].concat()
}

/// The first word of each line: keys whose values are lost, and names of sections.
fn keys(text: &str) -> Vec<String> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let first_word = |line: &str| {
        let start = line.trim_start_matches(|letter| !is_name(letter));
        start.split(|letter| !is_name(letter)).next().unwrap_or_default().to_owned()
    };
    text.lines().map(first_word).filter(|word| !word.is_empty()).collect()
}
