//! The layer of the guilds: fibre fermenters, bifidobacteria, pathobionts, and a swallowed strain.
//!
//! Each guild grows towards what its food can feed, mucus included, competes for room, and has its own enemies. More fibre
//! feeds bifidobacteria most and Faecalibacterium hardly, as in trials. Pathobionts are held down by the rest (colonisation
//! resistance). Some species of the fermenters are lost to antibiotics for longer than the guild is.

use crate::{
    model::{
        context::Context,
        drug,
        kinetics::{linear_gain, one_plus, part, saturation, supply},
        parameters::microbiome::Processes,
        signals,
        state::{Compartment, State},
        strain,
    },
    number::Number,
};

/// How fast each process runs, in healthy guilds per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, all) = (&context.state, context.input, context.parameters);
    let p = &all.microbiome;
    let seen = context.inputs_of(Compartment::Microbes);
    let seen_by_pathobionts = context.inputs_of(Compartment::Pathobionts);
    let (growth, reseeding) = (all.community.microbe_growth_rate, all.community.microbe_reseeding_rate);
    let reference = all.community.fibre_reference;
    let skin_signal = signals::skin_to_gut(seen.skin_inflammation, all);
    let (one, fibre) = (S::from(1.0), u.fibre + u.prebiotic);
    let sunlight = p.vitamin_d_shortage * part(u.uv, p.sunlight_half);
    // The room of species that have been lost stays empty until they are back.
    let room = one_plus(-p.keystone_share, seen.keystone_species.complement());
    let fermenter_capacity =
        supply(fibre, p.fermenter_mucus_supply, p.fermenter_fibre_half, p.fermenter_fibre_steepness, reference)
            * linear_gain(p.polyphenol_growth, signals::polyphenols(u, all))
            * one_plus(p.sunlight_growth, sunlight)
            * room
            * p.fermenter_strength;
    let for_bifidobacteria = u.fibre + p.prebiotic_preference * u.prebiotic;
    let bifidobacteria_capacity =
        supply(for_bifidobacteria, p.bifidobacteria_mucus_supply, p.bifidobacteria_fibre_half, one, reference)
            * p.bifidobacteria_strength;
    let pathobiont_capacity = one_plus(p.colonisation_resistance, one)
        * linear_gain(p.pathobiont_fat_growth, signals::fat_in_the_gut(u, all))
        * one_plus(p.pathobiont_inflammation_growth, signals::much_cytokine(&seen_by_pathobionts));
    let natives = seen_by_pathobionts.microbes + p.strain_resistance * x.probiotic;
    let resistance = p.colonisation_resistance * saturation(natives, all.metabolites.fermenter_half, S::from(1.0));
    let dose = strain::swallowed_effect(u, all);
    // A swallowed strain takes the room of natives that are missing, and of nobody else.
    let lost = (signals::dysbiosis(&seen, all) - signals::dysbiosis(&State::reference(), all)).nonnegative();
    let competitors = p.pathobiont_competition * seen.pathobionts + p.strain_competition * x.probiotic * lost;
    let crowding = |guild: S| growth * (guild + competitors) / one_plus(p.pathobiont_competition, one) * guild;
    let (kill_of_fermenters, kill_of_bifidobacteria) =
        (drug::kill_of_fermenters(u, all), drug::kill_of_bifidobacteria(u, all));
    let beyond_everyday = signals::beyond_everyday(context.answered_stress, all);
    Processes {
        fermenter_growth: growth * fermenter_capacity * x.scfa_producers,
        fermenter_crowding: crowding(x.scfa_producers),
        fermenter_reseeding: reseeding * fermenter_capacity,
        fermenter_washout: reseeding * x.scfa_producers,
        fermenter_kill: kill_of_fermenters * x.scfa_producers,
        fermenter_skin_loss: p.fermenter_skin_pressure * skin_signal * x.scfa_producers,
        bifidobacteria_growth: growth * bifidobacteria_capacity * x.bifidobacteria,
        bifidobacteria_crowding: crowding(x.bifidobacteria),
        bifidobacteria_reseeding: reseeding * bifidobacteria_capacity,
        bifidobacteria_washout: reseeding * x.bifidobacteria,
        bifidobacteria_kill: kill_of_bifidobacteria * x.bifidobacteria,
        bifidobacteria_skin_loss: p.bifidobacteria_skin_pressure * skin_signal * x.bifidobacteria,
        bifidobacteria_stress_thinning: p.bifidobacteria_stress_loss * beyond_everyday * x.bifidobacteria,
        pathobiont_growth: p.pathobiont_growth_rate * pathobiont_capacity * x.pathobionts,
        pathobiont_crowding: p.pathobiont_growth_rate * x.pathobionts * x.pathobionts,
        pathobiont_exclusion: p.pathobiont_growth_rate * resistance * x.pathobionts,
        pathobiont_reseeding: p.pathobiont_reseeding_rate,
        pathobiont_washout: p.pathobiont_reseeding_rate * x.pathobionts,
        pathobiont_kill: drug::kill_of_pathobionts(u, all) * x.pathobionts,
        keystone_return: x.keystone_species.complement() / p.keystone_return_time,
        keystone_kill: p.keystone_loss * drug::kill_of_keystones(u, all) * x.keystone_species,
        strain_intake: p.strain_intake_rate * dose * x.probiotic.complement(),
        strain_washout: p.strain_washout_rate * x.probiotic,
        strain_kill: kill_of_bifidobacteria * x.probiotic,
    }
}

/// The changes per day of fibre fermenters, bifidobacteria, pathobionts and the swallowed strain.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.scfa_producers = v.fermenter_growth + v.fermenter_reseeding
        - v.fermenter_crowding
        - v.fermenter_washout
        - v.fermenter_kill
        - v.fermenter_skin_loss;
    change.bifidobacteria = v.bifidobacteria_growth + v.bifidobacteria_reseeding
        - v.bifidobacteria_crowding
        - v.bifidobacteria_washout
        - v.bifidobacteria_kill
        - v.bifidobacteria_skin_loss
        - v.bifidobacteria_stress_thinning;
    change.pathobionts = v.pathobiont_growth + v.pathobiont_reseeding
        - v.pathobiont_crowding
        - v.pathobiont_exclusion
        - v.pathobiont_washout
        - v.pathobiont_kill;
    change.keystone_species = v.keystone_return - v.keystone_kill;
    change.probiotic = v.strain_intake - v.strain_washout - v.strain_kill;
}
