//! The continuous output of a solver: between two steps every unknown follows a polynomial of degree four.

use crate::model::{Day, State};

/// What counts as straight: a distance from a straight line that no picture shows.
const STRAIGHT: f64 = 1e-5;
/// The most parts that one step is divided into.
const MOST_PARTS: f64 = 64.0;
/// How often the place of a turn is halved: until it is known to a billionth of the step.
const HALVINGS: u32 = 30;

/// One unknown within one step. With the share `s` of the step that has passed, its value is
/// `start + s·((end − start) + (1 − s)·(bend + s·(cubic + s·quartic)))`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Quartic {
    pub(super) start: f64,
    pub(super) end: f64,
    pub(super) bend: f64,
    pub(super) cubic: f64,
    pub(super) quartic: f64,
}

impl Quartic {
    /// Its value when this share of the step has passed. At both ends it is the value that the solver found, to the last
    /// bit.
    pub(super) fn at(&self, share: f64) -> f64 {
        if share >= 1.0 {
            return self.end;
        }
        let inner = self.bend + share * (self.cubic + share * self.quartic);
        self.start + share * ((self.end - self.start) + (1.0 - share) * inner)
    }

    /// Its slope there, per step.
    pub(super) fn slope(&self, share: f64) -> f64 {
        let inner = self.bend + share * (self.cubic + share * self.quartic);
        let inner_slope = self.cubic + 2.0 * share * self.quartic;
        (self.end - self.start) + (1.0 - 2.0 * share) * inner + share * (1.0 - share) * inner_slope
    }

    /// Adds the shares at which it turns around, looked for between so many parts.
    fn add_turns(&self, parts: f64, shares: &mut Vec<f64>) {
        let mut part = 0.0;
        while part < parts {
            let (mut low, mut high) = (part / parts, (part + 1.0) / parts);
            part += 1.0;
            let rises = self.slope(low) > 0.0;
            if self.slope(low) * self.slope(high) >= 0.0 {
                continue;
            }
            for _ in 0..HALVINGS {
                let middle = 0.5 * (low + high);
                if (self.slope(middle) > 0.0) == rises { low = middle } else { high = middle }
            }
            shares.push(0.5 * (low + high));
        }
    }

    /// No value within the step is farther than this from the straight line between its ends.
    pub(super) fn most_bent(&self) -> f64 {
        (self.bend.abs() + self.cubic.abs() + self.quartic.abs()) / 4.0
    }
}

/// An accepted step.
#[derive(Clone, Copy, Debug)]
pub(super) struct SolvedStep<'a> {
    /// From when until when, in days since the start of the segment.
    pub(super) from: Day,
    pub(super) until: Day,
    /// Which compartments were solved for, by their positions in the table.
    pub(super) unknowns: &'a [usize],
    /// The course of each of them.
    pub(super) courses: &'a [Quartic],
}

impl SolvedStep<'_> {
    /// The state at a time inside the step; what was not solved for is as in `fixed`.
    pub(super) fn at(&self, time: Day, fixed: &State<f64>) -> State<f64> {
        let share = ((time - self.from) / (self.until - self.from)).clamp(0.0, 1.0);
        self.state(fixed, |course| course.at(share))
    }

    /// Times between which every course is straight, but for a [`STRAIGHT`] part of the size of its compartment; the end of
    /// the step is the last. Among them are those at which a course turns around.
    pub(super) fn bending_times(&self) -> Vec<Day> {
        let size = |unknown: &usize| State::<f64>::TABLE[*unknown].value.max(1.0);
        let bends = self.unknowns.iter().zip(self.courses).map(|(unknown, course)| course.most_bent() / size(unknown));
        // Twice as many parts leave a quarter of the bend.
        let parts = (bends.fold(0.0, f64::max) / STRAIGHT).sqrt().clamp(1.0, MOST_PARTS).ceil();
        let mut shares: Vec<f64> = Vec::new();
        let mut part = 1.0;
        while part <= parts {
            shares.push(part / parts);
            part += 1.0;
        }
        for (unknown, course) in self.unknowns.iter().zip(self.courses) {
            if course.most_bent() > STRAIGHT * size(unknown) {
                course.add_turns(parts, &mut shares);
            }
        }
        shares.sort_by(f64::total_cmp);
        shares.dedup();
        shares
            .into_iter()
            .map(|share| if share >= 1.0 { self.until } else { self.from + share * (self.until - self.from) })
            .collect()
    }

    fn state(&self, fixed: &State<f64>, value: impl Fn(&Quartic) -> f64) -> State<f64> {
        let mut solved = self.unknowns.iter().zip(self.courses).peekable();
        let mut positions = 0..;
        fixed.map_values(|own| {
            let position = positions.next().unwrap_or_default();
            solved.next_if(|(unknown, _)| **unknown == position).map_or(own, |(_, course)| value(course))
        })
    }
}
