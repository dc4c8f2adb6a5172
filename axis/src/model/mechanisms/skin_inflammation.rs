//! Skin inflammation: what gets through a leaking barrier, cytokines, type 2, Th17 cells, scratching, irritation and
//! sunburn inflame what is still calm, and inflamed skin heals. Its signal back to the gut closes the loop.

use crate::{
    model::{
        context::Context,
        kinetics::{answer, excess, inhibition, linear_gain, one_plus},
        parameters::skin_inflammation::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in shares of the worst possible inflammation per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, all) = (&context.state, context.input, context.parameters);
    let p = &all.skin_inflammation;
    let seen = context.inputs_of(Compartment::SkinInflammation);
    let healthy = State::<S>::reference();
    let penetration = signals::penetration(&seen, all);
    let alarm = excess(seen.cytokines, healthy.cytokines, p.cytokine_half, p.cytokine_steepness);
    let stress = answer(p.stress_skin_gain * p.stress_sensitivity, context.stress, all.neuroendocrine.everyday_stress);
    let modulation = stress
        * linear_gain(p.mast_cell_skin_gain, seen.mast_cells)
        * inhibition(p.treg_skin_inhibition, seen.treg)
        * inhibition(p.cortisol_skin_inhibition, signals::glucocorticoids(&seen))
        * inhibition(p.tryptophan_skin_inhibition, seen.tryptophan_metabolites)
        * inhibition(p.bile_acid_skin_inhibition, seen.bile_acids)
        / one_plus(p.cream_effect, u.anti_inflammatory_cream);
    let still_calm = x.skin_inflammation.complement() * modulation;
    // What keeps healthy skin at its level, however fast it heals.
    let background = healthy.skin_inflammation / healthy.skin_inflammation.complement() / p.skin_healing_time;
    Processes {
        background_activation: background * still_calm,
        penetration_activation: p.skin_reactivity * p.penetration_rate * penetration * still_calm,
        cytokine_activation: p.cytokine_skin_rate * alarm * still_calm,
        type_2_activation: p.type_2_skin_rate * signals::type_2_arm(&seen, u, all) * still_calm,
        th17_activation: p.th17_skin_rate * signals::th17_arm(&seen, u, all) * still_calm,
        scratching_activation: p.scratching_rate * seen.itch * still_calm,
        irritation_activation: p.irritation_rate * u.irritation * still_calm,
        sunburn_activation: p.sunburn_rate * signals::burn(u, all) * still_calm,
        skin_healing: x.skin_inflammation / p.skin_healing_time
            * one_plus(p.cream_healing_gain, u.anti_inflammatory_cream),
    }
}

/// The change of skin inflammation per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.skin_inflammation = v.background_activation
        + v.penetration_activation
        + v.cytokine_activation
        + v.type_2_activation
        + v.th17_activation
        + v.scratching_activation
        + v.irritation_activation
        + v.sunburn_activation
        - v.skin_healing;
}
