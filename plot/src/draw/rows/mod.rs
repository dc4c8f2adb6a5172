//! Draws a chart of rows.

mod parts;
mod whole;

pub(super) use whole::{compose, compose_blank};
