//! Reports the second of two keys that exclude each other.

use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Remedy},
    section::deletion,
    tree::Entry,
};

/// Reports a fault about the second of two keys that exclude each other, with the line to delete.
pub(super) fn exclude(diagnostics: &mut Diagnostics<'_>, entry: &Entry, fault: Diagnostic, help: &str) {
    let edits = deletion(diagnostics.text_of(&entry.key_spot), entry);
    diagnostics.at(&entry.key_spot, "", fault, Remedy::Edits { help: help.to_owned(), edits, certain: false });
}
