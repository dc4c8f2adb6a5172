//! The person whom a test describes: an inverse problem, solved by Newton's method on the resting state and the parameters at
//! once, with exact slopes.
//!
//! A parameter that follows from a test is one more unknown, and what was measured is one more equation. So nothing is assumed
//! about how a capacity and a level hang together: guilds compete with each other, and what they make acts back on them.

use nalgebra::{DMatrix, DVector};

use super::{
    super::{error::SolveError, jacobian::unknowns, problem::ModelInstance},
    RestingState,
    newton::newton,
    rest_near,
};
use crate::{
    model::{Input, Parameters, Quantity, Readouts, State, change, context::completed, readouts},
    number::Dual,
};

/// A read-out that a test found, and the parameter of the person that follows from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measurement {
    /// What was measured.
    pub readout: &'static Quantity,
    /// What the laboratory found, in the unit of the read-out.
    pub value: f64,
    /// The parameter that is chosen so that the person rests there.
    pub parameter: &'static Quantity,
}

const SIZE: usize = State::<f64>::COUNT;
/// Most parameters that can follow from one test.
const MOST_MEASUREMENTS: usize = 4;
type Sloped = Dual<{ SIZE + MOST_MEASUREMENTS }>;

/// What a solution may leave of each equation: per day for compartments, of the healthy value for read-outs.
const LARGEST_REMAINDER: f64 = 1e-10;
/// How often a guess is improved before nobody is said to rest there.
const MOST_GUESSES: usize = 12;
/// How far a person may rest from what was measured, as a share of it.
const SAME: f64 = 1e-3;
/// How many values of a parameter are tried to say what range of a read-out it can make.
const TRIED: u32 = 9;

/// Where somebody comes to rest, as [`super::rest`] says.
pub type Settle = fn(&ModelInstance, &Input<f64>) -> Result<RestingState, SolveError>;

/// The person who rests where a test found them, and that rest. `settle` says to which of several resting states the person
/// comes.
///
/// # Errors
/// [`SolveError::OutOfReach`] when no possible value of a parameter makes such a person, [`SolveError::TippingPoint`] and
/// [`SolveError::OtherRest`] when there is one who does not stay or arrive there, [`SolveError::NobodyThere`] when none was found;
/// otherwise the errors of `settle`.
pub fn resting_at(
    instance: &ModelInstance,
    input: &Input<f64>,
    measured: &[Measurement],
    settle: Settle,
) -> Result<(ModelInstance, RestingState), SolveError> {
    if measured.len() > MOST_MEASUREMENTS {
        return Err(SolveError::NobodyThere);
    }
    let own = Point { instance: instance.clone(), state: settle(instance, input)?.state };
    own.found(input, measured, settle).map_err(|error| {
        measured.iter().find_map(|one| own.out_of_reach(input, measured, one, settle)).unwrap_or(error)
    })
}

/// A person and a state, the unknowns of the problem.
#[derive(Clone)]
struct Point {
    instance: ModelInstance,
    state: State<f64>,
}

impl Point {
    fn parameter(&self, one: &Measurement) -> Option<f64> {
        self.instance.parameters.named(one.parameter.name).copied()
    }

    /// The read-out of a measurement in this state.
    fn readout(&self, one: &Measurement, input: &Input<f64>) -> Option<f64> {
        let state = self.instance.completed(&self.state, input);
        readouts(&state, &self.instance.parameters).named(one.readout.name).copied()
    }

    /// The person who solves the problem, and their rest. Many answers set in at the healthy values, and Newton's method can go
    /// to and fro over such a place, or to a rest at which the person does not arrive; then each parameter is changed as far as
    /// its read-out is off, and the person is left to settle.
    fn found(
        &self,
        input: &Input<f64>,
        measured: &[Measurement],
        settle: Settle,
    ) -> Result<(ModelInstance, RestingState), SolveError> {
        let mut point = self.clone();
        let mut nobody = SolveError::NobodyThere;
        for _ in 0..MOST_GUESSES {
            match point.solved(input, measured).map(|found| found.arrives(input, measured, settle)) {
                Some(Ok(rest)) => return Ok(rest),
                Some(Err(error)) => nobody = error,
                None => {}
            }
            let before = point.instance.parameters;
            for one in measured {
                let share = point.readout(one, input).map(|found| one.value / found);
                let possible = one.parameter.possible;
                if let (Some(share), Some(place)) = (share, point.instance.parameters.named_mut(one.parameter.name)) {
                    *place = (*place * share).clamp(possible.low, possible.high);
                }
            }
            if point.instance.parameters == before {
                break;
            }
            point.state = settle(&point.instance, input)?.state;
        }
        Err(nobody)
    }

    /// The person and their rest, if they are a possible person who arrives and stays at this point.
    fn arrives(
        self,
        input: &Input<f64>,
        measured: &[Measurement],
        settle: Settle,
    ) -> Result<(ModelInstance, RestingState), SolveError> {
        let is_possible = |one: &Measurement| {
            let value = self.instance.parameters.named(one.parameter.name);
            value.is_some_and(|value| one.parameter.possible.contains(*value))
        };
        if !measured.iter().all(is_possible) {
            return Err(SolveError::NobodyThere);
        }
        match rest_near(&self.instance, &self.state, input) {
            Some(rest) if rest.is_stable() => {}
            Some(_) => return Err(SolveError::TippingPoint),
            None => return Err(SolveError::NobodyThere),
        }
        let rest = settle(&self.instance, input)?;
        let there = readouts(&rest.state, &self.instance.parameters);
        for one in measured {
            let found = there.named(one.readout.name).copied().unwrap_or(f64::NAN);
            if found.is_nan() || (found - one.value).abs() > SAME * one.value {
                let (readout, unit) = (one.readout.name, one.readout.unit);
                return Err(SolveError::OtherRest { readout, unit, found, wanted: one.value });
            }
        }
        Ok((self.instance, rest))
    }

