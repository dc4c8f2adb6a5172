//! Resting states by Newton's method on the exact Jacobian, and whether they are stable.

mod eigenvalues;
mod newton;
pub mod person;

use std::ops::ControlFlow;

use nalgebra::{Complex, DVector};

use super::{
    error::SolveError,
    jacobian::{jacobian, unknowns},
    method::{Method, Solver},
    problem::ModelInstance,
    tolerance::Tolerance,
    watch::Watch,
};
use crate::{
    model::{Input, State},
    schedule::Segment,
};

use newton::newton;

pub use eigenvalues::eigenvalues;

const SIZE: usize = State::<f64>::COUNT;

/// Largest change of a compartment at rest, per day.
const LARGEST_CHANGE: f64 = 1e-10;

/// A state at which every compartment gains as much as it loses.
#[derive(Clone, Debug)]
pub struct RestingState {
    /// The compartments.
    pub state: State<f64>,
    /// How small pushes grow or shrink, per day: the eigenvalues of the Jacobian, the slowest to shrink first.
    pub eigenvalues: Vec<Complex<f64>>,
}

impl RestingState {
    /// Whether every small push dies out, so that the state is a place to stay. An unstable one is a tipping point.
    #[must_use]
    pub fn is_stable(&self) -> bool {
        self.eigenvalues.iter().all(|eigenvalue| eigenvalue.re < 0.0)
    }
}

/// Newton's method from `guess`: a resting state close by, or nothing when the steps do not settle.
#[must_use]
pub fn rest_near(instance: &ModelInstance, guess: &State<f64>, input: &Input<f64>) -> Option<RestingState> {
    let unknowns = unknowns(instance);
    let only_unknowns = |state: &State<f64>| {
        let values: Vec<f64> = state.values().collect();
        DVector::from_iterator(unknowns.len(), unknowns.iter().map(|position| values[*position]))
    };
    let fixed: Vec<f64> = guess.values().collect();
    let whole = |y: &DVector<f64>| {
        State::from_positions(|position| {
            unknowns.iter().position(|unknown| *unknown == position).map_or(fixed[position], |place| y[place])
        })
    };
    let y = newton(only_unknowns(guess), |y| {
        let state = whole(y);
        Some((only_unknowns(&instance.change(&state, input)), jacobian(instance, &state, input)))
    })?;
    let state = whole(&y);
    if only_unknowns(&instance.change(&state, input)).iter().any(|value| value.is_nan() || value.abs() > LARGEST_CHANGE)
    {
        return None;
    }
    let mut eigenvalues = eigenvalues(&jacobian(instance, &state, input))?;
    eigenvalues.sort_by(|a, b| b.re.total_cmp(&a.re).then(b.im.total_cmp(&a.im)));
    Some(RestingState { state: instance.completed(&state, input), eigenvalues })
}

/// Where the person comes to rest from health under a constant input.
///
/// # Errors
/// [`SolveError::NoRest`] when nothing settles within fifty years, [`SolveError::Unbounded`] when a compartment grows for
/// ever, or what else the solver reports.
pub fn rest(instance: &ModelInstance, input: &Input<f64>) -> Result<RestingState, SolveError> {
    settle(instance, &State::reference(), input)
}

/// Skin inflammation (share, 0 to 1) from which on the skin is called inflamed: a convention of this program, about six
/// times the healthy value.
pub const INFLAMED: f64 = 0.3;

/// The inflamed resting state under a constant input: also the only one there is, if the skin is inflamed in it.
///
/// # Errors
/// [`SolveError::NoInflamedState`] when a run from the worst possible start ends with calm skin; otherwise the errors of
/// [`rest`].
pub fn inflamed(instance: &ModelInstance, input: &Input<f64>) -> Result<RestingState, SolveError> {
    // Depleted microbes, an open gut and fully inflamed skin: in the basin of an inflamed state, if there is one.
    let mut worst = State::reference();
    (worst.microbes, worst.scfa_producers, worst.bifidobacteria) = (0.1, 0.1, 0.1);
    (worst.gut_permeability, worst.lps, worst.cytokines, worst.skin_inflammation) = (3.0, 5.0, 5.0, 1.0);
    let inflamed = settle(instance, &worst, input)?;
    if inflamed.state.skin_inflammation < INFLAMED {
        return Err(SolveError::NoInflamedState { skin: inflamed.state.skin_inflammation });
    }
    Ok(inflamed)
}

