//! Curves given by their corners: the pieces that can be drawn, the value between two corners, a part of one.

use crate::chart::extent::Extent;

/// The pieces of a curve that can be drawn: finite and within the axis. The curve may fold back. The drawing library would move other points to the
/// edge of the panel without a word.
#[must_use]
pub fn pieces(points: &[(f64, f64)], extent: Extent) -> Vec<Vec<(f64, f64)>> {
    let drawable = |&&(at, value): &&(f64, f64)| value.is_finite() && extent.contains(at);
    points
        .chunk_by(|a, b| drawable(&a) == drawable(&b))
        .map(|piece| piece.iter().filter(drawable).copied().collect::<Vec<_>>())
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// Whether a curve goes on to the right all the time, so that it has one value at each position. A branch that folds back
/// does not.
#[must_use]
pub fn is_in_order(curve: &[(f64, f64)]) -> bool {
    curve.windows(2).all(|pair| pair[0].0 <= pair[1].0)
}

/// The value of a curve that [goes on to the right](is_in_order) given by its corners; nothing outside of it and in its gaps.
#[must_use]
pub fn value_at(curve: &[(f64, f64)], position: f64) -> Option<f64> {
    let after = curve.partition_point(|(at, _)| *at <= position);
    let before = curve.get(after.checked_sub(1)?)?;
    let value = match curve.get(after) {
        Some(next) if next.0 > before.0 => before.1 + (position - before.0) / (next.0 - before.0) * (next.1 - before.1),
        Some(_) => before.1,
        None if position - before.0 < 1e-9 * position.abs().max(1.0) => before.1,
        None => return None,
    };
    value.is_finite().then_some(value)
}

/// The part of a curve that [goes on to the right](is_in_order) between two positions, with its ends.
#[must_use]
pub fn part(curve: &[(f64, f64)], from: f64, until: f64) -> Vec<(f64, f64)> {
    let end = |at: f64| value_at(curve, at).map(|value| (at, value));
    let inside = curve.iter().copied().filter(|(at, value)| from < *at && *at < until && value.is_finite());
    end(from).into_iter().chain(inside).chain(end(until)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_that_folds_back_stays_in_one_piece() {
        let fold = [(0.0, 1.0), (8.0, 2.0), (9.0, 3.0), (7.0, 4.0), (2.0, 5.0)];
        assert_eq!(pieces(&fold, Extent::until(10.0)), [fold]);
        assert!(is_in_order(&fold[..3]) && !is_in_order(&fold));
        let cut = pieces(&fold, Extent::until(8.5));
        assert_eq!(cut, [&fold[..2], &fold[3..]], "cut where it leaves the axis and comes back");
    }

    #[test]
    fn a_gap_and_the_outside_have_no_value() {
        let broken = [(10.0, 1.0), (20.0, f64::NAN), (30.0, 2.0), (40.0, 2.0)];
        assert_eq!(value_at(&broken, 5.0), None);
        assert_eq!(value_at(&broken, 15.0), None);
        assert_eq!(value_at(&broken, 40.0), Some(2.0));
        assert_eq!(value_at(&broken, 41.0), None);
    }
}
