//! One tree out of several sources: the file, the scenarios it extends, and `--set`; and from there one file again.

mod extends;
mod library;
mod merge;
mod resolved;
mod settings;

pub(crate) use extends::resolve;
pub use library::{Base, BuiltIns, Library};
pub use resolved::Resolved;
pub(crate) use settings::apply_overrides;
