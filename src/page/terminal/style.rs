//! The style of a chart in the terminal: character set and colour.

/// The style of a chart in the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TerminalStyle {
    /// The character set.
    pub letters: Letters,
    /// Whether curves and their names are coloured.
    pub colour: bool,
}

/// A character set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Braille and block characters, which most terminals support.
    Braille,
    /// ASCII only.
    Ascii,
}
