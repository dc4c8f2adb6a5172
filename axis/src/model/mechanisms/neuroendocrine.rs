//! The layer of nerves and hormones: felt stress raises cortisol; serotonin and GABA, which microbes help to make, take a
//! little off stress.
//!
//! What lasts is answered less: hormones and mast cells habituate within days, and tissues grow deaf to lasting cortisol
//! within weeks. Cortisol stands for the tone of the stress axis over the day; its daily rhythm is left out, because
//! published models agree that it comes from outside the axis.

use crate::{
    model::{
        context::Context,
        kinetics::{answer, inhibition, linear_gain, one_plus},
        parameters::neuroendocrine::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, p) = (&context.state, &context.parameters.neuroendocrine);
    let [seen_by_cortisol, seen_by_serotonin, seen_by_gaba] =
        [Compartment::Cortisol, Compartment::Serotonin, Compartment::Gaba].map(|target| context.inputs_of(target));
    let one = S::from(1.0);
    let secretion = answer(p.stress_cortisol_gain, context.answered_stress, p.everyday_stress)
        * one_plus(p.cytokine_cortisol_gain, signals::much_cytokine(&seen_by_cortisol))
        * inhibition(p.cortisol_feedback, x.cortisol);
    let lasting = signals::beyond_everyday(context.stress, context.parameters);
    // At rest cortisol times sensitivity is 2 H/(1 + H²), which is 1 at most: lasting stress can never calm.
    let sensitivity = (one + one) / (one + x.cortisol * x.cortisol);
    Processes {
        cortisol_secretion: secretion / p.cortisol_time,
        cortisol_clearance: x.cortisol / p.cortisol_time,
        sensitivity_renewal: sensitivity / p.glucocorticoid_sensitivity_time,
        sensitivity_loss: x.glucocorticoid_sensitivity / p.glucocorticoid_sensitivity_time,
        habituation_gain: lasting / p.habituation_time,
        habituation_loss: x.habituation / p.habituation_time,
        serotonin_synthesis: linear_gain(p.microbe_serotonin_gain, seen_by_serotonin.microbes) / p.serotonin_time,
        serotonin_clearance: x.serotonin / p.serotonin_time,
        gaba_synthesis: linear_gain(p.bifidobacteria_gaba_gain, seen_by_gaba.bifidobacteria) / p.gaba_time,
        gaba_clearance: x.gaba / p.gaba_time,
    }
}

/// The changes per day of cortisol and how it is heard, of habituation, serotonin and GABA.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.cortisol = v.cortisol_secretion - v.cortisol_clearance;
    change.glucocorticoid_sensitivity = v.sensitivity_renewal - v.sensitivity_loss;
    change.habituation = v.habituation_gain - v.habituation_loss;
    change.serotonin = v.serotonin_synthesis - v.serotonin_clearance;
    change.gaba = v.gaba_synthesis - v.gaba_clearance;
}
