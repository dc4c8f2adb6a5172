//! Checks single values: quantities against their ranges, lengths and points of time.

use crate::{
    model::{Day, Quantity, Unit},
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        tree::{Node, Value},
        value::{
            QuantityFault,
            moment::{self, MomentFault},
            number::number_text,
            quantity::{self, Bare},
        },
    },
};

/// The words of a value that should be a quantity, or nothing, with a diagnostic, if it is something else altogether.
fn words(diagnostics: &mut Diagnostics<'_>, name: &str, node: &Node, example: &str) -> Option<String> {
    match &node.value {
        Value::Text(text) => Some(text.clone()),
        // To the last digit: what is calculated with is what is written.
        Value::Number(number) => Some(format!("{number:?}")),
        Value::List(_) | Value::Table(_) | Value::Other(_) => {
            let message = format!("`{name}` needs a value such as {example}, not {}", node.value.words());
            diagnostics.at(
                &node.spot,
                "",
                Diagnostic::error(code::WRONG_TYPE, message),
                Remedy::ForExample(example.to_owned()),
            );
            None
        }
    }
}

/// A quantity of the model, inside the range in which it has a meaning.
pub(crate) fn quantity(
    diagnostics: &mut Diagnostics<'_>,
    row: &'static Quantity,
    node: &Node,
    bare: Bare,
) -> Option<f64> {
    let usual = if row.value > 0.0 { row.value } else { row.plausible.high };
    let example = as_typed(usual, row.unit, bare);
    let text = words(diagnostics, row.name, node, &example)?;
    match quantity::read(&text, row.unit, bare) {
        Ok(value) => in_range(diagnostics, row, node, value, bare).then_some(value),
        Err(mut fault) => {
            if let QuantityFault::AmbiguousComma { thousand, decimal } = &mut fault
                && thousand.parse().is_ok_and(|most: f64| !row.possible.contains(most))
            {
                // The help offers the first of the two.
                std::mem::swap(thousand, decimal);
            }
            refuse(diagnostics, row.name, node, &fault, None, &example);
            None
        }
    }
}

/// The value as it is typed in a file: between quotes where it has a unit.
fn as_typed(value: f64, unit: Unit, bare: Bare) -> String {
    match unit {
        Unit::Fold | Unit::One => number_text(value),
        Unit::Share if bare == Bare::Share => number_text(value),
        _ => format!("\"{}\"", quantity::write(value, unit)),
    }
}

fn in_range(diagnostics: &mut Diagnostics<'_>, row: &'static Quantity, node: &Node, value: f64, bare: Bare) -> bool {
    let name = row.name;
    let show = |value| quantity::write(value, row.unit);
    let nearest = |low: f64, high: f64| as_typed(value.clamp(low, high), row.unit, bare);
    if !row.possible.contains(value) {
        let (low, high) = (row.possible.low, row.possible.high);
        let message =
            format!("`{name}` = {} is outside of what is possible, {} to {}", show(value), show(low), show(high));
        let fault = Diagnostic::error(code::IMPOSSIBLE, message);
        let fault = fault.because(format!("{}; beyond these limits the equations have no meaning", row.meaning));
        let retyped = if value < low && row.plausible.high > low {
            as_typed((-value).clamp(row.plausible.low, row.plausible.high), row.unit, bare)
        } else {
            nearest(row.plausible.low, row.plausible.high)
        };
        diagnostics.at(&node.spot, "", fault, Remedy::ForExample(retyped));
        return false;
    }
    // No dose of what most people never take is not strange, even where small doses are.
    if !row.plausible.contains(value) && (value != 0.0 || row.value != 0.0) {
        let (low, high) = (row.plausible.low, row.plausible.high);
        let message = format!("`{name}` = {} is unusual; {} to {} would not be", show(value), show(low), show(high));
        let doubt = Diagnostic::warning(code::IMPLAUSIBLE, message);
        let doubt = doubt.because(format!("{} ({}: {})", row.meaning, row.basis.word(), row.basis.reason()));
        let say = "the run goes on with it; if it is a slip, mend the number or its unit".to_owned();
        diagnostics.at(&node.spot, "", doubt, Remedy::Say(say));
    }
    true
}

