//! What is made from the tables of the language or shipped with it: JSON Schema, reference page, built-in scenarios.

mod built_in;
pub mod reference;
pub mod schema;

pub use built_in::{BUILT_IN, BuiltIn, built_in};
