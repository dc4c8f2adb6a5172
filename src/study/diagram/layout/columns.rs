//! The layout in columns: one for each part of the body from gut to skin, boxes spread evenly in it, a row of boxes
//! below.
//!
//! Lengths follow from the letters of the preset, so that a slide, a page and a handout are each laid out anew; a part
//! of which no box is drawn takes no space.

use super::{
    arrangement::{Arrangement, CORE, WHOLE, Zone},
    grid_layout::{COLUMNS, Layout},
    panel::Panel,
};
use crate::study::diagram::{
    content::Plan,
    geometry::{Block, cells, count, even, whole},
};

/// The width of the boxes in the row below, as a share of the sheet.
const STRIP: f64 = 0.1;
/// Cells between that row and the columns above it, for arrows.
const CORRIDOR: i32 = 5;
/// How much narrower boxes are where arrows carry numbers, which are wider than signs.
const NUMBERED: f64 = 0.84;
/// A box with more arrows than this is drawn higher than its words need, so that it offers them more places.
const CROWDED: usize = 7;
/// How much wider columns may become where other parts of the body are not drawn.
const WIDEST: f64 = 1.25;

/// Places all boxes on an empty sheet with this margin (in points), given the height in points that the words of a box
/// need at a width.
pub(crate) fn in_columns(
    plan: &Plan,
    layout: Layout,
    margin: f64,
    has_numbers: bool,
    words_height: &dyn Fn(usize, f64) -> f64,
) -> Layout {
    let is_dense = Layout::is_dense(plan);
    let arrangement = if is_dense { &WHOLE } else { &CORE };
    let (pitch, small) = (layout.pitch, layout.sizes.small);
    let loop_height = cells(1.5 * small, pitch) + 2;
    let (band, ring_top) = if arrangement.is_loop_below {
        ((layout.top, layout.bottom - loop_height - 1), layout.bottom - loop_height)
    } else {
        ((layout.top + loop_height + 1, layout.bottom), layout.top)
    };
    let mut placing = Placing {
        plan,
        layout,
        arrangement,
        is_dense,
        band,
        margin: cells(margin, pitch),
        title: cells(1.55 * small, pitch),
        pad: cells(0.42 * small, pitch),
        words_height,
    };
    placing.layout.ring = Block { left: 0, top: ring_top, right: COLUMNS, bottom: ring_top + loop_height };
    let strip = placing.drawn(&arrangement.strip).into_iter().flatten().collect::<Vec<_>>();
    // The row takes space from the columns above it.
    let strip_width = even(whole(STRIP * f64::from(COLUMNS)));
    let highest = strip.iter().map(|node| placing.height(*node, strip_width)).max().unwrap_or(0);
    let strip_height = highest + 2 * placing.pad;
    let above_strip = if strip.is_empty() { band.1 } else { band.1 - strip_height - CORRIDOR };
    let second = placing.columns(has_numbers, above_strip);
    if !strip.is_empty() {
        placing.strip(&strip, second, band.1 - strip_height, strip_width);
    }
    let ring = placing.layout.ring;
    let words = cells(1.5 * small, pitch);
    let top = if arrangement.is_loop_below { ring.bottom - words } else { ring.top };
    placing.layout.loop_words = Block { left: second, top, right: second, bottom: top + words };
    placing.layout
}

/// A sheet while its boxes are placed. All lengths are in cells.
struct Placing<'a> {
    plan: &'a Plan,
    layout: Layout,
    arrangement: &'static Arrangement,
    is_dense: bool,
    /// First and last row of the parts of the body.
    band: (i32, i32),
    margin: i32,
    /// The height of the title of a part of the body.
    title: i32,
    /// The distance of a box from the edge of its part.
    pad: i32,
    words_height: &'a dyn Fn(usize, f64) -> f64,
}