/// A length of time, longer than nothing.
pub(crate) fn duration(diagnostics: &mut Diagnostics<'_>, name: &str, node: &Node, example: &str) -> Option<Day> {
    let text = words(diagnostics, name, node, example)?;
    match quantity::read(&text, Unit::Day, Bare::Refused) {
        Ok(days) if days > 0.0 => Some(days),
        Ok(days) => {
            let message = format!("`{name}` = {} is no length of time", quantity::write(days, Unit::Day));
            let fault = Diagnostic::error(code::DURATION_LIMITS, message).because("it must be longer than nothing");
            diagnostics.at(&node.spot, "", fault, Remedy::ForExample(example.to_owned()));
            None
        }
        Err(fault) => {
            let meant = moment::read(&text).ok().map(|day| as_typed(day, Unit::Day, Bare::Refused));
            refuse(diagnostics, name, node, &fault, meant.as_deref(), example);
            None
        }
    }
}

/// A point of time.
pub(crate) fn moment(diagnostics: &mut Diagnostics<'_>, name: &str, node: &Node, example: &str) -> Option<Day> {
    let text = words(diagnostics, name, node, example)?;
    let found = moment::read(&text);
    let fault = match found {
        Ok(day) if day.is_finite() => return Some(day),
        Ok(_) => MomentFault::NotUnderstood { text },
        Err(fault) => fault,
    };
    let diagnostic = Diagnostic::error(code::NOT_A_DAY, format!("`{name}` needs a day: {fault}"));
    let diagnostic =
        diagnostic.because("`day 30` says when, counted from the start of the run; `30 days` says how long");
    let remedy = match &node.value {
        Value::Text(text) if text.trim().eq_ignore_ascii_case("end") => {
            Remedy::Say(format!("leave `{name}` out: then it lasts to the end of the run"))
        }
        _ => fault
            .offer()
            .map_or_else(|| Remedy::ForExample(example.to_owned()), |offer| Remedy::Retype(format!("\"{offer}\""))),
    };
    diagnostics.at(&node.spot, "", diagnostic, remedy);
    None
}

/// Reports a text that is no quantity, with what was meant, where that is known, or else an example.
fn refuse(
    diagnostics: &mut Diagnostics<'_>,
    name: &str,
    node: &Node,
    fault: &QuantityFault,
    meant: Option<&str>,
    example: &str,
) {
    let (code, why) = match fault {
        QuantityFault::Empty | QuantityFault::NotANumber { .. } | QuantityFault::NotFinite { .. } => {
            (code::NO_QUANTITY, "the model calculates with numbers".to_owned())
        }
        QuantityFault::AmbiguousComma { thousand, decimal } => {
            let why = format!("some countries read it as {thousand}, others as {decimal}; write the one you mean");
            (code::AMBIGUOUS_COMMA, why)
        }
        QuantityFault::MissingUnit { .. } => {
            (code::UNIT_MISSING, "with its unit, nobody can confuse grams with kilograms or days with weeks".to_owned())
        }
        QuantityFault::UnknownUnit { wanted: Unit::CfuPerDay, is_like_a_known_unit: false, .. } => {
            let why = "microbes are counted; the label of a capsule or a pot says how many CFU are in it";
            (code::UNKNOWN_UNIT, why.to_owned())
        }
        QuantityFault::UnknownUnit { .. } | QuantityFault::OtherKind { .. } => {
            (code::UNKNOWN_UNIT, "only a unit of the right kind can be converted".to_owned())
        }
    };
    let remedy = match (fault, &node.value) {
        (QuantityFault::AmbiguousComma { thousand, .. }, Value::Text(text)) => {
            let end = text
                .find(|letter: char| !matches!(letter, '0'..='9' | ',' | '.' | ' ' | '+' | '-'))
                .unwrap_or(text.len());
            let separator = if text[..end].ends_with(' ') { " " } else { "" };
            Remedy::Retype(format!("\"{thousand}{separator}{}\"", &text[end..]))
        }
        _ => match (fault.offer(), meant) {
            (Some(offer), _) if offer.parse::<f64>().is_ok() => Remedy::Retype(offer.to_owned()),
            (Some(offer), _) => Remedy::Retype(format!("\"{offer}\"")),
            (None, Some(meant)) => Remedy::Retype(meant.to_owned()),
            (None, None) => Remedy::ForExample(example.to_owned()),
        },
    };
    let diagnostic = Diagnostic::error(code, format!("`{name}`: {fault}")).because(why);
    diagnostics.at(&node.spot, "", diagnostic, remedy);
}
