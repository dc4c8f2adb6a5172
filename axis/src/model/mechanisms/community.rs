//! The gut community as one compartment: it lives on fibre, competes for room, and is thinned by antibiotics and by inflamed skin.
//!
//! Logistic growth towards what the fibre can feed, with a trickle of new settlers from outside the loop (the mucus,
//! the appendix, food), so that no course of antibiotics ends it for good.

use crate::{
    model::{
        context::Context,
        parameters::community::Processes,
        signals,
        state::{Compartment, State},
        strain,
    },
    number::Number,
};

/// How fast each process runs, in healthy communities per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, p) = (&context.state, context.input, &context.parameters.community);
    let seen = context.inputs_of(Compartment::Microbes);
    let supply = signals::fibre_supply(u, context.parameters);
    let capacity = p.carrying_capacity * supply;
    let dose = strain::swallowed_effect(u, context.parameters);
    let room = p.colonisation_room / (p.colonisation_room + x.microbes.nonnegative());
    let skin_signal = signals::skin_to_gut(seen.skin_inflammation, context.parameters);
    Processes {
        microbe_growth: p.microbe_growth_rate * capacity * x.microbes,
        microbe_crowding: p.microbe_growth_rate * x.microbes * x.microbes,
        microbe_reseeding: p.microbe_reseeding_rate * capacity,
        microbe_washout: p.microbe_reseeding_rate * x.microbes,
        probiotic_support: p.probiotic_support_rate * dose * supply * room,
        antibiotic_kill: p.antibiotic_kill_rate * u.antibiotic * x.microbes,
        skin_pressure: p.skin_pressure_rate * skin_signal * x.microbes,
    }
}

/// The change of the community per day: what fills it less what drains it.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.microbes = v.microbe_growth + v.microbe_reseeding + v.probiotic_support
        - v.microbe_crowding
        - v.microbe_washout
        - v.antibiotic_kill
        - v.skin_pressure;
}
