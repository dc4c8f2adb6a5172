//! The names at the right of a panel: what they say, and how they keep apart.

mod label;
pub(crate) mod reference;
mod spread;

pub(crate) use label::{Label, WIDEST_LABELS, labels_of, leader, plan_labels, sample, widest_line};
pub use spread::{Wish, spread};
