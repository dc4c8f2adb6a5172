//! What a search has still to look at, the cheapest first: a list for each cost, because costs are small whole numbers that
//! lie close together.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::grid::Passage;

/// How many costs have a list of their own, from the one that is looked at now; the rest waits in a heap.
const LISTS: u32 = 4096;

pub(super) struct Queue {
    /// The last entry of each list, and before each entry the one that came before it. Of like costs the latest is first.
    lists: Vec<Option<u32>>,
    entries: Vec<(Passage, Option<u32>)>,
    far: BinaryHeap<Reverse<(u32, u32)>>,
    cost: u32,
    near: usize,
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

impl Queue {
    pub(super) fn new() -> Self {
        let lists = vec![None; index(LISTS)];
        Self { lists, entries: Vec::new(), far: BinaryHeap::new(), cost: 0, near: 0 }
    }

    /// Empties the queue; tells all that was ever in it since it was empty.
    pub(super) fn drain(&mut self) -> impl Iterator<Item = Passage> + '_ {
        self.lists.fill(None);
        self.far.clear();
        (self.cost, self.near) = (0, 0);
        self.entries.drain(..).map(|(passage, _)| passage)
    }

    /// A cost below the one that is looked at counts as that one.
    pub(super) fn push(&mut self, cost: u32, passage: Passage) {
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

    /// The cheapest, with its cost.
    pub(super) fn pop(&mut self) -> Option<(u32, Passage)> {
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
