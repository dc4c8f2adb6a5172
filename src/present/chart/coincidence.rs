//! Where curves of a panel lie on each other, so that only the uppermost would be seen.
//!
//! A curve that lies below another is drawn wider there, and shows on both sides of it like a rim. How much wider depends
//! on how many lie above.

/// So many steps along the time axis are looked at.
const STEPS: u32 = 400;

/// A stretch of days in which a curve lies below so many others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hidden {
    pub(crate) from: f64,
    pub(crate) until: f64,
    pub(crate) above: u32,
}

/// For each curve, given from the lowest to the uppermost, the stretches in which others hide it: everywhere closer than
/// `near` (in the unit of the values), and for at least `least` days.
pub(crate) fn hidden(curves: &[&[(f64, f64)]], duration: f64, near: f64, least: f64) -> Vec<Vec<Hidden>> {
    let days: Vec<f64> = (0..=STEPS).map(|step| duration * f64::from(step) / f64::from(STEPS)).collect();
    let values: Vec<Vec<Option<f64>>> =
        curves.iter().map(|curve| days.iter().map(|day| value_at(curve, *day)).collect()).collect();
    (0..curves.len())
        .map(|lower| {
            // How many curves above it lie on it, each only where it does so for long enough.
            let mut above = vec![0_u32; days.len()];
            for upper in lower + 1..curves.len() {
                let close: Vec<bool> = values[lower]
                    .iter()
                    .zip(&values[upper])
                    .map(|(a, b)| matches!((a, b), (Some(a), Some(b)) if (a - b).abs() < near))
                    .collect();
                for (from, until) in stretches(&close, |close| *close) {
                    if days[until] - days[from] >= least {
                        above[from..=until].iter_mut().for_each(|count| *count += 1);
                    }
                }
            }
            let parts = stretches(&above, |count| *count > 0);
            parts
                .into_iter()
                .flat_map(|(from, until)| {
                    let part = &above[from..=until];
                    let mut first = from;
                    part.chunk_by(|a, b| a == b)
                        .map(|same| {
                            let last = first + same.len() - 1;
                            // Joins what follows, so that no gap shows where the number changes.
                            let end = (last + 1).min(until);
                            let hidden = Hidden { from: days[first], until: days[end], above: same[0] };
                            first = last + 1;
                            hidden
                        })
                        .collect::<Vec<_>>()
                })
                .collect()
        })
        .collect()
}

/// First and last place of each stretch in which something holds.
fn stretches<T>(items: &[T], holds: impl Fn(&T) -> bool) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (place, item) in items.iter().enumerate() {
        if holds(item) {
            match found.last_mut() {
                Some(last) if last.1 + 1 == place => last.1 = place,
                _ => found.push((place, place)),
            }
        }
    }
    found
}

/// The value of a curve given by its corners; nothing outside of it and in its gaps.
pub(crate) fn value_at(curve: &[(f64, f64)], day: f64) -> Option<f64> {
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
pub(crate) fn part(curve: &[(f64, f64)], from: f64, until: f64) -> Vec<(f64, f64)> {
    let end = |day: f64| value_at(curve, day).map(|value| (day, value));
    let inside = curve.iter().copied().filter(|(day, value)| from < *day && *day < until && value.is_finite());
    end(from).into_iter().chain(inside).chain(end(until)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_hidden_where_another_lies_on_it_and_only_there() {
        let flat = [(0.0, 1.0), (100.0, 1.0)];
        let leaving = [(0.0, 1.0), (50.0, 1.0), (60.0, 3.0), (100.0, 3.0)];
        let hidden = hidden(&[&flat, &leaving], 100.0, 0.05, 5.0);
        assert_eq!(hidden[0], [Hidden { from: 0.0, until: 50.0, above: 1 }]);
        assert!(hidden[1].is_empty(), "the uppermost is always seen");
    }

    #[test]
    fn three_on_each_other_make_two_rims_and_a_crossing_makes_none() {
        let flat = [(0.0, 1.0), (100.0, 1.0)];
        let all = hidden(&[&flat, &flat, &flat], 100.0, 0.05, 5.0);
        assert_eq!((all[0][0].above, all[1][0].above), (2, 1));
        let crossing = [(0.0, 0.0), (100.0, 2.0)];
        assert!(hidden(&[&flat, &crossing], 100.0, 0.01, 5.0)[0].is_empty());
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
