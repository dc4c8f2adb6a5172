//! Draws a map of cells over two values.

mod cells;
mod key;
mod whole;

pub(super) use whole::{compose, compose_blank};
