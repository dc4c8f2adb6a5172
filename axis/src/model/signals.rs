//! Formulas that several mechanisms share: what one part of the body makes of its state, and others sense.

use super::{
    input::Input,
    kinetics::{activation, inhibition, linear_gain, one_plus, repression, saturation},
    parameters::Parameters,
    state::State,
};
use crate::number::Number;

/// Fibre on offer to the microbes, prebiotic fibre included: 1 on the reference diet, saturating.
pub fn fibre_supply<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    saturation(u.fibre + u.prebiotic, p.community.fibre_half_saturation, p.community.fibre_reference)
}

/// What the guilds amount to as one community, 1 when healthy.
pub fn community<S: Number>(x: &State<S>, p: &Parameters<S>) -> S {
    let share = p.microbiome.fermenter_share;
    share * x.scfa_producers + share.complement() * x.bifidobacteria
}

/// How much of the healthy community is lost, 0 nothing, 1 all: lost microbes, and pathobionts in their place.
pub fn dysbiosis<S: Number>(seen: &State<S>, p: &Parameters<S>) -> S {
    let working = seen.microbes * inhibition(p.microbiome.pathobiont_dysbiosis, seen.pathobionts);
    repression(working, p.community.dysbiosis_half, p.community.dysbiosis_steepness)
}

/// What a swallowed strain adds to fermentation, in healthy communities.
pub fn strain_fermentation<S: Number>(x: &State<S>, p: &Parameters<S>) -> S {
    p.metabolites.strain_fermentation * x.probiotic
}

/// Permeability as it is felt within hours: the slow state of the lining, opened further by active mast cells.
pub fn felt_permeability<S: Number>(seen: &State<S>, mast_cells: S, p: &Parameters<S>) -> S {
    seen.gut_permeability * linear_gain(p.gut_barrier.mast_cell_opening, mast_cells)
}

/// The signal that inflamed skin sends to the gut, scaled by the strength of the loop.
pub fn skin_to_gut<S: Number>(skin_inflammation: S, p: &Parameters<S>) -> S {
    let p = &p.skin_inflammation;
    p.skin_signal_strength * activation(skin_inflammation, p.skin_signal_half, p.skin_signal_steepness)
}

/// How far ultraviolet light burns the skin: hardly below the reddening dose, 1 far above it.
pub fn burn<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    activation(u.uv, p.skin_inflammation.sunburn_half, p.skin_inflammation.sunburn_steepness)
}

/// How far the skin barrier is from whole, 1 when healthy, more when it leaks.
pub fn barrier_leak<S: Number>(skin_barrier: S) -> S {
    let healthy = State::<S>::reference().skin_barrier;
    skin_barrier.complement() / healthy.complement()
}

/// Stress that reaches the body: what happens, less training, serotonin and GABA. 0 in everyday life.
pub fn felt_stress<S: Number>(seen: &State<S>, u: &Input<S>, p: &Parameters<S>) -> S {
    let p = &p.neuroendocrine;
    u.stress
        * one_plus(-p.stress_reduction_effect, u.stress_reduction)
        * inhibition(p.serotonin_calming, seen.serotonin)
        * inhibition(p.gaba_calming, seen.gaba)
}
