//! Formulas that several mechanisms share: what one part of the body makes of its state, and others sense.

use super::{
    input::Input,
    kinetics::{GENTLE, excess, inhibition, linear_gain, one_plus, part, repression, saturation, supply},
    parameters::Parameters,
    state::State,
    strain,
};
use crate::number::Number;

/// Fibre and mucus on offer to the community: 1 on the reference diet, saturating.
pub fn fibre_supply<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    let p = &p.community;
    supply(u.fibre + u.prebiotic, p.mucus_supply, p.fibre_half_saturation, S::from(1.0), p.fibre_reference)
}

/// Short-chain fatty acids made of fibre and mucus, 1 on the reference diet with a healthy community. Food limits
/// fermentation before microbes do, so half a community makes more than half of the acids.
pub fn fermentation<S: Number>(seen: &State<S>, u: &Input<S>, p: &Parameters<S>) -> S {
    let (reference, p) = (p.community.fibre_reference, &p.metabolites);
    let fermenters = seen.microbes + p.strain_fermentation * seen.probiotic;
    supply(u.fibre + u.prebiotic, p.fermented_mucus, p.fermentation_half, S::from(1.0), reference)
        * saturation(fermenters, p.fermenter_half, S::from(1.0))
}

/// What the polyphenols of the diet can do: 1 on the ordinary diet, saturating.
pub fn polyphenols<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    saturation(u.polyphenols, p.cytokines.polyphenol_half, p.cytokines.polyphenol_reference)
}

/// What the guilds amount to as one community, 1 when healthy.
pub fn community<S: Number>(x: &State<S>, p: &Parameters<S>) -> S {
    let share = p.microbiome.fermenter_share;
    share * x.scfa_producers + share.complement() * x.bifidobacteria
}

/// How much of the healthy community is lost, 0 nothing, 1 all: lost microbes, and pathobionts in their place.
pub fn dysbiosis<S: Number>(seen: &State<S>, p: &Parameters<S>) -> S {
    let working = seen.microbes * inhibition(p.microbiome.pathobiont_dysbiosis, seen.pathobionts);
    repression(working, p.community.dysbiosis_half, S::from(GENTLE))
}

/// The share of one acid in the short-chain fatty acids, against its healthy share: its makers against the whole community.
/// Who ferments decides which acid is made.
fn share_of_acid<S: Number>(makers: S, community: S) -> S {
    // A trace in the denominator, so that an empty gut has a share as well; what it is does not matter there.
    let trace = S::from(1e-6);
    makers * (S::from(2.0) + trace) / (makers + community + trace)
}

/// Butyrate, which fibre fermenters make most of.
pub fn butyrate<S: Number>(seen: &State<S>) -> S {
    seen.scfa * share_of_acid(seen.scfa_producers, seen.microbes)
}

/// Propionate, which all make.
pub fn propionate<S: Number>(seen: &State<S>) -> S {
    seen.scfa
}

/// Acetate, which bifidobacteria make most of.
pub fn acetate<S: Number>(seen: &State<S>) -> S {
    let makers = S::from(0.4) * seen.scfa_producers + S::from(0.6) * seen.bifidobacteria;
    seen.scfa * share_of_acid(makers, seen.microbes)
}

/// Permeability for small sugars as it is felt within hours: the slow state of the lining, opened further by active mast
/// cells.
pub fn felt_permeability<S: Number>(seen: &State<S>, mast_cells: S, p: &Parameters<S>) -> S {
    sugar_leak(seen, p) * linear_gain(p.gut_barrier.mast_cell_opening, mast_cells)
}

/// The slow state of the lining for small sugars, with the leak that this person is born with.
pub fn sugar_leak<S: Number>(seen: &State<S>, p: &Parameters<S>) -> S {
    p.gut_barrier.small_pore_leak * seen.gut_permeability
}

/// How much more cytokine there is than in health, 0 to 1: the weak answer of whatever cytokines move besides the skin.
pub fn much_cytokine<S: Number>(seen: &State<S>) -> S {
    // Half of that answer at three times the healthy load; assumed, one value for all weak arrows.
    excess(seen.cytokines, State::<S>::reference().cytokines, S::from(2.0), S::from(GENTLE))
}

/// The signal that inflamed skin sends to the gut, scaled by the strength of the loop.
pub fn skin_to_gut<S: Number>(skin_inflammation: S, p: &Parameters<S>) -> S {
    let (p, healthy) = (&p.skin_inflammation, State::<S>::reference().skin_inflammation);
    p.skin_signal_strength * excess(skin_inflammation, healthy, p.skin_signal_half, p.skin_signal_steepness)
}

