//! Whether a parameter has any effect when these layers are on, found by trying it: the equations are evaluated away from
//! health with the parameter as it is and with another value.

use crate::model::{
    Compartment, Input, Layer, Layers, Parameters, Readouts, State, balance, context::completed, link::Topology, rates,
    readout, readouts,
};

/// Where the equations are tried: every compartment that changes at this multiple of health.
const TRIED: [f64; 3] = [0.6, 1.3, 2.5];
/// The other value of the parameter, as a multiple of its own.
const OTHER_VALUE: f64 = 1.25;
/// Differences below this share are rounding.
const ROUNDING: f64 = 1e-12;

/// Whether a parameter changes the speed of any compartment, or any read-out, with these layers.
#[must_use]
pub fn is_in_use(parameter: &str, layers: &Layers) -> bool {
    let topology = Topology::with(layers.clone());
    let (own, mut other) = (Parameters::reference(), Parameters::reference());
    let Some(value) = other.named_mut(parameter) else { return false };
    // A parameter that is zero is tried with a value of its plausible size.
    let size =
        Parameters::<f64>::rows().find(|(_, row)| row.name == parameter).map_or(1.0, |(_, row)| row.plausible.high);
    *value = if *value == 0.0 { size } else { *value * OTHER_VALUE };
    // Nothing is given, so that no drug hides what it blocks; and as much of everything as is plausible.
    let inputs = [Input::reference(), Input::from_positions(|position| Input::<f64>::TABLE[position].plausible.high)];
    TRIED.iter().flat_map(|multiple| inputs.iter().map(move |inputs| (*multiple, inputs))).any(|(multiple, inputs)| {
        let state = State::from_positions(|position| {
            let row = &State::<f64>::TABLE[position];
            if !Compartment::named(row.name).is_some_and(|compartment| compartment.is_unknown(layers)) {
                return row.value;
            }
            // No two neighbours at the same multiple, so that no difference between them vanishes. A compartment that is
            // absent from health is tried at a tenth of what is plausible.
            let multiple = if position % 2 == 0 { multiple } else { 0.9 * multiple };
            let size = if row.value > 0.0 { row.value } else { 0.1 * row.plausible.high.min(1.0) };
            // Not at the upper end of a share either, where a growth that fills what is left vanishes.
            (size * multiple).min(0.95 * row.possible.high)
        });
        let all = |parameters: &Parameters<f64>| {
            let state = completed(&state, inputs, parameters, &topology);
            let change = balance(&rates(&state, inputs, parameters, &topology));
            let moving = State::<f64>::TABLE.iter().zip(change.values());
            let moving = moving.filter(|(row, _)| Compartment::named(row.name).is_some_and(|it| it.is_unknown(layers)));
            let shown = readouts(&state, parameters);
            let shown = Readouts::<f64>::TABLE.iter().zip(shown.values().collect::<Vec<_>>());
            let shown = shown.filter(|(row, _)| readout::is_shown(row.name, layers));
            moving.chain(shown).map(|(_, value)| value).chain(state.values()).collect::<Vec<f64>>()
        };
        let differs = |(a, b): (&f64, &f64)| (a - b).abs() > ROUNDING * a.abs().max(b.abs()).max(1e-3);
        all(&own).iter().zip(&all(&other)).any(differs)
    })
}

/// The layer that a parameter needs in addition to those that are on; `None` if it acts already, or never.
#[must_use]
pub fn missing_layer(parameter: &str, layers: &Layers) -> Option<Layer> {
    if is_in_use(parameter, layers) {
        return None;
    }
    let with = |layer: &Layer| Layers::of(layers.layers().iter().copied().chain([*layer]));
    Layer::ALL.into_iter().find(|layer| is_in_use(parameter, &with(layer)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_act_with_their_layer() {
        assert!(is_in_use("skin_healing_time", &Layers::core()));
        assert_eq!(missing_layer("th17_drive", &Layers::core()), Some(Layer::Immune));
        assert_eq!(missing_layer("th17_drive", &Layers::all()), None);
        assert_eq!(missing_layer("barrier_strength", &Layers::core()), Some(Layer::Skin));
    }

    #[test]
    fn with_all_layers_every_parameter_acts_but_these() {
        let idle: Vec<&str> = Parameters::<f64>::rows()
            .map(|(_, row)| row.name)
            .filter(|name| !is_in_use(name, &Layers::all()))
            .collect();
        assert_eq!(idle, IDLE, "{idle:?}");
    }

    // The first three speak of the community as one compartment, which the guilds replace; nobody is short of vitamin D.
    const IDLE: [&str; 5] =
        ["mucus_supply", "fibre_half_saturation", "skin_pressure_rate", "sunlight_growth", "sunlight_half"];
}
