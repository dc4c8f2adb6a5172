//! Skin inflammation: cytokines, irritation and sunburn inflame what is still calm, and inflamed skin heals. Its signal
//! back to the gut closes the loop.

use crate::{
    model::{
        context::Context,
        kinetics::{activation, inhibition, linear_gain, one_plus},
        parameters::skin_inflammation::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in shares of the worst possible inflammation per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, p) = (&context.state, context.input, &context.parameters.skin_inflammation);
    let seen = context.inputs_of(Compartment::SkinInflammation);
    let leak = signals::barrier_leak(seen.skin_barrier);
    let sensed =
        seen.cytokines * linear_gain(p.th17_skin_gain, seen.th17) * linear_gain(p.mast_cell_skin_gain, seen.mast_cells);
    let light = u.uv / (u.uv + p.light_calming_half);
    let alarm = activation(sensed, p.cytokine_half, p.cytokine_steepness) * one_plus(-p.light_calming, light);
    let calming = inhibition(p.treg_skin_inhibition, seen.treg)
        * inhibition(p.cortisol_skin_inhibition, seen.cortisol)
        * inhibition(p.tryptophan_skin_inhibition, seen.tryptophan_metabolites)
        * inhibition(p.bile_acid_skin_inhibition, seen.bile_acids)
        / one_plus(p.cream_effect, u.anti_inflammatory_cream);
    let still_calm = x.skin_inflammation.complement() * calming;
    Processes {
        background_activation: p.skin_baseline_activation * linear_gain(p.barrier_leak_gain, leak) * still_calm,
        cytokine_activation: p.cytokine_skin_rate * alarm * still_calm,
        irritation_activation: p.irritation_rate * u.irritation * still_calm,
        sunburn_activation: p.sunburn_rate * signals::burn(u, context.parameters) * still_calm,
        skin_healing: x.skin_inflammation / p.skin_healing_time,
    }
}

/// The change of skin inflammation per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.skin_inflammation =
        v.background_activation + v.cytokine_activation + v.irritation_activation + v.sunburn_activation
            - v.skin_healing;
}
