//! What a person gets to see: charts, tables, summaries, and the record that lets a run be repeated.

pub mod card;
pub mod chart;
pub mod data;
pub mod diagram;
pub mod figure;
pub mod formula;
pub mod influence;
pub mod ledger;
pub mod record;
pub mod summary;
pub mod terminal;
pub mod wording;