/// Saturated fat as microbes meet it: 1 on the ordinary diet, twice that at most, because most of more is absorbed before it
/// reaches them (assumed).
pub fn fat_in_the_gut<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    saturation(u.saturated_fat, p.endotoxin.fat_reference, p.endotoxin.fat_reference)
}

/// How far ultraviolet light burns the skin: not at all up to the reddening dose, 1 far above it; antioxidants take off a
/// part.
pub fn burn<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    let p = &p.skin_inflammation;
    part((u.uv - p.sunburn_threshold).nonnegative(), p.sunburn_half)
        * one_plus(-p.antioxidant_effect, part(u.antioxidants, p.antioxidant_half))
}

/// How far the skin barrier is from whole, in both its parts, 1 when healthy, more when it leaks.
pub fn skin_leak<S: Number>(seen: &State<S>, p: &Parameters<S>) -> S {
    let lipids = p.skin.lipid_share;
    let whole = lipids * seen.skin_barrier + lipids.complement() * seen.corneocytes;
    whole.complement() / State::<S>::reference().skin_barrier.complement()
}

/// What gets through a leaking barrier and is answered, 0 to 1. A small leak stays without an answer (the second factor), so
/// that health holds however reactive the skin: without that reserve the slope at health is not zero, and health of a
/// reactive skin would be a corner from which the least push leads away.
pub fn penetration<S: Number>(seen: &State<S>, p: &Parameters<S>) -> S {
    let (extra_leak, p) = ((skin_leak(seen, p) - S::from(1.0)).nonnegative(), &p.skin_inflammation);
    part(extra_leak, p.penetration_half) * part(extra_leak, p.penetration_reserve)
}

/// What the skin feels of type 2 (IL-4, IL-13, IL-31): less after therapeutic light and under a blocker.
pub fn type_2_arm<S: Number>(seen: &State<S>, u: &Input<S>, p: &Parameters<S>) -> S {
    let p = &p.immune;
    excess(seen.type_2, State::<S>::reference().type_2, p.type_2_half, S::from(GENTLE))
        * one_plus(-p.light_calming_effect, seen.light_calm)
        * one_plus(-p.type_2_blocker_effect, u.il4_il13_blocker)
}

/// What the skin feels of Th17 cells (IL-23, IL-17): less after therapeutic light and under a blocker.
pub fn th17_arm<S: Number>(seen: &State<S>, u: &Input<S>, p: &Parameters<S>) -> S {
    let p = &p.immune;
    excess(seen.th17, State::<S>::reference().th17, p.th17_half, S::from(GENTLE))
        * one_plus(-p.light_calming_effect, seen.light_calm)
        * one_plus(-p.th17_blocker_effect, u.il17_blocker)
}

/// What tissues hear of cortisol: how much there is, times how sensitive they are. 1 when healthy.
pub fn glucocorticoids<S: Number>(seen: &State<S>) -> S {
    seen.cortisol * seen.glucocorticoid_sensitivity
}

/// Stress as it is felt: everyday life and what happens beyond it, less training, serotonin, GABA and some strains, a little
/// more with cytokines.
pub fn felt_stress<S: Number>(seen: &State<S>, u: &Input<S>, all: &Parameters<S>) -> S {
    let p = &all.neuroendocrine;
    (p.everyday_stress + u.stress)
        * one_plus(-p.stress_reduction_effect, u.stress_reduction)
        * inhibition(p.serotonin_calming, seen.serotonin)
        * inhibition(p.gaba_calming, seen.gaba)
        * one_plus(p.cytokine_stress_gain, much_cytokine(seen))
        / strain::stress_calming(u, all)
}

/// How much more stress than everyday life holds, 0 to 1. Smooth where the two meet: in health rounding decides on which
/// side it is, and a kink there stops solvers that estimate slopes.
pub fn beyond_everyday<S: Number>(stress: S, all: &Parameters<S>) -> S {
    let p = &all.neuroendocrine;
    excess(stress, p.everyday_stress, p.habituation_half, S::from(GENTLE))
}

/// The part of felt stress that hormones and mast cells still answer once they have habituated.
pub fn answered_stress<S: Number>(felt: S, habituation: S, p: &Parameters<S>) -> S {
    let p = &p.neuroendocrine;
    p.everyday_stress + (felt - p.everyday_stress) * one_plus(-p.habituation_effect, habituation)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_gut_makes_no_acid_and_has_no_undefined_share() {
        let mut empty = State::<f64>::reference();
        (empty.microbes, empty.scfa_producers, empty.scfa) = (0.0, 0.0, 0.0);
        assert_eq!(butyrate(&empty), 0.0);
        assert_eq!(butyrate(&State::<f64>::reference()), 1.0);
        assert_eq!(acetate(&State::<f64>::reference()), 1.0);
    }
}
