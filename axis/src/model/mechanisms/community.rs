//! The gut community as one compartment: it lives on fibre and mucus, competes for room, and is thinned by antibiotics and
//! by inflamed skin.
//!
//! Logistic growth towards what the food can feed, with a trickle of new settlers from outside the loop (the mucus,
//! the appendix, food), so that no course of antibiotics ends it for good.

use crate::{
    model::{
        context::Context,
        drug,
        parameters::community::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy communities per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, all) = (&context.state, context.input, context.parameters);
    let p = &all.community;
    let seen = context.inputs_of(Compartment::Microbes);
    let capacity = signals::fibre_supply(u, all) * all.microbiome.fermenter_strength;
    let skin_signal = signals::skin_to_gut(seen.skin_inflammation, all);
    // What a drug does to the guilds, in their shares.
    let share = all.microbiome.fermenter_share;
    let kill = share * drug::kill_of_fermenters(u, all) + share.complement() * drug::kill_of_bifidobacteria(u, all);
    Processes {
        microbe_growth: p.microbe_growth_rate * capacity * x.microbes,
        microbe_crowding: p.microbe_growth_rate * x.microbes * x.microbes,
        microbe_reseeding: p.microbe_reseeding_rate * capacity,
        microbe_washout: p.microbe_reseeding_rate * x.microbes,
        antibiotic_kill: kill * x.microbes,
        skin_pressure: p.skin_pressure_rate * skin_signal * x.microbes,
    }
}

/// The change of the community per day: what fills it less what drains it.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.microbes = v.microbe_growth + v.microbe_reseeding
        - v.microbe_crowding
        - v.microbe_washout
        - v.antibiotic_kill
        - v.skin_pressure;
}
