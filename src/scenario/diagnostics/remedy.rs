//! What would fix a fault: advice, another text in its place, or changes elsewhere.

use super::diagnostic::Edit;

/// What would fix a fault.
pub(crate) enum Remedy {
    /// Advice in words.
    Say(String),
    /// Another text in the place at fault.
    Retype(String),
    /// The same, where it is beyond doubt what was meant.
    RetypeSurely(String),
    /// The same, where another text would do as well.
    ForExample(String),
    /// Changes elsewhere, with the help that describes them.
    Edits { help: String, edits: Vec<Edit>, certain: bool },
}

impl Remedy {
    /// Retypes a name if there is a likely one, or else says `otherwise`.
    pub(crate) fn name(nearest: Option<impl Into<String>>, otherwise: impl FnOnce() -> String) -> Self {
        nearest.map_or_else(|| Self::Say(otherwise()), |name| Self::Retype(name.into()))
    }
}
