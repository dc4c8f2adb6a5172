//! Values as a scenario writes them: numbers, quantities with units, lengths and points of time, and routines.

mod duration_words;
pub(crate) mod measure;
pub mod moment;
pub mod number;
pub mod quantity;
mod quantity_fault;
pub(crate) mod routine;

pub use quantity_fault::QuantityFault;
