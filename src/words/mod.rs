//! What a person reads, in every language: typed sentences, numbers, times, amounts and names.
//!
//! The texts stand in words files, `en.toml` and one for each further language, in the folders below this one or beside the
//! code that alone uses them. The build script holds the languages against each other and turns every line into a constant
//! or a type (`texts`), so that a key or a place that does not exist does not compile. `say!` fills the places.

pub mod amounts;
pub mod circumstances;
pub mod grammar;
mod language;
pub mod names;
mod number;
pub(crate) mod scenarios;
pub(crate) mod sentence;
pub(crate) mod texts;
pub mod time;

pub use language::Language;
pub(crate) use sentence::{Text, say};

/// Said wherever a person could take the model for more than it is, in English.
pub const DISCLAIMER: &str = texts::speech::disclaimer.english();

#[cfg(test)]
mod tests;
