//! What the answer to any question shows, and everything that is done with it whatever the question: pictures in every
//! format, tables of numbers, the record, the recipe, the drawing in the terminal.

pub mod data;
pub mod markdown;
pub mod picture;
pub mod recipe;
pub mod record;
