//! Checks the interventions against one another: two doses at once, and what adds up to too much.

use super::given::Given;
use crate::{
    model::Day,
    scenario::{
        checked::{Amount, Interval, Scenario},
        diagnostics::{Diagnostic, Diagnostics, Edit, Origin, Remedy, code},
        names,
        tree::{Node, Value},
        value::{moment, quantity::write},
    },
};

/// Differences of time below this come from rounding.
const SLACK: Day = 1e-9;

/// Reports a background that `--set` changes while an intervention goes on setting a dose of the same input.
pub(crate) fn check_background_below_doses(
    diagnostics: &mut Diagnostics<'_>,
    background: Option<&Node>,
    all: &[Given],
) {
    let Some(Value::Table(background)) = background.map(|node| &node.value) else { return };
    for entry in &background.entries {
        // `background.fibre` is explicit, so the background is meant.
        let is_bare = entry.key_spot.span.start == 0;
        let Some(row) = names::find(&entry.key, names::inputs()).filter(|_| is_bare) else { continue };
        let is_dose = |given: &Given| {
            given.intervention.input.name == row.name && matches!(given.intervention.amount, Amount::Dose(_))
        };
        let Some(number) = all.iter().position(is_dose).map(|position| position + 1) else { continue };
        if !matches!(diagnostics.origin_of(&entry.key_spot), Origin::Set(_)) {
            continue;
        }
        let amount = diagnostics.piece(&entry.node.spot).trim_matches('"').to_owned();
        let given = all.get(number - 1).map_or_else(String::new, |given| given.intervention.detail.clone());
        let message =
            format!("this changes the background; intervention {number} still gives {given} of `{}`", row.name);
        let doubt = Diagnostic::warning(code::SET_BENEATH_A_DOSE, message)
            .because("`dose` is all that is given while it lasts, whatever the background");
        let help = format!("to change the intervention type `--set \"intervention.{number}.dose={amount}\"`");
        diagnostics.at(&entry.key_spot, "", doubt, Remedy::Say(help));
    }
}

/// Checks that no two doses of the same input are given at the same time.
pub(crate) fn check_doses(diagnostics: &mut Diagnostics<'_>, all: &[Given]) {
    for input in names::inputs() {
        let mut doses: Vec<(usize, Interval)> = Vec::new();
        for (number, given) in all.iter().enumerate() {
            if given.intervention.input.name == input.name && matches!(given.intervention.amount, Amount::Dose(_)) {
                doses.extend(given.intervention.intervals.iter().map(|interval| (number, *interval)));
            }
        }
        doses.sort_by(|a, b| a.1.from.total_cmp(&b.1.from).then(a.0.cmp(&b.0)));
        let mut reported = Vec::new();
        let mut latest: Option<(usize, Interval)> = None;
        for (number, interval) in doses {
            if let Some((other, earlier)) = latest.filter(|(_, earlier)| earlier.until > interval.from + SLACK) {
                let pair = (other.min(number), other.max(number));
                if other != number && !reported.contains(&pair) && reported.len() < 20 {
                    reported.push(pair);
                    two_doses(diagnostics, all, pair, interval.from, earlier.until.min(interval.until));
                }
            }
            if latest.is_none_or(|(_, earlier)| interval.until > earlier.until) {
                latest = Some((number, interval));
            }
        }
    }
}

fn two_doses(diagnostics: &mut Diagnostics<'_>, all: &[Given], (first, second): (usize, usize), from: Day, until: Day) {
    let (Some(first), Some(second)) = (all.get(first), all.get(second)) else { return };
    let message = format!(
        "`{}` and `{}` both set the dose of `{}` from {} to {}",
        first.intervention.label,
        second.intervention.label,
        second.intervention.input.name,
        moment::write(from),
        moment::write(until)
    );
    let fault = Diagnostic::error(code::TWO_DOSES, message)
        .because("a dose is all that is given, so two at once contradict each other; what is extra adds up");
    let spot = &second.amount_spot;
    let text = diagnostics.text_of(spot);
    let key = text[..spot.span.start].rfind("dose").unwrap_or(spot.span.start);
    let help = format!("type `extra = {}`, if it comes on top, or change the times", diagnostics.piece(spot));
    let edits = vec![Edit { span: key..key + "dose".len(), text: "extra".to_owned() }];
    diagnostics.at(spot, "", fault, Remedy::Edits { help, edits, certain: false });
}

/// Checks that background and interventions together stay inside what is possible, on every day.
pub(crate) fn check_sums(diagnostics: &mut Diagnostics<'_>, scenario: &Scenario, given: &[Given]) {
    for (position, row) in names::inputs().enumerate() {
        let schedule = scenario.schedule();
        let too_much = schedule.segments.iter().find_map(|piece| {
            let ends = [(piece.from, piece.at_start), (piece.until, piece.at_end)];
            ends.into_iter().find_map(|(day, input)| {
                let level = input.values().nth(position)?;
                let slack = 1e-9 * row.possible.high;
                (level < row.possible.low - slack || level > row.possible.high + slack).then_some((day, level))
            })
        });
        let Some((day, level)) = too_much else { continue };
        let added = given.iter().rev().find(|given| given.intervention.input.name == row.name);
        let Some(added) = added else { continue };
        let message = format!(
            "together this gives {} of `{}` on {}, and at most {} is possible",
            write(level, row.unit),
            row.name,
            moment::write(day),
            write(row.possible.high, row.unit)
        );
        let fault = Diagnostic::error(code::ADDS_UP, message)
            .because("`extra` comes on top of the background and of every other intervention");
        let extra = match added.intervention.amount {
            Amount::Extra(extra) => (extra - (level - row.possible.high)).max(0.0),
            Amount::Dose(dose) => dose,
        };
        let spot = added.amount_spot.clone();
        diagnostics.at(&spot, "", fault, Remedy::Retype(format!("\"{}\"", write(extra, row.unit))));
    }
}
