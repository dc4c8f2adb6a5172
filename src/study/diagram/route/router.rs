//! Routes all arrows of a sheet by rip-up and reroute: one after the other, each by the cheapest path that is left.
//!
//! Length costs, a bend more, crossing another arrow still more, and running on top of an arrow of another box most.
//! Arrows from one box share a line as long as they can, like the branches of a tree. The first arrows do not know of
//! the later ones, so those whose path has become more expensive are removed and routed again.

use super::{connection::Connection, grid::Grid, search::Search};
use crate::study::diagram::geometry::{Block, Place};

/// How often each arrow is routed, the first time included.
const ROUNDS: usize = 3;
/// How often arrows that still run on each other are routed again after that.
const REPAIR_ROUNDS: usize = 6;

/// Routes the arrows of a sheet.
pub(crate) struct Router {
    grid: Grid,
    search: Search,
}

/// An arrow with its path, and the cost of that when it was routed.
#[derive(Clone, Default)]
struct Routed {
    path: Vec<Place>,
    cost: u32,
}

impl Router {
    /// A sheet with these obstacles, an outer corridor, and this distance between the ports of a box.
    pub(crate) fn new(columns: i32, rows: i32, boxes: &[Block], ring: Block, apart: i32) -> Self {
        let grid = Grid::new(columns, rows, boxes, ring, apart);
        let search = Search::new(&grid);
        Self { grid, search }
    }

    /// The paths of all arrows, in the order of the connections.
    pub(crate) fn route(&mut self, connections: &[Connection]) -> Vec<Vec<Place>> {
        let mut order: Vec<usize> = (0..connections.len()).collect();
        order.sort_by_key(|&number| {
            (!connections[number].outside, !connections[number].is_first, connections[number].distance(), number)
        });
        let mut routed = vec![Routed::default(); connections.len()];
        for round in 0..ROUNDS {
            for &number in &order {
                // An arrow keeps its path if it is of the first ones, or if no later arrow made the path more
                // expensive.
                let is_due =
                    !connections[number].stays() && self.grid.weight(&routed[number].path) > routed[number].cost;
                if round == 0 || is_due {
                    self.route_again(number, connections, &mut routed);
                }
            }
        }
        // Arrows that still run on each other are both routed again, also the first ones; in the reverse order each
        // time.
        let mut counts = Vec::new();
        for _ in 0..REPAIR_ROUNDS {
            order.reverse();
            let run_on: Vec<usize> =
                order.iter().copied().filter(|number| self.runs_on_another(*number, connections, &routed)).collect();
            counts.push(run_on.len());
            // Where two rounds improve nothing, no further round would.
            let in_vain = counts.len() > 2 && counts.last() >= counts.get(counts.len() - 3);
            if run_on.is_empty() || in_vain {
                break;
            }
            for &number in &run_on {
                self.remove(&mut routed[number]);
            }
            for number in run_on {
                self.route_again(number, connections, &mut routed);
            }
        }
        routed.into_iter().map(|routed| routed.path).collect()
    }

    /// Removes the path of an arrow and searches a new one.
    fn route_again(&mut self, number: usize, connections: &[Connection], routed: &mut [Routed]) {
        let connection = &connections[number];
        self.remove(&mut routed[number]);
        let tree = tree(connection.tree, connections, routed);
        self.grid.turn_to(&tree, connection.outside);
        let from = self.grid.stubs(&connection.from, 1);
        let to = self.grid.stubs(&connection.to, connection.head);
        let path = self.search.path(&self.grid, &tree, &from, &to, connection.head);
        self.grid.release();
        self.grid.mark(&path, true);
        routed[number] = Routed { cost: self.grid.weight(&path), path };
    }

    fn remove(&mut self, routed: &mut Routed) {
        self.grid.mark(&std::mem::take(routed).path, false);
    }

    /// Whether an arrow runs on one of another tree.
    fn runs_on_another(&mut self, number: usize, connections: &[Connection], routed: &[Routed]) -> bool {
        self.grid.turn_to(&tree(connections[number].tree, connections, routed), false);
        let runs = self.grid.runs_on_another(&routed[number].path);
        self.grid.release();
        runs
    }
}

/// The paths of the arrows of one tree.
fn tree<'a>(tree: usize, connections: &[Connection], routed: &'a [Routed]) -> Vec<&'a [Place]> {
    let of_tree = connections
        .iter()
        .zip(routed)
        .filter(|(connection, routed)| connection.tree == tree && !routed.path.is_empty());
    of_tree.map(|(_, routed)| routed.path.as_slice()).collect()
}
