//! The cheapest way from one box to another, by a search that knows how much the rest of a way costs at least (A*). Where the
//! tree of an arrow stands already, it may leave it at any place.

use super::{
    grid::{BEND, CLOSED, Grid, Passage, Place, STEP, STEPS, Stub},
    queue::Queue,
};

/// A search, which keeps its room for the next one.
pub(super) struct Search {
    reached: Vec<Reached>,
    /// Where a way may end: how it must come there, and what the rest costs.
    goals: Vec<Option<(usize, u32)>>,
    queue: Queue,
    /// The cheapest end so far: what the way costs with it, its place, and how that was reached.
    end: Option<(u32, Place, Reached)>,
}

/// How a search comes to a place, and what it costs until there.
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
    /// Whether nothing was before it, and whether that was passed in the other way.
    is_first: bool,
    is_bent: bool,
    is_done: bool,
}

const UNKNOWN: u32 = u32::MAX;
/// More than any way costs.
const FAR: u32 = u32::MAX / 4;
const NOT_REACHED: Reached = Reached { cost: UNKNOWN, direction: 0, is_first: true, is_bent: false, is_done: false };

impl Search {
    pub(super) fn new(grid: &Grid) -> Self {
        let all = grid.len();
        Self { reached: vec![NOT_REACHED; all], goals: vec![None; all], queue: Queue::new(), end: None }
    }

    /// The cheapest way between the stubs of two boxes, docks included; nothing if there is none. The stubs of the start are
    /// one step long, those of the end of this length.
    pub(super) fn way(
        &mut self,
        grid: &Grid,
        tree: &[&[Place]],
        from: &[Stub],
        to: &[Stub],
        length: i32,
    ) -> Vec<Place> {
        let rest = Rest::of(to, grid);
        for stub in to {
            let passage = grid.passage(stub.place, stub.out);
            self.goals[passage] = Some(((stub.out + 2) % 4, stub.cost - grid.price(passage)));
        }
        for stub in from {
            let Stub { place, out, cost } = *stub;
            self.input_effects(grid.passage(place, out), Step { place, direction: out, before: None, cost }, &rest);
        }
        for way in tree {
            self.follow(grid, way, &rest);
        }
        self.run(grid, &rest);
        for stub in to {
            self.goals[grid.passage(stub.place, stub.out)] = None;
        }
        let way = self.end.take().map(|(_, place, end)| self.traced(grid, place, end, length)).unwrap_or_default();
        for passage in self.queue.drain() {
            self.reached[passage] = NOT_REACHED;
        }
        way
    }

    /// Reaches all places of a way of the tree.
    fn follow(&mut self, grid: &Grid, way: &[Place], rest: &Rest) {
        let mut before: Option<Passage> = None;
        for step in way.windows(2) {
            let direction = direction(step[0], step[1]);
            let passage = grid.passage(step[1], direction);
            let price = grid.price(passage);
            if let Some(before) = before.filter(|_| price != CLOSED) {
                let bend = if before % 2 == passage % 2 { 0 } else { grid.bend(before) };
                let cost = self.reached[before].cost.saturating_add(bend + price);
                self.input_effects(passage, Step { place: step[1], direction, before: Some(before), cost }, rest);
            }
            before = Some(passage);
        }
    }

    /// Comes to a place, straight or round a bend.
    fn input_effects(&mut self, passage: Passage, step: Step, rest: &Rest) {
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

    /// Looks at the cheapest passages until no other can lead to a cheaper end.
    fn run(&mut self, grid: &Grid, rest: &Rest) {
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
                self.input_effects(next, step, rest);
            }
        }
    }

    /// The way to a place from where the search started, docks included.
    fn traced(&self, grid: &Grid, mut place: Place, mut reached: Reached, length: i32) -> Vec<Place> {
        let direction = usize::from(reached.direction);
        let mut way: Vec<Place> = (0..=length).rev().map(|step| beyond(place, direction, step)).collect();
        loop {
            let direction = usize::from(reached.direction);
            place = beyond(place, direction, -1);
            way.push(place);
            if reached.is_first {
                break;
            }
            reached = self.reached[grid.passage(place, direction + usize::from(reached.is_bent))];
        }
        way.reverse();
        way
    }
}

fn direction(from: Place, to: Place) -> usize {
    STEPS.iter().position(|step| (from.0 + step.0, from.1 + step.1) == to).unwrap_or_default()
}

/// The place so many steps further.
fn beyond((x, y): Place, direction: usize, steps: i32) -> Place {
    (x + steps * STEPS[direction].0, y + steps * STEPS[direction].1)
}

/// What the rest of a way costs at least: to the best dock on an empty sheet.
struct Rest {
    sides: Vec<Side>,
}

/// The docks of one side of a box.
struct Side {
    /// The line on which they lie, and whether it is crossed level or upright.
    line: i32,
    turn: usize,
    /// What it costs from each place of that line, for what comes level and for what comes upright.
    costs: [Vec<u32>; 2],
}

impl Rest {
    fn of(stubs: &[Stub], grid: &Grid) -> Self {
        let mut sides: Vec<Side> = Vec::new();
        for out in 0..4 {
            let turn = out % 2;
            // Along a line that is crossed level, places differ in their row.
            let along = |place: Place| if turn == 0 { (place.1, place.0) } else { place };
            let mut docks = stubs.iter().filter(|stub| stub.out == out).peekable();
            let Some(line) = docks.peek().map(|stub| along(stub.place).1) else { continue };
            let length = usize::try_from(if turn == 0 { grid.rows() } else { grid.columns }).unwrap_or_default();
            let mut straight = vec![FAR; length];
            for stub in docks {
                let dock = usize::try_from(along(stub.place).0).unwrap_or_default();
                straight[dock] = stub.cost - grid.price(grid.passage(stub.place, out));
            }
            // To the best dock from each place: along the line to the right, and back.
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

    /// What is left at least from a place that is passed level or upright.
    fn from(&self, (x, y): Place, direction: usize) -> u32 {
        let of = |side: &Side| {
            let (here, off) = if side.turn == 0 { (y, x) } else { (x, y) };
            let here = usize::try_from(here).unwrap_or_default();
            side.costs[direction % 2][here] + STEP * off.abs_diff(side.line)
        };
        self.sides.iter().map(of).min().unwrap_or_default()
    }
}
