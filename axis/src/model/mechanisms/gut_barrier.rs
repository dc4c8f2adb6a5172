//! The gut lining: it opens where short-chain fatty acids run short, when inflamed skin sends its signal, and for hours
//! when mast cells act; it repairs itself.

use crate::{
    model::{
        context::Context,
        kinetics::{inhibition, linear_gain, one_plus, repression},
        parameters::gut_barrier::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy permeabilities per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, p) = (&context.state, &context.parameters.gut_barrier);
    let seen = context.inputs_of(Compartment::GutPermeability);
    let scfa_lack = repression(seen.scfa, p.scfa_half, p.scfa_steepness);
    let skin_signal = signals::skin_to_gut(seen.skin_inflammation, context.parameters);
    let modulation = inhibition(p.tryptophan_tightening, seen.tryptophan_metabolites)
        * inhibition(p.bile_acid_tightening, seen.bile_acids)
        * linear_gain(p.cytokine_opening, seen.cytokines)
        / one_plus(p.strain_tightening, seen.probiotic);
    let opening = modulation / p.permeability_response_time;
    Processes {
        baseline_leak: p.permeability_baseline * opening,
        scfa_lack_opening: p.scfa_lack_gain * scfa_lack * opening,
        skin_signal_opening: p.skin_signal_gain * skin_signal * opening,
        lining_repair: x.gut_permeability / p.permeability_response_time,
    }
}

/// The change of permeability per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.gut_permeability = v.baseline_leak + v.scfa_lack_opening + v.skin_signal_opening - v.lining_repair;
}
