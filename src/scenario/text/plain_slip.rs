//! Explains slips that the line itself shows: invisible spaces, two keys on one line, a text that goes on in the next line.

use std::ops::Range;

use toml::de::DeValue;

use super::{line::Line, toml_fault::Next};
use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Edit, Remedy, code},
    tree::Spot,
};

/// Why a quote is asked for.
pub(super) const QUOTES: &str =
    "TOML, the language of scenario files, tells text from numbers by straight double quotes";

/// Slips that the text of the line itself shows, whatever the TOML reader says about it.
pub(super) fn plain_slip(
    diagnostics: &mut Diagnostics<'_>,
    text: &str,
    line: &Line<'_>,
    place: &Range<usize>,
    value: &str,
) -> Option<Next> {
    let blank = Next::Blank(line.range.clone());
    let slash = value.replace('\\', "/");
    if value.starts_with('"') && slash != value && DeValue::parse(value).is_err() && DeValue::parse(&slash).is_ok() {
        let message = "a backslash in a text starts a special character, and this one is none";
        diagnostics.at(
            &Spot::of_file(place.clone()),
            "",
            Diagnostic::error(code::SYNTAX, message),
            Remedy::Retype(slash),
        );
        return Some(blank);
    }
    if let Some(next) =
        invisible_space(diagnostics, line, place, value).or_else(|| two_keys(diagnostics, line, place, value))
    {
        return Some(next);
    }
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    // A comment with quotes of its own after a text that is not closed: the number of quotes is odd.
    if let Some(written) = value.split(" #").next().filter(|written| written.len() < value.len())
        && !written[1..].contains(quote)
        && !value.matches(quote).count().is_multiple_of(2)
    {
        let written = written.trim_end();
        let here = Spot::of_file(place.start..place.start + written.len());
        let fault = Diagnostic::error(code::QUOTE_MISSING, "the quote that closes this text is missing");
        diagnostics.at(&here, "", fault.because(QUOTES), Remedy::RetypeSurely(format!("{written}{quote}")));
        return Some(blank);
    }
    over_two_lines(diagnostics, text, line, value, quote)
}

/// A space that looks like any other, but is none to TOML.
fn invisible_space(
    diagnostics: &mut Diagnostics<'_>,
    line: &Line<'_>,
    place: &Range<usize>,
    value: &str,
) -> Option<Next> {
    let odd = |letter: &char| {
        (letter.is_whitespace() && !" \t\r\n".contains(*letter)) || "\u{200b}\u{feff}".contains(*letter)
    };
    let bare = value.trim_matches(|letter| odd(&letter));
    let after = line.equals.map(|equals| line.range.start + equals + 1)?;
    let around = line.text.get(after - line.range.start..)?;
    let found = around.char_indices().find(|(at, letter)| {
        let at = after + at;
        odd(letter) && !(place.start + value.find(bare).unwrap_or(0)..place.start + bare.len()).contains(&at)
    });
    let (at, letter) = found.filter(|_| DeValue::parse(bare).is_ok())?;
    let message = format!("this space is no ordinary one (U+{:04X}), though it looks like one", u32::from(letter));
    let fault =
        Diagnostic::error(code::SYNTAX, message).because("it often comes along when a line is copied from a web page");
    let help = format!("delete it and type an ordinary space: `{} = {bare}`", line.key);
    let span = after + at..after + at + letter.len_utf8();
    let edits = vec![Edit { span: span.clone(), text: " ".to_owned() }];
    diagnostics.at(&Spot::of_file(span), "this one", fault, Remedy::Edits { help, edits, certain: true });
    Some(Next::Blank(line.range.clone()))
}

/// Two names with their values on one line.
fn two_keys(diagnostics: &mut Diagnostics<'_>, line: &Line<'_>, place: &Range<usize>, value: &str) -> Option<Next> {
    let is_gap = |letter: char| matches!(letter, ' ' | '\t' | ',' | ';');
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let (first, second) = value.match_indices(is_gap).find_map(|(at, _)| {
        let (first, rest) = (value[..at].trim_end_matches(is_gap), value[at..].trim_start_matches(is_gap));
        let (name, _) = rest.split_once('=')?;
        let name = name.trim_end();
        (!name.is_empty() && name.chars().all(is_name) && DeValue::parse(first).is_ok()).then_some((first, rest))
    })?;
    let fault = Diagnostic::error(code::SYNTAX, "two names with their values stand on one line")
        .because("each name with its value needs a line of its own");
    let help = format!("type `{} = {first}` and `{second}` on two lines", line.key);
    let gap = place.start + first.len()..place.end - second.len();
    let edits = vec![Edit { span: gap, text: "\n".to_owned() }];
    let here = Spot::of_file(place.end - second.len()..place.end);
    diagnostics.at(&here, "the second one", fault, Remedy::Edits { help, edits, certain: true });
    diagnostics.unreadable_keys.extend(second.split('=').next().map(|name| name.trim().to_owned()));
    Some(Next::Blank(line.range.clone()))
}

/// A text that goes on below: the next line closes it.
fn over_two_lines(
    diagnostics: &mut Diagnostics<'_>,
    text: &str,
    line: &Line<'_>,
    value: &str,
    quote: char,
) -> Option<Next> {
    let next = Line::at(text, line.range.end + 1);
    let ink = next.text.trim();
    let goes_on = !value[1..].contains(quote) && next.range.start > line.range.end && next.value.is_none();
    let (rest, after) = ink.split_once(quote).filter(|_| goes_on && !ink.starts_with(['[', '#']))?;
    if !after.trim().is_empty() && !after.trim_start().starts_with('#') {
        return None;
    }
    let fault = Diagnostic::error(code::QUOTE_MISSING, "this text goes on in the next line")
        .because("between two quotes a text has one line; between three at each end, `\"\"\"`, it can have many");
    let value = value.trim_end();
    let help = format!("type it on one line: `{} = {value} {rest}{quote}`", line.key);
    let start = line.range.start + line.text.trim_end().len();
    let edits = vec![Edit { span: start..next.inked().start, text: " ".to_owned() }];
    diagnostics.at(&Spot::of_file(line.inked()), "", fault, Remedy::Edits { help, edits, certain: false });
    Some(Next::Blank(line.range.start..next.range.end))
}
