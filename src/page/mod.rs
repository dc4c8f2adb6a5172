//! What the answer to any question shows, and everything that is done with it whatever the question: pictures in every
//! format, tables of numbers, the record, the recipe.
//!
//! Reading order: [`study`] is the shape of a question, [`content`] what its page shows, [`output`] how it becomes files.

pub mod content;
pub mod curves;
pub mod data;
pub mod extras;
pub mod files;
pub mod markdown;
pub mod output;
pub mod picture;
pub mod record;
pub mod study;
pub mod terminal;
