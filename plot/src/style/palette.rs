//! The colours of the charts. They keep apart for readers with each kind of colour blindness and stand out from white paper;
//! `distinct.rs` computes both.

use super::{colour::Colour, rgb::Rgb};

/// For lines and words alike.
pub const GREEN: Colour = both("green", Rgb(0x22, 0x7B, 0x53), 71);
/// For lines and words alike.
pub const PURPLE: Colour = both("purple", Rgb(0x9B, 0x33, 0xC5), 134);
/// Darker for words.
pub const OCHRE: Colour = pair("ochre", Rgb(0xA7, 0x92, 0x17), Rgb(0x85, 0x74, 0x12), 142);
/// For lines and words alike.
pub const NAVY: Colour = both("navy", Rgb(0x0F, 0x41, 0x68), 68);
/// For lines and words alike.
pub const BROWN: Colour = both("brown", Rgb(0xA3, 0x46, 0x03), 166);
/// Darker for words.
pub const BLUE: Colour = pair("blue", Rgb(0x2C, 0x9D, 0xBB), Rgb(0x24, 0x7F, 0x97), 37);
/// For lines and words alike.
pub const MAROON: Colour = both("maroon", Rgb(0x67, 0x0F, 0x2E), 161);
/// Darker for words.
pub const PINK: Colour = pair("pink", Rgb(0xE8, 0x5D, 0x7D), Rgb(0xC2, 0x4E, 0x68), 175);

/// All of them.
pub const ALL: [Colour; 8] = [GREEN, PURPLE, OCHRE, NAVY, BROWN, BLUE, MAROON, PINK];

/// The colour of that name, if there is one.
#[must_use]
pub fn named(name: &str) -> Option<Colour> {
    ALL.into_iter().find(|colour| colour.name == name)
}

/// The names of the colours, in the order of [`ALL`], for whoever chooses some.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.into_iter().map(|colour| colour.name)
}

/// Headlines and other strong text.
pub const INK: Rgb = Rgb(0x1F, 0x29, 0x33);
/// Text of second rank: subtitle, tick labels, footer.
pub const MUTED: Rgb = Rgb(0x5B, 0x66, 0x70);
/// Axis lines and tick marks.
pub const AXIS: Rgb = Rgb(0x8A, 0x94, 0x9E);
/// Grid lines.
pub const GRID: Rgb = Rgb(0xE3, 0xE7, 0xEB);
/// Bars of the interventions, and (very thin) the shading of their days.
pub const SLATE: Rgb = Rgb(0x6B, 0x76, 0x80);
/// The ground of what belongs together in a diagram: just dark enough to hold it together.
pub const PANEL: Rgb = Rgb(0xF3, 0xF5, 0xF7);
/// Lines of which nothing is said: there, and in nobody's way.
pub const GHOST: Rgb = Rgb(0xC9, 0xCF, 0xD6);
/// The paper.
pub const PAPER: Rgb = Rgb::WHITE;

const fn both(name: &'static str, line: Rgb, terminal: u8) -> Colour {
    pair(name, line, line, terminal)
}

const fn pair(name: &'static str, line: Rgb, text: Rgb, terminal: u8) -> Colour {
    Colour { name, line, text, terminal }
}

impl Default for Colour {
    fn default() -> Self {
        Self::neutral(INK, INK)
    }
}
