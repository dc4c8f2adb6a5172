//! The tapes of all sets of layers, printed when this crate is built (`build/main.rs`): changes and slopes as straight code, the
//! same instructions in the same order, so the same bits, six times as fast; what is computed once for a person or a day, as
//! tables of instructions, because code is large.

use super::section::{Instruction, Operation, slope_of_nonnegative as step};
use crate::{
    model::{Layer, link::Topology},
    number::Number,
};

/// What is printed of one wiring. Registers stand in the order of [`super::Tape`].
pub(super) struct Printed {
    /// The unknowns, by their position in the table of the states.
    pub(super) unknowns: &'static [usize],
    /// Row and column of each slope that is not zero everywhere.
    pub(super) entries: &'static [(usize, usize)],
    pub(super) numbers: &'static [f64],
    /// What the person alone decides.
    pub(super) person: &'static [Instruction],
    /// What the inputs decide besides.
    pub(super) input: &'static [Instruction],
    /// From the registers before the unknowns, and the unknowns, the changes.
    pub(super) change: Compute,
    /// The same for the slopes.
    pub(super) slopes: Compute,
}

/// Known numbers and unknowns in, results out.
type Compute = fn(&[f64], &[f64], &mut [f64]);

/// The code of a wiring; nothing where arrows are cut.
pub(super) fn of(topology: &Topology) -> Option<&'static Printed> {
    let is_on = |layer: &Layer| topology.layers().has(*layer);
    let bits = Layer::ALL.iter().enumerate().filter(|(_, layer)| is_on(layer)).map(|(place, _)| 1 << place);
    if topology.cuts().links().is_empty() { PRINTED.get(bits.sum::<usize>()) } else { None }
}

/// An instruction in few letters, for the tables.
const fn i(operation: Operation, a: u16, b: u16) -> Instruction {
    Instruction { operation, a, b }
}

include!(concat!(env!("OUT_DIR"), "/printed.rs"));
