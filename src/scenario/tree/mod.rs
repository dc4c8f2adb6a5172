//! The syntax tree of a scenario text, between TOML and the checked scenario.

mod from_toml;
mod node;
mod spot;
mod to_toml;

pub(crate) use from_toml::{node_of, table_of};
pub(crate) use node::{Entry, Node, Table, Value};
pub(crate) use spot::Spot;
pub(crate) use to_toml::{key_text, value_text};
