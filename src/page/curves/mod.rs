//! What all questions about curves over time share: panels, bars, colours, sentences, tables and text alternatives.

pub mod alt_text;
pub mod bars;
pub mod caption;
pub mod colours;
pub mod outcome_table;
pub mod panel;
pub mod sentence;
pub mod sheet;
