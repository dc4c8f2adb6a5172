//! A rectangle on the sheet, and what of a line lies in it.

use crate::elementary::hypotenuse;

/// A rectangle on the sheet. Lengths in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Region {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Region {
    /// The region of so much width and height around a point.
    pub(crate) fn around((x, y): (f64, f64), width: f64, height: f64) -> Self {
        Self { left: x - width / 2.0, right: x + width / 2.0, top: y - height / 2.0, bottom: y + height / 2.0 }
    }

    /// Its corners, all around.
    pub(crate) fn corners(self) -> [(f64, f64); 4] {
        [(self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)]
    }

    /// The same with so much air on all sides.
    pub(crate) fn with_air(self, air: f64) -> Self {
        Self { left: self.left - air, right: self.right + air, top: self.top - air, bottom: self.bottom + air }
    }

    pub(crate) fn is_inside(self, other: Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The point of the region that is nearest to another.
    pub(crate) fn nearest(self, (x, y): (f64, f64)) -> (f64, f64) {
        (x.clamp(self.left, self.right.max(self.left)), y.clamp(self.top, self.bottom.max(self.top)))
    }

    /// The part of a straight line that lies in the region, by Y.-D. Liang and B. A. Barsky (1984), ACM Transactions on
    /// Graphics 3(1); nothing where it passes by.
    pub(crate) fn part_of(self, from: (f64, f64), to: (f64, f64)) -> Option<[(f64, f64); 2]> {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (step, before) in
            [(-dx, from.0 - self.left), (dx, self.right - from.0), (-dy, from.1 - self.top), (dy, self.bottom - from.1)]
        {
            if step == 0.0 {
                if before < 0.0 {
                    return None;
                }
                continue;
            }
            let share = before / step;
            if step < 0.0 {
                enters = enters.max(share);
            } else {
                leaves = leaves.min(share);
            }
        }
        let at = |share: f64| (from.0 + share * dx, from.1 + share * dy);
        (enters <= leaves).then(|| [at(enters), at(leaves)])
    }

    /// Slanted lines across the region, so far apart. Those of regions side by side continue each other.
    pub(crate) fn slanted(self, step: f64) -> Vec<[(f64, f64); 2]> {
        let height = self.bottom - self.top;
        let first = ((self.left + self.top) / step).ceil();
        let lines = (0_u32..).map(|line| (first + f64::from(line)) * step);
        lines
            .take_while(|sum| *sum < self.right + self.bottom)
            .filter_map(|sum| self.part_of((sum - self.top, self.top), (sum - self.top - height, self.bottom)))
            .collect()
    }

    /// How much of a straight line lies in the region.
    pub(crate) fn length_inside(self, from: (f64, f64), to: (f64, f64)) -> f64 {
        // Most lines of a picture are far away, which is seen without dividing.
        let beside = |a: f64, b: f64, low: f64, high: f64| (a < low && b < low) || (a > high && b > high);
        if beside(from.0, to.0, self.left, self.right) || beside(from.1, to.1, self.top, self.bottom) {
            return 0.0;
        }
        self.part_of(from, to).map_or(0.0, |[start, end]| hypotenuse(end.0 - start.0, end.1 - start.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slanted_lines_stay_inside_and_go_on_in_the_next_region() {
        let region = Region { left: 0.0, right: 10.0, top: 0.0, bottom: 10.0 };
        let next = Region { left: 10.0, right: 20.0, ..region };
        let sums =
            |region: Region| region.slanted(4.0).into_iter().map(|[from, _]| from.0 + from.1).collect::<Vec<_>>();
        assert_eq!(sums(region), [0.0, 4.0, 8.0, 12.0, 16.0]);
        assert_eq!(sums(next), [12.0, 16.0, 20.0, 24.0, 28.0]);
        for [(x, y), (other_x, other_y)] in region.slanted(3.0) {
            assert!([x, y, other_x, other_y].iter().all(|place| (0.0..=10.0).contains(place)));
        }
    }

    #[test]
    fn the_part_of_a_line_in_a_region_ends_at_its_edges() {
        let region = Region { left: 0.0, right: 10.0, top: 0.0, bottom: 10.0 };
        assert_eq!(region.part_of((-5.0, 5.0), (15.0, 5.0)), Some([(0.0, 5.0), (10.0, 5.0)]));
        assert_eq!(region.part_of((2.0, 2.0), (4.0, 2.0)), Some([(2.0, 2.0), (4.0, 2.0)]));
        assert_eq!(region.part_of((-5.0, 11.0), (15.0, 11.0)), None);
        assert_eq!(region.length_inside((5.0, -3.0), (5.0, 30.0)), 10.0);
    }
}
