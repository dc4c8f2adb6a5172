//! The length of the next step, from the error estimates of this one and the one before (Gustafsson 1994, with the limits of
//! the program RODAS of Hairer and Wanner 1996).

use crate::{model::Day, number::elementary};

/// A step is this share of the longest that the error estimate allows.
const SAFETY_FACTOR: f64 = 0.9;
/// The next step is at least this share of the last one.
const MOST_SHRINKING: f64 = 0.2;
/// The next step is at most this multiple of the last one.
const MOST_GROWTH: f64 = 6.0;
/// The estimated error grows with this power of the length.
const ORDER: f64 = 5.0;
/// What is left of a step in which some number was lost.
const AFTER_NO_NUMBER: f64 = 0.1;
/// Errors of the step before below this share of the tolerance say nothing about the next.
const LEAST_REMEMBERED: f64 = 1e-2;

/// How long the next step is to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct StepLength {
    next: Day,
    /// Length and error of the last step.
    last: Option<(Day, f64)>,
    was_rejected: bool,
}

impl StepLength {
    pub(super) fn first(next: Day) -> Self {
        Self { next, last: None, was_rejected: false }
    }

    /// The next step, where so much is left. What is left for less than two steps is halved, so that no tiny one remains.
    pub(super) fn until_end(&self, left: Day) -> Day {
        if self.next >= left {
            left
        } else if 2.0 * self.next > left {
            0.5 * left
        } else {
            self.next
        }
    }

    /// Judges a step of this length, whose error is this multiple of the tolerance: whether it may stay. Chooses the next either
    /// way.
    pub(super) fn judge(&mut self, length: Day, error: f64) -> bool {
        if !error.is_finite() {
            self.next = length * AFTER_NO_NUMBER;
            self.was_rejected = true;
            return false;
        }
        let allowed =
            |error: f64| (SAFETY_FACTOR * elementary::power(error, -1.0 / ORDER)).clamp(MOST_SHRINKING, MOST_GROWTH);
        let mut growth = allowed(error);
        if error > 1.0 {
            self.next = length * growth;
            self.was_rejected = true;
            return false;
        }
        if let Some((last_length, last_error)) = self.last {
            growth = growth.min(length / last_length * allowed(error * error / last_error)).max(MOST_SHRINKING);
        }
        if self.was_rejected {
            growth = growth.min(1.0);
        }
        self.last = Some((length, error.max(LEAST_REMEMBERED)));
        self.next = length * growth;
        self.was_rejected = false;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_with_too_large_an_error_is_shortened_and_the_next_does_not_grow() {
        let mut length = StepLength::first(1.0);
        assert!(!length.judge(1.0, 32.0));
        assert!((length.until_end(100.0) - 0.45).abs() < 1e-12, "{length:?}");
        assert!(length.judge(0.45, 1e-6));
        assert_eq!(length.until_end(100.0), 0.45, "after a rejection the step does not grow at once");
        assert!(length.judge(0.45, 1e-6));
        assert!(length.until_end(100.0) > 0.9);
    }

    #[test]
    fn a_step_shrinks_to_a_fifth_at_most_and_grows_sixfold_at_most() {
        let mut length = StepLength::first(1.0);
        assert!(!length.judge(1.0, 1e30));
        assert_eq!(length.until_end(100.0), 0.2);
        assert!(!length.judge(0.2, f64::NAN));
        assert!((length.until_end(100.0) - 0.02).abs() < 1e-15);
        let mut length = StepLength::first(1.0);
        assert!(length.judge(1.0, 0.0));
        assert_eq!(length.until_end(100.0), 6.0);
    }

    #[test]
    fn an_error_that_grew_is_expected_to_grow_further() {
        let next = |errors: [f64; 2]| {
            let mut length = StepLength::first(1.0);
            assert!(errors.iter().all(|error| length.judge(1.0, *error)));
            length.until_end(100.0)
        };
        assert!(next([0.02, 0.5]) < next([0.5, 0.5]));
    }

    #[test]
    fn the_end_is_reached_without_a_tiny_step() {
        let length = StepLength::first(1.0);
        assert_eq!([0.7, 1.0, 1.01, 1.9, 2.5].map(|left| length.until_end(left)), [0.7, 1.0, 0.505, 0.95, 1.0]);
    }
}
