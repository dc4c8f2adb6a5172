//! LPS in the blood: it leaks in through the gut lining and travels with fat, a little more from a disturbed community, and
//! the liver clears it.

use crate::{
    model::{
        context::Context,
        kinetics::{linear_gain, one_plus, part},
        parameters::endotoxin::Processes,
        signals,
        state::{Compartment, State},
    },
    number::Number,
};

/// How fast each process runs, in healthy LPS levels per day.
pub fn processes<S: Number>(context: &Context<'_, S>) -> Processes<S> {
    let (x, u, p) = (&context.state, context.input, &context.parameters.endotoxin);
    let seen = context.inputs_of(Compartment::Lps);
    let mast_cells_at_gut = context.inputs_of(Compartment::GutPermeability).mast_cells;
    let from_community =
        |state: &State<S>| one_plus(p.dysbiosis_lps_gain, signals::dysbiosis(state, context.parameters));
    let carried_with = |fat: S| one_plus(p.fat_lps_gain, part(fat, p.fat_lps_half));
    let on_offer = from_community(&seen) / from_community(&State::reference())
        * linear_gain(p.pathobiont_lps_gain, seen.pathobionts)
        * carried_with(u.saturated_fat)
        / carried_with(p.fat_reference);
    // Pore and leak are two ways through the lining: mast cells open the first, and LPS is too large for it.
    let permeability = seen.gut_permeability * linear_gain(p.mast_cell_lps_opening, mast_cells_at_gut);
    Processes { lps_entry: on_offer * permeability / p.lps_clearance_time, lps_clearance: x.lps / p.lps_clearance_time }
}

/// The change of LPS in the blood per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.lps = v.lps_entry - v.lps_clearance;
}
