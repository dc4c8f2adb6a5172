//! Shares the height of a sheet between rows.

use crate::layout::count::count;

/// Heights of rows that fill `space`, none lower than it needs and none higher than `most`: all alike as far as that goes.
pub(super) fn shared_out(needed: &[f64], space: f64, most: f64) -> Vec<f64> {
    let mut common = 0.0;
    let mut tall: Vec<bool> = vec![false; needed.len()];
    // Each round takes the rows that need more than the common height out of the sharing.
    for _ in 0..=needed.len() {
        let taken: f64 = needed.iter().zip(&tall).filter(|(_, tall)| **tall).map(|(height, _)| height).sum();
        let others = tall.iter().filter(|tall| !**tall).count();
        common = ((space - taken) / count(others.max(1))).min(most);
        let next: Vec<bool> = needed.iter().map(|height| *height > common).collect();
        if next == tall {
            break;
        }
        tall = next;
    }
    needed.iter().map(|height| height.max(common)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_alike_unless_one_needs_more() {
        assert_eq!(shared_out(&[10.0, 10.0], 50.0, 100.0), [25.0, 25.0]);
        assert_eq!(shared_out(&[10.0, 40.0, 10.0], 80.0, 100.0), [20.0, 40.0, 20.0]);
        assert_eq!(shared_out(&[10.0, 10.0], 90.0, 30.0), [30.0, 30.0]);
        assert_eq!(shared_out(&[10.0, 40.0], 30.0, 100.0), [10.0, 40.0], "none is lower than it needs");
        assert!(shared_out(&[], 30.0, 10.0).is_empty());
    }
}
