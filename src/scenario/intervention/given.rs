//! Checks one intervention: what is given, how much, and when.

use super::{dose::how_much, missed, routine, timing::when};
use crate::{
    model::{Day, Input, Quantity},
    scenario::{
        checked::Intervention,
        diagnostics::{Diagnostic, Diagnostics, Remedy, code},
        names::{self, listed, nearest},
        section::Fields,
        tree::Spot,
    },
};

/// An intervention, with its place for the checks of all together.
pub(crate) struct Given {
    pub(crate) intervention: Intervention,
    pub(crate) amount_spot: Spot,
    pub(crate) what_spot: Spot,
}

/// Checks one intervention; nothing, with diagnostics, if it cannot be understood.
pub(crate) fn intervention(
    diagnostics: &mut Diagnostics<'_>,
    fields: &Fields<'_>,
    background: Input<f64>,
    duration: Option<Day>,
) -> Option<Given> {
    fields.report_missing(diagnostics);
    let input = input(diagnostics, fields);
    // With a misspelt input the amount can still be checked against the one that was meant.
    let meant = input.or_else(|| {
        let typed = fields.node("what").map(|node| diagnostics.piece(&node.spot).trim_matches('"').to_owned())?;
        names::find(nearest(&typed, names::inputs().map(|row| row.name))?, names::inputs())
    });
    let routine = routine::of(diagnostics, fields);
    let amount = how_much(diagnostics, fields, meant, background, routine.flatten());
    let label = fields.text(diagnostics, "name");
    let intervals = match routine {
        Some(None) => None,
        _ => when(diagnostics, fields, duration.unwrap_or(f64::INFINITY), routine.flatten()),
    };
    let missed = intervals.as_ref().map(|intervals| missed::missed(diagnostics, fields, intervals)).unwrap_or_default();
    let (input, (amount, detail, amount_spot), intervals) = (input?, amount?, intervals?);
    let label = label.unwrap_or_else(|| Intervention::label_of(input.name));
    let what_spot = fields.node("what").map(|node| node.spot.clone()).unwrap_or_default();
    let intervention = Intervention { input, label, amount, detail, intervals, missed };
    Some(Given { intervention, amount_spot, what_spot })
}

fn input(diagnostics: &mut Diagnostics<'_>, fields: &Fields<'_>) -> Option<&'static Quantity> {
    let typed = fields.text(diagnostics, "what")?;
    let found = names::find(&typed, names::inputs());
    if found.is_none() {
        let fault = Diagnostic::error(code::UNKNOWN_INPUT, format!("there is no input called `{}`", short(&typed)))
            .because(
                "an intervention changes what diet, drugs or surroundings impose; the rest follows from the model",
            );
        let similar = nearest(&typed, names::inputs().map(|row| row.name)).map(|name| format!("\"{name}\""));
        let remedy =
            Remedy::name(similar, || format!("the inputs are {}", listed(names::inputs().map(|row| row.name))));
        let spot = fields.node("what").map(|node| node.spot.clone()).unwrap_or_default();
        diagnostics.at(&spot, "", fault, remedy);
    }
    found
}

fn short(text: &str) -> String {
    text.chars().take(60).collect()
}
