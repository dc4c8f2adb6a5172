//! The panel of a part of the body: its rectangle, and the size and extent of its title.

use super::sizes::Sizes;
use crate::study::diagram::geometry::{Block, cells};
use gutskin_plot::font::{self, Weight};

/// A part of the body: a panel behind its boxes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Panel {
    pub(crate) title: &'static str,
    /// The size of its letters: smaller where the part is narrow.
    pub(crate) size: f64,
    pub(crate) block: Block,
    /// The extent of its title, which no arrow may cross.
    pub(crate) written: Block,
}

impl Panel {
    /// A part with its title above its boxes.
    pub(crate) fn above(title: &'static str, block: Block, sizes: &Sizes, pitch: f64) -> Self {
        let available = f64::from(block.right - block.left) * pitch - 0.84 * sizes.small;
        let size = sizes.small * (available / font::width(title, sizes.small, Weight::SemiBold)).min(1.0);
        let right = block.left + cells(font::width(title, size, Weight::SemiBold) + 0.8 * sizes.small, pitch);
        let written = Block { top: block.top + 1, right, bottom: block.top + cells(1.4 * sizes.small, pitch), ..block };
        Self { title, size, block, written }
    }
}
