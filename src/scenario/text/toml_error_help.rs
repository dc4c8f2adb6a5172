//! Explains what the TOML reader cannot read, in plain words: names, section headers, equals signs, notes.

use std::ops::Range;

use super::{
    bracket_help,
    line::{Line, as_value, without_comment},
    toml_fault::{Next, TomlFault, Unreadable},
    toml_value_help,
};
use crate::scenario::{
    diagnostics::{Diagnostic, Diagnostics, Edit, Remedy, code},
    keys::Section,
    names,
    tree::Spot,
};

/// Adds the diagnostic for one fault that the TOML reader has found.
pub(super) fn explain(diagnostics: &mut Diagnostics<'_>, at: &Unreadable<'_>) -> Next {
    let Unreadable { text, span, line, fault, .. } = at;
    let is_header = line.text.trim_start().starts_with('[') && line.value.is_none();
    match fault {
        TomlFault::DuplicateKey => return key_twice(diagnostics, text, line, span),
        TomlFault::MultiLineText => return text_not_closed(diagnostics, text, span.start),
        _ => {}
    }
    // A good header inside a list that an earlier line has left open is not to blame.
    let is_good = Section::ALL.iter().any(|section| section.header() == without_comment(line.text).trim());
    let in_list = is_good && *fault == TomlFault::List;
    if let Some(next) = after_a_header(diagnostics, line) {
        return next;
    }
    if is_header && !in_list && !line.text.trim_start().starts_with("[\"") {
        return header(diagnostics, line);
    }
    match fault {
        TomlFault::List | TomlFault::SectionBrackets => return bracket_help::list(diagnostics, text, line, span),
        TomlFault::Braces => return bracket_help::braces(diagnostics, text, line),
        _ => {}
    }
    match &line.value {
        Some(_) if note(line.text).is_some() => no_equals_sign(diagnostics, line),
        None => no_equals_sign(diagnostics, line),
        Some(_) if *fault == TomlFault::Key && span.start <= line.range.start + line.equals.unwrap_or(0) => {
            bad_name(diagnostics, line)
        }
        Some((place, value)) => toml_value_help::explain(diagnostics, at, place, value),
    }
}

fn key_twice(diagnostics: &mut Diagnostics<'_>, text: &str, line: &Line<'_>, span: &Range<usize>) -> Next {
    let name = text.get(span.clone()).unwrap_or_default().to_owned();
    let same = |other: &&str| other.trim_start_matches(['[', ' ']).starts_with(&name);
    let first = text[..line.range.start].lines().enumerate().filter(|(_, other)| same(other)).last();
    let label = first.map_or_else(String::new, |(number, _)| format!("first on line {}", number + 1));
    if line.text.trim_start().starts_with('[') {
        let message = format!("the section `{name}` is opened twice");
        let help = if ["intervention", "expect"].contains(&name.as_str()) {
            format!("type `[[{name}]]`, with two brackets, above each of them")
        } else {
            format!("put all its lines under the first `[{name}]` and delete this line")
        };
        diagnostics.at(
            &Spot::of_file(span.clone()),
            label,
            Diagnostic::error(code::KEY_TWICE, message),
            Remedy::Say(help),
        );
        return Next::Blank(line.range.clone());
    }
    let fault = Diagnostic::error(code::KEY_TWICE, format!("`{name}` is given twice"));
    let fault = fault.because("only one of the two values could count, and the file does not say which");
    let end = if text[line.range.end..].starts_with('\n') { line.range.end + 1 } else { line.range.end };
    let edits = vec![Edit { span: line.range.start..end, text: String::new() }];
    let help = "delete one of the two lines".to_owned();
    diagnostics.at(&Spot::of_file(span.clone()), label, fault, Remedy::Edits { help, edits, certain: false });
    Next::Keep
}

