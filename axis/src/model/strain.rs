//! What a probiotic strain does: one table of strains, which the equations and the evidence of inputs read.
//!
//! All strains take the same room and are found in stool while they are taken; they differ in what they do beyond that. No
//! strain restores a community: after antibiotics a probiotic delayed the return of the natives (Suez 2018).

use super::{
    input::Input,
    kinetics::one_plus,
    parameters::Parameters,
    state::{Compartment, Target},
    table::Grade::{self, A, B, D},
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

/// A strain, or a mixture of strains, that can be swallowed. The gains are those of a full dose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strain {
    /// The input by which it is given.
    pub input: &'static str,
    /// More regulatory T cells.
    pub treg: f64,
    /// How much of the tightening of the lining by strains it has.
    pub tightening: f64,
    /// How much of the calming of felt stress by strains it has.
    pub calming: f64,
    /// Faster renewal of the skin barrier.
    pub repair: f64,
    /// More moisture of the skin.
    pub moisture: f64,
    /// What it acts on.
    pub effects: &'static [StrainEffect],
}

macro_rules! target {
    (Stress) => {
        Target::Stress
    };
    ($compartment:ident) => {
        Target::Of(Compartment::$compartment)
    };
}

/// Makes the table and the functions over all strains.
///
/// A row reads `input: Treg, tightening, calming, repair, moisture, [effects];`.
macro_rules! strains {
    ($($input:ident: $treg:literal, $tightening:literal, $calming:literal, $repair:literal, $moisture:literal,
       [$($target:ident $grade:ident $evidence:literal,)+];)+) => {
        /// All strains.
        pub const STRAINS: &[Strain] = &[$(Strain {
            input: stringify!($input),
            treg: $treg, tightening: $tightening, calming: $calming, repair: $repair, moisture: $moisture,
            effects: &[$(StrainEffect { target: target!($target), grade: $grade, evidence: $evidence },)+],
        },)+];

        /// The dose of each strain.
        fn doses<S: Number>(u: &Input<S>) -> [S; STRAINS.len()] {
            [$(u.$input),+]
        }
    };
}

strains! {
    probiotic_mixture: 0.3, 1.0, 0.0, 0.0, 0.0, [
        Probiotic A "found in stool while taken; some people resist it (Zmora 2018)",
        GutPermeability D "lowers zonulin on average, low certainty, by a disputed assay (Zheng 2023, 10.3389/fimmu.2023.1143548); not in healthy people (Földvári-Nagy 2025, 10.1556/2066.2025.00081)",
        Treg D "mixtures lower SCORAD by 3.5 points in children (Huang 2017, 10.3389/fcimb.2017.00392), by up to 8 in one summary of adults (Umborowati 2022, 10.1186/s41043-022-00318-6); that it is by these cells is assumed",
    ];
    l_rhamnosus: 0.0, 0.4, 0.0, 0.0, 0.0, [
        Probiotic A "found in stool while taken",
        GutPermeability D "strain 19070-2, not GG, with L. reuteri lowered lactulose/mannitol in children with eczema (Rosenfeldt 2004, 10.1016/j.jpeds.2004.06.068); which of the two did it is unclear, and for GG nothing is shown",
    ];
    b_longum: 0.05, 0.5, 1.0, 0.0, 0.0, [
        Probiotic A "found in stool while taken",
        GutPermeability D "as a mixture, by half; assumed",
        Treg B "B. infantis 35624 raised Foxp3 in the blood of volunteers (Konieczna 2012, 10.1136/gutjnl-2011-300936) and lowered CRP and TNF in small trials (Groeger 2013, 10.4161/gmic.25487); the size is assumed",
        Stress B "1714 eased a stress test in 22 people (Allen 2016, 10.1038/tp.2016.191); the size is assumed",
    ];
    l_plantarum: 0.0, 0.3, 0.0, 0.2, 0.1, [
        Probiotic A "found in stool while taken",
        GutPermeability D "as a mixture, by less; assumed",
        SkinBarrier A "HY7714: water loss fell more than on placebo in 110 people with dry skin (Lee 2015, 10.4014/jmb.1509.09021); the size is assumed",
        Hydration A "HY7714: moisture rose in 110 people with dry skin (Lee 2015, 10.4014/jmb.1509.09021); the size is assumed",
    ];
}

/// What one dose does among all that is swallowed on that day: 1 at the full dose alone in a person who takes strains up as
/// usual. Strains share one room, so each does its share of what saturates with their sum.
fn effect_among<S: Number>(dose: S, swallowed: S, p: &Parameters<S>) -> S {
    let (half, full) = (p.community.probiotic_half_dose, p.community.probiotic_reference_dose);
    p.microbiome.strain_uptake * dose / (swallowed + half) * (full + half) / full
}

/// All strains of a day.
fn swallowed<S: Number>(u: &Input<S>) -> S {
    let [first, others @ ..] = doses(u);
    others.into_iter().fold(first, |sum, dose| sum + dose)
}

/// What all swallowed strains together do to fill their room.
pub fn swallowed_effect<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    effect_among(swallowed(u), swallowed(u), p)
}

/// The gains of all strains multiplied, 1 without any. `gain` reads the gain of one strain off the table.
fn gain_of_all<S: Number>(u: &Input<S>, p: &Parameters<S>, scale: S, gain: impl Fn(&Strain) -> f64) -> S {
    let acting = doses(u).into_iter().zip(STRAINS).map(|(dose, strain)| (dose, gain(strain)));
    let gains = acting
        .filter(|(_, gain)| *gain > 0.0)
        .map(|(dose, gain)| one_plus(scale * S::from(gain), effect_among(dose, swallowed(u), p)));
    gains.reduce(|product, gain| product * gain).unwrap_or(S::from(1.0))
}

/// More regulatory T cells with strains.
pub fn treg_gain<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    gain_of_all(u, p, S::from(1.0), |strain| strain.treg)
}

/// How much tighter strains make the gut lining.
pub fn tightening<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    gain_of_all(u, p, p.gut_barrier.strain_tightening, |strain| strain.tightening)
}

/// How much strains take off felt stress.
pub fn stress_calming<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    gain_of_all(u, p, p.neuroendocrine.strain_stress_calming, |strain| strain.calming)
}

/// Faster renewal of the skin barrier with strains.
pub fn repair_gain<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    gain_of_all(u, p, S::from(1.0), |strain| strain.repair)
}

/// More moisture of the skin with strains.
pub fn moisture_gain<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    gain_of_all(u, p, S::from(1.0), |strain| strain.moisture)
}
