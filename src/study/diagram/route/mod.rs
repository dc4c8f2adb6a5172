//! Finding a way for every arrow: along the lines of a grid and around all boxes. Arrows from one box share a line as long as
//! they can, like branches of a tree; those of different boxes never do.
//!
//! Each way is the cheapest one that is left: length counts, a bend counts more, crossing another arrow still more, and
//! running on top of a foreign one most of all. Arrows into whose way others came are taken up and laid again, because they
//! did not know of the later ones.

mod grid;
mod queue;
mod search;

use grid::Grid;
pub(super) use grid::{Block, Place};
use search::Search;

/// An arrow to be laid: from one box to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub(super) from: Block,
    pub(super) to: Block,
    /// Whether it runs around the outside, where the other arrows may not.
    pub(super) outside: bool,
    /// Which arrows it may share a line with: those of the same number.
    pub(super) tree: usize,
    /// Whether it is laid before the others, and so the straighter.
    pub(super) is_first: bool,
    /// How long it runs straight before its end, so that its head has room.
    pub(super) head: i32,
}

impl Wish {
    fn stays(&self) -> bool {
        self.is_first || self.outside
    }
}

/// How often an arrow is laid, the first time counted in.
const ROUNDS: usize = 3;
/// How often those are that run on each other after that.
const MENDING: usize = 6;

/// Lays the arrows of a sheet.
pub(super) struct Router {
    grid: Grid,
    search: Search,
}

/// An arrow on the sheet: its way, and what its places cost when it was laid.
#[derive(Clone, Default)]
struct Laid {
    way: Vec<Place>,
    weight: u32,
}

impl Router {
    pub(super) fn new(columns: i32, rows: i32, boxes: &[Block], ring: Block, apart: i32) -> Self {
        let grid = Grid::new(columns, rows, boxes, ring, apart);
        let search = Search::new(&grid);
        Self { grid, search }
    }

    /// The ways of all arrows, in the order of the wishes.
    pub(super) fn lay(&mut self, wishes: &[Wish]) -> Vec<Vec<Place>> {
        let mut order: Vec<usize> = (0..wishes.len()).collect();
        order.sort_by_key(|&number| {
            (!wishes[number].outside, !wishes[number].is_first, distance(&wishes[number]), number)
        });
        let mut laid = vec![Laid::default(); wishes.len()];
        for round in 0..ROUNDS {
            for &number in &order {
                // What is laid first stays: the others go around it. Into whose way nothing came stays, too.
                let is_due = !wishes[number].stays() && self.grid.weight(&laid[number].way) > laid[number].weight;
                if round == 0 || is_due {
                    self.lay_again(number, wishes, &mut laid);
                }
            }
        }
        // Where one still runs on another, both are taken up, whatever they are; the one that was first is last the next time.
        let mut left = Vec::new();
        for _ in 0..MENDING {
            order.reverse();
            let run_on: Vec<usize> =
                order.iter().copied().filter(|number| self.runs_on_another(*number, wishes, &laid)).collect();
            left.push(run_on.len());
            // Where two rounds mend nothing, there is no other way.
            let in_vain = left.len() > 2 && left.last() >= left.get(left.len() - 3);
            if run_on.is_empty() || in_vain {
                break;
            }
            for &number in &run_on {
                self.take_up(&mut laid[number]);
            }
            for number in run_on {
                self.lay_again(number, wishes, &mut laid);
            }
        }
        laid.into_iter().map(|laid| laid.way).collect()
    }

    fn lay_again(&mut self, number: usize, wishes: &[Wish], laid: &mut [Laid]) {
        let wish = &wishes[number];
        self.take_up(&mut laid[number]);
        let tree = tree(wish.tree, wishes, laid);
        self.grid.turn_to(&tree, wish.outside);
        let from = self.grid.stubs(&wish.from, 1);
        let to = self.grid.stubs(&wish.to, wish.head);
        let way = self.search.way(&self.grid, &tree, &from, &to, wish.head);
        self.grid.release();
        self.grid.mark(&way, true);
        laid[number] = Laid { weight: self.grid.weight(&way), way };
    }

    fn take_up(&mut self, laid: &mut Laid) {
        self.grid.mark(&std::mem::take(laid).way, false);
    }

    fn runs_on_another(&mut self, number: usize, wishes: &[Wish], laid: &[Laid]) -> bool {
        self.grid.turn_to(&tree(wishes[number].tree, wishes, laid), false);
        let runs = self.grid.runs_on_another(&laid[number].way);
        self.grid.release();
        runs
    }
}

/// The ways of the arrows of one tree.
fn tree<'a>(tree: usize, wishes: &[Wish], laid: &'a [Laid]) -> Vec<&'a [Place]> {
    let of_tree = wishes.iter().zip(laid).filter(|(wish, laid)| wish.tree == tree && !laid.way.is_empty());
    of_tree.map(|(_, laid)| laid.way.as_slice()).collect()
}

fn distance(wish: &Wish) -> u32 {
    let middle = |block: &Block| (block.left + block.right, block.top + block.bottom);
    let (from, to) = (middle(&wish.from), middle(&wish.to));
    from.0.abs_diff(to.0) + from.1.abs_diff(to.1)
}
