//! The ways to read the equations besides plain numbers: with slopes ([`Dual`]) and as formulas ([`Symbol`]).

mod dual;
mod symbol;

pub use dual::Dual;
pub use symbol::{Node, Symbol};
