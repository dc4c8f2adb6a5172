//! A* search for the cheapest path from one box to another. A path may also start at any place of its own tree.
//!
//! Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136.

use super::{
    grid::{Grid, Passage},
    lower_bound::LowerBound,
    ports::Stub,
    prices::{CLOSED, STEPS},
    queue::Queue,
};
use crate::study::diagram::geometry::Place;

/// A search, which keeps its memory for the next one.
pub(crate) struct Search {
    reached: Vec<Reached>,
    /// Where a path may end: the direction in which it must arrive, and the cost of the rest.
    goals: Vec<Option<(usize, u32)>>,
    queue: Queue,
    /// The cheapest end so far: the cost of the whole path, its place, and how that was reached.
    end: Option<(u32, Place, Reached)>,
}

/// A step to a place, and the cost until there.
#[derive(Clone, Copy)]
struct Step {
    place: Place,
    direction: usize,
    before: Option<Passage>,
    cost: u32,
}

/// How a passage was reached.
#[derive(Clone, Copy)]
struct Reached {
    cost: u32,
    direction: u8,
    /// Whether the path starts here.
    is_first: bool,
    /// Whether the passage before it has the other orientation.
    is_bent: bool,
    is_done: bool,
}

const UNKNOWN: u32 = u32::MAX;
const NOT_REACHED: Reached = Reached { cost: UNKNOWN, direction: 0, is_first: true, is_bent: false, is_done: false };

impl Search {
    pub(crate) fn new(grid: &Grid) -> Self {
        let all = grid.len();
        Self { reached: vec![NOT_REACHED; all], goals: vec![None; all], queue: Queue::new(), end: None }
    }

    /// The cheapest path between the stubs of two boxes, from port to port; empty if there is none. The stubs of the
    /// start are one step long, those of the end of this length.
    pub(crate) fn path(
        &mut self,
        grid: &Grid,
        tree: &[&[Place]],
        from: &[Stub],
        to: &[Stub],
        length: i32,
    ) -> Vec<Place> {
        let rest = LowerBound::of(to, grid);
        for stub in to {
            let passage = grid.passage(stub.place, stub.out);
            self.goals[passage] = Some(((stub.out + 2) % 4, stub.cost - grid.price(passage)));
        }
        for stub in from {
            let Stub { place, out, cost } = *stub;
            self.reach(grid.passage(place, out), Step { place, direction: out, before: None, cost }, &rest);
        }
        for path in tree {
            self.follow(grid, path, &rest);
        }
        self.run(grid, &rest);
        for stub in to {
            self.goals[grid.passage(stub.place, stub.out)] = None;
        }
        let path = self.end.take().map(|(_, place, end)| self.traced(grid, place, end, length)).unwrap_or_default();
        for passage in self.queue.drain() {
            self.reached[passage] = NOT_REACHED;
        }
        path
    }

    /// Reaches all places of a path of the tree, from which the new path may branch off.
    fn follow(&mut self, grid: &Grid, path: &[Place], rest: &LowerBound) {
        let mut before: Option<Passage> = None;
        for step in path.windows(2) {
            let direction = direction(step[0], step[1]);
            let passage = grid.passage(step[1], direction);
            let price = grid.price(passage);
            if let Some(before) = before.filter(|_| price != CLOSED) {
                let bend = if before % 2 == passage % 2 { 0 } else { grid.bend(before) };
                let cost = self.reached[before].cost.saturating_add(bend + price);
                self.reach(passage, Step { place: step[1], direction, before: Some(before), cost }, rest);
            }
            before = Some(passage);
        }
    }

    /// Records a step if it is the cheapest to its place so far.
    fn reach(&mut self, passage: Passage, step: Step, rest: &LowerBound) {
        let Step { place, direction, before, cost } = step;
        let reached = Reached {
            cost,
            direction: u8::try_from(direction).unwrap_or_default(),
            is_first: before.is_none(),
            is_bent: before.is_some_and(|before| before % 2 != passage % 2),
            is_done: false,
        };
        if let Some((_, left)) = self.goals[passage].filter(|(coming, _)| *coming == direction) {
            let whole = cost.saturating_add(left);
            if self.end.is_none_or(|(least, ..)| whole < least) {
                self.end = Some((whole, place, reached));
            }
        }
        if cost < self.reached[passage].cost {
            self.reached[passage] = reached;
            self.queue.push(cost + rest.from(place, direction), passage);
        }
    }

    /// Expands the cheapest passages until none can lead to a cheaper end.
    fn run(&mut self, grid: &Grid, rest: &LowerBound) {
        let steps = grid.steps();
        while let Some((least, passage)) = self.queue.pop() {
            if self.end.is_some_and(|(cost, ..)| cost <= least) {
                break;
            }
            let here = &mut self.reached[passage];
            if std::mem::replace(&mut here.is_done, true) {
                continue;
            }
            let Reached { cost, direction, .. } = *here;
            let direction = usize::from(direction);
            let bend = cost + grid.bend(passage);
            let place = grid.place(passage);
            for turn in (0..4).filter(|turn| *turn != (direction + 2) % 4) {
                let next = (passage - passage % 2 + turn % 2).wrapping_add_signed(steps[turn]);
                let price = grid.price(next);
                if price == CLOSED {
                    continue;
                }
                let cost = price + if turn % 2 == direction % 2 { cost } else { bend };
                let step = Step { place: beyond(place, turn, 1), direction: turn, before: Some(passage), cost };
                self.reach(next, step, rest);
            }
        }
    }

    /// The path to a place from where the search started, from port to port.
    fn traced(&self, grid: &Grid, mut place: Place, mut reached: Reached, length: i32) -> Vec<Place> {
        let direction = usize::from(reached.direction);
        let mut path: Vec<Place> = (0..=length).rev().map(|step| beyond(place, direction, step)).collect();
        loop {
            let direction = usize::from(reached.direction);
            place = beyond(place, direction, -1);
            path.push(place);
            if reached.is_first {
                break;
            }
            reached = self.reached[grid.passage(place, direction + usize::from(reached.is_bent))];
        }
        path.reverse();
        path
    }
}

fn direction(from: Place, to: Place) -> usize {
    STEPS.iter().position(|step| (from.0 + step.0, from.1 + step.1) == to).unwrap_or_default()
}

/// The place this many steps further.
fn beyond((x, y): Place, direction: usize, steps: i32) -> Place {
    (x + steps * STEPS[direction].0, y + steps * STEPS[direction].1)
}
