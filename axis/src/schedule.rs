//! What is given on every day of a run: segments, in each of which every input changes along a straight line.
//!
//! A solver that goes from segment to segment hits each change of input exactly and never steps over a short course. How a
//! scenario becomes a schedule is decided in the program.

use crate::model::{Day, Input};

/// A segment of the time line without sudden changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Where it starts.
    pub from: Day,
    /// Where it ends, always later.
    pub until: Day,
    /// The inputs just after its start.
    pub at_start: Input<f64>,
    /// The inputs just before its end; in between they follow a straight line.
    pub at_end: Input<f64>,
}

/// On which side of a sudden change to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Just before it.
    Before,
    /// Just after it.
    After,
}

/// The segments of a run, from day 0 to its end, without gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// In order of time.
    pub segments: Vec<Segment>,
}

impl Schedule {
    /// The inputs on a day; before the first day those of the first, after the last those of the last.
    #[must_use]
    pub fn input_at(&self, day: Day, side: Side) -> Input<f64> {
        let later = match side {
            Side::Before => self.segments.partition_point(|segment| segment.until < day),
            Side::After => self.segments.partition_point(|segment| segment.until <= day),
        };
        match self.segments.get(later).or(self.segments.last()) {
            Some(segment) => segment.input_at(day),
            None => Input::reference(),
        }
    }
}

impl Segment {
    /// The inputs on a day inside the segment.
    #[must_use]
    pub fn input_at(&self, day: Day) -> Input<f64> {
        let passed = ((day - self.from) / (self.until - self.from)).clamp(0.0, 1.0);
        // Written so that a constant stays exactly the same number all through.
        self.at_start.combine(self.at_end, |start, end| start + passed * (end - start))
    }
}
