//! A map of cells over two values, with the meaning of its tints beside it.

mod classes;
mod plan;

pub(crate) use plan::{HeatLayout, plan};
