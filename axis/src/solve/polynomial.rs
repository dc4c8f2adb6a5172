//! The continuous output of a solver: between two steps every unknown follows a polynomial of degree four.

use crate::model::{Day, State};

/// What counts as straight: a distance from a straight line that no picture shows, in units of the size of a compartment.
const STRAIGHT: f64 = 1e-5;
/// The most parts that one step is divided into; enough for a compartment that falls by half within the step.
const MOST_PARTS: f64 = 256.0;
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

    /// The largest second derivative within the step, per step and step.
    fn most_curved(&self) -> f64 {
        let Self { bend, cubic, quartic, .. } = *self;
        let at = |share: f64| 2.0 * (cubic - bend) + 6.0 * (quartic - cubic) * share - 12.0 * quartic * share * share;
        // A parabola is farthest from zero at an end or at its vertex.
        let vertex = (quartic - cubic) / (4.0 * quartic);
        let vertex = if (0.0..=1.0).contains(&vertex) { at(vertex).abs() } else { 0.0 };
        at(0.0).abs().max(at(1.0).abs()).max(vertex)
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
        let curved =
            self.unknowns.iter().zip(self.courses).map(|(unknown, course)| course.most_curved() / size(unknown));
        // A curve leaves its chord by at most an eighth of its second derivative times the square of the length.
        let parts = (curved.fold(0.0, f64::max) / (8.0 * STRAIGHT)).sqrt().clamp(1.0, MOST_PARTS).ceil();
        let mut shares: Vec<f64> = Vec::new();
        let mut part = 1.0;
        while part <= parts {
            shares.push(part / parts);
            part += 1.0;
        }
        for (unknown, course) in self.unknowns.iter().zip(self.courses) {
            if course.most_curved() > 8.0 * STRAIGHT * size(unknown) {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// With `s` for the share that has passed: 2 + s − 12·s·(1 − s)·(1 + 2·s·(1 + s)).
    const COURSE: Quartic = Quartic { start: 2.0, end: 3.0, bend: -12.0, cubic: -24.0, quartic: -24.0 };

    fn step(courses: &[Quartic]) -> SolvedStep<'_> {
        SolvedStep { from: 10.0, until: 20.0, unknowns: &[0], courses }
    }

    #[test]
    fn slope_and_curvature_are_those_of_small_differences() {
        let mut largest = 0.0_f64;
        for place in 1..100_u32 {
            let share = f64::from(place) / 100.0;
            let difference = (COURSE.at(share + 1e-5) - COURSE.at(share - 1e-5)) / 2e-5;
            assert!((COURSE.slope(share) - difference).abs() < 1e-6, "{share}");
            largest = largest.max(((COURSE.slope(share + 1e-5) - COURSE.slope(share - 1e-5)) / 2e-5).abs());
        }
        let most = COURSE.most_curved();
        assert!(most >= largest && most < 1.05 * largest, "{most} and {largest}");
        assert_eq!((COURSE.at(0.0), COURSE.at(1.0)), (2.0, 3.0));
    }

    #[test]
    fn between_the_times_of_a_step_every_course_is_straight() {
        let small = Quartic { bend: -0.03, cubic: 0.05, quartic: -0.02, ..COURSE };
        let courses = [small];
        let times = step(&courses).bending_times();
        let value = |time: f64| small.at((time - 10.0) / 10.0);
        let mut from = 10.0;
        for until in times.iter().copied() {
            let middle = 0.5 * (from + until);
            assert!((value(middle) - 0.5 * (value(from) + value(until))).abs() < 1.01e-5, "{from} to {until}");
            from = until;
        }
        assert_eq!(times.last(), Some(&20.0));
        assert!(times.len() < 100, "{}", times.len());
    }

    #[test]
    fn a_course_is_looked_at_where_it_turns_around() {
        let courses = [COURSE];
        let times = step(&courses).bending_times();
        let turn = times.iter().map(|time| COURSE.slope((time - 10.0) / 10.0).abs()).fold(f64::INFINITY, f64::min);
        assert!(turn < 1e-6, "{turn}");
        let straight = [Quartic { bend: 0.0, cubic: 0.0, quartic: 0.0, ..COURSE }];
        assert_eq!(step(&straight).bending_times(), [20.0]);
    }
}
