//! The outline of what lies between two edges, as far as it can be seen.

use crate::{layout::Place, output::svg::simplified};

/// How far a point may lie from a straight edge to be left out, in points.
const INVISIBLE: f64 = 0.05;

/// What lies between two edges, in places on the sheet.
pub(super) struct Outline {
    pub(super) lower: Vec<(f64, f64)>,
    pub(super) upper: Vec<(f64, f64)>,
}

impl Outline {
    /// Between edges given by position, lower and upper value.
    pub(super) fn of(edges: &[(f64, f64, f64)], place: &Place) -> Self {
        let edge = |value: fn(&(f64, f64, f64)) -> f64| {
            let points: Vec<(f64, f64)> = edges.iter().map(|point| (place.x(point.0), place.y(value(point)))).collect();
            simplified(&points, INVISIBLE)
        };
        Self { lower: edge(|point| point.1), upper: edge(|point| point.2) }
    }

    /// The corners all around; none where there is nothing to fill.
    pub(super) fn corners(&self) -> Option<Vec<(f64, f64)>> {
        let corners: Vec<(f64, f64)> = self.upper.iter().chain(self.lower.iter().rev()).copied().collect();
        (corners.len() > 2).then_some(corners)
    }

    /// The edges that are lines, the lower one first.
    pub(super) fn edges(&self) -> impl Iterator<Item = &[(f64, f64)]> {
        [&self.lower, &self.upper].into_iter().filter(|edge| edge.len() > 1).map(Vec::as_slice)
    }
}
