//! Refuses what a layer that is off would answer with silence: a quantity that cannot move, an input that acts on nothing.

use crate::{
    model::{Layer, Layers, Quantity, input_effects, layer::in_use, readout, state},
    scenario::{
        diagnostics::{Diagnostic, Diagnostics, Origin, Remedy, code},
        names::layers,
        tree::Spot,
    },
};

/// Reports a state or read-out whose layer is off.
pub(crate) fn check_shown(diagnostics: &mut Diagnostics<'_>, spot: &Spot, row: &Quantity, on: &Layers) {
    // Without their layer short-chain fatty acids follow the community at once, and move.
    let needed = state::layer_of(row.name).filter(|_| row.name != "scfa").or_else(|| readout::layer_of(row.name));
    let Some(layer) = needed.filter(|layer| !on.has(*layer)) else { return };
    let message = format!("`{}` stands still: it belongs to the layer `{}`, which is off", row.name, layer.name());
    report(diagnostics, spot, message, "it would stay at its healthy value, whatever happens", layer, on);
}

/// Reports an input that acts on nothing with these layers.
pub(crate) fn check_input(diagnostics: &mut Diagnostics<'_>, spot: &Spot, input: &str, on: &Layers) {
    let effects = || input_effects::INPUT_EFFECTS.iter().filter(|effect| effect.input == input);
    if effects().any(|effect| effect.acts(on)) {
        return;
    }
    // Any one of them would do; the layer that alone carries the input, or else that of its first target.
    let of_target = || effects().find_map(|effect| state::layer_of(effect.target.name()));
    let Some(layer) = input_effects::carrier(input).or_else(of_target) else { return };
    let message = format!("`{input}` acts on nothing: it needs the layer `{}`, which is off", layer.name());
    report(diagnostics, spot, message, "the run would be as if it had not been given", layer, on);
}

/// Reports a parameter that no equation of the layers that are on depends on.
pub(crate) fn check_parameter(diagnostics: &mut Diagnostics<'_>, spot: &Spot, parameter: &str, on: &Layers) {
    let Some(layer) = in_use::missing_layer(parameter, on) else { return };
    let message = format!("`{parameter}` changes nothing: it needs the layer `{}`, which is off", layer.name());
    report(diagnostics, spot, message, "the run would be as if it had not been changed", layer, on);
}

fn report(diagnostics: &mut Diagnostics<'_>, spot: &Spot, message: String, why: &str, layer: Layer, on: &Layers) {
    let fault = Diagnostic::error(code::LAYER_OFF, message).because(why);
    let more = Layers::of(on.layers().iter().copied().chain([layer]));
    // What was not typed in the file is not mended in it.
    let say = if matches!(diagnostics.origin_of(spot), Origin::Set(_) | Origin::Show(_)) {
        format!("type `--set mechanisms={}` as well", layers::joined(&more))
    } else {
        format!("type `mechanisms = {}` at the top of the file", layers::list(&more))
    };
    diagnostics.at(spot, "", fault, Remedy::Say(say));
}
