//! Axis-parallel rectangles in points: overlap, corners, rounded outline.

use super::grid_block::Block;
use crate::number::elementary::{cosine, sine};

/// A point of the sheet, in points.
pub(crate) type Point = (f64, f64);

/// A rectangle in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Area {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Area {
    /// The rectangle of this size with this centre.
    pub(crate) fn around((x, y): Point, width: f64, height: f64) -> Self {
        Self { left: x - width / 2.0, top: y - height / 2.0, right: x + width / 2.0, bottom: y + height / 2.0 }
    }

    /// A rectangle of the grid in points.
    pub(crate) fn of(block: &Block, pitch: f64) -> Self {
        let at = |place: i32| f64::from(place) * pitch;
        Self { left: at(block.left), top: at(block.top), right: at(block.right), bottom: at(block.bottom) }
    }

    /// Whether two rectangles overlap or come nearer than this gap.
    pub(crate) fn meets(&self, other: &Self, gap: f64) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + gap
            && other.top < self.bottom + gap
    }

    pub(crate) fn lies_in(&self, other: &Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    /// The four corners.
    pub(crate) fn corners(&self) -> [Point; 4] {
        [(self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)]
    }

    /// The closed outline with round corners, each a quarter of a circle in steps of 15°.
    pub(crate) fn rounded(&self, radius: f64) -> Vec<Point> {
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
        (x + radius * cosine(angle), y + radius * sine(angle))
    })
}
