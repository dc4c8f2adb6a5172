//! What a person gets to see: charts, tables, summaries, and the record that lets a run be repeated.

pub mod chart;
pub mod data;
pub mod figure;
pub mod formula;
pub mod record;
pub mod summary;
pub mod terminal;
pub mod wording;
