//! The grid of a sheet: what stands on it, which arrows run through each place, and what it costs to run there.
//!
//! A place is passed level or upright, and each of the two has its price. Prices change only where an arrow is laid or taken
//! up, so they are kept: a search asks for them far more often than that.

/// A place on the grid: column and row.
pub(in crate::study::diagram) type Place = (i32, i32);

/// A rectangle on the grid, its edges included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::study::diagram) struct Block {
    pub(in crate::study::diagram) left: i32,
    pub(in crate::study::diagram) top: i32,
    pub(in crate::study::diagram) right: i32,
    pub(in crate::study::diagram) bottom: i32,
}

impl Block {
    pub(in crate::study::diagram) fn holds(&self, (x, y): Place) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// Places on the edge where an arrow may dock, each with the way out: the middle of each side, and others so far from
    /// it and from each other that heads have room. Corners are left free.
    pub(super) fn docks(&self, apart: i32) -> impl Iterator<Item = (Place, usize)> {
        let Self { left, top, right, bottom } = *self;
        let (across, down) = (i32::midpoint(left, right), i32::midpoint(top, bottom));
        let upright = (top + 1..bottom).filter(move |y| (y - down) % apart == 0);
        let level = (left + 2..=right - 2).filter(move |x| (x - across) % apart == 0);
        let upright = upright.flat_map(move |y| [((right, y), 0), ((left, y), 2)]);
        upright.chain(level.flat_map(move |x| [((x, bottom), 1), ((x, top), 3)]))
    }

    /// Docking in the middle of a side looks calmer.
    fn off_centre(&self, (x, y): Place) -> u32 {
        let off = if x == self.left || x == self.right {
            (2 * y - self.top - self.bottom).unsigned_abs()
        } else {
            (2 * x - self.left - self.right).unsigned_abs()
        };
        off * 8
    }
}

/// Right, down, left, up.
pub(super) const STEPS: [Place; 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];
pub(super) const STEP: u32 = 10;
/// A step on a line of the same tree: sharing is cheap, and calmer than a line more.
pub(super) const SHARED: u32 = 3;
pub(super) const BEND: u32 = 40;
const CROSSING: u32 = 70;
/// Close along a box, as if it were docked there.
const HUGGING: u32 = 12;
/// Beside a foreign line, next to it and one further. A second line of the same tree beside the first is no better.
const NEIGHBOUR: [u32; 2] = [14, 5];
const OVERLAP: u32 = 5000;
const WRONG_SIDE: u32 = 120;
/// The price of a place where no arrow may run.
pub(super) const CLOSED: u32 = u32::MAX;

/// A place and how it is passed, as a number: even when level, the next odd one when upright.
pub(super) type Passage = usize;

/// The grid with everything on it.
pub(super) struct Grid {
    pub(super) columns: i32,
    /// Where the outer arrows run.
    ring: Block,
    /// From one dock to the next.
    apart: i32,
    /// How many arrows run through each passage; a bend counts as both.
    used: Vec<u8>,
    /// The same of the tree whose next arrow is sought.
    own: Vec<u8>,
    prices: Vec<u32>,
    /// The prices that the tree now changes.
    kept: Vec<(Passage, u32)>,
    /// What the tree uses.
    tree: Vec<Passage>,
}

/// An end of an arrow: the place it starts from, how it leaves, and what it costs until there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stub {
    pub(super) place: Place,
    pub(super) out: usize,
    pub(super) cost: u32,
}

