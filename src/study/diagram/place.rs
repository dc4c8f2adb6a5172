//! Where everything stands: which boxes share a part of the body, and how these parts lie beside each other on a sheet.
//!
//! Only that is written by hand. Sizes follow from the letters of the preset, so that a slide, a page and a handout are each
//! laid out anew; a part of which nothing is on takes no room.

use super::{boxes::ModelInstance, plan::Plan, route::Block};
use crate::{
    model::{BodyPart, Compartment, Target},
    words::{Text, texts::body},
};
use gutskin_plot::{
    Preset,
    font::{self, Weight},
};

/// How many grid lines lie across a sheet.
const COLUMNS: i32 = 160;

/// The widths of the boxes in the strip below, as a share of the sheet.
const STRIP: f64 = 0.1;
/// Grid lines between the strip and what is above it, for arrows.
const CORRIDOR: i32 = 5;
/// How much narrower boxes are where arrows bear numbers.
const NUMBERED: f64 = 0.84;
/// A box with more arrows than this is drawn higher than its words need.
const CROWDED: usize = 7;

/// A part of the body: its name, and its boxes from top to bottom.
#[derive(Clone, Copy, Debug)]
struct Zone {
    title: Text,
    boxes: Boxes,
}

/// Which boxes are in a part.
#[derive(Clone, Copy, Debug)]
enum Boxes {
    /// These. An empty name leaves space for a box.
    Named(&'static [&'static str]),
    /// The unknowns of these parts of the body, as the table of the model has them.
    Of(&'static [BodyPart]),
}

/// Where felt stress, which is no unknown, stands among nerves and hormones.
const STRESS_AT: u8 = 3;

impl Zone {
    fn boxes(&self) -> Vec<&'static str> {
        let parts = match self.boxes {
            Boxes::Named(names) => return names.to_vec(),
            Boxes::Of(parts) => parts,
        };
        let of_part = |part: &BodyPart| {
            let unknowns = Compartment::ALL.iter().filter(|compartment| compartment.placement().part == *part);
            let stress = (*part == BodyPart::NervesAndHormones).then_some((STRESS_AT, Target::Stress.name()));
            let mut boxes: Vec<(u8, &str)> =
                unknowns.map(|compartment| (compartment.placement().place, compartment.name())).chain(stress).collect();
            boxes.sort_unstable();
            boxes
        };
        parts.iter().flat_map(of_part).map(|(_, name)| name).collect()
    }
}

/// How the parts lie beside each other.
struct Arrangement {
    /// From left to right. Neighbours of one name become one part.
    columns: &'static [Zone],
    /// The widths of the boxes of each column, as shares of the sheet.
    widths: &'static [f64],
    /// What lies below all columns but the first, beside each other.
    strip: Zone,
    /// Whether the way back from skin to gut runs below.
    is_loop_below: bool,
}

/// The core: few boxes, so that all that is known of them can be written on them.
const CORE: Arrangement = Arrangement {
    columns: &[
        Zone { title: body::gut, boxes: Boxes::Named(&["microbes", ""]) },
        Zone { title: body::gut, boxes: Boxes::Named(&["scfa", "gut_permeability"]) },
        Zone { title: body::blood, boxes: Boxes::Named(&["cytokines", "lps"]) },
        Zone { title: body::skin, boxes: Boxes::Named(&["skin_inflammation", ""]) },
    ],
    widths: &[0.215, 0.17, 0.155, 0.205],
    strip: Zone { title: body::nerves_and_hormones, boxes: Boxes::Named(&[]) },
    is_loop_below: true,
};

