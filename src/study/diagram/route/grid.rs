//! The routing grid: which arrows run through each place, and the price of running there.
//!
//! A place has one price for each orientation. Prices are stored, because a search reads them far more often than
//! arrows are added or removed.

use super::{
    ports::{Stub, off_centre, ports},
    prices::{BEND, CLOSED, CROSSING, HUGGING, NEIGHBOUR, OVERLAP, SHARED, STEP, STEPS, WRONG_SIDE},
};
use crate::study::diagram::geometry::{Block, Place};

/// A place with the orientation in which it is passed, as a number: even if horizontal, the next odd one if vertical.
/// These are the nodes of the graph that is searched.
pub(crate) type Passage = usize;

/// The grid with all obstacles and routed arrows.
pub(crate) struct Grid {
    pub(crate) columns: i32,
    /// The outer corridor.
    ring: Block,
    /// From one port to the next.
    apart: i32,
    /// How many arrows run through each passage; a bend counts as both.
    used: Vec<u8>,
    /// The same for arrows of the tree that is being routed.
    own: Vec<u8>,
    prices: Vec<u32>,
    /// The prices before the tree changed them.
    kept: Vec<(Passage, u32)>,
    /// The passages that the tree uses.
    tree: Vec<Passage>,
}

impl Grid {
    /// An empty grid with these obstacles, an outer corridor, and this distance between ports.
    pub(crate) fn new(columns: i32, rows: i32, boxes: &[Block], ring: Block, apart: i32) -> Self {
        // The border of the grid is closed, so that no search leaves it.
        let inside = Block { left: 1, top: 1, right: columns - 2, bottom: rows - 2 };
        let mut open = vec![true; usize::try_from(columns * rows).unwrap_or_default()];
        let number = |(x, y): Place| usize::try_from(y * columns + x).unwrap_or_default();
        let places = || (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y)));
        for place in places().filter(|place| !inside.holds(*place)) {
            open[number(place)] = false;
        }
        for block in boxes {
            for y in block.top.max(0)..=block.bottom.min(rows - 1) {
                open[number((block.left.max(0), y))..=number((block.right.min(columns - 1), y))].fill(false);
            }
        }
        let price = |place: Place, across: Place| {
            if !open[number(place)] {
                return CLOSED;
            }
            let is_closed = |distance: i32| {
                let (x, y) = (place.0 + distance * across.0, place.1 + distance * across.1);
                (0..columns).contains(&x) && (0..rows).contains(&y) && !open[number((x, y))]
            };
            let close = [-2, -1, 1, 2].into_iter().filter(|distance| is_closed(*distance)).map(|_| HUGGING);
            STEP + close.sum::<u32>() + if ring.holds(place) { WRONG_SIDE } else { 0 }
        };
        let prices: Vec<u32> = places().flat_map(|place| [price(place, STEPS[1]), price(place, STEPS[0])]).collect();
        let nothing = vec![0; prices.len()];
        Self { columns, ring, apart, used: nothing.clone(), own: nothing, prices, kept: Vec::new(), tree: Vec::new() }
    }

    pub(crate) fn rows(&self) -> i32 {
        self.place(self.prices.len()).1
    }

    /// How many passages there are.
    pub(crate) fn len(&self) -> usize {
        self.prices.len()
    }

    pub(crate) fn passage(&self, (x, y): Place, direction: usize) -> Passage {
        usize::try_from(2 * (y * self.columns + x)).unwrap_or_default() + direction % 2
    }

    pub(crate) fn place(&self, passage: Passage) -> Place {
        let cell = i32::try_from(passage / 2).unwrap_or_default();
        (cell % self.columns, cell / self.columns)
    }

    /// The passage one step further in each direction, as a difference of their numbers.
    pub(crate) fn steps(&self) -> [isize; 4] {
        let row = isize::try_from(2 * self.columns).unwrap_or_default();
        [2, row, -2, -row]
    }

    /// The passages of a path; a bend is both horizontal and vertical.
    fn passages(&self, path: &[Place]) -> Vec<Passage> {
        let mut passages = Vec::with_capacity(path.len() + 8);
        let mut before: Option<usize> = None;
        for (number, place) in path.iter().enumerate() {
            let after = path.get(number + 1).map(|next| usize::from(next.0 == place.0));
            passages.extend(before.map(|turn| self.passage(*place, turn)));
            passages.extend(after.filter(|_| after != before).map(|turn| self.passage(*place, turn)));
            before = after;
        }
        passages
    }

    /// Adds a path, or removes it.
    pub(crate) fn mark(&mut self, path: &[Place], is_laid: bool) {
        for passage in self.passages(path) {
            let count = &mut self.used[passage];
            *count = if is_laid { count.saturating_add(1) } else { count.saturating_sub(1) };
            if *count == u8::from(is_laid) {
                self.reprice(passage, is_laid);
            }
        }
    }

    /// Updates the prices at and next to a passage that has become used or free.
    fn reprice(&mut self, passage: Passage, is_used: bool) {
        let side = self.steps()[1 - passage % 2];
        let adjacent =
            (1..).zip(NEIGHBOUR).flat_map(|(distance, price)| [(distance * side, price), (-distance * side, price)]);
        let changed = adjacent.map(|(step, price)| (passage.wrapping_add_signed(step), price));
        for (passage, price) in changed.chain([(passage, OVERLAP), (passage ^ 1, CROSSING)]) {
            if let Some(known) = self.prices.get_mut(passage).filter(|known| **known != CLOSED) {
                *known = if is_used { *known + price } else { *known - price };
            }
        }
    }

    /// What all passages of a path cost now: more than before if a later arrow crosses it or runs next to it.
    pub(crate) fn weight(&self, path: &[Place]) -> u32 {
        self.passages(path).iter().map(|passage| self.prices[*passage]).filter(|price| *price != CLOSED).sum()
    }

    /// Sets the prices for an arrow of this tree: lines of the tree are cheap and may be shared, until they are
    /// [reset](Self::release).
    pub(crate) fn turn_to(&mut self, tree: &[&[Place]], is_outside: bool) {
        let mut paths: Vec<Passage> = Vec::new();
        for passage in tree.iter().map(|path| self.passages(path)).collect::<Vec<_>>().into_iter().flatten() {
            if self.own[passage] == 0 {
                paths.push(passage);
            }
            self.own[passage] = self.own[passage].saturating_add(1);
        }
        for &passage in &paths {
            let crossed = passage ^ 1;
            if self.own[crossed] == 0 && self.own[passage] == self.used[passage] {
                self.change(crossed, |price| price - CROSSING);
            }
            let wrong = if self.ring.holds(self.place(passage)) { WRONG_SIDE } else { 0 };
            self.change(passage, |_| SHARED + wrong);
        }
        self.tree = paths;
        if is_outside {
            for passage in 0..self.prices.len() {
                let is_right = self.ring.holds(self.place(passage));
                self.change(passage, |price| if is_right { price - WRONG_SIDE } else { price + WRONG_SIDE });
            }
        }
    }

    /// Changes a price until the next reset.
    fn change(&mut self, passage: Passage, to: impl Fn(u32) -> u32) {
        let price = &mut self.prices[passage];
        if *price != CLOSED {
            self.kept.push((passage, *price));
            *price = to(*price);
        }
    }

    /// Resets the prices to those for an arrow of no tree.
    pub(crate) fn release(&mut self) {
        for (passage, price) in self.kept.drain(..).rev() {
            self.prices[passage] = price;
        }
        for passage in self.tree.drain(..) {
            self.own[passage] = 0;
        }
    }

    /// The price of a passage now.
    pub(crate) fn price(&self, passage: Passage) -> u32 {
        self.prices.get(passage).copied().unwrap_or(CLOSED)
    }

    /// Whether an arrow of another tree runs through a passage.
    fn is_foreign(&self, passage: Passage) -> bool {
        self.used[passage] > self.own[passage]
    }

    /// Whether a path runs on an arrow of another tree for at least one step.
    pub(crate) fn runs_on_another(&self, path: &[Place]) -> bool {
        path.windows(2).any(|step| {
            let direction = usize::from(step[0].0 == step[1].0);
            step.iter().all(|place| self.is_foreign(self.passage(*place, direction)))
        })
    }

    /// The price of a bend at a place.
    pub(crate) fn bend(&self, passage: Passage) -> u32 {
        let crossed = passage ^ 1;
        if self.is_foreign(passage) || self.is_foreign(crossed) {
            OVERLAP
        } else if self.own[passage] > 0 && self.own[crossed] > 0 {
            SHARED
        } else {
            BEND
        }
    }

    /// The straight pieces of this length from the ports of a box outwards that meet no obstacle.
    pub(crate) fn stubs(&self, block: &Block, length: i32) -> Vec<Stub> {
        let stub = |(port, out): (Place, usize)| {
            let mut place = port;
            let mut cost = off_centre(block, port);
            for _ in 0..length {
                place = (place.0 + STEPS[out].0, place.1 + STEPS[out].1);
                cost += Some(self.price(self.passage(place, out))).filter(|price| *price != CLOSED)?;
            }
            let passages = [0, 1].map(|turn| self.passage(port, turn));
            cost += if passages.iter().any(|passage| self.own[*passage] > 0) {
                0
            } else if passages.iter().any(|passage| self.used[*passage] > 0) {
                OVERLAP
            } else {
                STEP
            };
            Some(Stub { place, out, cost })
        };
        ports(block, self.apart).filter_map(stub).collect()
    }
}
