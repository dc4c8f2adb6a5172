//! The cytokine load: immune cells answer LPS beyond the usual with inflammatory messengers, steeply, and the messengers
//! decay.

use crate::{
    model::{
        context::Context,
        kinetics::{GENTLE, excess, inhibition, one_plus, part},
        parameters::cytokines::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy cytokine loads per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, all) = (&context.state, context.input, context.parameters);
    let p = &all.cytokines;
    let seen = context.inputs_of(Compartment::Cytokines);
    let healthy = State::<S>::reference();
    let fibre = (u.fibre + u.prebiotic) / all.community.fibre_reference;
    let modulation = inhibition(p.treg_cytokine_inhibition, seen.treg)
        * inhibition(p.scfa_cytokine_inhibition, signals::propionate(&seen))
        * inhibition(p.cortisol_cytokine_inhibition, signals::glucocorticoids(&seen))
        * inhibition(p.fibre_cytokine_inhibition, fibre)
        * inhibition(p.polyphenol_cytokine_inhibition, signals::polyphenols(u, all))
        * one_plus(-p.fermented_food_effect, part(u.fermented_food, p.fermented_food_half));
    let release = modulation / p.cytokine_clearance_time;
    Processes {
        baseline_release: release,
        lps_response: p.lps_cytokine_gain * excess(seen.lps, healthy.lps, p.lps_half, p.lps_steepness) * release,
        th17_response: p.th17_cytokine_gain
            * excess(seen.th17, healthy.th17, p.th17_cytokine_half, S::from(GENTLE))
            * release,
        cytokine_decay: x.cytokines / p.cytokine_clearance_time,
    }
}

/// The change of the cytokine load per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.cytokines = v.baseline_release + v.lps_response + v.th17_response - v.cytokine_decay;
}
