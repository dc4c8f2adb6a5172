//! What travels with an answer so that it can be repeated: the recipe inside every figure, and the record beside the files.

pub mod digest;
pub mod model_digest;
pub mod recipe;
pub mod seal;
pub mod simulation;
