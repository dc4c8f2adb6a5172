//! The heuristic of the A* search: a lower bound of the cost from a place to the end of a path.
//!
//! It assumes an empty sheet: Manhattan distance, the bends that the direction makes necessary, and the price of the
//! port. Only steps on the lines of the own tree cost less; the search starts from all of these, so they need no bound.

use super::{
    grid::Grid,
    ports::Stub,
    prices::{BEND, STEP},
};
use crate::study::diagram::geometry::Place;

/// More than any path costs.
const FAR: u32 = u32::MAX / 4;

/// The least cost of the rest of a path: that to the cheapest port on an empty sheet.
pub(crate) struct LowerBound {
    sides: Vec<Side>,
}

/// The ports of one side of a box.
struct Side {
    /// The row or column in which they lie.
    line: i32,
    /// Whether it is crossed horizontally (0) or vertically (1).
    turn: usize,
    /// The cost from each place of that line, for a path that arrives horizontally and for one that arrives vertically.
    costs: [Vec<u32>; 2],
}

impl LowerBound {
    /// The bound for paths to these stubs.
    pub(crate) fn of(stubs: &[Stub], grid: &Grid) -> Self {
        let mut sides: Vec<Side> = Vec::new();
        for out in 0..4 {
            let turn = out % 2;
            // Along a line that is crossed horizontally, places differ in their row.
            let along = |place: Place| if turn == 0 { (place.1, place.0) } else { place };
            let mut ports = stubs.iter().filter(|stub| stub.out == out).peekable();
            let Some(line) = ports.peek().map(|stub| along(stub.place).1) else { continue };
            let length = usize::try_from(if turn == 0 { grid.rows() } else { grid.columns }).unwrap_or_default();
            let mut straight = vec![FAR; length];
            for stub in ports {
                let port = usize::try_from(along(stub.place).0).unwrap_or_default();
                straight[port] = stub.cost - grid.price(grid.passage(stub.place, out));
            }
            // To the cheapest port from each place: a distance transform in two passes, forwards and backwards.
            let mut along_line = straight.clone();
            for here in 1..length {
                along_line[here] = along_line[here].min(along_line[here - 1] + STEP);
            }
            for here in (1..length).rev() {
                along_line[here - 1] = along_line[here - 1].min(along_line[here] + STEP);
            }
            let bent = along_line.iter().map(|cost| cost + BEND).collect();
            let costs = straight.iter().zip(&along_line).map(|(straight, cost)| *straight.min(&(cost + 2 * BEND)));
            let costs = if turn == 0 { [costs.collect(), bent] } else { [bent, costs.collect()] };
            sides.push(Side { line, turn, costs });
        }
        Self { sides }
    }

    /// The least cost from a place that is passed in this direction.
    pub(crate) fn from(&self, (x, y): Place, direction: usize) -> u32 {
        let of = |side: &Side| {
            let (here, off) = if side.turn == 0 { (y, x) } else { (x, y) };
            let here = usize::try_from(here).unwrap_or_default();
            side.costs[direction % 2][here] + STEP * off.abs_diff(side.line)
        };
        self.sides.iter().map(of).min().unwrap_or_default()
    }
}
