//! The letters: Inter in two weights, carried inside the program.
//!
//! A chart must look the same on every machine, so no font of the system is ever consulted, and
//! widths are measured from the very letters that will be drawn.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb;
use ttf_parser::Face;

/// The name of the bundled font.
pub const FAMILY: &str = "Inter";

const REGULAR: &[u8] = include_bytes!("../../../assets/Inter-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/Inter-SemiBold.ttf");

/// From the baseline to the middle of a capital letter, as a share of the size of the text.
pub const HALF_CAPITAL: f64 = 0.364;

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For most words.
    Regular,
    /// For names and headlines.
    SemiBold,
}

static FACES: LazyLock<[Face<'static>; 2]> = LazyLock::new(|| {
    [REGULAR, SEMI_BOLD]
        .map(|bytes| Face::parse(bytes, 0).expect("the bundled fonts are part of the program and are tested"))
});

/// Advances of the letters of Latin scripts, in font units. Fitting text measures the same letters
/// thousands of times, and looking each up in the font would take most of the time of a chart.
static ADVANCES: LazyLock<[Vec<u16>; 2]> = LazyLock::new(|| {
    [Weight::Regular, Weight::SemiBold].map(|weight| {
        let latin = '\0'..='\u{24F}';
        latin.map(|letter| looked_up(letter, weight)).collect()
    })
});

static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    database.load_font_data(REGULAR.to_vec());
    database.load_font_data(SEMI_BOLD.to_vec());
    Arc::new(database)
});

/// The two fonts as the rasteriser wants them.
pub(crate) fn database() -> Arc<fontdb::Database> {
    Arc::clone(&DATABASE)
}

/// The width of a text, in the unit of `size`.
///
/// Limit: pairs that are set closer (kerning) are not counted, so the truth is a hair narrower.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let units: u32 = text.chars().map(|letter| u32::from(advance(letter, weight))).sum();
    f64::from(units) * size / f64::from(face(weight).units_per_em())
}

fn advance(letter: char, weight: Weight) -> u16 {
    let [regular, semi_bold] = &*ADVANCES;
    let known = match weight {
        Weight::Regular => regular,
        Weight::SemiBold => semi_bold,
    };
    let place = usize::try_from(u32::from(letter)).unwrap_or(usize::MAX);
    let known = known.get(place).copied();
    known.unwrap_or_else(|| looked_up(letter, weight))
}

fn looked_up(letter: char, weight: Weight) -> u16 {
    let face = face(weight);
    let glyph = face.glyph_index(letter).unwrap_or_default();
    face.glyph_hor_advance(glyph).unwrap_or_default()
}

fn face(weight: Weight) -> &'static Face<'static> {
    match weight {
        Weight::Regular => &FACES[0],
        Weight::SemiBold => &FACES[1],
    }
}

/// Whether the font can draw this letter.
#[must_use]
pub fn has(letter: char) -> bool {
    [Weight::Regular, Weight::SemiBold].iter().all(|&weight| face(weight).glyph_index(letter).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_belong_to_one_family() {
        let found: Vec<_> = DATABASE.faces().map(|face| (face.families[0].0.clone(), face.weight.0)).collect();
        assert_eq!(found, [(FAMILY.to_owned(), 400), (FAMILY.to_owned(), 600)]);
    }

    #[test]
    fn widths_follow_text_size_and_weight() {
        let plain = width("Skin barrier", 10.0, Weight::Regular);
        assert!(plain > 50.0 && plain < 75.0);
        assert!((width("Skin barrier", 20.0, Weight::Regular) - 2.0 * plain).abs() < 1e-9);
        assert!(width("Skin barrier", 10.0, Weight::SemiBold) > plain);
    }

    #[test]
    fn the_letters_the_charts_use_by_themselves_are_there() {
        for letter in "0123456789,.–−×⁻⁰¹²³⁴⁵⁶⁷⁸⁹\u{a0}αβγµ°%·".chars() {
            assert!(has(letter), "{letter:?}");
        }
    }
}
