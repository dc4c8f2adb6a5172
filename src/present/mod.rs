//! What a person gets to see: charts, tables, summaries, and the record that lets a run be repeated.

pub mod alt_text;
pub mod colours;
pub mod comparison;
pub mod curve_sentence;

pub mod diagram;
pub mod figure;
pub mod flows;
pub mod formula;
pub mod headline;
pub mod influence;

pub mod model_card;
pub mod parameter_table;

pub mod states;
pub mod summary;
pub mod terminal;

pub use gutskin_plot as chart;

#[cfg(test)]
mod every_language;
