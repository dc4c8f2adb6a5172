//! How a chart is drawn in the terminal: with which letters, and whether in colour.

/// How to draw in the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TerminalStyle {
    /// The letters to use.
    pub letters: Letters,
    /// Whether to colour the curves and their names.
    pub colour: bool,
}

/// The letters a terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Braille dots and blocks: nearly every terminal of today.
    Braille,
    /// Only the letters of an American typewriter.
    Ascii,
}
