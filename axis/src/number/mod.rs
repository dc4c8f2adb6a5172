//! Ways to evaluate the equations: plain numbers, numbers with derivatives ([`Dual`]), and formulas ([`Symbol`]). What they
//! have in common is [`Number`].

mod dual;
mod operations;
mod symbol;

pub use dual::Dual;
pub use operations::Number;
pub use symbol::{Node, Symbol};
