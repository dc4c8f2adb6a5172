//! Finds faults that are hidden by others: a misspelt key hides a wrong value, a missing quote the whole line.
//!
//! So that a student can fix a file in one go, the text is read once more with the offered fixes of such faults applied;
//! what is found then is reported at its place in the text as it is.

use std::ops::Range;

use crate::scenario::diagnostics::{Diagnostic, Edit, Origin, Severity, chosen_edits, code};

/// The faults behind which nothing can be seen.
const HIDING: [&str; 12] = [
    code::TEXT_WITHOUT_QUOTES,
    code::QUOTE_MISSING,
    code::CURLY_QUOTES,
    code::EQUALS_SIGN,
    code::BRACKET,
    code::DECIMAL_COMMA,
    code::NAME_CHARACTERS,
    code::SYNTAX,
    code::UNKNOWN_KEY,
    code::WRONG_SECTION,
    code::UNKNOWN_INPUT,
    code::UNKNOWN_PARAMETER,
];

/// The faults that `read` finds once those of `found` are fixed that hide others.
pub(crate) fn hidden_faults(
    file: &str,
    found: &[Diagnostic],
    read: impl FnOnce(&str) -> Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    let edits = chosen_edits(file, found, |fault| HIDING.contains(&fault.code));
    if edits.is_empty() {
        return Vec::new();
    }
    let fixed = FixedText::new(file, edits);
    let is_new = |fault: &Diagnostic| {
        fault.severity == Severity::Error
            && matches!(fault.origin, Origin::File(_))
            // Two lines of one name may be two wrong guesses.
            && fault.code != code::KEY_TWICE
            && !found.iter().any(|known| known.code == fault.code && known.message == fault.message)
    };
    read(&fixed.text).into_iter().filter(is_new).filter_map(|fault| fixed.in_the_original(file, fault)).collect()
}

/// A text with edits made, which remembers where each part of it comes from.
struct FixedText {
    text: String,
    parts: Vec<Part>,
}

/// A part of the fixed text and the part of the original it replaces.
struct Part {
    fixed: Range<usize>,
    original: Range<usize>,
    is_kept: bool,
}

impl FixedText {
    /// `edits` are in order and do not touch one another.
    fn new(file: &str, edits: Vec<Edit>) -> Self {
        let mut made = Self { text: String::new(), parts: Vec::new() };
        let mut done = 0;
        for edit in edits {
            made.push(file, done..edit.span.start, None);
            done = edit.span.end;
            made.push(file, edit.span, Some(&edit.text));
        }
        made.push(file, done..file.len(), None);
        made
    }

    fn push(&mut self, file: &str, original: Range<usize>, instead: Option<&str>) {
        let start = self.text.len();
        self.text.push_str(instead.unwrap_or(&file[original.clone()]));
        self.parts.push(Part { fixed: start..self.text.len(), original, is_kept: instead.is_none() });
    }

    /// The fault at its place in the original; nothing if it is about words that only the fix has put in. Its own fix
    /// would be applied to a text that is not there, so only the help is left, which shows the line as it should be in the end.
    fn in_the_original(&self, file: &str, mut fault: Diagnostic) -> Option<Diagnostic> {
        if let Some(place) = &mut fault.place {
            place.span = self.original(file, &place.span)?;
        }
        fault.edits = Vec::new();
        fault.certain = false;
        Some(fault)
    }

    fn original(&self, file: &str, span: &Range<usize>) -> Option<Range<usize>> {
        let part = self.parts.iter().find(|part| part.fixed.start <= span.start && span.end <= part.fixed.end)?;
        if part.is_kept {
            let start = part.original.start + (span.start - part.fixed.start);
            return Some(start..start + span.len());
        }
        // The same words in what was retyped, or in what was moved here.
        let words = self.text[span.clone()].trim_matches(['"', '\'']);
        let mut retyped = std::iter::once(part).chain(&self.parts).filter(|part| !part.is_kept && !words.is_empty());
        retyped.find_map(|part| {
            let start = part.original.start + file[part.original.clone()].find(words)?;
            Some(start..start + words.len())
        })
    }
}