/// The whole axis, or parts of it.
const WHOLE: Arrangement = Arrangement {
    columns: &[
        Zone { title: body::gut_microbes, boxes: Boxes::Of(&[BodyPart::GutMicrobes]) },
        Zone { title: body::made_by_microbes, boxes: Boxes::Of(&[BodyPart::MadeByMicrobes]) },
        Zone { title: body::lining_and_blood, boxes: Boxes::Of(&[BodyPart::GutLining, BodyPart::Blood]) },
        Zone { title: body::immune_cells, boxes: Boxes::Of(&[BodyPart::ImmuneCells]) },
        Zone { title: body::skin, boxes: Boxes::Of(&[BodyPart::Skin]) },
    ],
    widths: &[0.128, 0.128, 0.128, 0.118, 0.125],
    strip: Zone { title: body::nerves_and_hormones, boxes: Boxes::Of(&[BodyPart::NervesAndHormones]) },
    is_loop_below: false,
};

/// How large letters and lines are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// Letters of the name of a box.
    pub(super) label: f64,
    /// Letters of everything inside the picture that is no name: parts of the body, signs, inputs, legend.
    pub(super) small: f64,
    /// Thickness of an arrow; of one of the core among many; of the loop.
    pub(super) line: f64,
    pub(super) core_line: f64,
    pub(super) loop_line: f64,
    /// What the widths on a day are measured by.
    pub(super) day_line: f64,
}

impl Sizes {
    /// For a sheet with few boxes, or one with many, or around one box.
    pub(super) fn of(preset: &Preset, is_dense: bool, is_around: bool) -> Self {
        let small = (0.94 * preset.tick).max(8.0);
        let label = if is_dense || is_around { preset.tick } else { preset.label };
        let line = |share: f64| share * preset.line;
        let (day_line, usual) = (line(if is_dense { 0.55 } else { 0.75 }), line(0.75));
        if is_dense {
            Self { label, small, line: line(0.45), core_line: line(1.1), loop_line: line(1.6), day_line }
        } else {
            Self { label, small, line: usual, core_line: usual, loop_line: line(1.7), day_line }
        }
    }

    /// The length of a head at the end of a line.
    pub(super) fn head(&self, line: f64) -> f64 {
        0.22 * self.label + 2.8 * line
    }
}

/// A part of the body on the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Panel {
    pub(super) title: &'static str,
    /// The size of its letters: smaller where the part is narrow.
    pub(super) size: f64,
    pub(super) block: Block,
    /// Where its title stands, which no arrow may cross.
    pub(super) written: Block,
}

/// A sheet with its places.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) sizes: Sizes,
    /// The distance of two grid lines, in points.
    pub(super) pitch: f64,
    pub(super) columns: i32,
    pub(super) rows: i32,
    /// Between which rows arrows may run.
    pub(super) top: i32,
    pub(super) bottom: i32,
    /// The box of each compartment, in the order of the plan.
    pub(super) blocks: Vec<Block>,
    /// The parts of the body that are shown.
    pub(super) panels: Vec<Panel>,
    /// Where the loop runs, and where the words about it stand.
    pub(super) ring: Block,
    pub(super) loop_words: Block,
}

/// The room that boxes and arrows have between heading and legend, in points.
pub(super) struct Room {
    pub(super) top: f64,
    pub(super) bottom: f64,
}

const NOWHERE: Block = Block { left: 0, top: 0, right: 0, bottom: 0 };

impl Layout {
    /// The sheet before anything has its place.
    pub(super) fn empty(plan: &Plan, preset: &Preset, sizes: Sizes, room: &Room) -> Self {
        let pitch = preset.width / f64::from(COLUMNS);
        Self {
            sizes,
            pitch,
            columns: COLUMNS,
            rows: whole((preset.height / pitch).ceil()),
            top: whole((room.top / pitch).ceil()),
            bottom: whole((room.bottom / pitch).floor()),
            blocks: vec![NOWHERE; plan.nodes.len()],
            panels: Vec::new(),
            ring: NOWHERE,
            loop_words: NOWHERE,
        }
    }

    /// Whether a plan has so many boxes that only names fit into them.
    pub(super) fn is_dense(plan: &Plan) -> bool {
        let names = CORE.columns.iter().flat_map(Zone::boxes);
        plan.nodes.len() > names.filter(|name| !name.is_empty()).count()
    }

