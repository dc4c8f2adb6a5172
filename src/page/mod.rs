//! What the answer to any question shows, and the processing that all questions share: pictures in every format, tables
//! of numbers, the record and the recipe.
//!
//! Reading order: [`study`] defines what a question is, [`content`] what its page shows, and [`output`] how it becomes
//! files.

pub mod content;
pub mod curves;
pub mod data;
pub mod extras;
pub mod files;
pub mod markdown;
pub mod number_table;
pub mod output;
pub mod picture;
pub mod record;
pub mod response_panel;
pub mod study;
pub mod terminal;
