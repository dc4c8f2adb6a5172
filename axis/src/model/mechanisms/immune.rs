//! The layer of the immune cells: Th17 cells and type-2 inflammation that inflame the skin, each in its own disease,
//! regulatory T cells that calm, mast cells that act within the hour, and the calm that therapeutic light leaves behind.

use crate::{
    model::{
        context::Context,
        kinetics::{GENTLE, activation, answer, excess, inhibition, linear_gain, one_plus},
        parameters::immune::Processes,
        signals,
        state::{Compartment, State},
        strain,
    },
    number::Number,
};

/// How fast each process runs, in healthy levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, all) = (&context.state, context.input, context.parameters);
    let p = &all.immune;
    let [seen_by_th17, seen_by_treg, seen_by_type_2, seen_by_mast_cells] =
        [Compartment::Th17, Compartment::Treg, Compartment::Type2, Compartment::MastCells]
            .map(|target| context.inputs_of(target));
    let (healthy, one, gentle) = (State::<S>::reference(), S::from(1.0), S::from(GENTLE));
    let by_cytokines = excess(seen_by_th17.cytokines, healthy.cytokines, p.cytokine_th17_half, gentle);
    let by_skin = excess(seen_by_th17.skin_inflammation, healthy.skin_inflammation, p.skin_th17_half, gentle);
    let th17 = p.th17_drive
        * (one + p.cytokine_th17_gain * by_cytokines + p.skin_th17_gain * by_skin)
        * inhibition(p.treg_th17_inhibition, seen_by_th17.treg)
        * inhibition(p.scfa_th17_inhibition, signals::propionate(&seen_by_th17))
        * inhibition(p.bile_acid_th17_inhibition, seen_by_th17.bile_acids);
    let treg = p.treg_drive
        * linear_gain(p.scfa_treg_gain, signals::propionate(&seen_by_treg))
        * linear_gain(p.tryptophan_treg_gain, seen_by_treg.tryptophan_metabolites)
        * linear_gain(p.bile_acid_treg_gain, seen_by_treg.bile_acids)
        * strain::treg_gain(u, all)
        / one_plus(p.cytokine_treg_inhibition, signals::much_cytokine(&seen_by_treg));
    let leak = signals::skin_leak(&seen_by_type_2, all);
    let type_2 = one_plus(p.type_2_drive, excess(leak, one, p.type_2_leak_half, gentle))
        * inhibition(p.treg_type_2_inhibition, seen_by_type_2.treg);
    let stirred = answer(p.stress_mast_cell_gain, context.answered_stress, all.neuroendocrine.everyday_stress) - one;
    let skin = excess(seen_by_mast_cells.skin_inflammation, healthy.skin_inflammation, p.skin_mast_cell_half, gentle);
    let mast_cells = (one + stirred * one_plus(-p.stabiliser_effect, u.mast_cell_stabiliser))
        * one_plus(p.skin_mast_cell_gain, skin)
        * inhibition(p.scfa_mast_cell_inhibition, signals::butyrate(&seen_by_mast_cells))
        * inhibition(p.cortisol_mast_cell_inhibition, signals::glucocorticoids(&seen_by_mast_cells));
    Processes {
        th17_expansion: th17 / p.th17_time,
        th17_decline: x.th17 / p.th17_time,
        treg_induction: treg / p.treg_time,
        treg_decline: x.treg / p.treg_time,
        type_2_induction: type_2 / p.type_2_time,
        type_2_decline: x.type_2 / p.type_2_time,
        mast_cell_activation: mast_cells / p.mast_cell_time,
        mast_cell_calming: x.mast_cells / p.mast_cell_time,
        light_calming: p.light_calming_rate
            * activation(u.uv, p.light_calming_half, gentle)
            * x.light_calm.complement(),
        light_fading: x.light_calm / p.light_memory_time,
    }
}

/// The changes per day of Th17 cells, regulatory T cells, type-2 tone, mast cells, and the calm after light.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.th17 = v.th17_expansion - v.th17_decline;
    change.treg = v.treg_induction - v.treg_decline;
    change.type_2 = v.type_2_induction - v.type_2_decline;
    change.mast_cells = v.mast_cell_activation - v.mast_cell_calming;
    change.light_calm = v.light_calming - v.light_fading;
}
