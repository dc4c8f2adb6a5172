//! Ways to evaluate the equations: plain numbers, numbers with derivatives ([`Dual`]), and formulas ([`Symbol`]). What they
//! have in common is [`Number`]. Powers, exponentials and logarithms of all of them come from [`elementary`].

mod dual;
pub mod elementary;
mod operations;
mod symbol;

pub use dual::Dual;
pub use operations::Number;
pub use symbol::{Node, Symbol};