    /// Newton's method from this point; nothing when the steps do not settle.
    fn solved(&self, input: &Input<f64>, measured: &[Measurement]) -> Option<Self> {
        let unknowns = unknowns(&self.instance);
        let point = |y: &DVector<f64>| self.clone().at(y, &unknowns, measured);
        let y = newton(self.values(&unknowns, measured)?, |y| point(y).equations(&unknowns, input, measured))?;
        let point = point(&y);
        let (rest, _) = point.equations(&unknowns, input, measured)?;
        rest.iter().all(|value| value.abs() <= LARGEST_REMAINDER).then_some(point)
    }

    /// The unknown compartments, then the unknown parameters.
    fn values(&self, unknowns: &[usize], measured: &[Measurement]) -> Option<DVector<f64>> {
        let state: Vec<f64> = self.state.values().collect();
        let parameters: Vec<f64> = measured.iter().map(|one| self.parameter(one)).collect::<Option<_>>()?;
        let values = unknowns.iter().map(|position| state[*position]).chain(parameters);
        Some(DVector::from_iterator(unknowns.len() + measured.len(), values))
    }

    /// The same with other values of the unknowns.
    fn at(mut self, y: &DVector<f64>, unknowns: &[usize], measured: &[Measurement]) -> Self {
        let fixed: Vec<f64> = self.state.values().collect();
        self.state = State::from_positions(|position| {
            unknowns.iter().position(|unknown| *unknown == position).map_or(fixed[position], |place| y[place])
        });
        for (one, value) in measured.iter().zip(y.iter().skip(unknowns.len())) {
            if let Some(place) = self.instance.parameters.named_mut(one.parameter.name) {
                *place = *value;
            }
        }
        self
    }

    /// What the equations leave (zero in a solution), and how that depends on each unknown.
    fn equations(
        &self,
        unknowns: &[usize],
        input: &Input<f64>,
        measured: &[Measurement],
    ) -> Option<(DVector<f64>, DMatrix<f64>)> {
        let values: Vec<f64> = self.state.values().collect();
        let state = State::from_positions(|position| Sloped::variable(values[position], position));
        let inputs: Vec<f64> = input.values().collect();
        let input = Input::from_positions(|position| Sloped::from(inputs[position]));
        let parameters: Vec<f64> = self.instance.parameters.values().collect();
        let mut parameters = Parameters::from_positions(|position| Sloped::from(parameters[position]));
        for (number, one) in measured.iter().enumerate().take(MOST_MEASUREMENTS) {
            let place = parameters.named_mut(one.parameter.name)?;
            *place = Sloped::variable(place.value, SIZE + number);
        }
        let topology = &self.instance.topology;
        let change: Vec<Sloped> = change(&state, &input, &parameters, topology).values().collect();
        let shown: Readouts<Sloped> = readouts(&completed(&state, &input, &parameters, topology), &parameters);
        let mut rows: Vec<Sloped> = unknowns.iter().map(|position| change[*position]).collect();
        for one in measured {
            let shown = *shown.named(one.readout.name)?;
            rows.push((shown - Sloped::from(one.value)) / Sloped::from(one.readout.value));
        }
        let columns: Vec<usize> = unknowns.iter().copied().chain((0..measured.len()).map(|one| SIZE + one)).collect();
        let rest = DVector::from_iterator(rows.len(), rows.iter().map(|row| row.value));
        let slopes = DMatrix::from_fn(rows.len(), columns.len(), |row, column| rows[row].slopes[columns[column]]);
        Some((rest, slopes))
    }

    /// The range of one read-out over the possible values of its parameter, with the rest of the test as it is: an error if
    /// what was measured lies outside of it.
    fn out_of_reach(
        &self,
        input: &Input<f64>,
        measured: &[Measurement],
        one: &Measurement,
        settle: Settle,
    ) -> Option<SolveError> {
        let others: Vec<Measurement> = measured.iter().filter(|other| *other != one).copied().collect();
        let possible = one.parameter.possible;
        let at = |number: u32| {
            let share = f64::from(number) / f64::from(TRIED - 1);
            let mut instance = self.instance.clone();
            // Closer together where the values are small.
            *instance.parameters.named_mut(one.parameter.name)? =
                possible.low + share * share * (possible.high - possible.low);
            let state = settle(&instance, input).ok()?.state;
            let (person, rest) = Self { instance, state }.found(input, &others, settle).ok()?;
            Self { instance: person, state: rest.state }.readout(one, input)
        };
        let made: Vec<f64> = (0..TRIED).filter_map(at).collect();
        let (low, high) = (made.iter().copied().reduce(f64::min)?, made.iter().copied().reduce(f64::max)?);
        (one.value < low || one.value > high).then_some(SolveError::OutOfReach {
            readout: one.readout.name,
            unit: one.readout.unit,
            wanted: one.value,
            parameter: one.parameter.name,
            low,
            high,
        })
    }
}
