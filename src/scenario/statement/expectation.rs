//! A statement that the run of a scenario must satisfy, with its reason and its line.

use super::claim::Statement;

/// A statement that the run must satisfy, with its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// The statement.
    pub that: Statement,
    /// The statement as the student wrote it.
    pub text: String,
    /// Why the model should do so.
    pub why: Option<String>,
    /// Its line in the file, counted from 1.
    pub line: usize,
}
