//! The layer of nerves and hormones: stress raises cortisol; serotonin and GABA, which microbes help to make, take a little
//! off stress.
//!
//! Cortisol stands for the tone of the stress axis over the day; its daily rhythm is left out, because published models
//! agree that it comes from outside the axis.

use crate::{
    model::{
        context::Context,
        kinetics::{inhibition, linear_gain, one_plus},
        parameters::neuroendocrine::Processes,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, p) = (&context.state, &context.parameters.neuroendocrine);
    let [seen_by_cortisol, seen_by_serotonin, seen_by_gaba] =
        [Compartment::Cortisol, Compartment::Serotonin, Compartment::Gaba].map(|target| context.inputs_of(target));
    let secretion = one_plus(p.stress_cortisol_gain, context.stress)
        * linear_gain(p.cytokine_cortisol_gain, seen_by_cortisol.cytokines)
        * inhibition(p.cortisol_feedback, x.cortisol);
    Processes {
        cortisol_secretion: secretion / p.cortisol_time,
        cortisol_clearance: x.cortisol / p.cortisol_time,
        serotonin_synthesis: linear_gain(p.microbe_serotonin_gain, seen_by_serotonin.microbes) / p.serotonin_time,
        serotonin_clearance: x.serotonin / p.serotonin_time,
        gaba_synthesis: linear_gain(p.bifidobacteria_gaba_gain, seen_by_gaba.bifidobacteria) / p.gaba_time,
        gaba_clearance: x.gaba / p.gaba_time,
    }
}

/// The changes per day of cortisol, serotonin and GABA.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.cortisol = v.cortisol_secretion - v.cortisol_clearance;
    change.serotonin = v.serotonin_synthesis - v.serotonin_clearance;
    change.gaba = v.gaba_synthesis - v.gaba_clearance;
}
