//! One section of the file while it is being checked: its keys, its values, and what does not belong into it.

mod edits;
mod fields;
mod sections;
mod unknown_keys;
pub(crate) mod values;

pub(crate) use edits::deletion;
pub(crate) use fields::Fields;
pub(crate) use sections::{MOST_SECTIONS, section, sections};
