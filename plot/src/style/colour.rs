//! A colour of the palette: its shades for lines and for words, and its name.

use super::rgb::Rgb;

/// The colour of one family of things, the same in every picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// What it is called: `green`. Neutral shades have no name.
    pub name: &'static str,
    /// For lines: at least 3 to 1 against white.
    pub line: Rgb,
    /// For words and numbers: at least 4.5 to 1 against white, hence sometimes darker.
    pub text: Rgb,
    /// For terminals: a number of the 256-colour table that shows on black and on white.
    pub terminal: u8,
}

impl Colour {
    /// A shade outside of the palette, for things that belong to no family.
    #[must_use]
    pub const fn neutral(line: Rgb, text: Rgb) -> Self {
        Self { name: "", line, text, terminal: 0 }
    }
}
