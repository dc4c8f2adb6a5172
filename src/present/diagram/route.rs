//! Finding a way for every arrow: along the lines of a grid and around all boxes. Arrows from one box share a line as long as
//! they can, like branches of a tree; those of different boxes never do.
//!
//! Each way is the cheapest one that is left: length counts, a bend counts more, crossing another arrow still more, and
//! running on top of a foreign one most of all. Arrows that were laid early are taken up and laid again, because they did
//! not know of the later ones.

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

    /// Places on the edge where an arrow may dock, each with the way out: the middle of each side, and others so far from
    /// it and from each other that heads have room. Corners are left free.
    fn docks(&self, apart: i32) -> impl Iterator<Item = (Place, usize)> {
        let Self { left, top, right, bottom } = *self;
        let (across, down) = (i32::midpoint(left, right), i32::midpoint(top, bottom));
        let upright = (top + 1..bottom).filter(move |y| (y - down) % apart == 0);
        let level = (left + 2..=right - 2).filter(move |x| (x - across) % apart == 0);
        let upright = upright.flat_map(move |y| [((right, y), 0), ((left, y), 2)]);
        upright.chain(level.flat_map(move |x| [((x, bottom), 1), ((x, top), 3)]))
    }
}

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

/// Right, down, left, up.
const STEPS: [Place; 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];
const STEP: u32 = 10;
/// A step on a line of the same tree: sharing is cheap, and calmer than a line more.
const SHARED: u32 = 3;
const BEND: u32 = 40;
const CROSSING: u32 = 70;
/// Close along a box, as if it were docked there.
const HUGGING: u32 = 12;
/// Beside a foreign line, next to it and one further.
const NEIGHBOUR: [u32; 2] = [14, 5];
const OVERLAP: u32 = 5000;
const WRONG_SIDE: u32 = 120;
/// How often all arrows are taken up and laid again.
const ROUNDS: usize = 3;
/// How often those are that run on each other after that.
const MENDING: usize = 6;

/// How many arrows run through each place, level and upright; a bend counts as both.
type Used = [Vec<u8>; 2];

/// The grid with everything on it.
pub(super) struct Router {
    columns: i32,
    rows: i32,
    /// Where no arrow may run.
    blocked: Vec<bool>,
    /// Where the outer arrows run.
    ring: Block,
    /// From one dock to the next.
    apart: i32,
    used: Used,
}

