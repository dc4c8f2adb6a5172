//! The arrows between compartments: what is known about each, and which of them carry a signal.

mod arrow;
mod topology;

pub use arrow::{Arrow, Link, SKIN_TO_GUT, Sign};
pub use topology::{DisabledLinks, Topology};
