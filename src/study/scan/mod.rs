//! `gutskin scan`: how does an outcome follow one value, such as a dose?

mod chart;
pub(crate) mod command;
mod result;
mod study;

pub use result::{Answer, Question};
pub use study::Scan;