    /// The places of all boxes on an empty sheet with this margin (in points), given what each says at a width.
    pub(super) fn of(
        plan: &Plan,
        mut layout: Self,
        margin: f64,
        has_numbers: bool,
        body: &dyn Fn(usize, f64) -> ModelInstance,
    ) -> Self {
        let is_dense = Self::is_dense(plan);
        let arrangement = if is_dense { &WHOLE } else { &CORE };
        let (pitch, small) = (layout.pitch, layout.sizes.small);
        let cells = |length: f64| whole((length / pitch).ceil());
        let (title, pad) = (cells(1.55 * small), cells(0.42 * small));
        let number = |name: &str| plan.nodes.iter().position(|node| node.name == name);
        let shown = |zone: &Zone| -> Vec<Option<usize>> {
            let is_there = |name: &&str| name.is_empty() || number(name).is_some();
            zone.boxes().into_iter().filter(is_there).map(number).collect()
        };
        let height = |node: usize, width: i32| even(cells(body(node, f64::from(width) * pitch).height));
        // Where many arrows meet, a box offers them more places, if its column has room.
        let is_crowded = |node: usize| {
            let name = plan.nodes[node].name;
            is_dense && plan.edges.iter().filter(|edge| edge.target == name || edge.source == name).count() > CROWDED
        };
        let columns = arrangement.columns.iter().zip(arrangement.widths);
        let columns: Vec<(&Zone, f64)> = columns
            .filter(|(zone, _)| shown(zone).iter().any(Option::is_some))
            .map(|(zone, width)| (zone, *width))
            .collect();
        let loop_height = cells(1.5 * small) + 2;
        let (band, ring_top) = if arrangement.is_loop_below {
            ((layout.top, layout.bottom - loop_height - 1), layout.bottom - loop_height)
        } else {
            ((layout.top + loop_height + 1, layout.bottom), layout.top)
        };
        layout.ring = Block { left: 0, top: ring_top, right: COLUMNS, bottom: ring_top + loop_height };
        // The strip takes room from the columns above it.
        let strip = shown(&arrangement.strip);
        let strip_width = even(whole(STRIP * f64::from(COLUMNS)));
        let strip_height = strip.iter().flatten().map(|node| height(*node, strip_width)).max().unwrap_or(0) + 2 * pad;
        let margin = cells(margin);
        // Where a part of the axis is off, the rest may be wider.
        let share = |columns: &[f64]| columns.iter().sum::<f64>();
        let taken: Vec<f64> = columns.iter().map(|column| column.1).collect();
        let stretch = (share(arrangement.widths) / share(&taken)).min(1.25);
        // Numbers on arrows are wider than signs.
        let stretch = if has_numbers && !is_dense { NUMBERED * stretch } else { stretch };
        let widths: Vec<i32> = taken.iter().map(|share| even(whole(share * stretch * f64::from(COLUMNS)))).collect();
        let free = COLUMNS - 2 * margin - 2 * pad - widths.iter().sum::<i32>();
        let gaps = i32::max(count(columns.len()) - 1, 1);
        let (mut left, mut second) = (margin + pad, margin);
        for (place, ((zone, _), width)) in (0..).zip(columns.iter().zip(&widths)) {
            let is_above_the_strip = place > 0 && !strip.is_empty();
            let bottom = if is_above_the_strip { band.1 - strip_height - CORRIDOR } else { band.1 };
            let block = Block { left: left - pad, top: band.0, right: left + width + pad, bottom };
            let name = zone.title.of(plan.language);
            match layout.panels.iter_mut().find(|panel| panel.title == name) {
                Some(known) => known.block.right = block.right,
                None => layout.panels.push(Panel::above(name, block, &layout.sizes, pitch)),
            }
            let (first, room) = (band.0 + title, bottom - band.0 - title);
            let boxes = shown(zone);
            let heights: Vec<i32> = boxes.iter().map(|node| node.map_or(0, |node| height(node, *width))).collect();
            // Gaps of one size, but where an empty name keeps rows in line.
            let spare = room - heights.iter().sum::<i32>();
            let gap = spare / count(boxes.len());
            let grown = |node: usize| if is_crowded(node) && gap > CORRIDOR { even(gap / 2) } else { 0 };
            let growth: i32 = boxes.iter().flatten().map(|node| grown(*node)).sum();
            let gap = (spare - growth) / count(boxes.len());
            let mut top = first + gap / 2;
            for (slot, (node, wanted)) in (0..).zip(boxes.iter().zip(&heights)) {
                let Some(node) = *node else { continue };
                let tall = wanted + grown(node);
                if !is_dense {
                    top = first + room * (2 * slot + 1) / (2 * count(boxes.len())) - tall / 2;
                    top = top.min(bottom - tall - 1).max(first);
                }
                layout.blocks[node] = Block { left, top, right: left + width, bottom: top + tall };
                top += tall + gap;
            }
            if place == 1 {
                second = left - pad;
            }
            left += width + free * (place + 1) / gaps - free * place / gaps;
        }
        if !strip.is_empty() {
            let (top, right) = (band.1 - strip_height, COLUMNS - margin);
            let block = Block { left: second, top, right, bottom: band.1 };
            let panel = Panel::beside(arrangement.strip.title.of(plan.language), block, &layout.sizes, pitch);
            let first = panel.written.right;
            for (slot, node) in (0..).zip(strip.iter().flatten()) {
                let middle = first + (right - first) * (2 * slot + 1) / (2 * count(strip.len()));
                let half = height(*node, strip_width) / 2;
                let (left, y) = (middle - strip_width / 2, i32::midpoint(top, band.1));
                layout.blocks[*node] = Block { left, top: y - half, right: left + strip_width, bottom: y + half };
            }
            layout.panels.push(panel);
        }
        let top = if arrangement.is_loop_below { layout.ring.bottom - cells(1.5 * small) } else { layout.ring.top };
        layout.loop_words = Block { left: second, top, right: second, bottom: top + cells(1.5 * small) };
        layout
    }
}

