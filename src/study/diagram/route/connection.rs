//! An arrow that is to be routed.

use crate::study::diagram::geometry::Block;

/// An arrow from one box to another, without its path.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Connection {
    pub(crate) from: Block,
    pub(crate) to: Block,
    /// Whether it runs in the outer corridor, which the other arrows avoid.
    pub(crate) outside: bool,
    /// Which arrows it may share a line with: those of the same number.
    pub(crate) tree: usize,
    /// Whether it is routed before the others, and so with fewer bends.
    pub(crate) is_first: bool,
    /// How long it runs straight before its end, so that its head fits.
    pub(crate) head: i32,
}

impl Connection {
    /// Whether it keeps its first path.
    pub(crate) fn stays(&self) -> bool {
        self.is_first || self.outside
    }

    /// The distance of the middles of its two boxes, doubled.
    pub(crate) fn distance(&self) -> u32 {
        let middle = |block: &Block| (block.left + block.right, block.top + block.bottom);
        let (from, to) = (middle(&self.from), middle(&self.to));
        from.0.abs_diff(to.0) + from.1.abs_diff(to.1)
    }
}
