//! How numbers are spelt, and the few texts that the drawing itself adds.

mod number;
mod template;
mod texts;

pub use number::NumberFormat;
pub use texts::{Locale, MAY_BREAK};
