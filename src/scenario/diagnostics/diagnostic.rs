//! One fault of a scenario, or one warning about it: what, where, why, and what to type.

use std::ops::Range;

use super::origin::Origin;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be run.
    Error,
    /// It can be run, but something is unusual.
    Warning,
}

/// The piece of text at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which bytes of the text of the origin.
    pub span: Range<usize>,
    /// A few words to show next to it; may be empty.
    pub label: String,
}

/// A change of the text that fixes the fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes to take out; empty where something is only put in.
    pub span: Range<usize>,
    /// What to put in.
    pub text: String,
}

/// One fault or warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The code under which `gutskin explain` says more: a row of [`super::code::TABLE`].
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What it is, in one sentence.
    pub message: String,
    /// Why it matters, in words of the field.
    pub why: Option<String>,
    /// What to do, with the exact text to type.
    pub help: Option<String>,
    /// Where it is; nothing where the text as a whole is meant.
    pub place: Option<Place>,
    /// Which text it is about.
    pub origin: Origin,
    /// The help as changes of the text of the file; none where a program cannot know.
    pub edits: Vec<Edit>,
    /// Whether the edits are what was meant beyond doubt, so that `check --fix` may make them unasked.
    pub certain: bool,
}

impl Diagnostic {
    /// A fault, without place and help yet.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            why: None,
            help: None,
            place: None,
            origin: Origin::File(String::new()),
            edits: Vec::new(),
            certain: false,
        }
    }

    /// A warning, without place and help yet.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// Says why it matters.
    #[must_use]
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    /// The text the place points into: the file's, or that of the `--set`.
    pub(crate) fn source<'t>(&'t self, file: &'t str) -> &'t str {
        match &self.origin {
            Origin::File(_) => file,
            Origin::Set(text) | Origin::Show(text) => text,
            Origin::Base { text, .. } => text,
        }
    }

    /// Line and column of the place, both counted from 1 and the column in characters.
    #[must_use]
    pub fn line_and_column(&self, file: &str) -> Option<(usize, usize)> {
        let place = self.place.as_ref()?;
        let before = self.source(file).get(..place.span.start)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Some((before.matches('\n').count() + 1, before[line_start..].chars().count() + 1))
    }
}