impl Panel {
    /// A part with its title above its boxes.
    fn above(title: &'static str, block: Block, sizes: &Sizes, pitch: f64) -> Self {
        let room = f64::from(block.right - block.left) * pitch - 0.84 * sizes.small;
        let size = sizes.small * (room / font::width(title, sizes.small, Weight::SemiBold)).min(1.0);
        let cells = |length: f64| whole((length / pitch).ceil());
        let right = block.left + cells(font::width(title, size, Weight::SemiBold) + 0.8 * sizes.small);
        let written = Block { top: block.top + 1, right, bottom: block.top + cells(1.4 * sizes.small), ..block };
        Self { title, size, block, written }
    }

    /// A part with its title at the left of its boxes.
    fn beside(title: &'static str, block: Block, sizes: &Sizes, pitch: f64) -> Self {
        let width = font::width(title, sizes.small, Weight::SemiBold) + 0.8 * sizes.small;
        let middle = i32::midpoint(block.top, block.bottom);
        let half = whole((0.7 * sizes.small / pitch).ceil());
        let right = block.left + whole((width / pitch).ceil());
        let written = Block { left: block.left, top: middle - half, right, bottom: middle + half };
        Self { title, size: sizes.small, block, written }
    }
}

/// A number of boxes, for measuring.
pub(super) fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// The next even number: what is even has its middle on a grid line.
pub(super) fn even(cells: i32) -> i32 {
    cells + cells.rem_euclid(2)
}

/// A length in grid lines.
pub(super) fn whole(value: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "a length in grid lines is a small number")]
    let whole = value.round() as i32;
    whole
}
