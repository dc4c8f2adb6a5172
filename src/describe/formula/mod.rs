//! Writes the equations in mathematical notation. The formulas are obtained from the code of the model itself, so they
//! cannot differ from it.

mod equations;
mod infix;
mod latex;
mod letter;
mod mathml;
mod plain;
mod sheet;
mod simplify;
mod unicode;

pub use equations::{Equations, equations, read_off};
pub use infix::Spelling;
pub use latex::latex;
pub use mathml::mathml;
pub use plain::formula;
pub use simplify::{computable, simplified};
pub use unicode::unicode;
