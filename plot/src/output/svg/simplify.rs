//! Simplifies a line by the algorithm of Douglas and Peucker, with a tree of bounding boxes that finds farthest points.
//!
//! The plain algorithm looks at every point of a stretch to find the one farthest from its chord. In a course with many
//! equal pulses that point is the last pulse each time, so that every pulse costs a pass over all the others: twice as
//! long a run took four times as long. The tree answers the same question, with the same point, in a few steps. What
//! remains slow are pulses on a floor that rises in an exactly straight line: all of them are equally far from a chord
//! that is parallel to it, so that one box of each is opened.

use plotters_backend::BackendCoord;

use super::units::{FINE, fine};
use crate::elementary::hypotenuse;

/// Points in a leaf of the tree.
const LEAF: usize = 16;

/// More than rounding can change a distance on a sheet, in fine units.
const ROUNDING: f64 = 1e-6;

/// Keeps the ends and every point that stands out from the chord of its neighbours by more than
/// `tolerance`. D. H. Douglas and T. K. Peucker (1973), Cartographica 10(2), with an own stack
/// instead of recursion.
pub(crate) fn simplify(points: &[BackendCoord], tolerance: f64) -> Vec<BackendCoord> {
    let mut keep = vec![false; points.len()];
    let mut tree = BoxTree::new(points);
    if let Some(last) = points.len().checked_sub(1) {
        keep[0] = true;
        keep[last] = true;
        let mut open = vec![(0, last)];
        while let Some((from, until)) = open.pop() {
            if let Some(middle) = tree.farthest(from, until, tolerance) {
                keep[middle] = true;
                open.extend([(from, middle), (middle, until)]);
            }
        }
    }
    points.iter().zip(keep).filter_map(|(point, keep)| keep.then_some(*point)).collect()
}

/// The same for places in points.
pub(crate) fn simplified(points: &[(f64, f64)], tolerance: f64) -> Vec<(f64, f64)> {
    let kept: Vec<BackendCoord> = points.iter().map(|(x, y)| (fine(*x), fine(*y))).collect();
    let back = |value: i32| f64::from(value) / FINE;
    simplify(&kept, tolerance * FINE).into_iter().map(|(x, y)| (back(x), back(y))).collect()
}

/// From a point to the straight piece between two others.
fn distance(point: BackendCoord, from: BackendCoord, until: BackendCoord) -> f64 {
    let vector = |a: BackendCoord, b: BackendCoord| (f64::from(b.0) - f64::from(a.0), f64::from(b.1) - f64::from(a.1));
    let (piece, offset) = (vector(from, until), vector(from, point));
    let length = piece.0 * piece.0 + piece.1 * piece.1;
    let share = if length == 0.0 { 0.0 } else { ((offset.0 * piece.0 + offset.1 * piece.1) / length).clamp(0.0, 1.0) };
    hypotenuse(offset.0 - share * piece.0, offset.1 - share * piece.1)
}

/// The bounding boxes of stretches of a line, in the order of a binary heap: box 1 holds all points, the boxes
/// `2 n` and `2 n + 1` hold the halves of box `n`, and the last level holds [`LEAF`] points in each.
struct BoxTree<'a> {
    points: &'a [BackendCoord],
    boxes: Vec<Option<BoundingBox>>,
    /// How many boxes and points were looked at, as a measure of the work.
    looked_at: usize,
}

/// The least and the greatest coordinates of some points.
#[derive(Clone, Copy)]
struct BoundingBox {
    least: BackendCoord,
    greatest: BackendCoord,
}

/// A box of the tree that may hold the farthest point.
struct Candidate {
    number: usize,
    /// Its points, also where the line ends before.
    from: usize,
    length: usize,
    /// No point of it is farther away.
    bound: f64,
}

impl BoundingBox {
    fn around(a: Self, b: Self) -> Self {
        let least = (a.least.0.min(b.least.0), a.least.1.min(b.least.1));
        let greatest = (a.greatest.0.max(b.greatest.0), a.greatest.1.max(b.greatest.1));
        Self { least, greatest }
    }

