//! The language of scenario files: from the text of a question to a checked scenario that can be run.
//!
//! Nothing stops at the first fault: everything that is wrong is collected as [`Diagnostic`]s, each with its place and what
//! to type instead. The folders in the order in which they build on each other; each uses only those above it:
//!
//! | folder | what is in it |
//! |---|---|
//! | [`value`] | numbers, units, quantities, points of time, routines, as people write them |
//! | [`names`] | names of the model that a scenario may use; "did you mean" |
//! | [`statement`] | outcomes and statements about a run, and their grammar |
//! | `person` | the persons a scenario can be about |
//! | `checked` | the checked [`Scenario`] and its parts |
//! | `tree` | the syntax tree, each value with its place |
//! | [`diagnostics`] | faults and warnings: codes, collecting, showing, fixing |
//! | [`keys`] | the table of all keys of a file |
//! | [`text`] | bytes to text to tree, with an explanation of everything that is not TOML |
//! | `section` | reading the keys of one section; missing, unknown and misplaced keys |
//! | `intervention` | checking `[[intervention]]` |
//! | [`check`] | checking everything else, and putting the scenario together |
//! | [`document`] | JSON Schema, reference page, built-in scenarios |
//! | `combine` | `extends`, `--set`, and the resolved file |
//! | `parse` | the way through all of it: [`ParseOutcome`] |
//!
//! Reading order: [`keys`] says what a file can say, [`Scenario`] what it comes to, `parse` how one becomes the other.

pub mod check;
mod checked;
mod combine;
pub mod diagnostics;
pub mod document;
mod intervention;
pub mod keys;
pub mod names;
mod parse;
mod person;
mod section;
pub mod statement;
pub mod text;
mod tree;
pub mod value;

pub use checked::{Amount, Interval, Intervention, Measured, Override, Scenario, Start};
pub use combine::{Base, BuiltIns, Library, Resolved};
pub use diagnostics::{Diagnostic, Severity, render};
pub use document::{BUILT_IN, BuiltIn, built_in};
pub use parse::ParseOutcome;
pub use person::{PEOPLE, Person, person};
pub use statement::{Expectation, Outcome, Statement};
