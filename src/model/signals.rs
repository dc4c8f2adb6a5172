//! What the compartments tell each other: every arrow is crossed here, and only here.
//!
//! A mechanism never looks at another compartment. It looks at the signal that reaches it, so that cutting an arrow
//! ([`Cuts`]) needs no word in the equations.

use super::{
    Parameters,
    input::Input,
    link::{Cuts, Link},
    mechanisms::{microbiome, skin},
    number::Number,
    state::State,
};

/// The signals, each named after what it is and where it arrives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signals<S> {
    /// Fibre on offer to the microbes, 1 on the reference diet.
    pub fibre_supply: S,
    /// Short-chain fatty acids at the gut lining, 1 when healthy.
    pub scfa_at_lining: S,
    /// Dysbiosis where LPS leaks in, 0 to 1.
    pub dysbiosis_at_leak: S,
    /// Permeability where LPS leaks in, 1 when healthy.
    pub permeability_at_leak: S,
    /// LPS as immune cells meet it, 1 when healthy.
    pub lps_at_immune_cells: S,
    /// Cytokines as the skin meets them, 1 when healthy.
    pub cytokines_at_skin: S,
    /// The signal of inflamed skin as the microbes feel it, 0 to the strength of the loop.
    pub skin_signal_at_microbes: S,
    /// The signal of inflamed skin as the gut lining feels it, 0 to the strength of the loop.
    pub skin_signal_at_lining: S,
}

/// Reads the signals from the state, with the cut arrows showing their healthy source.
pub fn signals<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, cuts: &Cuts) -> Signals<S> {
    let healthy = State::<S>::reference();
    let fibre_supply = microbiome::fibre_supply(u, &p.microbiome);
    // Short-chain fatty acids leave the gut within hours (Pomare 1985, 10.1172/JCI111847), so they follow at once.
    let scfa = fibre_supply * x.microbes;
    let dysbiosis = microbiome::dysbiosis(x.microbes, &p.microbiome);
    let healthy_dysbiosis = microbiome::dysbiosis(healthy.microbes, &p.microbiome);
    let skin_signal = skin::signal_to_gut(x.skin_inflammation, &p.skin);
    let healthy_skin_signal = skin::signal_to_gut(healthy.skin_inflammation, &p.skin);
    Signals {
        fibre_supply,
        scfa_at_lining: cuts.carry(Link::MicrobesToPermeability, scfa, healthy.microbes),
        dysbiosis_at_leak: cuts.carry(Link::DysbiosisToLps, dysbiosis, healthy_dysbiosis),
        permeability_at_leak: cuts.carry(Link::PermeabilityToLps, x.gut_permeability, healthy.gut_permeability),
        lps_at_immune_cells: cuts.carry(Link::LpsToCytokines, x.lps, healthy.lps),
        cytokines_at_skin: cuts.carry(Link::CytokinesToSkin, x.cytokines, healthy.cytokines),
        skin_signal_at_microbes: cuts.carry(Link::SkinToMicrobes, skin_signal, healthy_skin_signal),
        skin_signal_at_lining: cuts.carry(Link::SkinToPermeability, skin_signal, healthy_skin_signal),
    }
}
