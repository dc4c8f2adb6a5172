//! Labels beside the ends of lines, moved apart just enough that none covers another.

/// Where a label would like to be and how much space it needs, along one axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wish {
    /// Where its middle would like to be.
    pub centre: f64,
    /// How much space it needs.
    pub height: f64,
}

/// Finds centres that keep the order of the wishes, do not overlap, stay between `low` and `high`
/// as far as there is space, and move the labels least (in the sense of least squares).
///
/// The pool-adjacent-violators algorithm: labels that collide are pooled into one block, which
/// goes to the mean of what its members want (R. E. Barlow et al. 1972, Statistical inference
/// under order restrictions). Wishes are given from low to high.
#[must_use]
pub fn spread(wishes: &[Wish], low: f64, high: f64) -> Vec<f64> {
    // Without the heights of the labels above it, each label asks for a mere number that must not
    // be smaller than the one before: the textbook problem.
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(wishes.len());
    for wish in wishes {
        offsets.push(offset + wish.height / 2.0);
        offset += wish.height;
    }
    let mut blocks: Vec<(f64, f64)> = Vec::new();
    for (wish, offset) in wishes.iter().zip(&offsets) {
        let mut block = (wish.centre - offset, 1.0);
        while let Some(&(mean, count)) = blocks.last() {
            if mean <= block.0 {
                break;
            }
            block = ((mean * count + block.0 * block.1) / (count + block.1), count + block.1);
            blocks.pop();
        }
        blocks.push(block);
    }
    let highest = (high - offset).max(low);
    blocks
        .iter()
        .flat_map(|&(mean, count)| {
            std::iter::successors(Some(1.0), |n| Some(n + 1.0))
                .take_while(move |n| *n <= count)
                .map(move |_| mean.clamp(low, highest))
        })
        .zip(offsets)
        .map(|(start, offset)| start + offset)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::random;

    #[test]
    fn labels_never_overlap_and_stay_inside_when_there_is_room() {
        for seed in 0..2000 {
            let mut stream = random(seed);
            let mut next = || stream.next().unwrap_or(0.5);
            let count = (next() * 9.0).round();
            let mut wishes = Vec::new();
            while f64::from(u32::try_from(wishes.len()).unwrap_or(0)) < count {
                wishes.push(Wish { centre: next() * 100.0, height: 2.0 + next() * 9.0 });
            }
            wishes.sort_by(|a, b| a.centre.total_cmp(&b.centre));
            let centres = spread(&wishes, 0.0, 100.0);
            assert_eq!(centres.len(), wishes.len());
            let mut end = 0.0;
            for (centre, wish) in centres.iter().zip(&wishes) {
                assert!(centre - wish.height / 2.0 >= end - 1e-9, "seed {seed}");
                end = centre + wish.height / 2.0;
            }
            assert!(end <= 100.0 + 1e-9, "seed {seed}");
        }
    }

    #[test]
    fn labels_with_room_stay_where_they_want_to_be() {
        let wishes = [20.0, 50.0, 80.0].map(|centre| Wish { centre, height: 10.0 });
        assert_eq!(spread(&wishes, 0.0, 100.0), [20.0, 50.0, 80.0]);
        let close = [50.0, 50.0].map(|centre| Wish { centre, height: 10.0 });
        assert_eq!(spread(&close, 0.0, 100.0), [45.0, 55.0]);
    }
}
