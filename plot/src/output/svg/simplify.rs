//! Leaves out the points of a line that cannot be seen, by the algorithm of Douglas and Peucker.

use plotters_backend::BackendCoord;

use super::units::{FINE, fine};

/// Keeps the ends and every point that stands out from the chord of its neighbours by more than
/// `tolerance`. D. H. Douglas and T. K. Peucker (1973), Cartographica 10(2), with an own stack
/// instead of recursion.
pub(crate) fn simplify(points: &[BackendCoord], tolerance: f64) -> Vec<BackendCoord> {
    let mut keep = vec![false; points.len()];
    if let (Some(first), Some(last)) = (keep.first().copied(), points.len().checked_sub(1)) {
        debug_assert!(!first);
        keep[0] = true;
        keep[last] = true;
        let mut open = vec![(0, last)];
        while let Some((from, until)) = open.pop() {
            let farthest = (from + 1..until)
                .map(|middle| (distance(points[middle], points[from], points[until]), middle))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((distance, middle)) = farthest
                && distance > tolerance
            {
                keep[middle] = true;
                open.extend([(from, middle), (middle, until)]);
            }
        }
    }
    points.iter().zip(keep).filter_map(|(point, keep)| keep.then_some(*point)).collect()
}

/// The same for places in points.
pub(crate) fn simplified(points: &[(f64, f64)], tolerance: f64) -> Vec<(f64, f64)> {
    let kept: Vec<BackendCoord> = points.iter().map(|(x, y)| (fine(*x), fine(*y))).collect();
    let back = |value: i32| f64::from(value) / FINE;
    simplify(&kept, tolerance * FINE).into_iter().map(|(x, y)| (back(x), back(y))).collect()
}

/// From a point to the straight piece between two others.
fn distance(point: BackendCoord, from: BackendCoord, until: BackendCoord) -> f64 {
    let vector = |a: BackendCoord, b: BackendCoord| (f64::from(b.0) - f64::from(a.0), f64::from(b.1) - f64::from(a.1));
    let (piece, offset) = (vector(from, until), vector(from, point));
    let length = piece.0 * piece.0 + piece.1 * piece.1;
    let share = if length == 0.0 { 0.0 } else { ((offset.0 * piece.0 + offset.1 * piece.1) / length).clamp(0.0, 1.0) };
    (offset.0 - share * piece.0).hypot(offset.1 - share * piece.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_lines_lose_their_middle_and_corners_stay() {
        let line: Vec<_> = (0..1000).map(|x| (x, 2 * x)).collect();
        assert_eq!(simplify(&line, 1.0), [(0, 0), (999, 1998)]);
        let corner = [(0, 0), (50, 1), (100, 0), (100, 90)];
        assert_eq!(simplify(&corner, 2.0), [(0, 0), (100, 0), (100, 90)]);
        assert!(simplify(&[], 1.0).is_empty());
    }

    #[test]
    fn a_spike_that_returns_is_kept() {
        let spike = [(0, 0), (50, 0), (50, 400), (50, 0), (0, 0)];
        assert!(simplify(&spike, 5.0).contains(&(50, 400)));
    }
}