impl Placing<'_> {
    /// The boxes of a part that are drawn, by their numbers in the plan; nothing for a slot that is left free.
    fn drawn(&self, zone: &Zone) -> Vec<Option<usize>> {
        let number = |name: &str| self.plan.nodes.iter().position(|node| node.name == name);
        let is_there = |name: &&str| name.is_empty() || number(name).is_some();
        zone.boxes().into_iter().filter(is_there).map(number).collect()
    }

    /// The height that the words of a box need at a width.
    fn height(&self, node: usize, width: i32) -> i32 {
        let pitch = self.layout.pitch;
        even(cells((self.words_height)(node, f64::from(width) * pitch), pitch))
    }

    fn is_crowded(&self, node: usize) -> bool {
        let name = self.plan.nodes[node].name;
        let arrows = self.plan.edges.iter().filter(|edge| edge.target == name || edge.source == name);
        self.is_dense && arrows.count() > CROWDED
    }

    /// The widths of these columns, wider where other parts are not drawn.
    fn widths(&self, shares: &[f64], has_numbers: bool) -> Vec<i32> {
        let all = self.arrangement.widths.iter().sum::<f64>();
        let stretch = (all / shares.iter().sum::<f64>()).min(WIDEST);
        let stretch = if has_numbers && !self.is_dense { NUMBERED * stretch } else { stretch };
        shares.iter().map(|share| even(whole(share * stretch * f64::from(COLUMNS)))).collect()
    }

    /// Places the columns from left to right, all but the first ending at a row above the boxes below; where the second
    /// begins.
    fn columns(&mut self, has_numbers: bool, above_strip: i32) -> i32 {
        let columns = self.arrangement.columns.iter().zip(self.arrangement.widths);
        let columns: Vec<(&Zone, Vec<Option<usize>>, f64)> = columns
            .map(|(zone, share)| (zone, self.drawn(zone), *share))
            .filter(|(_, boxes, _)| boxes.iter().any(Option::is_some))
            .collect();
        let shares: Vec<f64> = columns.iter().map(|(.., share)| *share).collect();
        let widths = self.widths(&shares, has_numbers);
        let free = COLUMNS - 2 * self.margin - 2 * self.pad - widths.iter().sum::<i32>();
        let gaps = i32::max(count(columns.len()) - 1, 1);
        let (mut left, mut second) = (self.margin + self.pad, self.margin);
        for (place, ((zone, boxes, _), width)) in (0..).zip(columns.iter().zip(&widths)) {
            let bottom = if place > 0 { above_strip } else { self.band.1 };
            let right = left + width + self.pad;
            self.panel(zone, Block { left: left - self.pad, top: self.band.0, right, bottom });
            self.stack(boxes, left, *width, bottom);
            if place == 1 {
                second = left - self.pad;
            }
            left += width + free * (place + 1) / gaps - free * place / gaps;
        }
        second
    }

    /// Adds the panel of a column, or extends that of the column before where both are of one part.
    fn panel(&mut self, zone: &Zone, block: Block) {
        let (name, layout) = (zone.title.of(self.plan.language), &mut self.layout);
        match layout.panels.iter_mut().find(|panel| panel.title == name) {
            Some(known) => known.block.right = block.right,
            None => layout.panels.push(Panel::above(name, block, &layout.sizes, layout.pitch)),
        }
    }

    /// Places the boxes of one column from top to bottom: among many boxes with gaps of one size, among few in slots of
    /// one size, so that boxes of different columns stand in line.
    fn stack(&mut self, boxes: &[Option<usize>], left: i32, width: i32, bottom: i32) {
        let (first, available) = (self.band.0 + self.title, bottom - self.band.0 - self.title);
        let slots = count(boxes.len());
        let heights: Vec<i32> = boxes.iter().map(|node| node.map_or(0, |node| self.height(node, width))).collect();
        let spare = available - heights.iter().sum::<i32>();
        let gap = spare / slots;
        let grown = |node: usize| if self.is_crowded(node) && gap > CORRIDOR { even(gap / 2) } else { 0 };
        let grown: Vec<i32> = boxes.iter().map(|node| node.map_or(0, grown)).collect();
        let gap = (spare - grown.iter().sum::<i32>()) / slots;
        let mut top = first + gap / 2;
        for (slot, (node, tall)) in
            (0..).zip(boxes.iter().zip(heights.iter().zip(&grown).map(|(height, more)| height + more)))
        {
            let Some(node) = *node else { continue };
            if !self.is_dense {
                top = first + available * (2 * slot + 1) / (2 * slots) - tall / 2;
                top = top.min(bottom - tall - 1).max(first);
            }
            self.layout.blocks[node] = Block { left, top, right: left + width, bottom: top + tall };
            top += tall + gap;
        }
    }

    /// Places the row of boxes below the columns, its title to the left of them.
    fn strip(&mut self, boxes: &[usize], left: i32, top: i32, width: i32) {
        let (bottom, right) = (self.band.1, COLUMNS - self.margin);
        let title = self.arrangement.strip.title.of(self.plan.language);
        let block = Block { left, top, right, bottom };
        let panel = Panel::left_of(title, block, &self.layout.sizes, self.layout.pitch);
        let first = panel.written.right;
        for (slot, &node) in (0..).zip(boxes) {
            let middle = first + (right - first) * (2 * slot + 1) / (2 * count(boxes.len()));
            let half = self.height(node, width) / 2;
            let (left, y) = (middle - width / 2, i32::midpoint(top, bottom));
            self.layout.blocks[node] = Block { left, top: y - half, right: left + width, bottom: y + half };
        }
        self.layout.panels.push(panel);
    }
}
