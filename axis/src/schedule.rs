//! What is given on every day of a run: pieces of time, in each of which every input changes along a straight line.
//!
//! A solver that goes from piece to piece hits each change of input exactly and never steps over a short course. What makes
//! a schedule of a question is not the business of this crate.

use crate::model::{Day, Input};

/// A piece of time without sudden changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
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

/// The pieces of a run, from day 0 to its end, without gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// In order of time.
    pub pieces: Vec<Piece>,
}

impl Schedule {
    /// The inputs on a day; before the first day those of the first, after the last those of the last.
    #[must_use]
    pub fn input_at(&self, day: Day, side: Side) -> Input<f64> {
        let later = match side {
            Side::Before => self.pieces.partition_point(|piece| piece.until < day),
            Side::After => self.pieces.partition_point(|piece| piece.until <= day),
        };
        match self.pieces.get(later).or(self.pieces.last()) {
            Some(piece) => piece.input_at(day),
            None => Input::reference(),
        }
    }
}

impl Piece {
    /// The inputs on a day inside the piece.
    #[must_use]
    pub fn input_at(&self, day: Day) -> Input<f64> {
        let passed = ((day - self.from) / (self.until - self.from)).clamp(0.0, 1.0);
        // Written so that a constant stays exactly the same number all through.
        self.at_start.combine(self.at_end, |start, end| start + passed * (end - start))
    }
}
