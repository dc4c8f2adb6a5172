//! The layer of the skin: a barrier of two parts, which wear off and renew themselves all the time, its moisture, itch with
//! scratching, and the growth of the epidermis.
//!
//! Lipids are back within days, horny cells within weeks: one cause, two clocks. A leaking barrier calls up type 2, which
//! slows renewal and itches; scratching wears the barrier: the loop of eczema, within the skin.

use crate::{
    model::{
        context::Context,
        kinetics::{GENTLE, activation, answer, inhibition, linear_gain, one_plus},
        parameters::skin::Processes,
        signals,
        state::{Compartment, State},
        strain,
    },
    number::Number,
};

/// How fast each process runs: the barrier and itch in shares per day, moisture and growth in healthy levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, all) = (&context.state, context.input, context.parameters);
    let p = &all.skin;
    let [seen_by_barrier, seen_by_hydration, seen_by_itch, seen_by_growth] =
        [Compartment::SkinBarrier, Compartment::Hydration, Compartment::Itch, Compartment::EpidermalGrowth]
            .map(|target| context.inputs_of(target));
    let (healthy, gentle) = (State::<S>::reference(), S::from(GENTLE));
    let everyday = all.neuroendocrine.everyday_stress;
    let beyond_healthy = |seen: &State<S>| (seen.skin_inflammation - healthy.skin_inflammation).nonnegative();
    let renewal = p.barrier_strength
        * linear_gain(p.scfa_repair_gain, signals::butyrate(&seen_by_barrier))
        * linear_gain(p.tryptophan_repair_gain, seen_by_barrier.tryptophan_metabolites)
        * one_plus(p.emollient_repair_gain, u.emollient)
        * strain::repair_gain(u, all)
        / one_plus(p.type_2_repair_loss, signals::type_2_arm(&seen_by_barrier, u, all))
        / answer(p.stress_repair_loss, context.stress, everyday);
    // Everyday wear holds a barrier that renews as it should at its healthy value.
    let wear = healthy.skin_barrier.complement() / healthy.skin_barrier;
    let by_inflammation = wear * p.inflammation_damage * beyond_healthy(&seen_by_barrier);
    let by_scratching = wear * p.scratching_damage * seen_by_barrier.itch;
    let by_irritation = wear * p.irritation_damage * u.irritation;
    let by_sunburn = wear * p.sunburn_damage * signals::burn(u, all);
    let all_wear = wear + by_inflammation + by_scratching + by_irritation + by_sunburn;
    let lipids = p.barrier_repair_rate * x.skin_barrier;
    let horny_cells = p.corneocyte_renewal_rate * x.corneocytes;
    let barrier = signals::skin_leak(&seen_by_hydration, all) * healthy.skin_barrier.complement();
    let moisture = p.moisture_strength * barrier.complement() / healthy.skin_barrier
        * one_plus(p.emollient_moisture_gain, u.emollient)
        * strain::moisture_gain(u, all)
        * inhibition(p.turnover_dryness, seen_by_hydration.epidermal_growth);
    let itching = beyond_healthy(&seen_by_itch)
        * one_plus(p.type_2_itch_gain, signals::type_2_arm(&seen_by_itch, u, all))
        * answer(p.stress_itch_gain, context.stress, everyday);
    let growth = one_plus(p.th17_growth_gain, signals::th17_arm(&seen_by_growth, u, all))
        * linear_gain(p.scfa_growth_gain, signals::butyrate(&seen_by_growth))
        * linear_gain(p.tryptophan_growth_gain, seen_by_growth.tryptophan_metabolites);
    Processes {
        barrier_renewal: p.barrier_repair_rate * renewal * x.skin_barrier.complement(),
        barrier_wear: wear * lipids,
        inflammation_barrier_damage: by_inflammation * lipids,
        scratching_barrier_damage: by_scratching * lipids,
        irritation_barrier_damage: by_irritation * lipids,
        sunburn_barrier_damage: by_sunburn * lipids,
        corneocyte_renewal: p.corneocyte_renewal_rate * renewal * x.corneocytes.complement(),
        corneocyte_loss: all_wear * horny_cells,
        moistening: moisture / p.hydration_time,
        drying: x.hydration / p.hydration_time,
        itching: activation(itching, p.itch_half, gentle) / p.itch_time,
        itch_relief: x.itch / p.itch_time,
        growth_stimulation: growth / p.growth_time,
        growth_settling: x.epidermal_growth / p.growth_time,
    }
}

/// The changes per day of both parts of the barrier, of moisture, itch and growth.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.skin_barrier = v.barrier_renewal
        - v.barrier_wear
        - v.inflammation_barrier_damage
        - v.scratching_barrier_damage
        - v.irritation_barrier_damage
        - v.sunburn_barrier_damage;
    change.corneocytes = v.corneocyte_renewal - v.corneocyte_loss;
    change.hydration = v.moistening - v.drying;
    change.itch = v.itching - v.itch_relief;
    change.epidermal_growth = v.growth_stimulation - v.growth_settling;
}
