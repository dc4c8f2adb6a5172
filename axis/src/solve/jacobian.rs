//! The exact Jacobian of the equations, by forward-mode automatic differentiation.

use nalgebra::DMatrix;

use super::ModelInstance;
use crate::{
    model::{Input, Parameters, State, change, state::is_unknown},
    number::Dual,
};

const SIZE: usize = State::<f64>::COUNT;

/// The positions of the unknowns in the table of the states.
#[must_use]
pub fn unknowns(instance: &ModelInstance) -> Vec<usize> {
    (0..SIZE).filter(|position| is_unknown(State::<f64>::TABLE[*position].name, instance.topology.layers())).collect()
}

/// How the change of each unknown (rows) depends on each unknown (columns), per day, in the order of the table.
#[must_use]
pub fn jacobian(instance: &ModelInstance, state: &State<f64>, input: &Input<f64>) -> DMatrix<f64> {
    let values: Vec<f64> = state.values().collect();
    let state = State::from_positions(|position| Dual::<SIZE>::variable(values[position], position));
    let inputs: Vec<f64> = input.values().collect();
    let input = Input::from_positions(|position| Dual::from(inputs[position]));
    let parameters: Vec<f64> = instance.parameters.values().collect();
    let parameters = Parameters::from_positions(|position| Dual::from(parameters[position]));
    let change: Vec<Dual<SIZE>> = change(&state, &input, &parameters, &instance.topology).values().collect();
    let unknowns = unknowns(instance);
    DMatrix::from_fn(unknowns.len(), unknowns.len(), |row, column| change[unknowns[row]].slopes[unknowns[column]])
}
