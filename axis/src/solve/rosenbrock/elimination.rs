//! Gaussian elimination for matrices whose zeros stand always in the same places: planned once, carried out in every step.
//!
//! The plan takes the pivots on the diagonal, in the order that fills the fewest zeros (Markowitz 1957): in the matrix of an
//! implicit step the diagonal is large. Whether it is large enough is looked at every time; where it is not, a dense
//! elimination with row exchange takes over.

use std::collections::BTreeMap;

use nalgebra::{DMatrix, DVector, Dyn, LU};

/// The largest number of a matrix may be so many times a pivot; beyond that the pivot is not trusted.
const LARGEST_TO_PIVOT: f64 = 1e10;

/// One pivot: where it stands, and what is to be done with the rows and columns that are left.
#[derive(Clone, Debug)]
struct Pivot {
    row: usize,
    diagonal: usize,
    /// Rows below with an entry in this column: row and entry.
    below: Vec<(usize, usize)>,
    /// Columns to the right with an entry in this row: column and entry.
    right: Vec<(usize, usize)>,
    /// The entry in each of these rows and columns, row by row.
    targets: Vec<usize>,
}

/// The plan, and the factors of the last matrix.
#[derive(Clone, Debug)]
pub(super) struct Elimination {
    size: usize,
    /// Where each entry of the matrix stands among the values.
    entries: Vec<usize>,
    diagonal: Vec<usize>,
    places: Vec<(usize, usize)>,
    pivots: Vec<Pivot>,
    values: Vec<f64>,
    /// In use where the pivots on the diagonal were too small.
    dense: Option<LU<f64, Dyn, Dyn>>,
}

impl Elimination {
    /// Plans for matrices of this size with these entries, row and column, and a diagonal.
    pub(super) fn plan(size: usize, entries: &[(usize, usize)]) -> Self {
        let mut places: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for place in entries.iter().copied().chain((0..size).map(|row| (row, row))) {
            let next = places.len();
            places.entry(place).or_insert(next);
        }
        let mut left: Vec<usize> = (0..size).collect();
        let mut pivots = Vec::with_capacity(size);
        while !left.is_empty() {
            let others = |row: usize, places: &BTreeMap<(usize, usize), usize>| -> (Vec<usize>, Vec<usize>) {
                let below = left.iter().copied().filter(|other| *other != row && places.contains_key(&(*other, row)));
                let right = left.iter().copied().filter(|other| *other != row && places.contains_key(&(row, *other)));
                (below.collect(), right.collect())
            };
            let cost = |row: usize| {
                let (below, right) = others(row, &places);
                (below.len() * right.len(), row)
            };
            let Some(row) = left.iter().copied().min_by_key(|row| cost(*row)) else { break };
            let (below, right) = others(row, &places);
            let mut targets = Vec::with_capacity(below.len() * right.len());
            for lower in &below {
                for column in &right {
                    let next = places.len();
                    targets.push(*places.entry((*lower, *column)).or_insert(next));
                }
            }
            pivots.push(Pivot {
                row,
                diagonal: places[&(row, row)],
                below: below.into_iter().map(|lower| (lower, places[&(lower, row)])).collect(),
                right: right.into_iter().map(|column| (column, places[&(row, column)])).collect(),
                targets,
            });
            left.retain(|other| *other != row);
        }
        let mut by_value = vec![(0, 0); places.len()];
        for (place, value) in &places {
            by_value[*value] = *place;
        }
        Self {
            size,
            entries: entries.iter().map(|place| places[place]).collect(),
            diagonal: (0..size).map(|row| places[&(row, row)]).collect(),
            values: vec![0.0; places.len()],
            places: by_value,
            pivots,
            dense: None,
        }
    }