fn text_not_closed(diagnostics: &mut Diagnostics<'_>, text: &str, end: usize) -> Next {
    let opener =
        ["\"\"\"", "'''"].iter().filter_map(|marks| text[..end.min(text.len())].rfind(marks)).max().unwrap_or(0);
    let fault = Diagnostic::error(code::QUOTE_MISSING, "the text that starts here is never closed");
    let help = "close it with three quotes, `\"\"\"`, where it ends".to_owned();
    diagnostics.at(&Spot::of_file(opener..opener + 3), "opened here", fault, Remedy::Say(help));
    Next::Blank(Line::at(text, opener).range.start..text.len())
}

/// Reports what follows the header of a section on the same line, where TOML allows only a comment.
fn after_a_header(diagnostics: &mut Diagnostics<'_>, line: &Line<'_>) -> Option<Next> {
    let written = without_comment(line.text).trim();
    let headers = Section::ALL.iter().map(|section| section.header()).filter(|header| !header.is_empty());
    let (header, rest) = headers.filter_map(|header| Some((header, written.strip_prefix(header)?))).next()?;
    let rest = rest.trim_start_matches([' ', '\t', ',', ';', ':']);
    if rest.is_empty() || rest.starts_with(']') {
        return None;
    }
    let start = line.inked().start;
    let names = rest.split('=').filter_map(|before| before.split_whitespace().next_back());
    diagnostics.unreadable_keys.extend(names.map(str::to_owned));
    let (opened, inside) = (start + header.len(), start + written.len() - rest.len());
    let fault = Diagnostic::error(code::SYNTAX, "something stands behind the name of a section")
        .because("the name of a section, in its brackets, has a line to itself");
    let help = format!("put what follows on the next line:\n{header}\n{rest}");
    let edits = vec![Edit { span: opened..inside, text: "\n".to_owned() }];
    let here = Spot::of_file(inside..start + written.len());
    diagnostics.at(&here, "", fault, Remedy::Edits { help, edits, certain: true });
    Some(Next::Blank(opened..line.range.end))
}

fn header(diagnostics: &mut Diagnostics<'_>, line: &Line<'_>) -> Next {
    let typed = without_comment(line.text).trim().trim_matches(['[', ']', ' ', '"']).trim_end_matches([']', ' ']);
    let meant = names::nearest(typed, Section::ALL.iter().filter_map(|section| section.key()));
    let opening = Section::ALL.iter().find(|section| meant.is_some() && section.key() == meant);
    let fault = Diagnostic::error(code::BRACKET, "the brackets around this section name do not match");
    let remedy = match opening {
        Some(section) => Remedy::RetypeSurely(section.header().to_owned()),
        None => {
            Remedy::Say("type `[background]` with one bracket on each side, `[[intervention]]` with two".to_owned())
        }
    };
    let place = line.inked();
    diagnostics.at(
        &Spot::of_file(place.start..place.start + without_comment(line.text).trim().len()),
        "",
        fault,
        remedy,
    );
    Next::Blank(line.range.clone())
}

/// What a line says as a note, if it begins as notes do in other languages.
fn note(written: &str) -> Option<&str> {
    ["//", "--", ";", "%", "/*"].iter().find_map(|mark| written.trim_start().strip_prefix(mark))
}

