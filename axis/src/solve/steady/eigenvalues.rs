//! Eigenvalues of a square matrix, also where the library's iteration alone never ends.

use nalgebra::{Complex, DMatrix, DVector, Schur, linalg::balancing::balance_parlett_reinsch};

/// Sweeps for each row after which the iteration is called stuck; two or three are usual.
const MOST_SWEEPS: usize = 30;
/// Below which share of its neighbours an entry beside the diagonal is called zero: the most exact first.
const NEGLIGIBLE: [f64; 4] = [f64::EPSILON, 1e-15, 1e-14, 1e-13];

/// The eigenvalues, in no order, or nothing where an entry is not a finite number.
///
/// They come from the real Schur form (Francis 1961) of the balanced matrix (Parlett and Reinsch 1969). The iteration of
/// `nalgebra` has no exceptional shifts: on some matrices it runs for ever (its issue 611), rings of equal links and
/// repeated eigenvalues among them. So its sweeps are counted, and a stuck one is begun again on the mirrored matrix, which
/// has the same eigenvalues and other shifts, then with a wider idea of what is zero.
#[must_use]
pub fn eigenvalues(matrix: &DMatrix<f64>) -> Option<Vec<Complex<f64>>> {
    if !matrix.iter().all(|entry| entry.is_finite()) {
        return None;
    }
    let mut balanced = matrix.clone();
    balance_parlett_reinsch(&mut balanced);
    let mirrored = mirrored(&balanced);
    let sweeps = MOST_SWEEPS * matrix.nrows().max(1);
    NEGLIGIBLE
        .iter()
        .flat_map(|zero| [&balanced, &mirrored].map(|matrix| (matrix, *zero)))
        .find_map(|(matrix, zero)| Schur::try_new(matrix.clone(), zero, sweeps))
        .map(|form| form.complex_eigenvalues().iter().copied().collect())
}

/// The same matrix after a Householder reflection (Householder 1958) along a direction in which no two rows are alike.
fn mirrored(matrix: &DMatrix<f64>) -> DMatrix<f64> {
    let rows = matrix.nrows();
    let normal = DVector::from_fn(rows, |row, _| 2.0 + row as f64).normalize();
    let mirror = DMatrix::identity(rows, rows) - (&normal * normal.transpose()) * 2.0;
    &mirror * matrix * &mirror
}

#[cfg(test)]
mod tests {
    use super::*;

    fn magnitudes(matrix: &DMatrix<f64>) -> Vec<f64> {
        let mut found: Vec<f64> =
            eigenvalues(matrix).expect("eigenvalues").iter().map(|value| value.norm_sqr().sqrt()).collect();
        found.sort_by(f64::total_cmp);
        found
    }

    #[test]
    fn a_ring_of_equal_links_has_the_roots_of_unity() {
        // The case on which the iteration of the library alone does not end.
        for rows in [3, 10, 12] {
            let ring = DMatrix::from_fn(rows, rows, |row, column| f64::from(u8::from((column + 1) % rows == row)));
            for magnitude in magnitudes(&ring) {
                assert!((magnitude - 1.0).abs() < 1e-9, "{magnitude} of {rows}");
            }
        }
    }

    #[test]
    fn a_triangle_has_its_diagonal() {
        let triangle = DMatrix::from_fn(5, 5, |row, column| if column > row { 3.0 } else { 0.0 })
            + DMatrix::from_diagonal(&DVector::from_vec(vec![1.0, 2.0, 3.0, 4.0, 5.0]));
        for (found, expected) in magnitudes(&triangle).iter().zip([1.0, 2.0, 3.0, 4.0, 5.0]) {
            assert!((found - expected).abs() < 1e-9);
        }
    }

    #[test]
    fn what_is_not_a_number_has_none() {
        assert_eq!(eigenvalues(&DMatrix::from_element(2, 2, f64::NAN)), None);
    }
}
