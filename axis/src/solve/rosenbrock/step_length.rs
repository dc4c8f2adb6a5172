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
/// Errors below this share of the tolerance are those of rounding.
const SMALLEST_ERROR: f64 = 1e-10;
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

    /// The next step, where so much is left; no tiny step is left for the end.
    pub(super) fn until_end(&self, left: Day) -> Day {
        if 1.01 * self.next >= left { left } else { self.next }
    }

    /// Whether a step of this length may stay, whose error is this multiple of the tolerance. Chooses the next either way.
    pub(super) fn is_accepted(&mut self, length: Day, error: f64) -> bool {
        if !error.is_finite() {
            self.next = length * AFTER_NO_NUMBER;
            self.was_rejected = true;
            return false;
        }
        let error = error.max(SMALLEST_ERROR);
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
