//! The layer of the skin barrier: it wears off and renews itself all the time, is damaged by inflammation, irritation and
//! sunburn, and holds the moisture of the skin.

use crate::{
    model::{
        context::Context,
        kinetics::{linear_gain, one_plus},
        parameters::skin::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs: the barrier in shares per day, moisture in healthy levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, p) = (&context.state, context.input, &context.parameters.skin);
    let [seen_by_barrier, seen_by_hydration] =
        [Compartment::SkinBarrier, Compartment::Hydration].map(|target| context.inputs_of(target));
    let renewal = p.barrier_repair_rate
        * p.barrier_strength
        * linear_gain(p.scfa_repair_gain, seen_by_barrier.scfa)
        * linear_gain(p.tryptophan_repair_gain, seen_by_barrier.tryptophan_metabolites)
        * one_plus(p.emollient_repair_gain, u.emollient)
        / one_plus(p.stress_repair_loss, context.stress);
    let healthy = State::<S>::reference().skin_barrier;
    let moisture = seen_by_hydration.skin_barrier / healthy * one_plus(p.emollient_moisture_gain, u.emollient);
    Processes {
        barrier_renewal: renewal * x.skin_barrier.complement(),
        barrier_wear: p.barrier_wear_rate * x.skin_barrier,
        inflammation_barrier_damage: p.inflammation_damage * seen_by_barrier.skin_inflammation * x.skin_barrier,
        irritation_barrier_damage: p.irritation_damage * u.irritation * x.skin_barrier,
        sunburn_barrier_damage: p.sunburn_damage * signals::burn(u, context.parameters) * x.skin_barrier,
        moistening: moisture / p.hydration_time,
        drying: x.hydration / p.hydration_time,
    }
}

/// The changes per day of barrier and moisture.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.skin_barrier = v.barrier_renewal
        - v.barrier_wear
        - v.inflammation_barrier_damage
        - v.irritation_barrier_damage
        - v.sunburn_barrier_damage;
    change.hydration = v.moistening - v.drying;
}
