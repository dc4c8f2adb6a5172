//! Diagnostics: what is wrong with a scenario or unusual in it, where, why, and what to type instead.

pub mod code;
mod collector;
mod diagnostic;
mod fix;
mod origin;
mod remedy;
mod render;

pub(crate) use collector::Diagnostics;
pub use diagnostic::{Diagnostic, Edit, Place, Severity};
pub(crate) use fix::chosen_edits;
pub use fix::fixed;
pub use origin::Origin;
pub(crate) use remedy::Remedy;
pub use render::render;
