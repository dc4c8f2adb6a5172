//! Gaussian elimination for matrices whose zeros stand always in the same places: planned once, carried out in every step.
//!
//! The plan takes the pivots on the diagonal, in the order that fills the fewest zeros (Markowitz 1957): in the matrix of an
//! implicit step the diagonal is large. Whether it is large enough is looked at every time; where it is not, a dense
//! elimination with row exchange takes over.

use nalgebra::{DMatrix, DVector, Dyn, LU};

use crate::model::State;

/// At least as many unknowns as there can be, and a power of two: the last bits of a place are always within bounds, which
/// so needs no look.
pub(super) const MOST: usize = 32;
const _: () = assert!(State::<f64>::COUNT <= MOST, "more unknowns than the elimination has room for");
/// As many entries as a matrix can have.
const MOST_VALUES: usize = MOST * MOST;
/// So many numbers are summed up side by side: one sum after the other would wait for itself.
const LANES: usize = 8;

/// A row may be subtracted from another so many times; beyond that the pivot is not trusted, because digits are lost.
const LARGEST_FACTOR: f64 = 1e4;

/// A row, and so a column.
type Row = u8;
/// A place among the values.
type Place = u16;

/// One pivot: its row, its place among the values, and how many rows below and columns to the right it acts on.
#[derive(Clone, Debug)]
struct Pivot {
    row: Row,
    diagonal: Place,
    below: usize,
    right: usize,
}

/// The plan, and the factors of the last matrix.
#[derive(Clone, Debug)]
pub(super) struct Elimination {
    size: usize,
    /// Row and column of each entry of the matrix, and its place among the values.
    entries: Vec<((usize, usize), Place)>,
    diagonal: Vec<Place>,
    pivots: Vec<Pivot>,
    /// Pivot after pivot, the rows below with an entry in its column: row and place.
    below: Vec<(Row, Place)>,
    /// Pivot after pivot, the columns to the right with an entry in its row: column and place.
    right: Vec<(Row, Place)>,
    /// Pivot after pivot, the places in each of these rows and columns, row by row.
    targets: Vec<Place>,
    /// Those beyond the last place are nought.
    values: Box<[f64; MOST_VALUES]>,
    /// How many are in use, rounded up to whole lanes.
    used: usize,
    /// In use where the pivots on the diagonal were too small.
    dense: Option<LU<f64, Dyn, Dyn>>,
}

/// Where the entries of a square matrix stand among the values.
struct Places {
    size: usize,
    of: Vec<Option<Place>>,
    count: Place,
}

impl Places {
    fn get(&self, row: usize, column: usize) -> Option<Place> {
        self.of[row * self.size + column]
    }

    /// The place of an entry, a new one if it had none.
    fn add(&mut self, row: usize, column: usize) -> Place {
        let place = &mut self.of[row * self.size + column];
        *place.get_or_insert_with(|| {
            self.count += 1;
            self.count - 1
        })
    }
}

impl Elimination {
    /// Plans for matrices of this size with these entries, row and column, and a diagonal.
    pub(super) fn plan(size: usize, entries: &[(usize, usize)]) -> Self {
        let mut places = Places { size, of: vec![None; size * size], count: 0 };
        let entries = entries.iter().map(|(row, column)| ((*row, *column), places.add(*row, *column))).collect();
        let mut plan = Self {
            size,
            entries,
            diagonal: (0..size).map(|row| places.add(row, row)).collect(),
            pivots: Vec::with_capacity(size),
            below: Vec::new(),
            right: Vec::new(),
            targets: Vec::new(),
            values: Box::new([0.0; MOST_VALUES]),
            used: 0,
            dense: None,
        };
        let mut left: Vec<usize> = (0..size).collect();
        let cost = |row: usize, left: &[usize], places: &Places| {
            let below = left.iter().filter(|other| places.get(**other, row).is_some()).count();
            let right = left.iter().filter(|other| places.get(row, **other).is_some()).count();
            (below - 1) * (right - 1)
        };
        while let Some(row) = left.iter().copied().min_by_key(|row| (cost(*row, &left, &places), *row)) {
            left.retain(|other| *other != row);
            let below = left.iter().filter_map(|other| Some((narrow(*other), places.get(*other, row)?)));
            let below: Vec<(Row, Place)> = below.collect();
            let right = left.iter().filter_map(|other| Some((narrow(*other), places.get(row, *other)?)));
            let right: Vec<(Row, Place)> = right.collect();
            for (lower, _) in &below {
                plan.targets.extend(right.iter().map(|(column, _)| places.add((*lower).into(), (*column).into())));
            }
            plan.pivots.push(Pivot {
                row: narrow(row),
                diagonal: plan.diagonal[row],
                below: below.len(),
                right: right.len(),
            });
            plan.below.extend(below);
            plan.right.extend(right);
        }
        plan.used = usize::from(places.count).next_multiple_of(LANES).min(MOST_VALUES);
        plan
    }

