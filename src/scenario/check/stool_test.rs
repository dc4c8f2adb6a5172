//! Sets the compartments on day 0 from a stool test, `[stool_test]`.
//!
//! Each measured value is divided by the healthy one of the read-out's table, and by what else the read-out depends on, which
//! is how the read-outs are defined.

use crate::{
    model::{Layer, Layers, Parameters, State, signals},
    scenario::{
        diagnostics::Diagnostics,
        names,
        section::{Fields, values},
        value::quantity::Bare,
    },
};

/// The compartments that a test gives values for. Without the guilds, the one community starts where the guilds
/// together would be.
pub(crate) fn compartments(
    diagnostics: &mut Diagnostics<'_>,
    section: &Fields<'_>,
    layers: &Layers,
    parameters: &Parameters<f64>,
) -> Vec<(&'static str, f64)> {
    let mut found = Vec::new();
    for entry in &section.table.entries {
        let Some(row) = names::find(&entry.key, names::stool_test()) else { continue };
        let Some(value) = values::quantity(diagnostics, row, &entry.node, Bare::Any) else { continue };
        let compartment = match row.name {
            "bifidobacterium" => "bifidobacteria",
            "faecalibacterium" => "scfa_producers",
            "butyrate" => "scfa",
            _ => "gut_permeability",
        };
        found.push((compartment, value / row.value));
    }
    of_this_person(&mut found, parameters);
    if !layers.has(Layer::Microbiome) {
        let guild = |name: &str| found.iter().find(|(guild, _)| *guild == name).map(|(_, value)| *value);
        let (fermenters, bifidobacteria) = (guild("scfa_producers"), guild("bifidobacteria"));
        let share = parameters.microbiome.fermenter_share;
        match (fermenters, bifidobacteria) {
            (Some(fermenters), Some(bifidobacteria)) => {
                found.push(("microbes", share * fermenters + (1.0 - share) * bifidobacteria));
            }
            (Some(only), None) | (None, Some(only)) => found.push(("microbes", only)),
            (None, None) => {}
        }
    }
    found
}

/// Turns readings that depend on more than their compartment into values of it: butyrate on who ferments, the ratio of
/// sugars on the small pores of this person.
fn of_this_person(found: &mut [(&'static str, f64)], parameters: &Parameters<f64>) {
    let mut state = State::<f64>::reference();
    for (name, value) in found.iter() {
        if let (true, Some(place)) = (*name != "scfa", state.named_mut(name)) {
            *place = *value;
        }
    }
    state.microbes = signals::community(&state, parameters);
    for (name, value) in found {
        match *name {
            "scfa" => *value /= signals::butyrate(&state),
            "gut_permeability" => *value /= parameters.gut_barrier.small_pore_leak,
            _ => {}
        }
    }
}
