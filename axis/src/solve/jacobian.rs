//! The exact Jacobian of the equations, and what drives its fastest growth.

use nalgebra::{DMatrix, DVector};

use super::{ModelInstance, steady::eigenvalues};
use crate::{
    model::{Compartment, Input, State},
    tape::Player,
};

const SIZE: usize = State::<f64>::COUNT;

/// The positions of the unknowns in the table of the states.
#[must_use]
pub fn unknowns(instance: &ModelInstance) -> Vec<usize> {
    (0..SIZE).filter(|position| Compartment::ALL[*position].is_unknown(instance.topology.layers())).collect()
}

/// How the change of each unknown (rows) depends on each unknown (columns), per day, in the order of the table.
#[must_use]
pub fn jacobian(instance: &ModelInstance, state: &State<f64>, input: &Input<f64>) -> DMatrix<f64> {
    let mut player = Player::new(&instance.topology, &instance.parameters);
    player.set_input(input);
    let values: Vec<f64> = state.values().collect();
    let values: Vec<f64> = player.unknowns().iter().map(|position| values[*position]).collect();
    let size = values.len();
    let mut slopes = vec![0.0; player.entries().len()];
    player.slopes(&values, &mut slopes);
    let mut jacobian = DMatrix::zeros(size, size);
    for (place, slope) in player.entries().iter().zip(slopes) {
        jacobian[*place] = slope;
    }
    jacobian
}

/// How much each of these compartments takes part in the fastest growth of the state: the participation factors of the
/// dominant mode (Pérez-Arriaga, Verghese and Schweppe 1982). What grows only because something else does takes no part.
///
/// Nothing where the growth has no single rate, or where a slope is not a number.
pub(super) fn participation(
    instance: &ModelInstance,
    state: &State<f64>,
    input: &Input<f64>,
    compartments: &[usize],
) -> Option<DVector<f64>> {
    let unknowns = unknowns(instance);
    let places: Option<Vec<usize>> =
        compartments.iter().map(|one| unknowns.iter().position(|unknown| unknown == one)).collect();
    let places = places?;
    let values: Vec<f64> = state.values().collect();
    let slopes = jacobian(instance, state, input);
    // Relative to the values, so that compartments of different size can be compared. The eigenvalues stay the same.
    let relative = DMatrix::from_fn(places.len(), places.len(), |row, column| {
        slopes[(places[row], places[column])] * values[compartments[column]] / values[compartments[row]]
    });
    let fastest = eigenvalues(&relative)?.into_iter().max_by(|a, b| a.re.total_cmp(&b.re))?;
    // Inverse iteration with a shift close to the eigenvalue, for the right and the left eigenvector.
    let shifted = &relative - DMatrix::identity(places.len(), places.len()) * (fastest.re * (1.0 + 1e-6) + 1e-9);
    let mode = |matrix: DMatrix<f64>| {
        let factors = matrix.lu();
        let first = DVector::from_element(places.len(), 1.0);
        (0..4).try_fold(first, |vector, _| factors.solve(&vector).map(|next| next.normalize()))
    };
    let (right, left) = (mode(shifted.clone())?, mode(shifted.transpose())?);
    Some(right.component_mul(&left).abs())
}
