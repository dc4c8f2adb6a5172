//! Small multiples: a cell for each panel, in rows, the cells of a group side by side.

mod arrangement;
mod cell;
mod plan;
mod title;

pub(crate) use cell::Cell;
pub(crate) use plan::plan;
