//! Where a text comes from: a file, the command line, or another scenario that the file extends.

use std::{fmt, sync::Arc};

/// Where the text at fault comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A scenario: the path of its file, or another name that says where it is.
    File(String),
    /// A `--set KEY=VALUE` of the command line: the text after `--set`.
    Set(String),
    /// The names after `--show`.
    Show(String),
    /// Another scenario, which the file extends.
    Base {
        /// The path of its file, or another name that says where it is.
        name: String,
        /// Its text.
        text: Arc<str>,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(name) | Self::Base { name, .. } => out.write_str(name),
            Self::Set(text) => write!(out, "--set {text}"),
            Self::Show(text) => write!(out, "--show {text}"),
        }
    }
}
