//! What an antibiotic kills: one table of drugs, which the equations and the evidence of inputs read.
//!
//! The numbers say how strongly a full dose kills, 1 at the rate that the parameters give. A broad drug clears most of a
//! community within 3 to 4 days (Dethlefsen 2011, 10.1073/pnas.1000087107; Palleja 2018, 10.1038/s41564-018-0257-9); all
//! other sizes are assumed, after which drug was seen to do much and which hardly anything.

use super::{
    input::Input,
    parameters::Parameters,
    state::{Compartment, Target},
    table::Grade::{self, A, B, D},
};
use crate::number::Number;

/// What is known about one effect of a drug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DrugEffect {
    /// What it acts on.
    pub target: Target,
    /// How good the evidence is.
    pub grade: Grade,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

/// An antibiotic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drug {
    /// The input by which it is given.
    pub input: &'static str,
    /// How strongly a full dose kills fibre fermenters.
    pub fermenters: f64,
    /// The same for bifidobacteria, lactobacilli and a swallowed strain.
    pub bifidobacteria: f64,
    /// The same for pathobionts.
    pub pathobionts: f64,
    /// The same for species that stay away for years, before [`keystone_loss`](crate::model::parameters::microbiome) scales it.
    pub keystones: f64,
    /// What it acts on; the community as a whole is made of the first two.
    pub effects: &'static [DrugEffect],
}

/// Makes the table and the function over all drugs.
///
/// A row reads `input: fermenters, bifidobacteria, pathobionts, keystones, [effects];`.
macro_rules! drugs {
    ($($input:ident: $fermenters:literal, $bifidobacteria:literal, $pathobionts:literal, $keystones:literal,
       [$($target:ident $grade:ident $evidence:literal,)+];)+) => {
        /// All drugs.
        pub const DRUGS: &[Drug] = &[$(Drug {
            input: stringify!($input),
            fermenters: $fermenters, bifidobacteria: $bifidobacteria, pathobionts: $pathobionts, keystones: $keystones,
            effects: &[$(DrugEffect {
                target: Target::Of(Compartment::$target), grade: $grade, evidence: $evidence,
            },)+],
        },)+];

        /// The sum over all drugs of the dose times what a full dose does, per day.
        fn sum<S: Number>(u: &Input<S>, p: &Parameters<S>, of: impl Fn(&Drug) -> f64) -> S {
            let doses = [$(u.$input),+].into_iter().zip(DRUGS);
            let killing = doses.map(|(dose, drug)| (dose, of(drug))).filter(|(_, strength)| *strength > 0.0);
            let strength = killing.map(|(dose, strength)| S::from(strength) * dose).reduce(|sum, one| sum + one);
            p.community.full_dose_kill_rate * strength.unwrap_or(S::from(0.0))
        }
    };
}

drugs! {
    antibiotic: 1.2, 1.0, 0.8, 1.0, [
        Microbes A "broad drugs clear most within 3 to 4 days (Dethlefsen 2011, 10.1073/pnas.1000087107)",
        ScfaProducers A "butyrate makers depleted after three drugs, nine common species for half a year, n = 12 (Palleja 2018, 10.1038/s41564-018-0257-9)",
        Bifidobacteria B "depleted after three drugs, n = 12 (Palleja 2018, 10.1038/s41564-018-0257-9)",
        Pathobionts B "broad drugs hit them too; the bloom comes after (Palleja 2018, 10.1038/s41564-018-0257-9)",
        Probiotic D "most strains are sensitive; the size is assumed",
    ];
    vancomycin: 1.0, 0.8, 0.0, 2.5, [
        Microbes A "diversity fell in a trial; neither permeability nor inflammation moved (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
        ScfaProducers A "short-chain fatty acids fell in a trial, still altered after eight weeks (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
        Bifidobacteria D "most are sensitive; the size is assumed",
        Probiotic D "most strains are sensitive; the size is assumed",
    ];
    amoxicillin: 0.03, 0.05, 0.05, 0.03, [
        Microbes A "hardly anything in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
        ScfaProducers A "hardly anything in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
        Bifidobacteria D "a little; the size is assumed",
        Pathobionts D "a little; the size is assumed",
        Probiotic D "a little; the size is assumed",
    ];
    flucloxacillin: 0.02, 0.05, 0.0, 0.02, [
        Microbes D "narrow: hardly anything; the size is assumed",
        ScfaProducers D "narrow: hardly anything; the size is assumed",
        Bifidobacteria D "a little; the size is assumed",
        Probiotic D "a little; the size is assumed",
    ];
}

/// The loss of fibre fermenters per day.
pub fn kill_of_fermenters<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    sum(u, p, |drug| drug.fermenters)
}

/// The loss of bifidobacteria, and of a swallowed strain, per day.
pub fn kill_of_bifidobacteria<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    sum(u, p, |drug| drug.bifidobacteria)
}

/// The loss of species that stay away for years, per day.
pub fn kill_of_keystones<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    sum(u, p, |drug| drug.keystones)
}

/// The loss of pathobionts per day.
pub fn kill_of_pathobionts<S: Number>(u: &Input<S>, p: &Parameters<S>) -> S {
    sum(u, p, |drug| drug.pathobionts)
}
