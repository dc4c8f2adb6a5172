//! Refuses a text as a whole: too large, not text, another program's file, or empty.

use super::{
    encoding::{LONGEST_LINE, MOST_BYTES, NOT_TEXT_HELP, TOO_LARGE_HELP, not_text, too_large},
    foreign_file,
};
use crate::scenario::diagnostics::{Diagnostic, Diagnostics, Remedy, code};

/// Whether the text can be read as a scenario; if not, `diagnostics` says why.
pub(crate) fn is_acceptable(diagnostics: &mut Diagnostics<'_>) -> bool {
    let text = diagnostics.text;
    if text.len() > MOST_BYTES {
        diagnostics.whole(too_large(), Remedy::Say(TOO_LARGE_HELP.to_owned()));
        return false;
    }
    if text.contains('\0') {
        diagnostics.whole(not_text(), Remedy::Say(NOT_TEXT_HELP.to_owned()));
        return false;
    }
    if let Some((number, line)) = text.split('\n').enumerate().find(|(_, line)| line.len() > LONGEST_LINE) {
        let message = format!("line {} has {} letters; no line of a scenario needs that many", number + 1, line.len());
        let fault = Diagnostic::error(code::TOO_LARGE, message);
        diagnostics.whole(fault, Remedy::Say(TOO_LARGE_HELP.to_owned()));
        return false;
    }
    if let Some((fault, help)) = foreign_file::recognised(text) {
        diagnostics.whole(fault, Remedy::Say(help.to_owned()));
        return false;
    }
    let is_note = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    if text.trim_start_matches('\u{feff}').lines().all(is_note) {
        let fault = Diagnostic::error(code::EMPTY, "this scenario is empty");
        let fault = fault.because("a scenario needs at least `title`, `question`, `what_to_expect` and `duration`");
        let help = "type `gutskin new my-scenario` for a commented file to change";
        diagnostics.whole(fault, Remedy::Say(help.to_owned()));
        return false;
    }
    true
}
