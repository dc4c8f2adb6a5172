//! The layer of the metabolites: what microbes make that the body reads. Short-chain fatty acids, tryptophan metabolites,
//! secondary bile acids.

use crate::{
    model::{
        context::Context,
        kinetics::{inhibition, linear_gain, one_plus, saturation},
        parameters::metabolites::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, all) = (&context.state, context.input, context.parameters);
    let p = &all.metabolites;
    let [seen_by_scfa, seen_by_tryptophan, seen_by_bile_acids] =
        [Compartment::Scfa, Compartment::TryptophanMetabolites, Compartment::BileAcids]
            .map(|target| context.inputs_of(target));
    let fibre = (u.fibre + u.prebiotic) / all.community.fibre_reference;
    let tryptophan_left = one_plus(-p.kynurenine_shunt, signals::much_cytokine(&seen_by_tryptophan));
    let bile = linear_gain(p.bile_acid_fat_gain, signals::fat_in_the_gut(u, all))
        * inhibition(p.bile_acid_fibre_inhibition, fibre);
    // Few of the makers are enough, so that too little fibre does not take secondary bile acids away.
    let makers = saturation(seen_by_bile_acids.scfa_producers, p.bile_acid_fermenter_half, S::from(1.0));
    Processes {
        fermentation: signals::fermentation(&seen_by_scfa, u, all) / p.scfa_time,
        scfa_absorption: x.scfa / p.scfa_time,
        tryptophan_conversion: seen_by_tryptophan.bifidobacteria * tryptophan_left / p.tryptophan_time,
        tryptophan_uptake: x.tryptophan_metabolites / p.tryptophan_time,
        bile_acid_conversion: makers * bile / p.bile_acid_time,
        bile_acid_loss: x.bile_acids / p.bile_acid_time,
    }
}

/// The changes per day of short-chain fatty acids, tryptophan metabolites and bile acids.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.scfa = v.fermentation - v.scfa_absorption;
    change.tryptophan_metabolites = v.tryptophan_conversion - v.tryptophan_uptake;
    change.bile_acids = v.bile_acid_conversion - v.bile_acid_loss;
}