    /// Factors `diagonal · 1 − matrix`, of which the matrix is given by its entries. Says whether that is possible.
    pub(super) fn factor(&mut self, diagonal: f64, matrix: &[f64]) -> bool {
        self.values.fill(0.0);
        for (place, value) in self.entries.iter().zip(matrix) {
            self.values[*place] = -value;
        }
        for place in &self.diagonal {
            self.values[*place] += diagonal;
        }
        self.dense = None;
        let largest = |values: &[f64]| values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        let before = largest(&self.values);
        for pivot in &self.pivots {
            let inverse = 1.0 / self.values[pivot.diagonal];
            self.values[pivot.diagonal] = inverse;
            let mut targets = pivot.targets.iter();
            for (_, entry) in &pivot.below {
                let factor = self.values[*entry] * inverse;
                self.values[*entry] = factor;
                for ((_, right), target) in pivot.right.iter().zip(targets.by_ref()) {
                    self.values[*target] -= factor * self.values[*right];
                }
            }
        }
        let is_trusted = self.pivots.iter().all(|pivot| {
            let inverse = self.values[pivot.diagonal].abs();
            inverse.is_finite() && inverse * before < LARGEST_TO_PIVOT
        });
        is_trusted && self.values.iter().all(|value| value.is_finite()) || self.factor_dense(diagonal, matrix)
    }

    fn factor_dense(&mut self, diagonal: f64, matrix: &[f64]) -> bool {
        let mut whole = DMatrix::from_diagonal_element(self.size, self.size, diagonal);
        for (place, value) in self.entries.iter().zip(matrix) {
            whole[self.places[*place]] -= value;
        }
        if !whole.iter().all(|value| value.is_finite()) {
            return false;
        }
        let factors = whole.lu();
        let possible = factors.is_invertible();
        self.dense = Some(factors);
        possible
    }

    /// Replaces a right-hand side by the solution.
    pub(super) fn solve(&self, vector: &mut [f64]) {
        if let Some(factors) = &self.dense {
            let mut whole = DVector::from_column_slice(vector);
            if factors.solve_mut(&mut whole) {
                vector.copy_from_slice(whole.as_slice());
            } else {
                vector.fill(f64::NAN);
            }
            return;
        }
        for pivot in &self.pivots {
            let known = vector[pivot.row];
            for (row, entry) in &pivot.below {
                vector[*row] -= self.values[*entry] * known;
            }
        }
        for pivot in self.pivots.iter().rev() {
            let mut value = vector[pivot.row];
            for (column, entry) in &pivot.right {
                value -= self.values[*entry] * vector[*column];
            }
            vector[pivot.row] = value * self.values[pivot.diagonal];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn product(size: usize, places: &[(usize, usize)], diagonal: f64, matrix: &[f64], vector: &[f64]) -> Vec<f64> {
        let mut result: Vec<f64> = vector.iter().map(|value| diagonal * value).collect();
        for ((row, column), value) in places.iter().zip(matrix) {
            result[*row] -= value * vector[*column];
        }
        assert_eq!(result.len(), size);
        result
    }

    #[test]
    fn solves_what_it_was_planned_for() {
        let places = [(0, 1), (1, 0), (1, 1), (2, 0), (3, 2), (0, 3), (2, 2)];
        let matrix = [2.0, -1.5, -3.0, 0.5, 4.0, 1.25, -7.0];
        let mut elimination = Elimination::plan(4, &places);
        for diagonal in [0.5, 3.0, 1e6] {
            assert!(elimination.factor(diagonal, &matrix));
            assert!(elimination.dense.is_none());
            let mut vector = [1.0, -2.0, 3.0, 0.25];
            elimination.solve(&mut vector);
            let again = product(4, &places, diagonal, &matrix, &vector);
            for (found, expected) in again.iter().zip([1.0, -2.0, 3.0, 0.25]) {
                assert!((found - expected).abs() < 1e-12, "{found} instead of {expected}");
            }
        }
    }

    #[test]
    fn where_the_diagonal_is_too_small_rows_are_exchanged() {
        // 1 − matrix is [[0, 1], [1, 0]].
        let places = [(0, 0), (0, 1), (1, 0), (1, 1)];
        let mut elimination = Elimination::plan(2, &places);
        assert!(elimination.factor(1.0, &[1.0, -1.0, -1.0, 1.0]));
        assert!(elimination.dense.is_some());
        let mut vector = [3.0, 5.0];
        elimination.solve(&mut vector);
        assert_eq!(vector, [5.0, 3.0]);
        assert!(!elimination.factor(1.0, &[1.0, 0.0, 0.0, 1.0]), "a matrix of zeros has no inverse");
        assert!(!elimination.factor(1.0, &[f64::NAN, 0.0, 0.0, 1.0]));
    }
}
