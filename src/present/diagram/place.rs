//! Where everything stands: a table of places on a grid, one for the core and one for the whole axis.

use super::route::Block;

/// The distance of two grid lines, in points.
pub(super) const GRID: f64 = 12.0;

/// A panel with the boxes of one part of the body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Panel {
    /// The key of its name.
    pub(super) title: &'static str,
    pub(super) block: Block,
}

/// A sheet with its places.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) columns: i32,
    pub(super) rows: i32,
    /// Where the loop runs, around the outside.
    pub(super) ring: Block,
    /// Where the words about the loop stand: left end and row.
    pub(super) loop_words: (i32, i32),
    pub(super) panels: &'static [Panel],
    /// Name, left edge, upper edge, width.
    pub(super) places: &'static [(&'static str, i32, i32, i32)],
    /// The row on which the legend starts.
    pub(super) legend_row: i32,
    /// Sizes of texts: heading, box, tag, sign.
    pub(super) heading: f64,
    pub(super) label: f64,
    pub(super) tag: f64,
    pub(super) sign: f64,
    /// Thickness of an arrow.
    pub(super) line: f64,
}

const fn block(left: i32, top: i32, right: i32, bottom: i32) -> Block {
    Block { left, top, right, bottom }
}

/// The core on one slide.
pub(super) const CORE: Layout = Layout {
    columns: 80,
    rows: 45,
    ring: block(0, 32, 80, 37),
    loop_words: (32, 35),
    panels: &[
        Panel { title: "diagram.gut", block: block(2, 6, 43, 31) },
        Panel { title: "diagram.blood", block: block(45, 6, 58, 31) },
        Panel { title: "diagram.skin", block: block(61, 6, 79, 31) },
    ],
    places: &[
        ("microbes", 3, 10, 16),
        ("scfa", 25, 10, 16),
        ("gut_permeability", 25, 23, 16),
        ("lps", 46, 23, 11),
        ("cytokines", 46, 10, 11),
        ("skin_inflammation", 63, 10, 15),
    ],
    legend_row: 39,
    heading: 24.0,
    label: 15.0,
    tag: 12.0,
    sign: 12.0,
    line: 2.2,
};

/// The whole axis on a wide sheet.
pub(super) const WHOLE: Layout = Layout {
    columns: 136,
    rows: 76,
    ring: block(0, 5, 136, 8),
    loop_words: (62, 7),
    panels: &[
        Panel { title: "diagram.gut_microbes", block: block(3, 9, 27, 65) },
        Panel { title: "diagram.gut_metabolites", block: block(32, 9, 52, 50) },
        Panel { title: "diagram.gut_lining", block: block(58, 9, 74, 36) },
        Panel { title: "diagram.blood_immune", block: block(78, 9, 111, 50) },
        Panel { title: "diagram.skin", block: block(116, 9, 133, 50) },
        Panel { title: "diagram.nerves", block: block(32, 54, 133, 65) },
    ],
    places: &[
        ("microbes", 6, 13, 17),
        ("scfa_producers", 6, 24, 17),
        ("bifidobacteria", 6, 35, 17),
        ("pathobionts", 6, 46, 17),
        ("probiotic", 6, 56, 17),
        ("scfa", 35, 13, 15),
        ("tryptophan_metabolites", 35, 28, 15),
        ("bile_acids", 35, 42, 15),
        ("gut_permeability", 60, 18, 12),
        ("lps", 81, 14, 11),
        ("cytokines", 98, 20, 11),
        ("treg", 81, 32, 11),
        ("th17", 98, 34, 11),
        ("mast_cells", 85, 42, 15),
        ("skin_inflammation", 117, 13, 15),
        ("skin_barrier", 117, 29, 15),
        ("hydration", 117, 42, 15),
        ("serotonin", 36, 58, 10),
        ("gaba", 52, 58, 10),
        ("stress", 72, 57, 16),
        ("cortisol", 104, 58, 11),
    ],
    legend_row: 68,
    heading: 26.0,
    label: 13.5,
    tag: 11.0,
    sign: 10.5,
    line: 1.9,
};
