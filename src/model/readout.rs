//! Read-outs: what a person would look at that is not an unknown of its own, computed from the state.

use super::{
    Parameters,
    mechanisms::microbiome,
    number::Number,
    state::State,
    table::{Basis::Defined, quantities},
};

quantities! {
    /// The read-outs, with their values in a healthy typical adult.
    Readouts {
        dysbiosis: "D", Share, 0.137_931_034_482_758_6, 0.0 => 1.0, 0.0 => 1.0,
            "Dysbiosis: how much of the healthy gut community is lost, 0 nothing, 1 all",
            Defined("a falling curve of the beneficial microbes");
    }
}

/// Reads them off the state.
pub fn readouts<S: Number>(x: &State<S>, p: &Parameters<S>) -> Readouts<S> {
    Readouts { dysbiosis: microbiome::dysbiosis(x.microbes, &p.microbiome) }
}
