//! A person's stool test, `[stool_test]`: what a laboratory measured is where the compartments start.
//!
//! Each measured value is divided by the healthy one of the read-out's table, which is how the read-outs are defined.

use super::{amount, diagnostics::Diagnostics, fields::Fields, name, quantity::Bare};
use crate::model::{Layer, Layers, Parameters};

/// The compartments a test tells of, with their values. Without the guilds, the one community starts where the guilds
/// together would be.
pub(super) fn compartments(
    findings: &mut Diagnostics<'_>,
    section: &Fields<'_>,
    layers: &Layers,
    parameters: &Parameters<f64>,
) -> Vec<(&'static str, f64)> {
    let mut found = Vec::new();
    for entry in &section.table.entries {
        let Some(row) = name::find(&entry.key, name::stool_test()) else { continue };
        let Some(value) = amount::quantity(findings, row, &entry.node, Bare::Any) else { continue };
        let compartment = match row.name {
            "bifidobacterium" => "bifidobacteria",
            "faecalibacterium" => "scfa_producers",
            "butyrate" => "scfa",
            _ => "gut_permeability",
        };
        found.push((compartment, value / row.value));
    }
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
