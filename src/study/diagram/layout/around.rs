//! The layout around one box: what acts on it to the left, what it acts on to the right, every arrow straight.

use super::grid_layout::Layout;
use crate::study::diagram::{
    content::{Edge, Plan},
    geometry::{Block, Point, cells, count, even, whole},
};

/// The width of a neighbour's box as a share of the sheet, where arrows carry words and where they carry numbers.
const NEIGHBOUR: [f64; 2] = [0.13, 0.25];
/// The same of the box in the middle.
const CENTRE: [f64; 2] = [0.16, 0.2];

/// With so many boxes on one side letters have their usual size; with fewer they grow.
const MANY: f64 = 5.0;
/// The largest growth.
const LARGEST: f64 = 1.6;
/// With more boxes on one side than this, letters shrink.
const FULL: f64 = 7.0;
/// The share of its slot that a box fills.
const FILLED: f64 = 0.62;
/// The largest height of a box for its width.
const HIGHEST: f64 = 0.62;
/// Between two arrows of one neighbour, and above and below them in its box, as shares of small letters: with room, and
/// where many boxes leave none to spare.
const APART: [(f64, f64); 2] = [(2.1, 2.0), (1.7, 1.2)];

/// A neighbour of the box in the middle, and the arrows between the two, by their numbers in the plan.
struct Neighbour {
    node: usize,
    edges: Vec<usize>,
}

/// The neighbours on each side. A neighbour that acts and is acted on stands on the side with fewer arrows, or boxes.
fn sides(plan: &Plan, centre: &str) -> [Vec<Neighbour>; 2] {
    let other = |edge: &Edge| if edge.source == centre { edge.target } else { edge.source };
    let mut sides: [Vec<Neighbour>; 2] = [Vec::new(), Vec::new()];
    let mut both = Vec::new();
    for (node, neighbour) in plan.nodes.iter().enumerate().filter(|(_, node)| node.name != centre) {
        let edges = plan.edges.iter().enumerate().filter(|(_, edge)| other(edge) == neighbour.name);
        let edges: Vec<usize> = edges.map(|(number, _)| number).collect();
        let is_source = |number: &usize| plan.edges[*number].source == neighbour.name;
        match (edges.iter().any(is_source), edges.iter().all(is_source)) {
            (true, true) => sides[0].push(Neighbour { node, edges }),
            (false, _) => sides[1].push(Neighbour { node, edges }),
            _ => both.push(Neighbour { node, edges }),
        }
    }
    let load = |side: &[Neighbour]| (side.iter().map(|neighbour| neighbour.edges.len()).sum::<usize>(), side.len());
    for neighbour in both {
        let side = usize::from(load(&sides[1]) < load(&sides[0]));
        sides[side].push(neighbour);
    }
    sides
}

/// How much larger than usual letters and numbers are, so that few boxes fill the sheet, not where arrows carry words,
/// which need the space; and smaller, where there are more than it holds.
pub(crate) fn growth(plan: &Plan, centre: &str, has_numbers: bool) -> f64 {
    let most = f64::from(count(sides(plan, centre).iter().map(Vec::len).max().unwrap_or(0).max(1)));
    let growth = if has_numbers { (MANY / most).clamp(1.0, LARGEST) } else { 1.0 };
    growth.min(FULL / most)
}

/// The places of the boxes on an empty sheet, and the path of each arrow in points, given the height in points that the
/// words of a box need at a width.
pub(crate) fn layout(
    plan: &Plan,
    centre: &str,
    mut layout: Layout,
    margin: f64,
    has_numbers: bool,
    words_height: &dyn Fn(usize, f64) -> f64,
) -> (Layout, Vec<Vec<Point>>) {
    let pitch = layout.pitch;
    let cells = |length: f64| cells(length, pitch);
    let margin = cells(margin);
    let variant = usize::from(has_numbers);
    let widths = [NEIGHBOUR, CENTRE].map(|shares| even(whole(shares[variant] * f64::from(layout.columns))));
    let sides = sides(plan, centre);
    let middle = layout.columns / 2;
    let (left, right) = (middle - widths[1] / 2, middle + widths[1] / 2);
    let sizes = layout.sizes;
    let (mut top, mut bottom) = (layout.bottom, layout.top);
    let mut paths = vec![Vec::new(); plan.edges.len()];
    // All neighbours have one size, so that it does not give away which of them act both ways.
    let most = sides.iter().map(Vec::len).max().map_or(1, count).max(1);
    let height = layout.bottom - layout.top;
    let free = (f64::from(height / most) * FILLED).min(f64::from(widths[0]) * HIGHEST);
    let spaced = |(between, around): (f64, f64)| {
        let apart = cells(between * growth(plan, centre, has_numbers) * sizes.small);
        let wanted = sides.iter().flatten().map(|neighbour| {
            let words = cells(words_height(neighbour.node, f64::from(widths[0]) * pitch));
            words.max((count(neighbour.edges.len()) - 1) * apart + cells(around * sizes.small))
        });
        (apart, wanted.max().unwrap_or(0))
    };
    let (roomy, tight) = (spaced(APART[0]), spaced(APART[1]));
    let (apart, wanted) = if (roomy.1 + 1) * most > height { tight } else { roomy };
    let tall = wanted.max(whole(free));
    for (side, neighbours) in sides.iter().enumerate() {
        let all = count(neighbours.len()).max(1);
        for (place, neighbour) in (0..).zip(neighbours) {
            let slot = count(neighbour.edges.len());
            let y = layout.top + height * (2 * place + 1) / (2 * all);
            let start = if side == 0 { margin } else { layout.columns - margin - widths[0] };
            let block = Block { left: start, top: y - tall / 2, right: start + widths[0], bottom: y - tall / 2 + tall };
            layout.blocks[neighbour.node] = block;
            (top, bottom) = (top.min(block.top), bottom.max(block.bottom));
            let (inner, edge) = if side == 0 { (block.right, left) } else { (block.left, right) };
            for (place, number) in (0..).zip(&neighbour.edges) {
                let y = f64::from(y) + f64::from(apart) * (f64::from(place) - 0.5 * f64::from(slot - 1));
                let at = |x: i32| (f64::from(x) * pitch, y * pitch);
                let comes = plan.edges[*number].target == centre;
                paths[*number] = if comes { vec![at(inner), at(edge)] } else { vec![at(edge), at(inner)] };
            }
        }
    }
    if let Some(node) = plan.nodes.iter().position(|node| node.name == centre) {
        let half = even(cells(words_height(node, f64::from(widths[1]) * pitch))) / 2;
        let y = i32::midpoint(layout.top, layout.bottom);
        layout.blocks[node] = Block { left, top: top.min(y - half), right, bottom: bottom.max(y + half) };
    }
    (layout, paths)
}
