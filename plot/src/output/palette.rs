//! The colours of a picture, at most 256, so that one byte for each pixel is enough: a third of the memory, and half of the time to
//! pack it.
//!
//! A chart has a few flat colours; the rest are the edges of letters and lines, between two of them. The rarest of these, which
//! are beyond the 256 most frequent, take the nearest of those, where one is so near that nobody sees it. A picture with other
//! colours is no chart, and keeps its own.

use std::collections::HashMap;

/// How many colours one byte can name.
const MOST: usize = 256;
/// The largest difference in any channel that passes for the same colour, of 255.
const UNSEEN: u8 = 24;

type Colour = [u8; 3];

/// The colours of a picture, and which of them each pixel has.
pub(super) struct Indexed {
    /// Red, green and blue of each colour, the most frequent first.
    pub(super) palette: Vec<u8>,
    /// One byte for each pixel.
    pub(super) pixels: Vec<u8>,
}

/// The picture whose pixels, of four bytes, are opaque, with a palette; nothing if it has too many colours far from each
/// other.
pub(super) fn indexed(pixels: &[u8]) -> Option<Indexed> {
    let mut counts: HashMap<Colour, u32> = HashMap::new();
    for (colour, length) in runs(pixels) {
        *counts.entry(colour).or_insert(0) += length;
    }
    let mut colours: Vec<(Colour, u32)> = counts.into_iter().collect();
    // By frequency, then by value, so that the same picture always gives the same bytes.
    colours.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let kept = colours.len().min(MOST);
    let mut places: HashMap<Colour, u8> = HashMap::with_capacity(colours.len());
    for (place, (colour, _)) in colours.iter().enumerate() {
        let place = if place < kept { place } else { nearest(colours.get(..kept)?, *colour)? };
        places.insert(*colour, u8::try_from(place).ok()?);
    }
    let mut named = Vec::with_capacity(pixels.len() / 4);
    for (colour, length) in runs(pixels) {
        let place = *places.get(&colour)?;
        named.extend(std::iter::repeat_n(place, usize::try_from(length).ok()?));
    }
    Some(Indexed { palette: colours.iter().take(kept).flat_map(|(colour, _)| *colour).collect(), pixels: named })
}

/// The colours in order, each with the number of pixels that follow each other in it.
fn runs(pixels: &[u8]) -> impl Iterator<Item = (Colour, u32)> {
    let mut left = pixels;
    std::iter::from_fn(move || {
        let first = left.first_chunk::<4>()?;
        let length = left.chunks_exact(4).take_while(|pixel| pixel == first).count();
        left = left.get(4 * length..)?;
        Some(([first[0], first[1], first[2]], u32::try_from(length).unwrap_or(u32::MAX)))
    })
}

/// The place of the colour nearest to this one; nothing if even that differs visibly.
fn nearest(palette: &[(Colour, u32)], colour: Colour) -> Option<usize> {
    let difference = |other: Colour| colour.iter().zip(other).map(|(a, b)| a.abs_diff(b)).max().unwrap_or_default();
    let differences = palette.iter().enumerate().map(|(place, (other, _))| (difference(*other), place));
    differences.min().filter(|(difference, _)| *difference <= UNSEEN).map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(colours: impl IntoIterator<Item = Colour>) -> Vec<u8> {
        colours.into_iter().flat_map(|[red, green, blue]| [red, green, blue, 255]).collect()
    }

    #[test]
    fn few_colours_are_kept_exactly_the_most_frequent_first() {
        let found = indexed(&picture([[1, 2, 3], [9, 9, 9], [9, 9, 9], [1, 2, 4]])).expect("few colours");
        assert_eq!(found.palette, [9, 9, 9, 1, 2, 3, 1, 2, 4]);
        assert_eq!(found.pixels, [1, 0, 0, 2]);
    }

    #[test]
    fn what_is_beyond_the_palette_takes_a_colour_next_to_it() {
        let greys = (0..=255_u8).map(|grey| [grey, grey, grey]);
        let found = indexed(&picture(greys.chain([[100, 100, 101]]))).expect("one too many");
        assert_eq!(found.palette.len(), 3 * 256);
        let last = usize::from(*found.pixels.last().expect("a pixel"));
        let taken = &found.palette[3 * last..][..3];
        assert!(taken.iter().zip([100, 100, 101]).all(|(a, b)| a.abs_diff(b) <= UNSEEN), "{taken:?}");
    }

    #[test]
    fn a_photograph_keeps_its_colours() {
        let greys = (0..=255_u8).flat_map(|grey| [[grey, grey, grey]; 2]);
        let far = greys.chain([[255, 0, 0]]);
        assert!(indexed(&picture(far)).is_none());
    }
}
