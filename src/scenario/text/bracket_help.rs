//! Explains brackets and braces that are not closed, and commas missing between the items of a list.

use std::ops::Range;

use super::{
    line::{Line, without_comment},
    toml_fault::Next,
};
use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Edit, Remedy, code},
    tree::Spot,
};

pub(super) fn list(diagnostics: &mut Diagnostics<'_>, text: &str, line: &Line<'_>, span: &Range<usize>) -> Next {
    // The list was opened before the fault: on its line, or on the nearest line above that opens one.
    let opens = |line: &Line<'_>| {
        line.value.as_ref().is_some_and(|(place, value)| value.starts_with('[') && place.start < span.start)
    };
    let mut opener = Line::at(text, line.range.start);
    while !opens(&opener) && opener.range.start > 0 {
        opener = Line::at(text, opener.range.start - 1);
    }
    let same_line = line.range == opener.range;
    let is_item = same_line && line.text.contains(']') || line.text.trim_start().starts_with(['"', '\'']);
    let before = text[..span.start.min(text.len())].trim_end().len();
    if is_item && before > opener.range.start && line.value.is_some() == same_line {
        let fault = Diagnostic::error(code::SYNTAX, "a comma is missing between two items of this list");
        let item = Line::at(text, before);
        let (head, tail) = text[item.range.clone()].split_at(before - item.range.start);
        let help = format!("type `{}`", format!("{head},{tail}").trim());
        let edits = vec![Edit { span: before..before, text: ",".to_owned() }];
        let remedy = Remedy::Edits { help, edits, certain: true };
        diagnostics.at(&Spot::of_file(last_letter(text, before)), "a comma belongs here", fault, remedy);
        let end = text[line.range.start..].find(']').map_or(text.len(), |bracket| line.range.start + bracket);
        return Next::Blank(opener.range.start..Line::at(text, end).range.end);
    }
    let fault = Diagnostic::error(code::BRACKET, "the list that starts here is not closed");
    let last = if same_line { opener.range.end } else { before };
    let ends_on = Line::at(text, last);
    let place = ends_on.range.start + without_comment(ends_on.text).trim_end().len();
    let help = format!("type `{}]`", without_comment(ends_on.text).trim());
    let edits = vec![Edit { span: place..place, text: "]".to_owned() }];
    let remedy = Remedy::Edits { help, edits, certain: false };
    diagnostics.at(&Spot::of_file(last_letter(text, place)), "a `]` is missing", fault, remedy);
    let next_starts = if same_line { opener.range.end } else { line.range.start };
    Next::Blank(opener.range.start..next_starts.max(opener.range.end))
}

/// The letter before a place.
fn last_letter(text: &str, place: usize) -> Range<usize> {
    let start = text[..place].char_indices().next_back().map_or(0, |(start, _)| start);
    start..place
}

pub(super) fn braces(diagnostics: &mut Diagnostics<'_>, text: &str, line: &Line<'_>) -> Next {
    let opener = text[..line.range.end].rfind('{').map_or(line.range.start, |brace| Line::at(text, brace).range.start);
    let opened = Line::at(text, opener);
    let fault = Diagnostic::error(code::BRACKET, "the values between `{` and `}` are not written as they should be");
    let help = "type `{ skin_inflammation = 0.4, lps = 2 }`: name = value, a comma between two, and a `}` at the end";
    diagnostics.at(&Spot::of_file(opened.inked()), "", fault, Remedy::Say(help.to_owned()));
    Next::Blank(opener..line.range.end)
}
