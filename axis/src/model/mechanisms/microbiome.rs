//! The layer of the guilds: fibre fermenters, bifidobacteria, pathobionts, and a swallowed strain.
//!
//! Each guild grows towards what its food can feed, competes for room, and has its own enemies. Fibre feeds bifidobacteria
//! most and Faecalibacterium hardly, as in trials. Pathobionts are held down by the rest (colonisation resistance).

use crate::{
    model::{
        context::Context,
        kinetics::{linear_gain, one_plus, saturation},
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
    let sunlight = p.vitamin_d_shortage * u.uv / (u.uv + p.sunlight_half);
    let fermenter_capacity = p.fermenter_capacity
        * saturation(u.fibre + u.prebiotic, p.fermenter_fibre_half, reference)
        * linear_gain(p.polyphenol_growth, u.polyphenols / all.cytokines.polyphenol_reference)
        * one_plus(p.sunlight_growth, sunlight);
    let bifidobacteria_capacity = p.bifidobacteria_capacity
        * saturation(u.fibre + p.prebiotic_preference * u.prebiotic, p.bifidobacteria_fibre_half, reference);
    let pathobiont_capacity = one_plus(p.colonisation_resistance, S::from(1.0))
        * linear_gain(p.pathobiont_fat_growth, u.saturated_fat / all.endotoxin.fat_reference)
        * linear_gain(p.pathobiont_inflammation_growth, seen_by_pathobionts.cytokines);
    let resistance = p.colonisation_resistance * (seen_by_pathobionts.microbes + p.strain_resistance * x.probiotic);
    let dose = strain::swallowed_effect(u, all);
    let competitors = p.pathobiont_competition * seen.pathobionts;
    Processes {
        fermenter_growth: growth * fermenter_capacity * x.scfa_producers,
        fermenter_crowding: growth * (x.scfa_producers + competitors) * x.scfa_producers,
        fermenter_reseeding: reseeding * fermenter_capacity,
        fermenter_washout: reseeding * x.scfa_producers,
        fermenter_kill: p.fermenter_kill_rate * u.antibiotic * x.scfa_producers,
        fermenter_skin_loss: p.fermenter_skin_pressure * skin_signal * x.scfa_producers,
        bifidobacteria_growth: growth * bifidobacteria_capacity * x.bifidobacteria,
        bifidobacteria_crowding: growth * (x.bifidobacteria + competitors) * x.bifidobacteria,
        bifidobacteria_reseeding: reseeding * bifidobacteria_capacity,
        bifidobacteria_washout: reseeding * x.bifidobacteria,
        bifidobacteria_kill: p.bifidobacteria_kill_rate * u.antibiotic * x.bifidobacteria,
        bifidobacteria_skin_loss: p.bifidobacteria_skin_pressure * skin_signal * x.bifidobacteria,
        bifidobacteria_stress_thinning: p.bifidobacteria_stress_loss * context.stress * x.bifidobacteria,
        pathobiont_growth: p.pathobiont_growth_rate * pathobiont_capacity * x.pathobionts,
        pathobiont_crowding: p.pathobiont_growth_rate * x.pathobionts * x.pathobionts,
        pathobiont_exclusion: p.pathobiont_growth_rate * resistance * x.pathobionts,
        pathobiont_reseeding: p.pathobiont_reseeding_rate,
        pathobiont_washout: p.pathobiont_reseeding_rate * x.pathobionts,
        pathobiont_kill: p.pathobiont_kill_rate * u.antibiotic * x.pathobionts,
        strain_intake: p.strain_intake_rate * dose * x.probiotic.complement(),
        strain_washout: p.strain_washout_rate * x.probiotic,
        strain_kill: p.bifidobacteria_kill_rate * u.antibiotic * x.probiotic,
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
    change.probiotic = v.strain_intake - v.strain_washout - v.strain_kill;
}
