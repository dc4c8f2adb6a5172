//! One table, many uses: a table of quantities gives the struct, the names, the units and the documentation.
//!
//! Each row is written once, in columns that a biologist can check against the literature, and everything that needs a
//! name, a unit or a source reads it from there.

mod evidence;
mod macros;
mod placement;
mod quantity;
mod unit;

pub use evidence::{Grade, Process};
pub(crate) use macros::{joined_tables, named_values, processes, quantities};
pub use placement::{BodyPart, ColourFamily, GivenAs, Site};
pub use quantity::{Basis, Quantity, Range};
pub use unit::Unit;
