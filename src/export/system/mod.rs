//! A simulation as a system of equations, independent of the export format.

pub(super) mod equations;
mod parts;
mod rule;
pub(crate) mod timeline;
pub(crate) mod unit;

pub use equations::{Given, Parameter, Process, System, Unknown, Values};
pub use rule::Rule;
