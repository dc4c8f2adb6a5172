//! The layer of the immune cells: Th17 cells that inflame, regulatory T cells that calm, mast cells that act within the hour.

use crate::{
    model::{
        context::Context,
        kinetics::{activation, inhibition, linear_gain, one_plus},
        parameters::immune::Processes,
        state::{Compartment, State},
        strain,
    },
    number::Number,
};

/// How fast each process runs, in healthy levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, p) = (&context.state, context.input, &context.parameters.immune);
    let [seen_by_th17, seen_by_treg, seen_by_mast_cells] =
        [Compartment::Th17, Compartment::Treg, Compartment::MastCells].map(|target| context.inputs_of(target));
    let th17 = p.th17_drive
        * linear_gain(p.cytokine_th17_gain, seen_by_th17.cytokines)
        * inhibition(p.treg_th17_inhibition, seen_by_th17.treg)
        * inhibition(p.scfa_th17_inhibition, seen_by_th17.scfa)
        * inhibition(p.bile_acid_th17_inhibition, seen_by_th17.bile_acids);
    let treg = p.treg_drive
        * linear_gain(p.scfa_treg_gain, seen_by_treg.scfa)
        * linear_gain(p.tryptophan_treg_gain, seen_by_treg.tryptophan_metabolites)
        * linear_gain(p.bile_acid_treg_gain, seen_by_treg.bile_acids)
        * inhibition(p.cytokine_treg_inhibition, seen_by_treg.cytokines);
    let treg = strain::with_treg_gains(treg, u, context.parameters);
    let skin = |inflammation: S| {
        one_plus(p.skin_mast_cell_gain, activation(inflammation, p.skin_mast_cell_half, p.skin_mast_cell_steepness))
    };
    let healthy = State::<S>::reference();
    let stirred = (p.stress_mast_cell_gain * context.stress + p.uv_mast_cell_gain * u.uv)
        * one_plus(-p.stabiliser_effect, u.mast_cell_stabiliser);
    let mast_cells = one_plus(S::from(1.0), stirred) * skin(seen_by_mast_cells.skin_inflammation)
        / skin(healthy.skin_inflammation)
        * inhibition(p.scfa_mast_cell_inhibition, seen_by_mast_cells.scfa)
        * inhibition(p.cortisol_mast_cell_inhibition, seen_by_mast_cells.cortisol);
    Processes {
        th17_expansion: th17 / p.th17_time,
        th17_decline: x.th17 / p.th17_time,
        treg_induction: treg / p.treg_time,
        treg_decline: x.treg / p.treg_time,
        mast_cell_activation: mast_cells / p.mast_cell_time,
        mast_cell_calming: x.mast_cells / p.mast_cell_time,
    }
}

/// The changes per day of Th17 cells, regulatory T cells and mast cells.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.th17 = v.th17_expansion - v.th17_decline;
    change.treg = v.treg_induction - v.treg_decline;
    change.mast_cells = v.mast_cell_activation - v.mast_cell_calming;
}
