//! Finds where curves of a panel lie on each other, so that only the uppermost would be seen.
//!
//! There they take turns along the line, like the stripes of a twisted cord, each in its own colour and weight. A wider
//! line below, which would show at both sides, looks like a band of uncertainty.

use crate::chart::{Extent, part, value_at};

/// So many steps along the time axis are looked at.
const STEPS: u32 = 400;

/// Curves that lie on each other for a stretch of positions.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Together {
    pub(crate) from: f64,
    pub(crate) until: f64,
    /// Their numbers, from the lowest to the uppermost.
    pub(crate) curves: Vec<usize>,
}

/// The stretches in which curves, given from the lowest to the uppermost, lie on each other: everywhere closer than `near`
/// (in the unit of the values), and for at least `least` positions.
pub(crate) fn together(curves: &[&[(f64, f64)]], extent: Extent, near: f64, least: f64) -> Vec<Together> {
    let positions: Vec<f64> =
        (0..=STEPS).map(|step| extent.low + extent.span() * f64::from(step) / f64::from(STEPS)).collect();
    let values: Vec<Vec<Option<f64>>> =
        curves.iter().map(|curve| positions.iter().map(|at| value_at(curve, *at)).collect()).collect();
    // For each day the pairs that lie on each other there, and do so for long enough.
    let mut pairs: Vec<Vec<(usize, usize)>> = vec![Vec::new(); positions.len()];
    for lower in 0..curves.len() {
        for upper in lower + 1..curves.len() {
            let close = |step: &usize| matches!((values[lower][*step], values[upper][*step]), (Some(a), Some(b)) if (a - b).abs() < near);
            let steps: Vec<usize> = (0..positions.len()).collect();
            for same in steps.chunk_by(|a, b| close(a) == close(b)).filter(|same| same.first().is_some_and(close)) {
                let lasts =
                    same.last().zip(same.first()).map_or(0.0, |(last, first)| positions[*last] - positions[*first]);
                if lasts >= least {
                    same.iter().for_each(|step| pairs[*step].push((lower, upper)));
                }
            }
        }
    }
    let cords: Vec<Vec<Vec<usize>>> = pairs.iter().map(|pairs| joined(pairs)).collect();
    let mut found: Vec<Together> = Vec::new();
    for (step, cords) in cords.into_iter().enumerate() {
        for curves in cords {
            let before = step.checked_sub(1).map(|step| positions[step]);
            match found.iter_mut().find(|known| Some(known.until) == before && known.curves == curves) {
                Some(known) => known.until = positions[step],
                // Begins where the stretch before ended, so that no gap shows where another curve joins or leaves.
                None => {
                    found.push(Together { from: before.unwrap_or(positions[step]), until: positions[step], curves })
                }
            }
        }
    }
    found
}

/// The groups that pairs make when all that touch are joined.
fn joined(pairs: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (one, other) in pairs {
        let (mut touched, rest): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.contains(one) || group.contains(other));
        touched.push(vec![*one, *other]);
        let mut group = touched.concat();
        group.sort_unstable();
        group.dedup();
        groups = rest;
        groups.push(group);
    }
    groups
}

/// Cuts a stretch of a curve into pieces of one length as it is seen on the sheet, and gives their first and last positions.
/// `seen` is the length on the sheet of the straight line between two points of the curve.
pub(crate) fn turns(
    curve: &[(f64, f64)],
    (from, until): (f64, f64),
    length: f64,
    seen: impl Fn((f64, f64), (f64, f64)) -> f64,
) -> Vec<(f64, f64)> {
    let corners = part(curve, from, until);
    let mut cuts = vec![from];
    let mut gone = 0.0;
    for pair in corners.windows(2) {
        let [start, end] = [pair[0], pair[1]];
        let step = seen(start, end);
        let mut next = length - gone;
        while next <= step {
            cuts.push(start.0 + next / step * (end.0 - start.0));
            next += length;
        }
        gone = step - (next - length);
    }
    cuts.push(until);
    cuts.windows(2).map(|pair| (pair[0], pair[1])).filter(|(from, until)| until > from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elementary::hypotenuse;

    #[test]
    fn curves_are_together_where_they_lie_on_each_other_and_only_there() {
        let flat = [(0.0, 1.0), (100.0, 1.0)];
        let leaving = [(0.0, 1.0), (50.0, 1.0), (60.0, 3.0), (100.0, 3.0)];
        let found = together(&[&flat, &leaving], Extent::until(100.0), 0.05, 5.0);
        assert_eq!(found, [Together { from: 0.0, until: 50.0, curves: vec![0, 1] }]);
    }

    #[test]
    fn three_on_each_other_are_one_cord_and_a_crossing_is_none() {
        let flat = [(0.0, 1.0), (100.0, 1.0)];
        let all = together(&[&flat, &flat, &flat], Extent::until(100.0), 0.05, 5.0);
        assert_eq!(all, [Together { from: 0.0, until: 100.0, curves: vec![0, 1, 2] }]);
        let crossing = [(0.0, 0.0), (100.0, 2.0)];
        assert!(together(&[&flat, &crossing], Extent::until(100.0), 0.01, 5.0).is_empty());
    }

    #[test]
    fn where_a_third_leaves_the_other_two_go_on_without_a_gap() {
        let flat = [(0.0, 1.0), (100.0, 1.0)];
        let leaving = [(0.0, 1.0), (40.0, 1.0), (50.0, 3.0), (100.0, 3.0)];
        let found = together(&[&flat, &flat, &leaving], Extent::until(100.0), 0.05, 5.0);
        let told: Vec<(&[usize], f64, f64)> =
            found.iter().map(|found| (found.curves.as_slice(), found.from, found.until)).collect();
        assert_eq!(told, [(&[0, 1, 2][..], 0.0, 40.0), (&[0, 1], 40.0, 100.0)]);
    }

    #[test]
    fn turns_have_one_length_on_the_sheet_whatever_the_slope() {
        let curve = [(0.0, 0.0), (10.0, 0.0), (11.0, 9.0), (20.0, 9.0)];
        let seen = |a: (f64, f64), b: (f64, f64)| hypotenuse(a.0 - b.0, a.1 - b.1);
        let turns = turns(&curve, (1.0, 19.0), 3.0, seen);
        assert_eq!((turns[0].0, turns[turns.len() - 1].1), (1.0, 19.0));
        for (from, until) in &turns[..turns.len() - 1] {
            let length: f64 = part(&curve, *from, *until).windows(2).map(|pair| seen(pair[0], pair[1])).sum();
            assert!((length - 3.0).abs() < 1e-9, "{length}");
        }
        assert!(turns.windows(2).all(|pair| pair[0].1 == pair[1].0), "no gap between turns");
    }
}
