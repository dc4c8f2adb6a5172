//! From the bytes of a file to its syntax tree, going on after each fault so that all of them are found at once.

mod bracket_help;
pub mod encoding;
mod foreign_file;
mod line;
mod plain_slip;
mod recheck_after_fix;
mod syntax;
mod toml_error_help;
mod toml_fault;
mod toml_value_help;
mod whole_text;

pub(crate) use line::{as_value, without_comment};
pub(crate) use recheck_after_fix::hidden_faults;
pub(crate) use syntax::parse;
pub(crate) use whole_text::is_acceptable;