impl Router {
    pub(super) fn new(columns: i32, rows: i32, boxes: &[Block], ring: Block, apart: i32) -> Self {
        let cells = usize::try_from(columns * rows).unwrap_or_default();
        let places = (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y)));
        let blocked = places.map(|place| boxes.iter().any(|block| block.holds(place))).collect();
        Self { columns, rows, blocked, ring, apart, used: [vec![0; cells], vec![0; cells]] }
    }

    /// The ways of all arrows, in the order of the wishes.
    pub(super) fn lay(&mut self, wishes: &[Wish]) -> Vec<Vec<Place>> {
        let mut order: Vec<usize> = (0..wishes.len()).collect();
        order.sort_by_key(|&number| {
            (!wishes[number].outside, !wishes[number].is_first, distance(&wishes[number]), number)
        });
        let mut ways = vec![Vec::new(); wishes.len()];
        for round in 0..ROUNDS {
            // What is laid first stays: the others go around it.
            for &number in order.iter().filter(|number| round == 0 || !wishes[**number].stays()) {
                self.lay_again(number, wishes, &mut ways);
            }
        }
        // Where one still runs on another, both are taken up, whatever they are.
        for _ in 0..MENDING {
            let run_on: Vec<usize> =
                order.iter().rev().copied().filter(|number| self.runs_on_another(*number, wishes, &ways)).collect();
            for number in run_on {
                self.lay_again(number, wishes, &mut ways);
            }
        }
        ways
    }

    fn lay_again(&mut self, number: usize, wishes: &[Wish], ways: &mut [Vec<Place>]) {
        mark(&mut self.used, self.columns, &std::mem::take(&mut ways[number]), false);
        let own = self.own(wishes[number].tree, wishes, ways);
        ways[number] = self.way(&wishes[number], &own);
        mark(&mut self.used, self.columns, &ways[number], true);
    }

    /// What the arrows of one tree use.
    fn own(&self, tree: usize, wishes: &[Wish], ways: &[Vec<Place>]) -> Used {
        let mut own = [vec![0; self.blocked.len()], vec![0; self.blocked.len()]];
        for (_, way) in wishes.iter().zip(ways).filter(|(wish, _)| wish.tree == tree) {
            mark(&mut own, self.columns, way, true);
        }
        own
    }

    fn runs_on_another(&self, number: usize, wishes: &[Wish], ways: &[Vec<Place>]) -> bool {
        let own = self.own(wishes[number].tree, wishes, ways);
        ways[number].windows(2).any(|step| {
            let orientation = usize::from(step[0].0 == step[1].0);
            let cells = [self.cell(step[0]), self.cell(step[1])];
            cells.iter().all(|cell| self.used[orientation][*cell] > own[orientation][*cell])
        })
    }

    fn is_inside(&self, (x, y): Place) -> bool {
        (0..self.columns).contains(&x) && (0..self.rows).contains(&y)
    }

    fn cell(&self, place: Place) -> usize {
        cell(self.columns, place)
    }

    fn is_free(&self, place: Place) -> bool {
        self.is_inside(place) && !self.blocked[self.cell(place)]
    }

    /// What it costs to stand here when moving in this direction.
    fn cost(&self, place: Place, direction: usize, wish: &Wish, own: &Used) -> u32 {
        let (along, across) = (direction % 2, 1 - direction % 2);
        let cell = self.cell(place);
        let wrong = if self.ring.holds(place) == wish.outside { 0 } else { WRONG_SIDE };
        if own[along][cell] > 0 {
            return SHARED + wrong;
        }
        let foreign = |orientation: usize, cell: usize| self.used[orientation][cell] > own[orientation][cell];
        let mut cost = STEP + wrong;
        if foreign(along, cell) {
            cost += OVERLAP;
        }
        if foreign(across, cell) {
            cost += CROSSING;
        }
        let side = STEPS[across];
        for (distance, price) in (1..).zip(NEIGHBOUR) {
            for step in [distance, -distance] {
                let neighbour = (place.0 + step * side.0, place.1 + step * side.1);
                if self.is_inside(neighbour) && self.blocked[self.cell(neighbour)] {
                    cost += HUGGING;
                }
                // A second line of the same tree beside the first is no better than a foreign one.
                if self.is_inside(neighbour) && self.used[along][self.cell(neighbour)] > 0 {
                    cost += price;
                }
            }
        }
        cost
    }

    /// The straight piece from a dock outwards, or nothing if something is in its way; what it costs, and where it ends.
    fn stub(&self, (x, y): Place, out: usize, length: i32, wish: &Wish, own: &Used) -> Option<(u32, Place)> {
        let places = (1..=length).map(|step| (x + step * STEPS[out].0, y + step * STEPS[out].1));
        let mut cost = 0;
        let mut end = (x, y);
        for place in places {
            if !self.is_free(place) {
                return None;
            }
            cost += self.cost(place, out, wish, own);
            end = place;
        }
        Some((cost, end))
    }

    /// The cheapest way, docks included.
    fn way(&self, wish: &Wish, own: &Used) -> Vec<Place> {
        let states = self.blocked.len() * 4;
        let mut best = vec![u32::MAX; states];
        let mut came_from = vec![usize::MAX; states];
        let mut open = BinaryHeap::new();
        let dock_cost = |dock: Place| {
            let cell = self.cell(dock);
            let is_used = |used: &Used| used[0][cell] + used[1][cell] > 0;
            if is_used(own) {
                0
            } else if is_used(&self.used) {
                OVERLAP
            } else {
                STEP
            }
        };
        for (dock, out) in wish.from.docks(self.apart) {
            let Some((cost, place)) = self.stub(dock, out, 1, wish, own) else { continue };
            let cost = cost + dock_cost(dock) + off_centre(&wish.from, dock);
            let state = self.cell(place) * 4 + out;
            if cost < best[state] {
                best[state] = cost;
                open.push((Reverse(cost), Reverse(state)));
            }
        }
        let mut goals = vec![u32::MAX; states];
        for (dock, out) in wish.to.docks(self.apart) {
            let Some((cost, place)) = self.stub(dock, out, wish.head, wish, own) else { continue };
            let goal = &mut goals[self.cell(place) * 4 + (out + 2) % 4];
            *goal = (*goal).min(cost + dock_cost(dock) + off_centre(&wish.to, dock));
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
            let here = self.cell(place);
            let is_foreign = |orientation: usize| self.used[orientation][here] > own[orientation][here];
            for (turn, step) in STEPS.iter().enumerate().filter(|(turn, _)| *turn != (direction + 2) % 4) {
                let next = (place.0 + step.0, place.1 + step.1);
                if !self.is_free(next) {
                    continue;
                }
                let bend = match turn == direction {
                    true => 0,
                    false if is_foreign(0) || is_foreign(1) => OVERLAP,
                    false if own[0][here] > 0 && own[1][here] > 0 => SHARED,
                    false => BEND,
                };
                let reached = cost + bend + self.cost(next, turn, wish, own);
                let state_after = self.cell(next) * 4 + turn;
                if reached < best[state_after] {
                    best[state_after] = reached;
                    came_from[state_after] = state;
                    open.push((Reverse(reached), Reverse(state_after)));
                }
            }
        }
        self.traced(end.1, &came_from, wish.head)
    }

    fn traced(&self, end: usize, came_from: &[usize], head: i32) -> Vec<Place> {
        if end == usize::MAX {
            return Vec::new();
        }
        let place = self.place(end / 4);
        let step = STEPS[end % 4];
        let stub = (1..=head).rev();
        let mut way: Vec<Place> = stub.map(|length| (place.0 + length * step.0, place.1 + length * step.1)).collect();
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

fn cell(columns: i32, (x, y): Place) -> usize {
    usize::try_from(y * columns + x).unwrap_or_default()
}

/// Enters a way into what is used, or takes it out.
fn mark(used: &mut Used, columns: i32, way: &[Place], on: bool) {
    for (number, place) in way.iter().enumerate() {
        let cell = cell(columns, *place);
        let before = number.checked_sub(1).and_then(|before| way.get(before));
        let is_upright = |other: &Place| other.0 == place.0;
        let ends = before.into_iter().chain(way.get(number + 1));
        for orientation in [false, true] {
            if ends.clone().any(|other| is_upright(other) == orientation) {
                let count = &mut used[usize::from(orientation)][cell];
                *count = if on { count.saturating_add(1) } else { count.saturating_sub(1) };
            }
        }
    }
}

/// Docking in the middle of a side looks calmer.
fn off_centre(block: &Block, (x, y): Place) -> u32 {
    let off = if x == block.left || x == block.right {
        (2 * y - block.top - block.bottom).unsigned_abs()
    } else {
        (2 * x - block.left - block.right).unsigned_abs()
    };
    off * 8
}

fn distance(wish: &Wish) -> u32 {
    let middle = |block: &Block| (block.left + block.right, block.top + block.bottom);
    let (from, to) = (middle(&wish.from), middle(&wish.to));
    from.0.abs_diff(to.0) + from.1.abs_diff(to.1)
}
