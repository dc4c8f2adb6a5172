//! Plane geometry of the diagram: rectangles on the grid and in points, and polylines.

mod area;
mod cells;
mod grid_block;
pub(crate) mod line;

pub(crate) use area::{Area, Point};
pub(crate) use cells::{cells, count, even, whole};
pub(crate) use grid_block::{Block, Place};
