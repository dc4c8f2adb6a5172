//! Polylines: grid path to points, bends rounded by quadratic Bézier curves, and the heads at the end of an arrow.

use super::{area::Point, grid_block::Place};
use crate::number::elementary::hypotenuse;

/// A path on the grid in points, without the places on its straight segments: start, bends, end.
pub(crate) fn points(path: &[Place], pitch: f64) -> Vec<Point> {
    let turns = |before: Place, here: Place, after: Place| {
        (here.0 - before.0, here.1 - before.1) != (after.0 - here.0, after.1 - here.1)
    };
    let bends = path.windows(3).filter(|corner| turns(corner[0], corner[1], corner[2])).map(|corner| corner[1]);
    let ends = (path.first().copied(), path.last().copied());
    let places = ends.0.into_iter().chain(bends).chain(ends.1);
    places.map(|(x, y)| (f64::from(x) * pitch, f64::from(y) * pitch)).collect()
}

/// The same line with every bend replaced by a quadratic Bézier curve, at most this far from the corner.
pub(crate) fn smooth(path: &[Point], radius: f64) -> Vec<Point> {
    let mut line: Vec<Point> = path.first().copied().into_iter().collect();
    for corner in path.windows(3) {
        let (before, here, after) = (corner[0], corner[1], corner[2]);
        let towards = |other: Point| {
            let length = hypotenuse(other.0 - here.0, other.1 - here.1).max(1e-9);
            let radius = radius.min(0.5 * length);
            (here.0 + (other.0 - here.0) / length * radius, here.1 + (other.1 - here.1) / length * radius)
        };
        let (start, end) = (towards(before), towards(after));
        for step in 0..=6 {
            let share = f64::from(step) / 6.0;
            let blend = |a: f64, b: f64, c: f64| {
                (1.0 - share) * (1.0 - share) * a + 2.0 * share * (1.0 - share) * b + share * share * c
            };
            line.push((blend(start.0, here.0, end.0), blend(start.1, here.1, end.1)));
        }
    }
    line.extend(path.last().copied());
    line
}

/// The line without its last piece of this length, where its head is drawn.
pub(crate) fn shortened(path: &[Point], by: f64) -> Vec<Point> {
    let mut path = path.to_vec();
    if let [.., before, end] = path.as_mut_slice() {
        let length = hypotenuse(end.0 - before.0, end.1 - before.1).max(1e-9);
        let share = (by / length).min(1.0);
        *end = (end.0 + (before.0 - end.0) * share, end.1 + (before.1 - end.1) * share);
    }
    path
}

/// The direction in which a line ends, as a unit vector.
pub(crate) fn heading(path: &[Point]) -> Point {
    match path {
        [.., before, end] => {
            let length = hypotenuse(end.0 - before.0, end.1 - before.1).max(1e-9);
            ((end.0 - before.0) / length, (end.1 - before.1) / length)
        }
        _ => (1.0, 0.0),
    }
}

/// A triangular head whose tip is at `end`.
pub(crate) fn head(end: Point, (x, y): Point, length: f64) -> Vec<Point> {
    let half = length * 0.5;
    let base = (end.0 - x * length, end.1 - y * length);
    vec![end, (base.0 - y * half, base.1 + x * half), (base.0 + y * half, base.1 - x * half)]
}

/// A bar across the end of a line.
pub(crate) fn bar(end: Point, (x, y): Point, length: f64) -> Vec<Point> {
    let half = length * 0.5;
    vec![(end.0 - y * half, end.1 + x * half), (end.0 + y * half, end.1 - x * half)]
}
