//! One box in its surroundings: what acts on it at the left, what it acts on at the right, every arrow straight and in words.

use super::{
    boxes::Body,
    place::{Layout, count, even, whole},
    plan::{Edge, Plan},
    route::Block,
    shape::Point,
};

/// Widths of a neighbour's box, where arrows bear words and where they bear numbers, and of the one in the middle, as shares
/// of the sheet.
const NEIGHBOUR: [f64; 2] = [0.133, 0.2];
const CENTRE: f64 = 0.16;

/// A box beside the one in the middle, and its arrows from and to it, by their numbers in the plan.
struct Neighbour {
    node: usize,
    edges: Vec<usize>,
}

/// The neighbours at each side. Who acts and is acted on stands where there is more room.
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
    let arrows = |side: &[Neighbour]| side.iter().map(|neighbour| neighbour.edges.len()).sum::<usize>();
    for neighbour in both {
        let side = usize::from(arrows(&sides[1]) < arrows(&sides[0]));
        sides[side].push(neighbour);
    }
    sides
}

/// The places of the boxes on an empty sheet, and the way of each arrow in points.
pub(super) fn layout(
    plan: &Plan,
    centre: &str,
    mut layout: Layout,
    margin: f64,
    has_numbers: bool,
    body: &dyn Fn(usize, f64) -> Body,
) -> (Layout, Vec<Vec<Point>>) {
    let pitch = layout.pitch;
    let cells = |length: f64| whole((length / pitch).ceil());
    let margin = cells(margin);
    let widths =
        [NEIGHBOUR[usize::from(has_numbers)], CENTRE].map(|share| even(whole(share * f64::from(layout.columns))));
    let sides = sides(plan, centre);
    let middle = layout.columns / 2;
    let (left, right) = (middle - widths[1] / 2, middle + widths[1] / 2);
    let sizes = layout.sizes;
    let (mut top, mut bottom) = (layout.bottom, layout.top);
    let mut ways = vec![Vec::new(); plan.edges.len()];
    for (side, neighbours) in sides.iter().enumerate() {
        let arrows: usize = neighbours.iter().map(|neighbour| neighbour.edges.len()).sum();
        let slots = i32::max(count(arrows), 1);
        let height = layout.bottom - layout.top;
        let mut before = 0;
        for neighbour in neighbours {
            let slot = count(neighbour.edges.len());
            let y = layout.top + height * (2 * before + slot) / (2 * slots);
            before += slot;
            let apart = cells(2.1 * sizes.small);
            let wanted = cells(body(neighbour.node, f64::from(widths[0]) * pitch).height);
            let tall = wanted.max((slot - 1) * apart + cells(2.0 * sizes.small));
            let start = if side == 0 { margin } else { layout.columns - margin - widths[0] };
            let block = Block { left: start, top: y - tall / 2, right: start + widths[0], bottom: y - tall / 2 + tall };
            layout.blocks[neighbour.node] = block;
            (top, bottom) = (top.min(block.top), bottom.max(block.bottom));
            let (inner, edge) = if side == 0 { (block.right, left) } else { (block.left, right) };
            for (place, number) in (0..).zip(&neighbour.edges) {
                let y = f64::from(y) + f64::from(apart) * (f64::from(place) - 0.5 * f64::from(slot - 1));
                let at = |x: i32| (f64::from(x) * pitch, y * pitch);
                let comes = plan.edges[*number].target == centre;
                ways[*number] = if comes { vec![at(inner), at(edge)] } else { vec![at(edge), at(inner)] };
            }
        }
    }
    if let Some(node) = plan.nodes.iter().position(|node| node.name == centre) {
        let half = even(cells(body(node, f64::from(widths[1]) * pitch).height)) / 2;
        let y = i32::midpoint(layout.top, layout.bottom);
        layout.blocks[node] = Block { left, top: top.min(y - half), right, bottom: bottom.max(y + half) };
    }
    (layout, ways)
}