/// How far everything is pushed up from a tipping point: more than the tolerance of a run, and less than can be seen.
const PUSH: f64 = 1.0 + 1e-4;
/// Steps in which every bounded system settles: fifty years of the fastest process that a scenario may ask for.
const MOST_STEPS_TO_SETTLE: u32 = 4_000_000;

/// Follows the solution from `start`, keeping nothing of it, until it is close to a resting state; Newton's method does the
/// rest.
fn settle(instance: &ModelInstance, start: &State<f64>, input: &Input<f64>) -> Result<RestingState, SolveError> {
    let mut state = *start;
    // Almost always the resting state is close by; the solution is only followed when it is not.
    if let Some(found) = rest_near(instance, start, input).filter(|found| close(&found.state, start)) {
        if found.is_stable() {
            return Ok(found);
        }
        // Nobody stays at a tipping point, but a solution that starts there exactly does.
        state = found.state.map_values(|value| value * PUSH);
    }
    let watch = Watch::with_budget(MOST_STEPS_TO_SETTLE);
    let mut solver = Solver::new(instance, Method::default(), Tolerance::RUN);
    for _ in 0..50 {
        let year = Segment { from: 0.0, until: 365.0, at_start: *input, at_end: *input };
        let (next, _) = solver.segment(&year, &state, &watch, &mut |_| ControlFlow::Continue(()))?;
        let next = instance.completed(&next, input);
        let settled = close(&next, &state);
        state = next;
        if settled
            && let Some(found) =
                rest_near(instance, &state, input).filter(|found| found.is_stable() && close(&found.state, &state))
        {
            return Ok(found);
        }
    }
    Err(SolveError::NoRest)
}

/// Whether all compartments of two states differ by less than two percent of the second, and by less than 0.01 where it is
/// small: close enough for Newton's method to find the resting state in between.
fn close(a: &State<f64>, b: &State<f64>) -> bool {
    a.values().zip(b.values()).all(|(a, b)| (a - b).abs() < 0.02 * b.abs().max(0.5))
}

/// All resting states found from many starts, ordered by skin inflammation.
///
/// Limit: Newton from a set of starts finds what lies in reach of them; it proves nothing about what it did not find.
#[must_use]
pub fn resting_states(instance: &ModelInstance, input: &Input<f64>) -> Vec<RestingState> {
    let mut found: Vec<RestingState> = Vec::new();
    for start in starts() {
        if let Some(new) = rest_near(instance, &start, input)
            && !found.iter().any(|old| nearly_equal(&old.state, &new.state))
        {
            found.push(new);
        }
    }
    found.sort_by(|a, b| a.state.skin_inflammation.total_cmp(&b.state.skin_inflammation));
    found
}

fn nearly_equal(a: &State<f64>, b: &State<f64>) -> bool {
    a.values().zip(b.values()).all(|(a, b)| (a - b).abs() < 1e-6)
}

/// Starts spread evenly over the plausible ranges (Halton 1960: one prime base for each compartment).
fn starts() -> impl Iterator<Item = State<f64>> {
    let bases: Vec<u32> = primes().take(SIZE).collect();
    (0..120_u32).map(move |index| {
        State::from_positions(|position| {
            let range = State::<f64>::TABLE[position].plausible;
            range.low + (range.high - range.low) * radical_inverse(index, bases[position])
        })
    })
}

fn primes() -> impl Iterator<Item = u32> {
    (2_u32..).filter(|number| (2..*number).all(|divisor| number % divisor != 0))
}

/// The digits of `index` in the given base, mirrored behind the point.
fn radical_inverse(index: u32, base: u32) -> f64 {
    let (mut rest, mut scale, mut value) = (index, 1.0, 0.0);
    while rest > 0 {
        scale /= f64::from(base);
        value += scale * f64::from(rest % base);
        rest /= base;
    }
    value
}
