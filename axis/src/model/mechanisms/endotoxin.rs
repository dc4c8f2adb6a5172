//! LPS in the blood: it leaks in through the gut lining, more so from a disturbed community, and the liver clears it.

use crate::{
    model::{
        context::Context,
        kinetics::{linear_gain, one_plus},
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
    let dysbiosis = signals::dysbiosis(&seen, context.parameters);
    let on_offer = p.lps_leak_scale
        * one_plus(p.dysbiosis_lps_gain, dysbiosis)
        * linear_gain(p.pathobiont_lps_gain, seen.pathobionts)
        * linear_gain(p.fat_lps_gain, u.saturated_fat / p.fat_reference);
    let permeability = signals::felt_permeability(&seen, mast_cells_at_gut, context.parameters);
    Processes { lps_entry: on_offer * permeability / p.lps_clearance_time, lps_clearance: x.lps / p.lps_clearance_time }
}

/// The change of LPS in the blood per day.
pub fn balance<S: Number>(v: &Processes<S>, change: &mut State<S>) {
    change.lps = v.lps_entry - v.lps_clearance;
}
