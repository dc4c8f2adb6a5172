//! Explains what the TOML reader cannot read on the right of an equals sign: quotes, commas, backslashes, missing values.

use std::ops::Range;

use toml::de::DeValue;

use super::{
    line::{CURLY, as_value},
    plain_slip::{QUOTES, plain_slip},
    toml_fault::{Next, TomlFault, Unreadable},
};
use crate::{
    model::Unit,
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Edit, Remedy, code},
        keys::{self, Section, ValueKind},
        names,
        tree::Spot,
        value::{
            number::{self, number_text},
            quantity::write,
        },
    },
};

/// Adds the diagnostic for a value that cannot be read.
pub(crate) fn explain(
    diagnostics: &mut Diagnostics<'_>,
    at: &Unreadable<'_>,
    place: &Range<usize>,
    value: &str,
) -> Next {
    let Unreadable { text, span, line, fault: said, message } = at;
    let here = Spot::of_file(place.clone());
    let blank = Next::Blank(line.range.clone());
    if let Some(next) = plain_slip(diagnostics, text, line, place, value) {
        return next;
    }
    let inside = value.trim_matches(['"', '\'']).trim();
    let numeric = number::leading(inside).ok();
    let bare = value.trim_end_matches([',', ';', '.', ' ']);
    if bare != value && DeValue::parse(bare).is_ok() {
        let mark = value.get(bare.len()..).unwrap_or_default().trim();
        let fault = Diagnostic::error(code::SYNTAX, format!("`{mark}` stands after the end of this value"))
            .because("each name with its value has a line to itself, and nothing is needed to end it");
        diagnostics.at(&here, "", fault, Remedy::RetypeSurely(bare.to_owned()));
        return blank;
    }
    if value.is_empty() {
        let fault = Diagnostic::error(code::SYNTAX, format!("the value of `{}` is missing", line.key));
        let example = Section::ALL.iter().find_map(|section| keys::key(*section, line.key)).map(|key| key.example);
        let help = match example {
            Some(example) => format!("type for example `{} = {example}`", line.key),
            None => format!("type a value behind `{} = `, or delete the line", line.key),
        };
        let edits = example.map(|example| Edit { span: place.clone(), text: example.to_owned() }).into_iter().collect();
        diagnostics.at(&Spot::of_file(line.inked()), "", fault, Remedy::Edits { help, edits, certain: false });
        return blank;
    }
    if value.starts_with('=') {
        let fault = Diagnostic::error(code::EQUALS_SIGN, "there is one `=` too many");
        diagnostics.at(&here, "", fault, Remedy::RetypeSurely(format!(" {}", value.trim_start_matches(['=', ' ']))));
        return blank;
    }
    if value.starts_with(CURLY) || (value.ends_with(CURLY) && !value.starts_with(['"', '\''])) {
        let fault = Diagnostic::error(code::CURLY_QUOTES, "these are curly quotes, and straight ones are needed");
        let fault = fault.because("word processors and phones curl quotes on their own; a plain text editor does not");
        let inner = value.trim_matches(CURLY).replace('"', "'");
        diagnostics.at(&here, "", fault, Remedy::RetypeSurely(format!("\"{inner}\"")));
        return blank;
    }
    if *said == TomlFault::Escape {
        let fault =
            Diagnostic::error(code::SYNTAX, "a backslash in a text starts a special character, and this one is none");
        diagnostics.at(&here, "", fault, Remedy::Retype(value.replace('\\', "/")));
        return blank;
    }
    if *said == TomlFault::UnclosedText && value.starts_with(['"', '\'']) {
        let fault =
            Diagnostic::error(code::QUOTE_MISSING, "the quote that closes this text is missing").because(QUOTES);
        let (quote, other) = if value.starts_with('"') { ('"', '\'') } else { ('\'', '"') };
        // Opened by one quote and closed by the other.
        let opened = value.trim_start_matches(quote).trim_end_matches(CURLY).trim_end();
        let closed = opened.strip_suffix(other).filter(|inner| !inner.contains(['"', '\'']));
        let retyped = closed.map_or_else(|| format!("{quote}{opened}{quote}"), |inner| format!("\"{inner}\""));
        diagnostics.at(&here, "", fault, Remedy::RetypeSurely(retyped));
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
        diagnostics.at(&here, "", Diagnostic::error(code, message), remedy);
        return blank;
    }
    if value.starts_with(['"', '\'']) {
        let (message, text) = if value.matches('"').count() > 2 {
            ("there are quotes inside this text, which end it too early", format!("\"{}\"", inside.replace('"', "'")))
        } else {
            ("something stands after the end of this text", format!("\"{}\"", value.replace('"', "")))
        };
        diagnostics.at(&here, "", Diagnostic::error(code::SYNTAX, message).because(QUOTES), Remedy::Retype(text));
        return blank;
    }
    if value.starts_with('{') && value.contains(':') && !value.contains('=') {
        let fault = Diagnostic::error(code::EQUALS_SIGN, "between braces, too, a name and its value are joined by `=`");
        diagnostics.at(&here, "", fault, Remedy::Retype(value.replace(':', " =")));
        return blank;
    }
    let in_brackets = value.starts_with(['[', '{']);
    let (here, text) = if in_brackets {
        let text =
            line.text.get(span.start.saturating_sub(line.range.start)..span.end.saturating_sub(line.range.start));
        (Spot::of_file(span.clone()), text.unwrap_or_default().trim().to_owned())
    } else {
        (here, value.to_owned())
    };
    if text.is_empty() {
        let fault = Diagnostic::error(code::SYNTAX, format!("this line cannot be read: {message}"));
        let help = "type it as `name = \"value\"`, or put a `#` in front to make the line a note";
        diagnostics.at(&Spot::of_file(line.inked()), "", fault, Remedy::Say(help.to_owned()));
        return blank;
    }
    let fault =
        Diagnostic::error(code::TEXT_WITHOUT_QUOTES, "text and quantities with a unit need quotes").because(QUOTES);
    let takes_list = |section: &Section| keys::key(*section, line.key).is_some_and(|key| key.kind == ValueKind::Texts);
    if !in_brackets && Section::ALL.iter().any(takes_list) {
        let items: Vec<String> = text.split(',').map(as_value).collect();
        diagnostics.at(&here, "", fault, Remedy::Retype(format!("[{}]", items.join(", "))));
        return blank;
    }
    let understood = text == diagnostics.piece(&Spot::of_file(span.clone())).trim() && *said == TomlFault::UnquotedText;
    diagnostics.at(&here, "", fault, Remedy::RetypeSurely(as_value(&text)));
    if understood { Next::Keep } else { blank }
}

/// The number with its unit, where the key is a name whose quantity needs one.
fn with_unit(key: &str, number: f64) -> Option<String> {
    let row = names::find(key, names::inputs().chain(names::parameters()))?;
    let needs = !matches!(row.unit, Unit::Fold | Unit::One | Unit::Share);
    needs.then(|| write(number, row.unit))
}
