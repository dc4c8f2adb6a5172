//! Where a curve turns around: its zigzag of swings that are worth mentioning.

use crate::model::Day;

/// At most so many turns are told in one sentence.
const MOST: usize = 2;

/// The turns of a curve in order: day and value. None is nearer than `worth` to the turn before it, to the start or to the
/// end. Of many the largest swings are kept.
pub(super) fn turns(trace: &[(Day, f64)], worth: f64) -> [Option<(Day, f64)>; MOST] {
    let (Some(first), Some(last)) = (trace.first(), trace.last()) else { return [None; MOST] };
    let mut found: Vec<(Day, f64)> = Vec::new();
    // The highest and the lowest point since the last turn.
    let (mut high, mut low) = (*first, *first);
    for point in trace {
        if point.1 > high.1 {
            high = *point;
        }
        if point.1 < low.1 {
            low = *point;
        }
        let before = found.last().unwrap_or(first).1;
        if high.1 - point.1 > worth && high.1 - before > worth {
            found.push(high);
            (high, low) = (*point, *point);
        } else if point.1 - low.1 > worth && before - low.1 > worth {
            found.push(low);
            (high, low) = (*point, *point);
        }
    }
    found.retain(|turn| (turn.1 - first.1).abs() > worth || (turn.1 - last.1).abs() > worth);
    while found.len() > MOST {
        let swing = |place: &usize| (found[*place].1 - found[*place + 1].1).abs();
        let smallest = (0..found.len() - 1).min_by(|a, b| swing(a).total_cmp(&swing(b))).unwrap_or_default();
        found.drain(smallest..=smallest + 1);
    }
    std::array::from_fn(|place| found.get(place).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[f64], worth: f64) -> Vec<f64> {
        let days = (0_u32..).map(f64::from);
        let trace: Vec<_> = days.zip(values.iter().copied()).collect();
        turns(&trace, worth).into_iter().flatten().map(|(_, value)| value).collect()
    }

    #[test]
    fn a_curve_that_goes_one_way_has_no_turn() {
        assert_eq!(of(&[0.0, 1.0, 3.0, 2.8, 5.0], 0.5), [0.0; 0]);
        assert_eq!(of(&[], 0.5), [0.0; 0]);
    }

    #[test]
    fn a_turn_back_to_the_lowest_value_is_one() {
        assert_eq!(of(&[8.9, 7.1, 7.1, 9.1, 7.1], 0.6), [7.1, 9.1]);
        assert_eq!(of(&[46.0, 46.0, 42.0, 45.9], 3.1), [42.0]);
    }

    #[test]
    fn of_many_swings_the_largest_are_kept() {
        assert_eq!(of(&[0.0, 5.0, 4.0, 9.0, 1.0, 2.5, 0.5], 0.5), [9.0]);
        assert_eq!(of(&[0.0, 9.0, 1.0, 8.0], 0.5), [9.0, 1.0]);
    }
}
