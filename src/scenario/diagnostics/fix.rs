//! Applies the edits of diagnostics to the text of the file.

use super::diagnostic::{Diagnostic, Edit};

/// The text of the file with all edits of `diagnostics` applied that do not touch one another; with `only_certain`, without
/// those that a person has to decide.
#[must_use]
pub fn fixed(file: &str, diagnostics: &[Diagnostic], only_certain: bool) -> String {
    let mut text = file.to_owned();
    for edit in chosen_edits(file, diagnostics, |diagnostic| diagnostic.certain || !only_certain).iter().rev() {
        text.replace_range(edit.span.clone(), &edit.text);
    }
    text
}

/// The edits of those diagnostics that are chosen, in the order of the text. Where two touch, the later one counts.
pub(crate) fn chosen_edits(
    file: &str,
    diagnostics: &[Diagnostic],
    is_chosen: impl Fn(&Diagnostic) -> bool,
) -> Vec<Edit> {
    let chosen = diagnostics.iter().filter(|diagnostic| is_chosen(diagnostic));
    let mut edits: Vec<Edit> = chosen.flat_map(|diagnostic| diagnostic.edits.iter().cloned()).collect();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    edits.dedup();
    let mut untouched_up_to = file.len();
    let mut kept = Vec::with_capacity(edits.len());
    for edit in edits.into_iter().rev() {
        if edit.span.end <= untouched_up_to && file.get(edit.span.clone()).is_some() {
            untouched_up_to = edit.span.start;
            kept.push(edit);
        }
    }
    kept.reverse();
    kept
}
