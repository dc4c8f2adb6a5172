//! Slips of the keyboard on the right of an equals sign: quotes, commas, backslashes, and what stands one line too far.

use std::ops::Range;

use toml::de::DeValue;

use super::{
    code,
    diagnostic::{Diagnostic, Edit},
    diagnostics::{Diagnostics, Remedy},
    key::{self, Kind, Section},
    line::{CURLY, Line, as_value},
    name, number,
    quantity::{number_text, write},
    syntax::spot,
    toml_error_help::Next,
};
use crate::model::Unit;

const QUOTES: &str = "TOML, the language of scenario files, tells text from numbers by straight double quotes";

/// Keeps the diagnostic for a value that can not be read.
pub(super) fn explain(
    findings: &mut Diagnostics<'_>,
    text: &str,
    line: &Line<'_>,
    place: &Range<usize>,
    value: &str,
    span: &Range<usize>,
    message: &str,
) -> Next {
    let here = spot(place.clone());
    let white = Next::White(line.range.clone());
    if let Some(next) = plain_slip(findings, text, line, place, value) {
        return next;
    }
    let inside = value.trim_matches(['"', '\'']).trim();
    let numeric = number::leading(inside).ok();
    let bare = value.trim_end_matches([',', ';', '.', ' ']);
    if bare != value && DeValue::parse(bare).is_ok() {
        let mark = value.get(bare.len()..).unwrap_or_default().trim();
        let fault = Diagnostic::error(code::SYNTAX, format!("`{mark}` stands after the end of this value"))
            .because("each name with its value has a line to itself, and nothing is needed to end it");
        findings.at(&here, "", fault, Remedy::RetypeSurely(bare.to_owned()));
        return white;
    }
    if value.is_empty() {
        let fault = Diagnostic::error(code::SYNTAX, format!("the value of `{}` is missing", line.key));
        let example = Section::ALL.iter().find_map(|section| key::key(*section, line.key)).map(|key| key.example);
        let help = match example {
            Some(example) => format!("type for example `{} = {example}`", line.key),
            None => format!("type a value behind `{} = `, or delete the line", line.key),
        };
        let edits = example.map(|example| Edit { span: place.clone(), text: example.to_owned() }).into_iter().collect();
        findings.at(&spot(line.inked()), "", fault, Remedy::Edits { help, edits, certain: false });
        return white;
    }
    if value.starts_with('=') {
        let fault = Diagnostic::error(code::EQUALS_SIGN, "there is one `=` too many");
        findings.at(&here, "", fault, Remedy::RetypeSurely(format!(" {}", value.trim_start_matches(['=', ' ']))));
        return white;
    }
    if value.starts_with(CURLY) || (value.ends_with(CURLY) && !value.starts_with(['"', '\''])) {
        let fault = Diagnostic::error(code::CURLY_QUOTES, "these are curly quotes, and straight ones are needed");
        let fault = fault.because("word processors and phones curl quotes on their own; a plain text editor does not");
        let inner = value.trim_matches(CURLY).replace('"', "'");
        findings.at(&here, "", fault, Remedy::RetypeSurely(format!("\"{inner}\"")));
        return white;
    }
    if message.contains("escape") {
        let fault =
            Diagnostic::error(code::SYNTAX, "a backslash in a text starts a special character, and this one is none");
        findings.at(&here, "", fault, Remedy::Retype(value.replace('\\', "/")));
        return white;
    }
    if (message.contains("basic string") || message.contains("literal string, expected `'`"))
        && value.starts_with(['"', '\''])
    {
        let fault =
            Diagnostic::error(code::QUOTE_MISSING, "the quote that closes this text is missing").because(QUOTES);
        let (quote, other) = if value.starts_with('"') { ('"', '\'') } else { ('\'', '"') };
        // Opened by one quote and closed by the other.
        let opened = value.trim_start_matches(quote).trim_end_matches(CURLY).trim_end();
        let closed = opened.strip_suffix(other).filter(|inner| !inner.contains(['"', '\'']));
        let retyped = closed.map_or_else(|| format!("{quote}{opened}{quote}"), |inner| format!("\"{inner}\""));
        findings.at(&here, "", fault, Remedy::RetypeSurely(retyped));
        return Next::Keep;
    }
    if let (Some((number, rest)), false) = (&numeric, value.starts_with(['"', '\'']))
        && rest.is_empty()
    {
        let (code, message) = if value.contains(',') {
            (code::DECIMAL_COMMA, "outside quotes, a decimal comma must be a point")
        } else {
            (code::SYNTAX, "this number is not written in a way that can be read")
        };
        let remedy = match with_unit(line.key, *number) {
            Some(text) => Remedy::Retype(format!("\"{text}\"")),
            None => Remedy::RetypeSurely(number_text(*number)),
        };
        findings.at(&here, "", Diagnostic::error(code, message), remedy);
        return white;
    }
    if value.starts_with(['"', '\'']) {
        let (message, text) = if value.matches('"').count() > 2 {
            ("there are quotes inside this text, which end it too early", format!("\"{}\"", inside.replace('"', "'")))
        } else {
            ("something stands after the end of this text", format!("\"{}\"", value.replace('"', "")))
        };
        findings.at(&here, "", Diagnostic::error(code::SYNTAX, message).because(QUOTES), Remedy::Retype(text));
        return white;
    }
    if value.starts_with('{') && value.contains(':') && !value.contains('=') {
        let fault = Diagnostic::error(code::EQUALS_SIGN, "between braces, too, a name and its value are joined by `=`");
        findings.at(&here, "", fault, Remedy::Retype(value.replace(':', " =")));
        return white;
    }
    let in_brackets = value.starts_with(['[', '{']);
    let (here, text) = if in_brackets {
        let text =
            line.text.get(span.start.saturating_sub(line.range.start)..span.end.saturating_sub(line.range.start));
        (spot(span.clone()), text.unwrap_or_default().trim().to_owned())
    } else {
        (here, value.to_owned())
    };
    if text.is_empty() {
        let fault = Diagnostic::error(code::SYNTAX, format!("this line can not be read: {message}"));
        let help = "type it as `name = \"value\"`, or put a `#` in front to make the line a note";
        findings.at(&spot(line.inked()), "", fault, Remedy::Say(help.to_owned()));
        return white;
    }
    let fault =
        Diagnostic::error(code::TEXT_WITHOUT_QUOTES, "text and quantities with a unit need quotes").because(QUOTES);
    let takes_list = |section: &Section| key::key(*section, line.key).is_some_and(|key| key.kind == Kind::Texts);
    if !in_brackets && Section::ALL.iter().any(takes_list) {
        let items: Vec<String> = text.split(',').map(as_value).collect();
        findings.at(&here, "", fault, Remedy::Retype(format!("[{}]", items.join(", "))));
        return white;
    }
    let understood = text == findings.piece(&spot(span.clone())).trim() && message.contains("must be quoted");
    findings.at(&here, "", fault, Remedy::RetypeSurely(as_value(&text)));
    if understood { Next::Keep } else { white }
}

