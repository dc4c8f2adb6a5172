//! Checks how much an intervention gives: `dose` or `extra`, with the unit of its input.

use super::exclusion::exclude;
use crate::{
    model::{Input, Quantity, Unit},
    scenario::{
        checked::Amount,
        diagnostics::{Diagnostic, Diagnostics, Edit, Remedy, code},
        names::{self, nearest},
        section::{Fields, values},
        tree::{Entry, Node, Spot, Value},
        value::{
            QuantityFault,
            number::number_text,
            quantity::{self, Bare, write},
            routine::Routine,
        },
    },
};

/// What is given, in the words of the file, and where it says so.
type HowMuch = (Amount, String, Spot);

/// The `dose` or the `extra` of an intervention; nothing, with diagnostics, if it cannot be made out.
pub(crate) fn how_much(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    input: Option<&'static Quantity>,
    background: Input<f64>,
    routine: Option<Routine>,
) -> Option<HowMuch> {
    let (dose, extra) = (fields.table.entry("dose"), fields.table.entry("extra"));
    let entry = match (dose, extra) {
        (Some(_), Some(extra)) => {
            let fault = Diagnostic::error(code::EXCLUDE_EACH_OTHER, "an intervention has either `dose` or `extra`")
                .because("`dose` is all that is given, background included; `extra` comes on top of it");
            exclude(diagnostics, extra, fault, "delete the one you do not mean");
            return None;
        }
        (None, None) => {
            let unreadable = diagnostics.unreadable_keys.iter().any(|key| key == "dose" || key == "extra");
            let known = fields.section.names();
            let misspelt = fields.table.entries.iter().any(|entry| {
                !known.contains(&entry.key.as_str())
                    && matches!(nearest(&entry.key, known.iter().copied()), Some("dose" | "extra"))
            });
            if unreadable || misspelt {
                return None;
            }
            let usual = input.map_or_else(
                || "\"40 g/day\"".to_owned(),
                |row| format!("\"{}\"", write(row.plausible.high, row.unit)),
            );
            let fault = Diagnostic::error(code::NO_AMOUNT, "this intervention does not say how much")
                .because("`dose` is all that is given while it lasts; `extra` comes on top of whatever else is given");
            let help = format!("type for example `dose = {usual}` or `extra = {usual}` under it");
            let place = fields.spot.span.end;
            let header = diagnostics.piece(fields.spot).starts_with('[');
            let edit = Edit { span: place..place, text: format!("\ndose = {usual}") };
            let edits = if header { vec![edit] } else { Vec::new() };
            diagnostics.at(fields.spot, "", fault, Remedy::Edits { help, edits, certain: false });
            return None;
        }
        (Some(entry), None) | (None, Some(entry)) => entry,
    };
    let single = routine.and_then(|routine| per_day(&entry.node.value, input?.unit, &routine));
    let per_day = single.map(|text| Node { value: Value::Text(text), spot: entry.node.spot.clone() });
    let node = per_day.as_ref().unwrap_or(&entry.node);
    if let Some(less) = negative(&node.value, input?.unit).filter(|_| entry.key == "extra") {
        less_than_nothing(diagnostics, entry, input?, background, less);
        return None;
    }
    let value = values::quantity(diagnostics, input?, node, Bare::Refused)?;
    let written = match &entry.node.value {
        Value::Text(text) => text.trim().to_owned(),
        _ => diagnostics.piece(&entry.node.spot).to_owned(),
    };
    let is_dose = entry.key == "dose";
    let amount = if is_dose { Amount::Dose(value) } else { Amount::Extra(value) };
    let detail = if is_dose { written } else { format!("+{}", written.trim_start_matches('+')) };
    Some((amount, detail, entry.node.spot.clone()))
}

/// The amount, if it is less than nothing. A missing unit, or one of another kind, is taken as the usual one.
fn negative(value: &Value, unit: Unit) -> Option<f64> {
    let text = match value {
        Value::Number(number) => number_text(*number),
        Value::Text(text) => text.clone(),
        _ => return None,
    };
    let read = |text: &str| quantity::read(text, unit, Bare::Refused);
    let amount = match read(&text) {
        Err(QuantityFault::MissingUnit { offer, .. } | QuantityFault::OtherKind { offer, .. }) => read(&offer),
        read => read,
    };
    amount.ok().filter(|amount| *amount < 0.0)
}

/// Reports an `extra` that takes something away, with the dose that says the same.
fn less_than_nothing(
    diagnostics: &mut Diagnostics<'_>,
    entry: &Entry,
    row: &Quantity,
    background: Input<f64>,
    less: f64,
) {
    let usual = names::input_value(background, row.name).unwrap_or(row.value);
    let left = (usual + less).max(row.possible.low);
    let is_too_much = usual + less < left;
    let [usual, less, left] = [usual, -less, left].map(|amount| write(amount, row.unit));
    let leaves =
        if is_too_much { "no more can be taken away".to_owned() } else { format!("{less} less leaves {left}") };
    let fault = Diagnostic::error(code::IMPOSSIBLE, "`extra` only adds, and cannot be less than nothing");
    let fault =
        fault.because(format!("the background gives {usual}; {leaves}, and `dose` says how much is left in total"));
    let dose = format!("dose = \"{left}\"");
    let edits = vec![Edit { span: entry.key_spot.span.start..entry.node.spot.span.end, text: dose.clone() }];
    let help = format!("type `{dose}` in place of `{} = {}`", entry.key, diagnostics.piece(&entry.node.spot));
    diagnostics.at(&entry.node.spot, "", fault, Remedy::Edits { help, edits, certain: false });
}

/// The value of one intake, in words that say it per day; nothing if the text is not the amount of an intake.
fn per_day(value: &Value, unit: Unit, routine: &Routine) -> Option<String> {
    let Value::Text(text) = value else { return None };
    let amount = quantity::read_single(text, unit)?;
    Some(quantity::write(amount * routine.per_day, unit))
}