impl Grid {
    pub(super) fn new(columns: i32, rows: i32, boxes: &[Block], ring: Block, apart: i32) -> Self {
        // What lies at the edge of the grid is closed, so that no search leaves it.
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

    pub(super) fn rows(&self) -> i32 {
        self.place(self.prices.len()).1
    }

    /// How many passages there are.
    pub(super) fn len(&self) -> usize {
        self.prices.len()
    }

    pub(super) fn passage(&self, (x, y): Place, direction: usize) -> Passage {
        usize::try_from(2 * (y * self.columns + x)).unwrap_or_default() + direction % 2
    }

    pub(super) fn place(&self, passage: Passage) -> Place {
        let cell = i32::try_from(passage / 2).unwrap_or_default();
        (cell % self.columns, cell / self.columns)
    }

    /// The passage one step further in each direction, as a difference of their numbers.
    pub(super) fn steps(&self) -> [isize; 4] {
        let row = isize::try_from(2 * self.columns).unwrap_or_default();
        [2, row, -2, -row]
    }

    /// The passages of a way.
    fn passages(&self, way: &[Place]) -> Vec<Passage> {
        let mut passages = Vec::with_capacity(way.len() + 8);
        let mut before: Option<usize> = None;
        for (number, place) in way.iter().enumerate() {
            let after = way.get(number + 1).map(|next| usize::from(next.0 == place.0));
            passages.extend(before.map(|turn| self.passage(*place, turn)));
            passages.extend(after.filter(|_| after != before).map(|turn| self.passage(*place, turn)));
            before = after;
        }
        passages
    }

    /// Enters a way, or takes it out.
    pub(super) fn mark(&mut self, way: &[Place], is_laid: bool) {
        for passage in self.passages(way) {
            let count = &mut self.used[passage];
            *count = if is_laid { count.saturating_add(1) } else { count.saturating_sub(1) };
            if *count == u8::from(is_laid) {
                self.reprice(passage, is_laid);
            }
        }
    }

    /// The prices at and beside a passage that is now used, or no longer.
    fn reprice(&mut self, passage: Passage, is_used: bool) {
        let side = self.steps()[1 - passage % 2];
        let beside =
            (1..).zip(NEIGHBOUR).flat_map(|(distance, price)| [(distance * side, price), (-distance * side, price)]);
        let changed = beside.map(|(step, price)| (passage.wrapping_add_signed(step), price));
        for (passage, price) in changed.chain([(passage, OVERLAP), (passage ^ 1, CROSSING)]) {
            if let Some(known) = self.prices.get_mut(passage).filter(|known| **known != CLOSED) {
                *known = if is_used { *known + price } else { *known - price };
            }
        }
    }

    /// What all passages of a way cost now: more than before where others came into its way.
    pub(super) fn weight(&self, way: &[Place]) -> u32 {
        self.passages(way).iter().map(|passage| self.prices[*passage]).filter(|price| *price != CLOSED).sum()
    }

    /// Turns to a tree: what its arrows use is cheap for the next one and no foreign line, until the grid is
    /// [`released`](Self::release).
    pub(super) fn turn_to(&mut self, tree: &[&[Place]], is_outside: bool) {
        let mut ways: Vec<Passage> = Vec::new();
        for passage in tree.iter().map(|way| self.passages(way)).collect::<Vec<_>>().into_iter().flatten() {
            if self.own[passage] == 0 {
                ways.push(passage);
            }
            self.own[passage] = self.own[passage].saturating_add(1);
        }
        for &passage in &ways {
            let crossed = passage ^ 1;
            if self.own[crossed] == 0 && self.own[passage] == self.used[passage] {
                self.change(crossed, |price| price - CROSSING);
            }
            let wrong = if self.ring.holds(self.place(passage)) { WRONG_SIDE } else { 0 };
            self.change(passage, |_| SHARED + wrong);
        }
        self.tree = ways;
        if is_outside {
            for passage in 0..self.prices.len() {
                let is_right = self.ring.holds(self.place(passage));
                self.change(passage, |price| if is_right { price - WRONG_SIDE } else { price + WRONG_SIDE });
            }
        }
    }

    fn change(&mut self, passage: Passage, to: impl Fn(u32) -> u32) {
        let price = &mut self.prices[passage];
        if *price != CLOSED {
            self.kept.push((passage, *price));
            *price = to(*price);
        }
    }

    /// Every tree is as foreign as the other.
    pub(super) fn release(&mut self) {
        for (passage, price) in self.kept.drain(..).rev() {
            self.prices[passage] = price;
        }
        for passage in self.tree.drain(..) {
            self.own[passage] = 0;
        }
    }

    pub(super) fn price(&self, passage: Passage) -> u32 {
        self.prices.get(passage).copied().unwrap_or(CLOSED)
    }

    fn is_foreign(&self, passage: Passage) -> bool {
        self.used[passage] > self.own[passage]
    }

    /// Whether two arrows of different trees run on each other along a way.
    pub(super) fn runs_on_another(&self, way: &[Place]) -> bool {
        way.windows(2).any(|step| {
            let direction = usize::from(step[0].0 == step[1].0);
            step.iter().all(|place| self.is_foreign(self.passage(*place, direction)))
        })
    }

    /// What it costs to turn at a place from level to upright or back.
    pub(super) fn bend(&self, passage: Passage) -> u32 {
        let crossed = passage ^ 1;
        if self.is_foreign(passage) || self.is_foreign(crossed) {
            OVERLAP
        } else if self.own[passage] > 0 && self.own[crossed] > 0 {
            SHARED
        } else {
            BEND
        }
    }

    /// The straight pieces of this length from the docks of a box outwards, where nothing is in their way.
    pub(super) fn stubs(&self, block: &Block, length: i32) -> Vec<Stub> {
        let stub = |(dock, out): (Place, usize)| {
            let mut place = dock;
            let mut cost = block.off_centre(dock);
            for _ in 0..length {
                place = (place.0 + STEPS[out].0, place.1 + STEPS[out].1);
                cost += Some(self.price(self.passage(place, out))).filter(|price| *price != CLOSED)?;
            }
            let passages = [0, 1].map(|turn| self.passage(dock, turn));
            cost += if passages.iter().any(|passage| self.own[*passage] > 0) {
                0
            } else if passages.iter().any(|passage| self.used[*passage] > 0) {
                OVERLAP
            } else {
                STEP
            };
            Some(Stub { place, out, cost })
        };
        block.docks(self.apart).filter_map(stub).collect()
    }
}
