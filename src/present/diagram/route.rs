//! Finding a way for every arrow: along the lines of a grid, around all boxes, each arrow on its own track.
//!
//! Each way is the cheapest one that is left: length counts, a bend counts more, crossing another arrow still more, and
//! running on top of one most of all. Arrows that were laid early are taken up and laid again, because they did not know
//! of the later ones.

use std::{cmp::Reverse, collections::BinaryHeap};

/// A place on the grid: column and row.
pub(super) type Place = (i32, i32);

/// A rectangle on the grid, its edges included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Block {
    pub(super) fn holds(&self, (x, y): Place) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// Places on the edge where an arrow may dock, each with the way out. Corners are left free.
    fn docks(&self) -> impl Iterator<Item = (Place, usize)> {
        let Self { left, top, right, bottom } = *self;
        let upright = (top + 1..bottom).flat_map(move |y| [((right, y), 0), ((left, y), 2)]);
        let level = (left + 1..right).flat_map(move |x| [((x, bottom), 1), ((x, top), 3)]);
        upright.chain(level)
    }
}

/// An arrow to be laid: from one box to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub(super) from: Block,
    pub(super) to: Block,
    /// Whether it runs around the outside, where the other arrows may not.
    pub(super) outside: bool,
}

/// Right, down, left, up.
const STEPS: [Place; 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];
const BEND: u32 = 30;
const CROSSING: u32 = 60;
const NEIGHBOUR: u32 = 9;
const OVERLAP: u32 = 5000;
const WRONG_SIDE: u32 = 120;
const STEP: u32 = 10;
/// How often all arrows are taken up and laid again.
const ROUNDS: usize = 3;

/// The grid with everything on it.
pub(super) struct Router {
    columns: i32,
    rows: i32,
    boxes: Vec<Block>,
    /// Where the outer arrows run.
    ring: Block,
    /// How many arrows run through each place, level and upright; a bend counts as both.
    used: [Vec<u8>; 2],
}

impl Router {
    pub(super) fn new(columns: i32, rows: i32, boxes: Vec<Block>, ring: Block) -> Self {
        let cells = usize::try_from(columns * rows).unwrap_or_default();
        Self { columns, rows, boxes, ring, used: [vec![0; cells], vec![0; cells]] }
    }

    /// The ways of all arrows, in the order of the wishes.
    pub(super) fn lay(&mut self, wishes: &[Wish]) -> Vec<Vec<Place>> {
        let mut order: Vec<usize> = (0..wishes.len()).collect();
        order.sort_by_key(|&number| (!wishes[number].outside, distance(&wishes[number]), number));
        let mut ways = vec![Vec::new(); wishes.len()];
        for _ in 0..ROUNDS {
            for &number in &order {
                self.mark(&ways[number], false);
                ways[number] = self.way(&wishes[number]);
                self.mark(&ways[number], true);
            }
        }
        ways
    }

    fn cell(&self, (x, y): Place) -> usize {
        usize::try_from(y * self.columns + x).unwrap_or_default()
    }

    fn mark(&mut self, way: &[Place], on: bool) {
        for (number, place) in way.iter().enumerate() {
            let cell = self.cell(*place);
            let before = number.checked_sub(1).and_then(|before| way.get(before));
            for other in before.into_iter().chain(way.get(number + 1)) {
                let count = &mut self.used[usize::from(other.0 == place.0)][cell];
                *count = if on { count.saturating_add(1) } else { count.saturating_sub(1) };
            }
        }
    }

    fn is_free(&self, place: Place) -> bool {
        let inside = (0..self.columns).contains(&place.0) && (0..self.rows).contains(&place.1);
        inside && !self.boxes.iter().any(|block| block.holds(place))
    }

    /// What it costs to stand here when moving in this direction, and whether one may turn.
    fn cost(&self, place: Place, direction: usize, outside: bool) -> u32 {
        let (along, across) = (direction % 2, 1 - direction % 2);
        let cell = self.cell(place);
        let mut cost = STEP;
        if self.used[along][cell] > 0 {
            cost += OVERLAP;
        }
        if self.used[across][cell] > 0 {
            cost += CROSSING;
        }
        let side = STEPS[across];
        for neighbour in [(place.0 + side.0, place.1 + side.1), (place.0 - side.0, place.1 - side.1)] {
            let inside = (0..self.columns).contains(&neighbour.0) && (0..self.rows).contains(&neighbour.1);
            if inside && self.used[along][self.cell(neighbour)] > 0 {
                cost += NEIGHBOUR;
            }
        }
        cost + if self.ring.holds(place) == outside { 0 } else { WRONG_SIDE / if outside { 4 } else { 1 } }
    }

