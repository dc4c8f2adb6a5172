//! A run as a plain system of equations, before any language spells it.

pub(super) mod equations;
mod parts;
mod rule;
pub(crate) mod timeline;
pub(crate) mod unit;

pub use equations::{Given, Parameter, Process, System, Unknown, Values};
pub use rule::Rule;
