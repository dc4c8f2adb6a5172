//! The keys of a scenario file: where each belongs, what it takes, and what it means.

mod key;
mod lookup;
mod section;
mod table;

pub use key::{Key, ValueKind};
pub use lookup::key;
pub use section::Section;
pub use table::TABLE;
