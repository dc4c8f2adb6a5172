//! Newton's method for equations whose unknowns cannot be negative.

use nalgebra::{DMatrix, DVector};

/// Newton steps after which a guess is given up. Ten are usual.
const MOST_STEPS: usize = 60;
/// A step smaller than this share of the largest unknown is none.
const LAST_STEP: f64 = 1e-13;
/// Smallest fraction of a step that is tried.
const SMALLEST_FRACTION: f64 = 1e-6;

/// Follows Newton's steps from `y`. `equations` gives what is left of each equation, and how that depends on each unknown.
/// Nothing where a number is lost or the slopes have no inverse; whether the end is a solution is for the caller to judge.
pub(super) fn newton(
    mut y: DVector<f64>,
    mut equations: impl FnMut(&DVector<f64>) -> Option<(DVector<f64>, DMatrix<f64>)>,
) -> Option<DVector<f64>> {
    for _ in 0..MOST_STEPS {
        let (left, slopes) = equations(&y)?;
        let step = slopes.lu().solve(&left)?;
        if !step.iter().all(|value| value.is_finite()) {
            return None;
        }
        // Half steps until nothing turns negative: the equations have no meaning there. What is zero already stays there.
        let turns_negative = |fraction: f64| y.iter().zip(&step).any(|(y, step)| *y > 0.0 && y - step * fraction < 0.0);
        let mut fraction = 1.0;
        while turns_negative(fraction) && fraction > SMALLEST_FRACTION {
            fraction /= 2.0;
        }
        y = (&y - &step * fraction).map(|value| if value < 0.0 { 0.0 } else { value });
        if step.amax() < LAST_STEP * y.amax().max(1.0) {
            break;
        }
    }
    Some(y)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The root of `y² = 2` beside an unknown that ends at zero, from this start.
    fn root(start: [f64; 2]) -> Option<DVector<f64>> {
        newton(DVector::from_row_slice(&start), |y| {
            let left = DVector::from_row_slice(&[y[0] * y[0] - 2.0, y[1] + 1e-20]);
            Some((left, DMatrix::from_row_slice(2, 2, &[2.0 * y[0], 0.0, 0.0, 1.0])))
        })
    }

    #[test]
    fn a_root_is_found_beside_an_unknown_that_is_zero() {
        let found = root([5.0, 0.0]).expect("a root");
        assert!((found[0] * found[0] - 2.0).abs() < 1e-12 && found[1] == 0.0, "{found}");
    }

    #[test]
    fn a_number_that_is_lost_is_no_root() {
        assert!(root([f64::NAN, 0.0]).is_none());
        assert!(root([0.0, 0.0]).is_none(), "no slope, no step");
    }
}