fn no_equals_sign(diagnostics: &mut Diagnostics<'_>, line: &Line<'_>) -> Next {
    let written = without_comment(line.text).trim();
    let place = line.inked().start..line.inked().start + written.len();
    let (key, value) = written.split_once([':', ' ', '\t']).unwrap_or((written, ""));
    let (key, value) = (tidy_name(key), value.trim().trim_start_matches([':', ' ']).trim_end_matches([',', ' ']));
    let is_name = Section::ALL.iter().any(|section| section.names().contains(&key.as_str()));
    let comment = note(written);
    if comment.is_some() || (!is_name && !written.contains([':', '"']) && written.split_whitespace().count() > 3) {
        let fault = Diagnostic::error(code::EQUALS_SIGN, "this looks like a note, and notes start with `#`");
        let note = comment.unwrap_or(written).trim().trim_end_matches("*/").trim_end();
        diagnostics.at(&Spot::of_file(place), "", fault, Remedy::Retype(format!("# {note}")));
        return Next::Blank(line.range.clone());
    }
    if key.is_empty() {
        let fault = Diagnostic::error(code::SYNTAX, "this line holds no name and no value")
            .because("a scenario is TOML, which has no braces around the whole file as JSON has");
        let edits = vec![Edit { span: line.range.clone(), text: String::new() }];
        let help = "delete this line".to_owned();
        diagnostics.at(&Spot::of_file(place), "", fault, Remedy::Edits { help, edits, certain: false });
        return Next::Blank(line.range.clone());
    }
    diagnostics.unreadable_keys.push(key.clone());
    let fault = Diagnostic::error(code::EQUALS_SIGN, "there is no `=` between the name and its value");
    let section = Section::ALL.iter().find(|section| section.key() == Some(key.as_str()));
    let remedy = match (value, section) {
        ("", Some(section)) => Remedy::Retype(section.header().to_owned()),
        ("", _) => Remedy::Say(format!("type `{key} = ` and its value, or put a `#` in front to make the line a note")),
        (value, _) => Remedy::Retype(format!("{key} = {}", as_value(value))),
    };
    diagnostics.at(&Spot::of_file(place), "", fault, remedy);
    Next::Blank(line.range.clone())
}

fn bad_name(diagnostics: &mut Diagnostics<'_>, line: &Line<'_>) -> Next {
    let start = line.inked().start;
    let equals = line.range.start + line.equals.unwrap_or(line.text.len());
    let place = start
        ..start
            + line
                .text
                .get(start - line.range.start..equals - line.range.start)
                .map_or(0, |key| key.trim_end_matches(' ').len());
    if line.key.is_empty() {
        let fault = Diagnostic::error(code::SYNTAX, "there is no name before the `=`");
        let help = "type a name before the `=`, such as `title`, or put a `#` in front to make the line a note";
        diagnostics.at(&Spot::of_file(equals..equals + 1), "", fault, Remedy::Say(help.to_owned()));
        return Next::Blank(line.range.clone());
    }
    let name = tidy_name(line.key);
    diagnostics.unreadable_keys.push(name.clone());
    // A space that is none to TOML goes with the name; an ordinary one takes its place.
    let gap = if place.end == equals { " " } else { "" };
    // To remove an invisible letter, or to put an underscore for a space, is certain where the result is a known name.
    let plain: String = line.key.chars().map(|letter| if letter == ' ' { '_' } else { letter }).collect();
    let plain = plain.replace(['\u{a0}', '\u{200b}', '\u{202f}', '\u{feff}'], "");
    let is_known = Section::ALL.iter().any(|section| section.names().contains(&plain.as_str()));
    let fault = Diagnostic::error(code::NAME_CHARACTERS, "this name holds characters that names cannot have");
    let fault = fault.because(
        "names are made of letters, digits and `_`; a space that came along when copying a line may be invisible",
    );
    let retyped = format!("{name}{gap}");
    let remedy = if is_known && plain == name { Remedy::RetypeSurely(retyped) } else { Remedy::Retype(retyped) };
    diagnostics.at(&Spot::of_file(place), "", fault, remedy);
    Next::Blank(line.range.clone())
}

/// A name as keys are written: no spaces, quotes or odd characters, and the known one if there is a near one.
fn tidy_name(typed: &str) -> String {
    let plain: String = typed
        .chars()
        .map(|letter| if letter.is_whitespace() || letter == '-' { '_' } else { letter })
        .filter(|letter| letter.is_alphanumeric() || *letter == '_')
        .collect();
    let plain = plain.trim_matches('_').to_lowercase();
    let known = Section::ALL.iter().flat_map(|section| section.names());
    names::nearest(&plain, known).map_or(plain, str::to_owned)
}
