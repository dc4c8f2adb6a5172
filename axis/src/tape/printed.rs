//! The tapes of all sets of layers, printed as straight code when this crate is built (`build/main.rs`): the same instructions
//! in the same order, so the same bits, five times as fast.

use crate::{
    model::{Layer, link::Topology},
    number::Number,
};

/// The code of one wiring. The known numbers are parameters, inputs, their change per day, and what follows from these.
pub(super) struct Printed {
    /// The unknowns, by their position in the table of the states.
    pub(super) unknowns: &'static [usize],
    /// Row and column of each slope that is not zero everywhere.
    pub(super) entries: &'static [(usize, usize)],
    /// How many numbers are known.
    pub(super) known: usize,
    /// What the person alone decides.
    pub(super) person: fn(&mut [f64]),
    /// What the inputs decide besides.
    pub(super) input: fn(&mut [f64]),
    /// From the known numbers and the unknowns, the changes.
    pub(super) change: Compute,
    /// The same for the slopes along the unknowns.
    pub(super) slopes: Compute,
    /// The same for the slopes along time.
    pub(super) along_time: Compute,
}

/// Known numbers and unknowns in, results out.
type Compute = fn(&[f64], &[f64], &mut [f64]);

/// The code of a wiring; nothing where arrows are cut.
pub(super) fn of(topology: &Topology) -> Option<&'static Printed> {
    let is_on = |layer: &Layer| topology.layers().has(*layer);
    let bits = Layer::ALL.iter().enumerate().filter(|(_, layer)| is_on(layer)).map(|(place, _)| 1 << place);
    if topology.cuts().links().is_empty() { PRINTED.get(bits.sum::<usize>()) } else { None }
}

use super::section::slope_of_nonnegative as step;

include!(concat!(env!("OUT_DIR"), "/printed.rs"));