    /// Factors `diagonal · 1 − matrix`, of which the matrix is given by its entries. Says whether that is possible.
    pub(super) fn factor(&mut self, diagonal: f64, matrix: &[f64]) -> bool {
        let values = self.values.as_mut();
        values[..self.used].fill(0.0);
        for ((_, place), value) in self.entries.iter().zip(matrix) {
            values[at(*place)] = -value;
        }
        for place in &self.diagonal {
            values[at(*place)] += diagonal;
        }
        self.dense = None;
        let (mut below, mut right, mut targets) = (&self.below[..], &self.right[..], &self.targets[..]);
        let mut largest_factor = 0.0_f64;
        for pivot in &self.pivots {
            let inverse = 1.0 / values[at(pivot.diagonal)];
            values[at(pivot.diagonal)] = inverse;
            let (own_below, later_below) = below.split_at(pivot.below);
            let (own_right, later_right) = right.split_at(pivot.right);
            (below, right) = (later_below, later_right);
            for (_, place) in own_below {
                let factor = values[at(*place)] * inverse;
                largest_factor = largest_factor.max(factor.abs());
                values[at(*place)] = factor;
                let (row, later) = targets.split_at(pivot.right);
                targets = later;
                for ((_, source), target) in own_right.iter().zip(row) {
                    values[at(*target)] -= factor * values[at(*source)];
                }
            }
        }
        let is_trusted = are_finite(&values[..self.used]) && largest_factor < LARGEST_FACTOR;
        is_trusted || self.factor_dense(diagonal, matrix)
    }

    fn factor_dense(&mut self, diagonal: f64, matrix: &[f64]) -> bool {
        let mut whole = DMatrix::from_diagonal_element(self.size, self.size, diagonal);
        for ((place, _), value) in self.entries.iter().zip(matrix) {
            whole[*place] -= value;
        }
        if !whole.iter().all(|value| value.is_finite()) {
            return false;
        }
        let factors = whole.lu();
        let possible = factors.is_invertible();
        self.dense = Some(factors);
        possible
    }

    /// Replaces a right-hand side by the solution. What follows the unknowns is left alone.
    pub(super) fn solve(&self, vector: &mut [f64; MOST]) {
        if let Some(factors) = &self.dense {
            let vector = &mut vector[..self.size];
            let mut whole = DVector::from_column_slice(vector);
            if factors.solve_mut(&mut whole) {
                vector.copy_from_slice(whole.as_slice());
            } else {
                vector.fill(f64::NAN);
            }
            return;
        }
        let values = self.values.as_ref();
        let mut below = &self.below[..];
        for pivot in &self.pivots {
            let known = vector[within(pivot.row)];
            let (own, later) = below.split_at(pivot.below);
            below = later;
            for (row, place) in own {
                vector[within(*row)] -= values[at(*place)] * known;
            }
        }
        let mut right = &self.right[..];
        for pivot in self.pivots.iter().rev() {
            let (earlier, own) = right.split_at(right.len() - pivot.right);
            right = earlier;
            let mut value = vector[within(pivot.row)];
            for (column, place) in own {
                value -= values[at(*place)] * vector[within(*column)];
            }
            vector[within(pivot.row)] = value * values[at(pivot.diagonal)];
        }
    }
}

/// A row as it is kept. There are at most [`MOST`].
fn narrow(row: usize) -> Row {
    Row::try_from(row).unwrap_or(Row::MAX)
}

/// A row, seen to lie within bounds.
#[inline]
fn within(row: Row) -> usize {
    usize::from(row) % MOST
}

/// A place, seen to lie within bounds.
#[inline]
fn at(place: Place) -> usize {
    usize::from(place) % MOST_VALUES
}

/// Whether all these are numbers and finite: nought times anything else is no number.
fn are_finite(values: &[f64]) -> bool {
    let mut lanes = [0.0_f64; LANES];
    for row in values.chunks_exact(LANES) {
        for (sum, value) in lanes.iter_mut().zip(row) {
            *sum += 0.0 * value;
        }
    }
    lanes.iter().all(|sum| *sum == 0.0)
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

    fn padded(values: &[f64]) -> [f64; MOST] {
        std::array::from_fn(|place| values.get(place).copied().unwrap_or(0.0))
    }

    #[test]
    fn solves_what_it_was_planned_for() {
        let places = [(0, 1), (1, 0), (1, 1), (2, 0), (3, 2), (0, 3), (2, 2)];
        let matrix = [2.0, -1.5, -3.0, 0.5, 4.0, 1.25, -7.0];
        let mut elimination = Elimination::plan(4, &places);
        for diagonal in [0.5, 3.0, 1e6] {
            assert!(elimination.factor(diagonal, &matrix));
            assert!(elimination.dense.is_none());
            let mut vector = padded(&[1.0, -2.0, 3.0, 0.25]);
            elimination.solve(&mut vector);
            let again = product(4, &places, diagonal, &matrix, &vector[..4]);
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
        let mut vector = padded(&[3.0, 5.0]);
        elimination.solve(&mut vector);
        assert_eq!(vector, padded(&[5.0, 3.0]));
        // 1 − matrix is [[1e-12, 1], [1, 1]]: possible on the diagonal, but four digits would be left.
        assert!(elimination.factor(1.0, &[1.0 - 1e-12, -1.0, -1.0, 0.0]));
        assert!(elimination.dense.is_some());
        assert!(!elimination.factor(1.0, &[1.0, 0.0, 0.0, 1.0]), "a matrix of zeros has no inverse");
        assert!(!elimination.factor(1.0, &[f64::NAN, 0.0, 0.0, 1.0]));
    }
}
