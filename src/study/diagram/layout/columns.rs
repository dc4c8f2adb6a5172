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
const CROWDED: usize = 5;
/// The height, in cells, from which a box has three places for arrows on a side.
const PLACES: i32 = 10;
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
        title: cells(1.5 * small, pitch),
        pad: cells(0.42 * small, pitch),
        words_height,
    };
    placing.layout.ring = Block { left: 0, top: ring_top, right: COLUMNS, bottom: ring_top + loop_height };
    let strip = placing.drawn(&arrangement.strip).into_iter().flatten().collect::<Vec<_>>();
    // The row takes space from the columns above it.
    let strip_width = even(whole(STRIP * f64::from(COLUMNS)));
    let highest = strip.iter().map(|node| placing.height(*node, strip_width)).max().unwrap_or(0);
    let strip_height = placing.title + highest + 2 * placing.pad;
    let above_strip = if strip.is_empty() { band.1 } else { band.1 - strip_height - 1 };
    let (second, last) = placing.columns(has_numbers, above_strip);
    if !strip.is_empty() {
        placing.strip(&strip, (second, last), band.1 - strip_height, strip_width);
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

    /// How many arrows a box has.
    fn arrows(&self, node: usize) -> usize {
        let name = self.plan.nodes[node].name;
        self.plan.edges.iter().filter(|edge| edge.target == name || edge.source == name).count()
    }

    /// How much higher than its words need each box of a column becomes, so that it offers its arrows more places: with
    /// much room every crowded one, with little the most crowded of the low ones.
    fn growths(&self, boxes: &[Option<usize>], heights: &[i32], spare: i32) -> Vec<i32> {
        let gap = spare / count(boxes.len());
        let is_crowded = |node: usize| self.is_dense && self.arrows(node) > CROWDED;
        if gap > CORRIDOR {
            return boxes
                .iter()
                .map(|node| node.filter(|node| is_crowded(*node)).map_or(0, |_| even(gap / 2)))
                .collect();
        }
        let low = boxes.iter().zip(heights).filter(|(_, height)| **height < PLACES).filter_map(|(node, _)| *node);
        let most = low.filter(|node| is_crowded(*node)).max_by_key(|node| self.arrows(*node));
        let grown = |(node, height): (&Option<usize>, &i32)| {
            if node.is_some() && *node == most && spare >= PLACES - height { PLACES - height } else { 0 }
        };
        boxes.iter().zip(heights).map(grown).collect()
    }

    /// The widths of these columns, wider where other parts are not drawn.
    fn widths(&self, shares: &[f64], has_numbers: bool) -> Vec<i32> {
        let all = self.arrangement.widths.iter().sum::<f64>();
        let stretch = (all / shares.iter().sum::<f64>()).min(WIDEST);
        let stretch = if has_numbers && !self.is_dense { NUMBERED * stretch } else { stretch };
        shares.iter().map(|share| even(whole(share * stretch * f64::from(COLUMNS)))).collect()
    }

    /// Places the columns from left to right, those between the first and the last ending at a row above the boxes below;
    /// where the second begins, and where the last but one ends.
    fn columns(&mut self, has_numbers: bool, above_strip: i32) -> (i32, i32) {
        let columns = self.arrangement.columns.iter().zip(self.arrangement.widths);
        let columns: Vec<(&Zone, Vec<Option<usize>>, f64)> = columns
            .map(|(zone, share)| (zone, self.drawn(zone), *share))
            .filter(|(_, boxes, _)| boxes.iter().any(Option::is_some))
            .collect();
        let shares: Vec<f64> = columns.iter().map(|(.., share)| *share).collect();
        let widths = self.widths(&shares, has_numbers);
        let free = COLUMNS - 2 * self.margin - 2 * self.pad - widths.iter().sum::<i32>();
        let gaps = i32::max(count(columns.len()) - 1, 1);
        let (mut left, mut second, mut last) = (self.margin + self.pad, self.margin, COLUMNS - self.margin);
        let beside = columns.len() - 1;
        for (place, ((zone, boxes, _), width)) in columns.iter().zip(&widths).enumerate() {
            let is_beside = place == 0 || self.is_dense && place == beside && beside > 1;
            let bottom = if is_beside { self.band.1 } else { above_strip };
            let right = left + width + self.pad;
            self.panel(zone, Block { left: left - self.pad, top: self.band.0, right, bottom });
            self.stack(boxes, left, *width, bottom);
            if place == 1 {
                second = left - self.pad;
            }
            if !is_beside {
                last = right;
            }
            let place = count(place);
            left += width + free * (place + 1) / gaps - free * place / gaps;
        }
        (second, last)
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
        let heights = boxes.iter().map(|node| node.map_or(0, |node| self.height(node, width)));
        // Where words leave no room, boxes give up some of what is free around their words.
        let missing = (heights.clone().sum::<i32>() - available).clamp(0, slots);
        let squeezed = |(place, height)| if place < missing { height - 1 } else { height };
        let heights: Vec<i32> = (0..).zip(heights).map(squeezed).collect();
        let spare = available - heights.iter().sum::<i32>();
        let grown = self.growths(boxes, &heights, spare);
        let gap = (spare - grown.iter().sum::<i32>()) / slots;
        // A box higher than its slot takes from its neighbours'.
        let is_alone = boxes.iter().flatten().count() < 2;
        let in_line = !self.is_dense && (is_alone || heights.iter().all(|height| height + 2 < available / slots));
        let (gap, mut top) = if self.is_dense || in_line {
            (gap, first + gap / 2)
        } else {
            ((spare - 2) / i32::max(slots - 1, 1), first + 1)
        };
        for (slot, (node, tall)) in
            (0..).zip(boxes.iter().zip(heights.iter().zip(&grown).map(|(height, more)| height + more)))
        {
            let Some(node) = *node else { continue };
            if in_line {
                top = first + available * (2 * slot + 1) / (2 * slots) - tall / 2;
                top = top.min(bottom - tall - 1).max(first);
            }
            self.layout.blocks[node] = Block { left, top, right: left + width, bottom: top + tall };
            top += tall + gap;
        }
    }

    /// Places the row of boxes below the columns, its title above them.
    fn strip(&mut self, boxes: &[usize], (left, right): (i32, i32), top: i32, width: i32) {
        let bottom = self.band.1;
        let title = self.arrangement.strip.title.of(self.plan.language);
        let block = Block { left, top, right, bottom };
        let panel = Panel::above(title, block, &self.layout.sizes, self.layout.pitch);
        let (first, slots) = (left + self.pad, count(boxes.len()));
        let free = right - self.pad - first - width * slots;
        for (slot, &node) in (0..).zip(boxes) {
            let left = first + width * slot + free * slot / i32::max(slots - 1, 1);
            let half = self.height(node, width) / 2;
            let middle = i32::midpoint(top + self.title, bottom - self.pad / 2);
            self.layout.blocks[node] = Block { left, top: middle - half, right: left + width, bottom: middle + half };
        }
        self.layout.panels.push(panel);
    }
}
