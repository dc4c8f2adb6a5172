//! One `--set KEY=VALUE` of the command line.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One `--set KEY=VALUE` of the command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// A key, the name of an input or a parameter, or a dotted path.
    pub key: String,
    /// TOML, or else plain text.
    pub value: String,
}

impl Override {
    /// Splits `KEY=VALUE`; nothing if there is no `=`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (key, value) = text.split_once('=')?;
        Some(Self { key: key.trim().to_owned(), value: value.trim().to_owned() })
    }
}

impl fmt::Display for Override {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}={}", self.key, self.value)
    }
}
