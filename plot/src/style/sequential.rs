//! Colours for values from low to high: each step as much darker than the one before, so that they keep their order without
//! colour; `distinct.rs` computes it.

use super::{palette::INK, preset::Ink, rgb::Rgb};

/// More steps than this cannot be told apart on paper.
pub const MOST_STEPS: usize = 10;

/// From low to high, in even steps of lightness (CIE L* from 93 to 21).
const KNOTS: [Rgb; 9] = [
    Rgb(0xF8, 0xEB, 0xC1),
    Rgb(0xD4, 0xD6, 0x8D),
    Rgb(0x9B, 0xC5, 0x74),
    Rgb(0x5B, 0xB2, 0x7A),
    Rgb(0x0B, 0x9A, 0x88),
    Rgb(0x02, 0x7E, 0x8D),
    Rgb(0x04, 0x63, 0x86),
    Rgb(0x02, 0x4A, 0x78),
    Rgb(0x02, 0x32, 0x65),
];

/// How much ink the palest and the darkest grey have.
const GREYS: (f64, f64) = (0.04, 0.86);

/// The colour of a step, of so many from low to high.
#[must_use]
pub fn step(step: usize, number: usize, ink: Ink) -> Rgb {
    let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let share = if number > 1 { (float(step) / float(number - 1)).min(1.0) } else { 0.5 };
    match ink {
        Ink::Black => INK.tint(GREYS.0 + share * (GREYS.1 - GREYS.0)),
        Ink::Colour => {
            let along = share * float(KNOTS.len() - 1);
            let pairs = (0_u32..).map(f64::from).zip(KNOTS.windows(2));
            let before = pairs.take_while(|(knot, _)| *knot <= along).last();
            before.map_or(KNOTS[0], |(knot, pair)| pair[1].mixed(pair[0], along - knot))
        }
    }
}

/// Whether a colour is one of the steps. They stand on a dark slide as they are.
pub(super) fn holds(colour: Rgb) -> bool {
    let steps = (1..=MOST_STEPS).flat_map(|number| (0..number).map(move |one| (one, number)));
    steps.into_iter().any(|(one, number)| step(one, number, Ink::Colour) == colour)
}