    /// No point in the box is farther from a chord than this: the distance from a straight piece is a convex function
    /// of the place, so that it is greatest in a corner.
    fn bound(&self, from: BackendCoord, until: BackendCoord) -> f64 {
        let Self { least, greatest } = *self;
        let corners = [least, (least.0, greatest.1), (greatest.0, least.1), greatest];
        corners.into_iter().map(|corner| distance(corner, from, until)).fold(0.0, f64::max)
    }
}

impl<'a> BoxTree<'a> {
    fn new(points: &'a [BackendCoord]) -> Self {
        let leaves = points.len().div_ceil(LEAF).next_power_of_two();
        let mut boxes: Vec<Option<BoundingBox>> = vec![None; leaves];
        boxes.extend(points.chunks(LEAF).map(|chunk| {
            chunk.iter().map(|point| BoundingBox { least: *point, greatest: *point }).reduce(BoundingBox::around)
        }));
        boxes.resize(2 * leaves, None);
        for number in (1..leaves).rev() {
            let halves = [boxes[2 * number], boxes[2 * number + 1]];
            boxes[number] = halves.into_iter().flatten().reduce(BoundingBox::around);
        }
        Self { points, boxes, looked_at: 0 }
    }

    /// The point between two others that is farthest from their chord, if that is farther than `tolerance`; of several
    /// equally far the last. A box is opened only if its bound leaves hope for a better point.
    fn farthest(&mut self, from: usize, until: usize, tolerance: f64) -> Option<usize> {
        let (start, end) = (self.points[from], self.points[until]);
        // Distances from a level chord are whole numbers: there, equal pulses are equally far to the last bit.
        let slack = if start.1 == end.1 { 0.0 } else { ROUNDING };
        let mut best: Option<(f64, usize)> = None;
        let leaves = self.boxes.len() / 2;
        let mut open: Vec<Candidate> = Vec::new();
        open.extend(self.candidate(1, 0, leaves * LEAF, (from, until)));
        while let Some(Candidate { number, from: first, length, bound }) = open.pop() {
            let (least, last_known) = best.unwrap_or((tolerance, until));
            if bound + slack < least || (bound + slack == least && first + length <= last_known + 1) {
                continue;
            }
            if number < leaves {
                let half = length / 2;
                let mut halves = [
                    self.candidate(2 * number, first, half, (from, until)),
                    self.candidate(2 * number + 1, first + half, half, (from, until)),
                ];
                // The more promising half is looked at first, the later one where both promise the same.
                halves.sort_by(|a, b| {
                    let bound = |half: &Option<Candidate>| half.as_ref().map_or(-1.0, |half| half.bound);
                    bound(a).total_cmp(&bound(b))
                });
                open.extend(halves.into_iter().flatten());
                continue;
            }
            for middle in first.max(from + 1)..(first + length).min(until) {
                self.looked_at += 1;
                let found = (distance(self.points[middle], start, end), middle);
                let is_better = match best {
                    Some(best) => found.0 > best.0 || (found.0 == best.0 && found.1 > best.1),
                    None => found.0 > tolerance,
                };
                if is_better {
                    best = Some(found);
                }
            }
        }
        best.map(|(_, middle)| middle)
    }

