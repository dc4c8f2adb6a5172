//! Lengths in hundredths of a point, in which plotters draws, and how they are written.

/// Fine units in one point.
pub(crate) const FINE: f64 = 100.0;

/// From points to the fine units plotters draws in.
pub(crate) fn fine(points: f64) -> i32 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float becomes the nearest whole number and stops at the ends of the range"
    )]
    let fine = (points * FINE).round() as i32;
    fine
}

/// A share from 0 to 1 with at most two decimals.
pub(crate) fn share(value: f64) -> String {
    plain(fine(value))
}

/// Fine units written as points: 1250 becomes `12.5`.
pub(crate) fn plain(fine: i32) -> String {
    let sign = if fine < 0 { "-" } else { "" };
    let fine = fine.unsigned_abs();
    let (whole, rest) = (fine / 100, fine % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_written_briefly_and_exactly() {
        assert_eq!(plain(1250), "12.5");
        assert_eq!(plain(-7), "-0.07");
        assert_eq!(plain(300), "3");
        assert_eq!(fine(f64::NAN), 0);
    }
}
