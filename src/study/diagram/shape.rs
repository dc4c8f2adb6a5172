//! Rounded boxes, rounded bends, and the ends of arrows, as lists of places.

use super::route::Place;

/// A place in points.
pub(super) type Point = (f64, f64);

/// A rectangle in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) fn around((x, y): Point, width: f64, height: f64) -> Self {
        Self { left: x - width / 2.0, top: y - height / 2.0, right: x + width / 2.0, bottom: y + height / 2.0 }
    }

    pub(super) fn of(block: &crate::study::diagram::route::Block, pitch: f64) -> Self {
        let at = |place: i32| f64::from(place) * pitch;
        Self { left: at(block.left), top: at(block.top), right: at(block.right), bottom: at(block.bottom) }
    }

    pub(super) fn meets(&self, other: &Self, gap: f64) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + gap
            && other.top < self.bottom + gap
    }

    pub(super) fn lies_in(&self, other: &Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    /// The four corners.
    pub(super) fn corners(&self) -> [Point; 4] {
        [(self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)]
    }

    /// The outline with round corners, closed.
    pub(super) fn rounded(&self, radius: f64) -> Vec<Point> {
        let Self { left, top, right, bottom } = *self;
        let corners = [
            (right - radius, top + radius, -90.0),
            (right - radius, bottom - radius, 0.0),
            (left + radius, bottom - radius, 90.0),
            (left + radius, top + radius, 180.0),
        ];
        let mut outline: Vec<Point> = corners.into_iter().flat_map(|(x, y, from)| arc((x, y), radius, from)).collect();
        outline.extend(outline.first().copied());
        outline
    }
}

fn arc((x, y): Point, radius: f64, from: f64) -> impl Iterator<Item = Point> {
    (0..=6).map(move |step| {
        let angle = (from + 15.0 * f64::from(step)).to_radians();
        (x + radius * angle.cos(), y + radius * angle.sin())
    })
}

/// A way on the grid in points: its start, its bends, its end.
pub(super) fn points(way: &[Place], pitch: f64) -> Vec<Point> {
    let turns = |before: Place, here: Place, after: Place| {
        (here.0 - before.0, here.1 - before.1) != (after.0 - here.0, after.1 - here.1)
    };
    let bends = way.windows(3).filter(|corner| turns(corner[0], corner[1], corner[2])).map(|corner| corner[1]);
    let ends = (way.first().copied(), way.last().copied());
    let places = ends.0.into_iter().chain(bends).chain(ends.1);
    places.map(|(x, y)| (f64::from(x) * pitch, f64::from(y) * pitch)).collect()
}

/// The same way with round bends.
pub(super) fn smooth(way: &[Point], radius: f64) -> Vec<Point> {
    let mut line: Vec<Point> = way.first().copied().into_iter().collect();
    for corner in way.windows(3) {
        let (before, here, after) = (corner[0], corner[1], corner[2]);
        let towards = |other: Point| {
            let length = (other.0 - here.0).hypot(other.1 - here.1).max(1e-9);
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
    line.extend(way.last().copied());
    line
}

/// Takes a length off the end of a line, to leave room for its head.
pub(super) fn shortened(way: &[Point], by: f64) -> Vec<Point> {
    let mut way = way.to_vec();
    if let [.., before, end] = way.as_mut_slice() {
        let length = (end.0 - before.0).hypot(end.1 - before.1).max(1e-9);
        let share = (by / length).min(1.0);
        *end = (end.0 + (before.0 - end.0) * share, end.1 + (before.1 - end.1) * share);
    }
    way
}

/// The direction in which a line ends.
pub(super) fn heading(way: &[Point]) -> Point {
    match way {
        [.., before, end] => {
            let length = (end.0 - before.0).hypot(end.1 - before.1).max(1e-9);
            ((end.0 - before.0) / length, (end.1 - before.1) / length)
        }
        _ => (1.0, 0.0),
    }
}

/// A pointed head whose tip is at `end`.
pub(super) fn head(end: Point, (x, y): Point, length: f64) -> Vec<Point> {
    let half = length * 0.5;
    let base = (end.0 - x * length, end.1 - y * length);
    vec![end, (base.0 - y * half, base.1 + x * half), (base.0 + y * half, base.1 - x * half)]
}

/// A bar across the end of a line.
pub(super) fn bar(end: Point, (x, y): Point, length: f64) -> Vec<Point> {
    let half = length * 0.5;
    vec![(end.0 - y * half, end.1 + x * half), (end.0 + y * half, end.1 - x * half)]
}
