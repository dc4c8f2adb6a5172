//! Rows: a table of names and short texts with an axis of values between them.

mod columns;
mod heights;
mod legend;
mod plan;
mod values;

pub(crate) use columns::weight;
pub(crate) use legend::sample;
pub(crate) use plan::{RowPlace, RowsLayout, plan};
