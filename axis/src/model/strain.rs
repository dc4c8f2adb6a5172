//! What a probiotic strain does: one table of strains, which the equations and the evidence of inputs read.
//!
//! All strains take the same room, help an empty gut and are found in stool while they are taken; they differ in what they
//! do to regulatory T cells.

use super::{
    input::Input,
    kinetics::{one_plus, saturation},
    parameters::{Parameters, community},
    state::{Compartment, Target},
    table::Grade::{self, A, D},
};
use crate::number::Number;

/// What is known about one effect of a strain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StrainEffect {
    /// What it acts on.
    pub target: Target,
    /// How good the evidence is.
    pub grade: Grade,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

/// A strain, or a mixture of strains, that can be swallowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strain {
    /// The input by which it is given.
    pub input: &'static str,
    /// What it acts on.
    pub effects: &'static [StrainEffect],
}

/// Makes the table and the functions over all strains.
///
/// A row reads `input: parameter of its gain of regulatory T cells, [effects];`.
macro_rules! strains {
    ($($input:ident: $treg_gain:ident, [$($target:ident $grade:ident $evidence:literal,)+];)+) => {
        /// All strains.
        pub const STRAINS: &[Strain] = &[$(Strain {
            input: stringify!($input),
            effects: &[$(StrainEffect {
                target: Target::Of(Compartment::$target), grade: $grade, evidence: $evidence,
            },)+],
        },)+];

        /// The dose of each strain and its gain of regulatory T cells.
        fn given<S: Number>(u: &Input<S>, p: &Parameters<S>) -> [(S, S); STRAINS.len()] {
            [$((u.$input, p.immune.$treg_gain),)+]
        }
    };
}

strains! {
    probiotic_mixture: mixture_treg_gain, [
        Microbes A "lowers zonulin and LPS on average, low certainty (Zheng 2023, 10.3389/fimmu.2023.1143548); after antibiotics it delayed the return of a person's own microbes (Suez 2018)",
        Probiotic A "found in stool while taken; some people resist it (Zmora 2018)",
        Treg D "mixtures lower SCORAD by 3 to 8 points (Huang 2017, 10.3389/fcimb.2017.00392); that it is by these cells is assumed",
    ];
    l_rhamnosus: l_rhamnosus_treg_gain, [
        Microbes A "as a mixture",
        Probiotic A "found in stool while taken",
        Treg A "no effect: GG did not treat eczema (Huang 2017, 10.3389/fcimb.2017.00392), so its strength is 0",
    ];
    b_longum: b_longum_treg_gain, [
        Microbes A "as a mixture",
        Probiotic A "found in stool while taken",
        Treg D "35624 lowered CRP and TNF in small trials (Groeger 2013, 10.4161/gmic.25487); that it is by these cells is assumed",
    ];
}

/// What a swallowed dose does, whatever the strain: 1 at the full dose, saturating.
pub fn probiotic_effect<S: Number>(dose: S, p: &community::Parameters<S>) -> S {
    saturation(dose, p.probiotic_half_dose, p.probiotic_reference_dose)
}

/// What all swallowed strains together do for an empty gut.
pub fn swallowed_effect<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    let [(first, _), others @ ..] = given(u, p);
    let dose = others.into_iter().fold(first, |sum, (dose, _)| sum + dose);
    probiotic_effect(dose, &p.community)
}

/// The supply of regulatory T cells with the gain of each strain.
pub fn with_treg_gains<S: Number>(supply: S, u: &Input<S>, p: &Parameters<S>) -> S {
    let [first, others @ ..] = given(u, p);
    let gain = |supply: S, (dose, gain): (S, S)| supply * one_plus(gain, probiotic_effect(dose, &p.community));
    // From the last: the order of the table of parameters, in which the formula is printed.
    others.into_iter().rev().fold(gain(supply, first), gain)
}
