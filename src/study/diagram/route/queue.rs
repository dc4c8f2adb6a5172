//! The priority queue of the search: a bucket queue (Dial's algorithm), with a binary heap for costs beyond its
//! buckets.
//!
//! Costs are small whole numbers that lie close together, so a list for each cost is faster than a heap. Dial 1969,
//! doi:10.1145/363269.363610.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::grid::Passage;

/// How many costs from the current one on have a list of their own.
const LISTS: u32 = 4096;

/// A priority queue; of equal costs the last that came in is the first that goes out.
pub(crate) struct Queue {
    /// The last entry of each list, which is a linked list through all entries.
    lists: Vec<Option<u32>>,
    /// Each passage with the entry before it in its list.
    entries: Vec<(Passage, Option<u32>)>,
    /// Cost and entry of everything beyond the lists.
    far: BinaryHeap<Reverse<(u32, u32)>>,
    /// The current cost.
    cost: u32,
    /// How many entries are in the lists.
    near: usize,
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

impl Queue {
    pub(crate) fn new() -> Self {
        let lists = vec![None; index(LISTS)];
        Self { lists, entries: Vec::new(), far: BinaryHeap::new(), cost: 0, near: 0 }
    }

    /// Empties the queue and gives back everything that has been in it since it was last empty.
    pub(crate) fn drain(&mut self) -> impl Iterator<Item = Passage> + '_ {
        self.lists.fill(None);
        self.far.clear();
        (self.cost, self.near) = (0, 0);
        self.entries.drain(..).map(|(passage, _)| passage)
    }

    /// Adds a passage. A cost below the current one counts as the current one.
    pub(crate) fn push(&mut self, cost: u32, passage: Passage) {
        let cost = cost.max(self.cost);
        let entry = u32::try_from(self.entries.len()).ok();
        if cost - self.cost < LISTS {
            let list = &mut self.lists[index(cost % LISTS)];
            self.entries.push((passage, *list));
            *list = entry;
            self.near += 1;
        } else {
            self.entries.push((passage, None));
            self.far.extend(entry.map(|entry| Reverse((cost, entry))));
        }
    }

    /// Takes out the cheapest passage, with its cost.
    pub(crate) fn pop(&mut self) -> Option<(u32, Passage)> {
        let far = self.far.peek().map(|Reverse((cost, _))| *cost);
        while self.near > 0 && far.is_none_or(|far| self.cost <= far) {
            let list = &mut self.lists[index(self.cost % LISTS)];
            if let Some(entry) = *list {
                let (passage, before) = self.entries[index(entry)];
                *list = before;
                self.near -= 1;
                return Some((self.cost, passage));
            }
            self.cost += 1;
        }
        let Reverse((cost, entry)) = self.far.pop()?;
        self.cost = cost;
        Some((cost, self.entries[index(entry)].0))
    }
}
