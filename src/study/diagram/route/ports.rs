//! The ports of a box: the places on its edge where an arrow may start or end.

use super::prices::OFF_CENTRE;
use crate::study::diagram::geometry::{Block, Place};

/// A start or an end of an arrow: the place after a straight piece from a port, the direction out of the box, and the
/// cost until there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stub {
    pub(crate) place: Place,
    pub(crate) out: usize,
    pub(crate) cost: u32,
}

/// The least distance between two ports, in cells: the heads of thin arrows just do not touch.
const CLOSEST: i32 = 2;

/// The ports of a box, each with its direction outwards: the middle of each side, and others at multiples of this
/// distance from it, so that heads do not touch; closer on a low side, which would hold few. Corners are left free.
pub(crate) fn ports(block: &Block, apart: i32) -> impl Iterator<Item = (Place, usize)> {
    let Block { left, top, right, bottom } = *block;
    let (across, down) = (i32::midpoint(left, right), i32::midpoint(top, bottom));
    let close = if bottom - top < 4 * apart { apart.min(CLOSEST) } else { apart };
    let upright = (top + 1..bottom).filter(move |y| (y - down) % close == 0);
    let level = (left + 2..=right - 2).filter(move |x| (x - across) % apart == 0);
    let upright = upright.flat_map(move |y| [((right, y), 0), ((left, y), 2)]);
    upright.chain(level.flat_map(move |x| [((x, bottom), 1), ((x, top), 3)]))
}

/// The price of a port, lowest in the middle of a side.
pub(crate) fn off_centre(block: &Block, (x, y): Place) -> u32 {
    let off = if x == block.left || x == block.right {
        (2 * y - block.top - block.bottom).unsigned_abs()
    } else {
        (2 * x - block.left - block.right).unsigned_abs()
    };
    off * OFF_CENTRE
}
