//! Curves given by their corners: the pieces that can be drawn, the value between two corners, a part of one.

/// The pieces of a course that can be drawn: finite and within the duration (in days). The drawing library would move
/// other points to the edge of the panel without a word.
#[must_use]
pub fn pieces(points: &[(f64, f64)], duration: f64) -> Vec<Vec<(f64, f64)>> {
    let slack = duration * 1e-9;
    let drawable = |&&(day, value): &&(f64, f64)| value.is_finite() && (-slack..=duration + slack).contains(&day);
    points
        .chunk_by(|a, b| drawable(&a) == drawable(&b))
        .map(|piece| piece.iter().filter(drawable).copied().collect::<Vec<_>>())
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// The value of a curve given by its corners; nothing outside of it and in its gaps.
#[must_use]
pub fn value_at(curve: &[(f64, f64)], day: f64) -> Option<f64> {
    let after = curve.partition_point(|(at, _)| *at <= day);
    let before = curve.get(after.checked_sub(1)?)?;
    let value = match curve.get(after) {
        Some(next) if next.0 > before.0 => before.1 + (day - before.0) / (next.0 - before.0) * (next.1 - before.1),
        Some(_) => before.1,
        None if day - before.0 < 1e-9 * day.abs().max(1.0) => before.1,
        None => return None,
    };
    value.is_finite().then_some(value)
}

/// The part of a curve between two days, with its ends.
#[must_use]
pub fn part(curve: &[(f64, f64)], from: f64, until: f64) -> Vec<(f64, f64)> {
    let end = |day: f64| value_at(curve, day).map(|value| (day, value));
    let inside = curve.iter().copied().filter(|(day, value)| from < *day && *day < until && value.is_finite());
    end(from).into_iter().chain(inside).chain(end(until)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_and_the_outside_have_no_value() {
        let broken = [(10.0, 1.0), (20.0, f64::NAN), (30.0, 2.0), (40.0, 2.0)];
        assert_eq!(value_at(&broken, 5.0), None);
        assert_eq!(value_at(&broken, 15.0), None);
        assert_eq!(value_at(&broken, 40.0), Some(2.0));
        assert_eq!(value_at(&broken, 41.0), None);
    }
}
