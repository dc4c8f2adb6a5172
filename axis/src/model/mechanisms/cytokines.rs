//! The cytokine load: immune cells answer LPS with inflammatory messengers, steeply, and the messengers decay.

use crate::{
    model::{
        context::Context,
        kinetics::{activation, inhibition, linear_gain, one_plus},
        parameters::cytokines::Processes,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy cytokine loads per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, p) = (&context.state, context.input, &context.parameters.cytokines);
    let seen = context.inputs_of(Compartment::Cytokines);
    let alarm = activation(seen.lps, p.lps_half, p.lps_steepness);
    let fermented_food = u.fermented_food / (u.fermented_food + p.fermented_food_half);
    let modulation = linear_gain(p.th17_cytokine_gain, seen.th17)
        * inhibition(p.treg_cytokine_inhibition, seen.treg)
        * inhibition(p.scfa_cytokine_inhibition, seen.scfa)
        * inhibition(p.cortisol_cytokine_inhibition, seen.cortisol)
        * inhibition(p.polyphenol_cytokine_inhibition, u.polyphenols / p.polyphenol_reference)
        * one_plus(-p.fermented_food_effect, fermented_food);
    let release = modulation / p.cytokine_clearance_time;
    Processes {
        baseline_release: p.cytokine_baseline * release,
        lps_response: p.lps_cytokine_gain * alarm * release,
        cytokine_decay: x.cytokines / p.cytokine_clearance_time,
    }
}

/// The change of the cytokine load per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.cytokines = v.baseline_release + v.lps_response - v.cytokine_decay;
}