    /// A box of the tree, if it holds points between two others.
    fn candidate(
        &mut self,
        number: usize,
        first: usize,
        length: usize,
        (from, until): (usize, usize),
    ) -> Option<Candidate> {
        if first + length <= from + 1 || until <= first {
            return None;
        }
        self.looked_at += 1;
        let bound = self.boxes.get(number).copied().flatten()?.bound(self.points[from], self.points[until]);
        Some(Candidate { number, from: first, length, bound })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_lines_lose_their_middle_and_corners_stay() {
        let line: Vec<_> = (0..1000).map(|x| (x, 2 * x)).collect();
        assert_eq!(simplify(&line, 1.0), [(0, 0), (999, 1998)]);
        let corner = [(0, 0), (50, 1), (100, 0), (100, 90)];
        assert_eq!(simplify(&corner, 2.0), [(0, 0), (100, 0), (100, 90)]);
        assert!(simplify(&[], 1.0).is_empty());
    }

    #[test]
    fn a_spike_that_returns_is_kept() {
        let spike = [(0, 0), (50, 0), (50, 400), (50, 0), (0, 0)];
        assert!(simplify(&spike, 5.0).contains(&(50, 400)));
    }

    /// The algorithm as it was published: it looks at every point of a stretch.
    fn plainly_farthest(points: &[BackendCoord], from: usize, until: usize, tolerance: f64) -> Option<usize> {
        (from + 1..until)
            .map(|middle| (distance(points[middle], points[from], points[until]), middle))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(distance, _)| *distance > tolerance)
            .map(|(_, middle)| middle)
    }

    /// Pulses that rise at once and fall slowly, on a floor that drifts to another level.
    #[allow(clippy::disallowed_methods, reason = "made-up curves")]
    fn pulses(number: i32, drift: f64) -> Vec<BackendCoord> {
        let pulse = |pulse: i32| {
            let floor = drift * (1.0 - (-f64::from(pulse) / 100.0).exp());
            (0..40).map(move |step| {
                let (step, start) = (f64::from(step), f64::from(pulse));
                (fine(start + 0.02 * step), fine(40.0 * (-step / 10.0).exp() + floor))
            })
        };
        (0..number).flat_map(pulse).collect()
    }

    /// How many boxes and points are looked at to simplify a line.
    fn work(points: &[BackendCoord]) -> usize {
        let mut tree = BoxTree::new(points);
        let mut open = vec![(0, points.len() - 1)];
        while let Some((from, until)) = open.pop() {
            if let Some(middle) = tree.farthest(from, until, 5.0) {
                open.extend([(from, middle), (middle, until)]);
            }
        }
        tree.looked_at
    }

    #[test]
    fn ten_times_as_many_pulses_are_hardly_more_than_ten_times_the_work() {
        for drift in [0.0, 100.0, -30.0] {
            let (few, many) = (work(&pulses(100, drift)), work(&pulses(1000, drift)));
            assert!(many < 20 * few, "{few} for 100 pulses and {many} for 1000 that drift by {drift}");
        }
    }

    /// Compares the tree with the published algorithm on every stretch of a line between some of its points.
    fn assert_finds_the_same(points: &[BackendCoord]) {
        let mut tree = BoxTree::new(points);
        for from in (0..points.len()).step_by(7) {
            for until in (from..points.len()).step_by(5) {
                let expected = plainly_farthest(points, from, until, 5.0);
                assert_eq!(
                    tree.farthest(from, until, 5.0),
                    expected,
                    "between points {from} and {until} of {points:?}"
                );
            }
        }
    }

    #[test]
    fn the_tree_finds_the_point_that_looking_at_all_finds() {
        let mut state = 1_u32;
        // The upper bits of a linear congruential generator (Numerical Recipes, 1992).
        let mut below = |end: i32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from(state >> 16).expect("16 bits") % end
        };
        for length in [1, 2, 15, 16, 17, 33, 100, 250, 300, 301] {
            // Steep and gentle lines, and some that go back.
            for (back, steep) in [(0, 2), (0, 40), (3, 9), (15, 9)] {
                let steps = (0..length).scan((0, 0), |at, _| {
                    *at = (at.0 + below(20) - back, at.1 + below(2 * steep + 1) - steep);
                    Some(*at)
                });
                assert_finds_the_same(&steps.collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn of_equal_pulses_the_tree_finds_the_same_as_looking_at_all() {
        for drift in [0.0, 100.0, -30.0] {
            assert_finds_the_same(&pulses(12, drift));
        }
    }
}