    /// The cheapest way, docks included.
    fn way(&self, wish: &Wish) -> Vec<Place> {
        let states = self.used[0].len() * 4;
        let mut best = vec![u32::MAX; states];
        let mut came_from = vec![usize::MAX; states];
        let mut open = BinaryHeap::new();
        let dock_cost = |dock: Place| {
            let cell = self.cell(dock);
            if self.used[0][cell] + self.used[1][cell] > 0 { OVERLAP } else { 0 }
        };
        for (dock, direction) in wish.from.docks() {
            let place = (dock.0 + STEPS[direction].0, dock.1 + STEPS[direction].1);
            if self.is_free(place) {
                let cost = dock_cost(dock) + off_centre(&wish.from, dock) + self.cost(place, direction, wish.outside);
                let state = self.cell(place) * 4 + direction;
                if cost < best[state] {
                    best[state] = cost;
                    open.push((Reverse(cost), Reverse(state)));
                }
            }
        }
        let mut goals = vec![u32::MAX; states];
        for (dock, out) in wish.to.docks() {
            let place = (dock.0 + STEPS[out].0, dock.1 + STEPS[out].1);
            if self.is_free(place) {
                let goal = &mut goals[self.cell(place) * 4 + (out + 2) % 4];
                *goal = (*goal).min(dock_cost(dock) + off_centre(&wish.to, dock));
            }
        }
        let mut end = (u32::MAX, usize::MAX);
        while let Some((Reverse(cost), Reverse(state))) = open.pop() {
            if cost > best[state] || cost >= end.0 {
                continue;
            }
            if goals[state] < u32::MAX {
                end = end.min((cost.saturating_add(goals[state]), state));
            }
            let (place, direction) = (self.place(state / 4), state % 4);
            for (turn, step) in STEPS.iter().enumerate().filter(|(turn, _)| *turn != (direction + 2) % 4) {
                let next = (place.0 + step.0, place.1 + step.1);
                if !self.is_free(next) {
                    continue;
                }
                let here = self.cell(place);
                let bend = match turn == direction {
                    true => 0,
                    false if self.used[0][here] + self.used[1][here] > 0 => OVERLAP,
                    false => BEND,
                };
                let reached = cost + bend + self.cost(next, turn, wish.outside);
                let state_after = self.cell(next) * 4 + turn;
                if reached < best[state_after] {
                    best[state_after] = reached;
                    came_from[state_after] = state;
                    open.push((Reverse(reached), Reverse(state_after)));
                }
            }
        }
        self.traced(end.1, &came_from)
    }

    fn traced(&self, end: usize, came_from: &[usize]) -> Vec<Place> {
        if end == usize::MAX {
            return Vec::new();
        }
        let place = self.place(end / 4);
        let step = STEPS[end % 4];
        let mut way = vec![(place.0 + step.0, place.1 + step.1)];
        let mut state = end;
        loop {
            way.push(self.place(state / 4));
            let Some(&before) = came_from.get(state).filter(|before| **before != usize::MAX) else { break };
            state = before;
        }
        let (first, step) = (self.place(state / 4), STEPS[state % 4]);
        way.push((first.0 - step.0, first.1 - step.1));
        way.reverse();
        way
    }

    fn place(&self, cell: usize) -> Place {
        let cell = i32::try_from(cell).unwrap_or_default();
        (cell % self.columns, cell / self.columns)
    }
}

/// Docking in the middle of a side looks calmer.
fn off_centre(block: &Block, (x, y): Place) -> u32 {
    let off = if x == block.left || x == block.right {
        (2 * y - block.top - block.bottom).unsigned_abs()
    } else {
        (2 * x - block.left - block.right).unsigned_abs()
    };
    off * 3
}

fn distance(wish: &Wish) -> u32 {
    let middle = |block: &Block| (block.left + block.right, block.top + block.bottom);
    let (from, to) = (middle(&wish.from), middle(&wish.to));
    from.0.abs_diff(to.0) + from.1.abs_diff(to.1)
}
