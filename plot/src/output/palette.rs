//! The colours of a picture, at most 256, so that one byte for each pixel is enough: a third of the memory, and half of the time to
//! pack it.
//!
//! A chart has a few flat colours; the rest are the edges of letters and lines, between two of them. Where they are more than
//! 256, those of edges that are hardly to be told from a more frequent one take its place. A picture with other colours is no chart, and keeps
//! its own.

/// How many colours one byte can name.
const MOST: usize = 256;
/// The largest differences in any channel, of 255, that pass for the same colour at an edge: the smallest that leaves few enough
/// is taken.
const UNSEEN: [u8; 5] = [0, 4, 8, 16, 24];

type Colour = [u8; 3];

/// Colours in the order of their values, each with its place in a palette.
type Places = Vec<(Colour, u8)>;

/// The pixels of a picture in the order of reading, as runs of one colour: a chart has few, and they are read twice.
#[derive(Default)]
pub(super) struct Runs(Vec<(Colour, u32)>);

/// The colours of a picture, and which of them each pixel has.
pub(super) struct Indexed {
    /// Red, green and blue of each colour, the most frequent first.
    pub(super) palette: Vec<u8>,
    /// One byte for each pixel.
    pub(super) pixels: Vec<u8>,
}

impl Runs {
    /// Further pixels of four bytes, which are opaque.
    pub(super) fn add(&mut self, pixels: &[u8]) {
        let mut left = pixels;
        while let Some(first) = left.first_chunk::<4>() {
            let length = left.chunks_exact(4).take_while(|pixel| pixel == first).count();
            self.0.push(([first[0], first[1], first[2]], u32::try_from(length).unwrap_or(u32::MAX)));
            left = left.get(4 * length..).unwrap_or_default();
        }
    }

    /// Red, green and blue of each pixel.
    pub(super) fn red_green_blue(&self) -> Vec<u8> {
        self.0.iter().flat_map(|(colour, length)| std::iter::repeat_n(*colour, *length as usize)).flatten().collect()
    }

    /// The picture with a palette; nothing if it has too many colours far from each other.
    pub(super) fn indexed(&self) -> Option<Indexed> {
        // Sorted runs and a search in them take half the time of a hash table.
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let of_one_colour = sorted.chunk_by(|(one, _), (other, _)| one == other);
        let mut colours: Vec<(u32, Colour)> = of_one_colour
            .filter_map(|runs| Some((runs.iter().map(|(_, length)| length).sum(), runs.first()?.0)))
            .collect();
        // By frequency, then by value, so that the same picture always gives the same bytes.
        colours.sort_unstable_by_key(|(pixels, colour)| (std::cmp::Reverse(*pixels), *colour));
        let colours: Vec<Colour> = colours.into_iter().map(|(_, colour)| colour).collect();
        let (palette, places) = UNSEEN.into_iter().find_map(|unseen| covering(&colours, unseen))?;
        let mut pixels = Vec::with_capacity(self.0.iter().map(|(_, length)| *length as usize).sum());
        for (colour, length) in &self.0 {
            let place = places.binary_search_by_key(colour, |(colour, _)| *colour).ok()?;
            pixels.resize(pixels.len() + *length as usize, places.get(place)?.1);
        }
        Some(Indexed { palette: palette.concat(), pixels })
    }
}

/// Flat colours are the most frequent: these keep their own place, however near they are to another.
const KEPT: usize = 64;

/// Colours of which one is so near to each of these that nobody sees the difference, and for each of these, in the order of
/// their values, the place of that one: the first that comes is kept, and stands for all like it. Nothing if one byte cannot
/// name them.
fn covering(colours: &[Colour], unseen: u8) -> Option<(Vec<Colour>, Places)> {
    let difference = |a: &Colour, b: &Colour| a.iter().zip(b).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or_default();
    let mut palette: Vec<Colour> = Vec::with_capacity(MOST);
    let mut places = Vec::with_capacity(colours.len());
    for (rank, colour) in colours.iter().enumerate() {
        let nearest = palette.iter().map(|kept| difference(kept, colour)).enumerate().min_by_key(|(_, far)| *far);
        let place = match nearest {
            Some((place, far)) if far == 0 || (far <= unseen && rank >= KEPT) => place,
            _ => {
                palette.push(*colour);
                palette.len() - 1
            }
        };
        places.push((*colour, u8::try_from(place).ok()?));
    }
    places.sort_unstable();
    Some((palette, places))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(colours: impl IntoIterator<Item = Colour>) -> Runs {
        let pixels: Vec<u8> = colours.into_iter().flat_map(|[red, green, blue]| [red, green, blue, 255]).collect();
        let mut runs = Runs::default();
        let (first, second) = pixels.split_at(pixels.len() / 8 * 4);
        runs.add(first);
        runs.add(second);
        runs
    }

    #[test]
    fn few_colours_are_kept_exactly_the_most_frequent_first() {
        let found = picture([[1, 2, 3], [9, 9, 9], [9, 9, 9], [1, 2, 4]]).indexed().expect("few colours");
        assert_eq!(found.palette, [9, 9, 9, 1, 2, 3, 1, 2, 4]);
        assert_eq!(found.pixels, [1, 0, 0, 2]);
    }

    #[test]
    fn colours_that_nobody_can_tell_apart_share_a_place_where_there_are_too_many() {
        let greys = (0..=255_u8).map(|grey| [grey, grey, grey]);
        let pixels: Vec<Colour> = greys.chain([[100, 100, 101], [0, 0, 0]]).collect();
        let found = picture(pixels.iter().copied()).indexed().expect("one too many");
        assert_eq!(found.palette[..3], [0, 0, 0], "the most frequent first");
        let flat = &pixels[1..KEPT];
        assert!(flat.iter().all(|colour| found.palette.chunks(3).any(|kept| kept == colour)), "flat colours are exact");
        for (pixel, place) in pixels.iter().zip(&found.pixels) {
            let taken = &found.palette[3 * usize::from(*place)..][..3];
            assert!(taken.iter().zip(pixel).all(|(a, b)| a.abs_diff(*b) <= 4), "{taken:?} for {pixel:?}");
        }
    }

    #[test]
    fn no_colour_is_changed_where_all_have_a_place() {
        let greys = (0..=255_u8).map(|grey| [grey, grey, grey]);
        let found = picture(greys).indexed().expect("just enough");
        assert_eq!(found.palette.len(), 3 * 256);
    }

    #[test]
    fn a_photograph_keeps_its_colours() {
        let levels = [0_u8, 40, 80, 120, 160, 200, 240];
        let far = levels.into_iter().flat_map(|red| {
            levels.into_iter().flat_map(move |green| levels.into_iter().map(move |blue| [red, green, blue]))
        });
        let picture = picture(far);
        assert!(picture.indexed().is_none());
        let kept = picture.red_green_blue();
        assert_eq!((kept.len(), &kept[3..6]), (3 * 343, &[0, 0, 40][..]));
    }
}