/// Slips that the text of the line itself gives away, whatever the TOML reader says of it.
fn plain_slip(
    findings: &mut Diagnostics<'_>,
    text: &str,
    line: &Line<'_>,
    place: &Range<usize>,
    value: &str,
) -> Option<Next> {
    let white = Next::White(line.range.clone());
    let slash = value.replace('\\', "/");
    if value.starts_with('"') && slash != value && DeValue::parse(value).is_err() && DeValue::parse(&slash).is_ok() {
        let message = "a backslash in a text starts a special character, and this one is none";
        findings.at(&spot(place.clone()), "", Diagnostic::error(code::SYNTAX, message), Remedy::Retype(slash));
        return Some(white);
    }
    if let Some(next) = invisible_space(findings, line, place, value).or_else(|| two_keys(findings, line, place, value))
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
        let here = spot(place.start..place.start + written.len());
        let fault = Diagnostic::error(code::QUOTE_MISSING, "the quote that closes this text is missing");
        findings.at(&here, "", fault.because(QUOTES), Remedy::RetypeSurely(format!("{written}{quote}")));
        return Some(white);
    }
    over_two_lines(findings, text, line, value, quote)
}

/// A space that looks like any other, but is none to TOML.
fn invisible_space(findings: &mut Diagnostics<'_>, line: &Line<'_>, place: &Range<usize>, value: &str) -> Option<Next> {
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
    findings.at(&spot(span), "this one", fault, Remedy::Edits { help, edits, certain: true });
    Some(Next::White(line.range.clone()))
}

/// Two names with their values on one line.
fn two_keys(findings: &mut Diagnostics<'_>, line: &Line<'_>, place: &Range<usize>, value: &str) -> Option<Next> {
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
    let here = spot(place.end - second.len()..place.end);
    findings.at(&here, "the second one", fault, Remedy::Edits { help, edits, certain: true });
    findings.unreadable_keys.extend(second.split('=').next().map(|name| name.trim().to_owned()));
    Some(Next::White(line.range.clone()))
}

/// A text that goes on below: the next line closes it.
fn over_two_lines(
    findings: &mut Diagnostics<'_>,
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
    findings.at(&spot(line.inked()), "", fault, Remedy::Edits { help, edits, certain: false });
    Some(Next::White(line.range.start..next.range.end))
}

/// The number with its unit, where the key is a name whose quantity needs one.
fn with_unit(key: &str, number: f64) -> Option<String> {
    let row = name::find(key, name::inputs().chain(name::parameters()))?;
    let needs = !matches!(row.unit, Unit::Fold | Unit::One | Unit::Share);
    needs.then(|| write(number, row.unit))
}
