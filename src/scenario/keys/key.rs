//! What is known about one key: where it belongs, what it takes, and what it means.

use super::section::Section;

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A length of time as text, `"12 weeks"`.
    Duration,
    /// A point of time as text, `"day 30"`.
    Moment,
    /// A quantity with the unit of the input.
    Quantity,
    /// A whole number.
    Count,
    /// A section, or a list of sections.
    Section,
    /// A word, or a section of state values.
    Start,
    /// A statement about outcomes.
    Statement,
    /// How often something is taken, in words.
    Routine,
}

impl ValueKind {
    /// The kind in words, with an example of the form.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Text => "text between quotes",
            Self::Texts => "a list of texts, [\"…\", \"…\"]",
            Self::Duration => "a length of time with its unit, \"12 weeks\"",
            Self::Moment => "a point of time, \"day 30\"",
            Self::Quantity => "a quantity with its unit, \"30 g/day\"",
            Self::Count => "a whole number, 6",
            Self::Section => "a section",
            Self::Start => "\"rest\", \"inflamed\", or values of states, { skin_inflammation = 0.4 }",
            Self::Statement => "a statement, \"dysbiosis at end < 0.2\"",
            Self::Routine => "how often, \"daily\", \"twice a week\", \"every 8 h for 5 d\"",
        }
    }
}

/// What is known about one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Where it belongs.
    pub section: Section,
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: ValueKind,
    /// Whether it must be there.
    pub required: bool,
    /// What holds when it is not there, in words; empty where nothing does.
    pub default: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// A value, as typed after the `=`.
    pub example: &'static str,
}
