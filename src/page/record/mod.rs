//! The data that make an answer reproducible: the recipe embedded in every figure, and the record among the files.

pub mod digest;
pub mod model_digest;
pub mod recipe;
pub mod seal;
pub mod simulation;
