//! Reads an SVG with the letters of the program and with none of the system.

use resvg::usvg;

use crate::{error::DrawError, style::font};

/// The strokes of an SVG, its letters in the bundled font.
pub(super) fn tree(svg: &str) -> Result<usvg::Tree, DrawError> {
    Ok(usvg::Tree::from_str(svg, &options())?)
}

/// How the SVG is read: with our letters, and with none of the system.
fn options() -> usvg::Options<'static> {
    usvg::Options { fontdb: font::database(), font_family: font::FAMILY.to_owned(), ..usvg::Options::default() }
}

pub(super) fn narrow(value: f64) -> f32 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "single precision places a pixel to a thousandth, which is plenty"
    )]
    let narrow = value as f32;
    narrow
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_letters_of_the_program_are_known() {
        assert_eq!(options().fontdb.len(), 2, "the two faces of the program and no other");
    }
}
