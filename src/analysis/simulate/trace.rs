//! Chooses the points through which curves are drawn and searched for peaks, by line simplification (Douglas and
//! Peucker 1973).
//!
//! Evenly spaced points alone would make a peak depend on the length of the simulation: a flare of three weeks falls
//! between two points of a century. So the continuous output is asked where it bends and turns, and those points are dropped
//! only where all curves are straight.

use crate::{
    model::{Day, Readouts, State, readouts},
    schedule::Side,
    solve::{ModelInstance, Trajectory},
};

/// Enough evenly spaced points for a smooth curve on a wide slide.
const EVEN_POINTS: usize = 800;

/// The largest error from dropping a point, as a share of the healthy value, or absolute where that is smaller than 1.
const LOST_BY_DROPPING: f64 = 1e-6;

/// The values of all curves on one day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Corner {
    pub(crate) day: Day,
    /// On which side of a jump.
    pub(crate) side: Side,
    pub(crate) state: State<f64>,
    pub(crate) readouts: Readouts<f64>,
}

impl Corner {
    fn of(course: &Trajectory, instance: &ModelInstance, day: Day, side: Side) -> Self {
        let state = course.state_on(day, side);
        Self { day, side, state, readouts: readouts(&state, &instance.parameters) }
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        self.state.values().chain(self.readouts.values())
    }

    /// The largest relative distance of this point from the straight line between two others.
    fn bend(&self, from: &Self, until: &Self) -> f64 {
        let share = (self.day - from.day) / (until.day - from.day);
        let scales = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).map(|row| row.value.max(1.0));
        let ends = from.values().zip(until.values());
        self.values()
            .zip(ends)
            .zip(scales)
            .map(|((value, (from, until)), scale)| (value - from - share * (until - from)).abs() / scale)
            .fold(0.0, f64::max)
    }
}

/// All points of a simulation in order: the times of jumps, seen from both sides, evenly spaced days, and those between them at which curves
/// bend.
pub(crate) fn corners(course: &Trajectory, instance: &ModelInstance) -> Vec<Corner> {
    let mut bends = course.bending_days().peekable();
    let mut corners: Vec<Corner> = Vec::new();
    let mut jumps = course.jump_days().peekable();
    // The bends since the last evenly spaced point.
    let mut between: Vec<Corner> = Vec::new();
    for day in course.fine_days(EVEN_POINTS) {
        between.extend(corners.last().copied());
        while let Some(bend) = bends.next_if(|bend| *bend < day) {
            between.push(Corner::of(course, instance, bend, Side::After));
        }
        bends.next_if(|bend| *bend <= day);
        let jumps = jumps.next_if(|jump| *jump <= day).is_some();
        let side = if jumps { Side::Before } else { Side::After };
        between.push(Corner::of(course, instance, day, side));
        keep_bends(&between, &mut corners);
        if jumps {
            corners.push(Corner::of(course, instance, day, Side::After));
        }
        between.clear();
    }
    corners
}

/// Adds to `corners` those of `points` after the first at which some curve bends, and the last one (Douglas and Peucker
/// 1973).
fn keep_bends(points: &[Corner], corners: &mut Vec<Corner>) {
    let Some(last) = points.len().checked_sub(1) else { return };
    let mut open = vec![(0, last)];
    while let Some((from, until)) = open.pop() {
        let (start, end) = (&points[from], &points[until]);
        let farthest = (from + 1..until)
            .map(|middle| (points[middle].bend(start, end), middle))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(bend, _)| *bend > LOST_BY_DROPPING);
        match farthest {
            // The stack returns the last entry first, so this order processes the earlier half first and keeps the
            // points sorted.
            Some((_, middle)) => open.extend([(middle, until), (from, middle)]),
            None => corners.push(*end),
        }
    }
}
