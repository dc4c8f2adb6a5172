//! Which colour stands on a dark slide where another stands on white paper.

use super::{
    palette::{
        AXIS, BLUE, BROWN, GHOST, GREEN, GRID, INK, MAROON, MUTED, NAVY, OCHRE, PANEL, PAPER, PINK, PURPLE, SLATE,
    },
    rgb::Rgb,
    sequential,
};

/// The same roles on a dark slide: what stands on white paper, and what stands in its stead. Found by a search that kept
/// the hues and pushed the colours apart for each kind of colour vision; lines and words are one colour here.
const DARK: [(Rgb, Rgb); 19] = [
    (PAPER, Rgb(0x14, 0x1B, 0x24)),
    (INK, Rgb(0xF2, 0xF5, 0xF8)),
    (MUTED, Rgb(0xB4, 0xBE, 0xC8)),
    (AXIS, Rgb(0x7C, 0x88, 0x94)),
    (GRID, Rgb(0x2E, 0x38, 0x43)),
    (SLATE, Rgb(0xA3, 0xAF, 0xBB)),
    (PANEL, Rgb(0x1C, 0x25, 0x30)),
    (GHOST, Rgb(0x4A, 0x56, 0x63)),
    (GREEN.line, Rgb(0x00, 0xB5, 0x8E)),
    (PURPLE.line, Rgb(0xB4, 0x6F, 0xB2)),
    (OCHRE.line, Rgb(0xB3, 0xD2, 0x02)),
    (OCHRE.text, Rgb(0xB3, 0xD2, 0x02)),
    (NAVY.line, Rgb(0x15, 0x8A, 0xFB)),
    (BROWN.line, Rgb(0xFB, 0x3C, 0x03)),
    (BLUE.line, Rgb(0x1C, 0xE1, 0xFB)),
    (BLUE.text, Rgb(0x1C, 0xE1, 0xFB)),
    (MAROON.line, Rgb(0xD6, 0x71, 0x69)),
    (PINK.line, Rgb(0xFF, 0x8C, 0xCA)),
    (PINK.text, Rgb(0xFF, 0x8C, 0xCA)),
];

/// The colour that stands on a dark slide where this one stands on white paper.
#[must_use]
pub fn on_dark(colour: Rgb) -> Rgb {
    let found = DARK.iter().find(|(light, _)| *light == colour).map(|(_, dark)| *dark);
    let found = found.or_else(|| sequential::holds(colour).then_some(colour));
    let found = found.or_else(|| DARK.iter().find_map(|(light, dark)| same_tint(colour, *light, *dark)));
    debug_assert!(found.is_some(), "{colour:?} has no counterpart on dark slides");
    found.unwrap_or(colour)
}

/// What `tint` is of `light` on white paper, made of `dark` on a dark slide; nothing if it is no tint of it.
fn same_tint(tint: Rgb, light: Rgb, dark: Rgb) -> Option<Rgb> {
    let farthest = [(tint.0, light.0, PAPER.0), (tint.1, light.1, PAPER.1), (tint.2, light.2, PAPER.2)]
        .map(|(tint, light, paper)| (f64::from(paper) - f64::from(tint), f64::from(paper) - f64::from(light)))
        .into_iter()
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    let share = farthest.0 / farthest.1;
    let ground = DARK[0].1;
    (share > 0.0 && share < 1.0 && light.tint(share).is_near(tint)).then(|| dark.mixed(ground, share))
}
