//! `gutskin scan`: how does an outcome follow one value, such as a dose?

mod chart;
pub(crate) mod command;
mod question;
mod study;

pub use question::Question;
pub use study::Scan;
