//! The gut lining: it opens a little where butyrate runs short, when inflamed skin sends its signal, and for hours
//! when mast cells act; it repairs itself.

use crate::{
    model::{
        context::Context,
        kinetics::{GENTLE, excess, inhibition, one_plus, repression},
        parameters::gut_barrier::Processes,
        signals,
        state::{Compartment, State},
        strain,
    },
    number::Number,
};

/// How fast each process runs, in healthy permeabilities per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, p) = (&context.state, &context.parameters.gut_barrier);
    let seen = context.inputs_of(Compartment::GutPermeability);
    let healthy = State::<S>::reference();
    let lack_of = |butyrate: S| repression(butyrate, p.scfa_half, S::from(GENTLE));
    let skin_signal = signals::skin_to_gut(seen.skin_inflammation, context.parameters);
    let modulation = inhibition(p.tryptophan_tightening, seen.tryptophan_metabolites)
        * inhibition(p.bile_acid_tightening, seen.bile_acids)
        * one_plus(
            p.cytokine_opening,
            excess(seen.cytokines, healthy.cytokines, p.cytokine_opening_half, S::from(GENTLE)),
        );
    let opening = modulation / p.permeability_response_time;
    // The leak of a healthy lining is 1 with the butyrate that is usual in it.
    let leak = opening / one_plus(p.scfa_lack_gain, lack_of(healthy.scfa));
    let by_lack = p.scfa_lack_gain * lack_of(signals::butyrate(&seen)) * leak;
    let by_skin = p.skin_signal_gain * skin_signal * opening;
    // A strain closes what is open beyond health, so a tight lining does not answer it (no change of zonulin in healthy
    // people: Földvári-Nagy 2025, 10.1556/2066.2025.00081).
    let opened = (leak + by_lack + by_skin) * p.permeability_response_time;
    let beyond_healthy = (opened - healthy.gut_permeability).nonnegative() / p.permeability_response_time;
    let closed = (S::from(1.0) / strain::tightening(context.input, context.parameters)).complement();
    Processes {
        baseline_leak: leak,
        scfa_lack_opening: by_lack,
        skin_signal_opening: by_skin,
        lining_tightening: closed * beyond_healthy,
        lining_repair: x.gut_permeability / p.permeability_response_time,
    }
}

/// The change of permeability per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.gut_permeability =
        v.baseline_leak + v.scfa_lack_opening + v.skin_signal_opening - v.lining_tightening - v.lining_repair;
}
