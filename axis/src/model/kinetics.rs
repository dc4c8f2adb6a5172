//! The curve shapes from which every process is built. They are the only shapes there are.

use crate::number::Number;

/// A Hill switch that goes up: 0 at `x = 0`, one half at `x = half`, towards 1. The steeper, the more like a switch.
///
/// Hill 1910; with steepness 1 it is the Michaelis–Menten curve. Written with `x` in units of `half`, so that the one
/// costly step, the power, is taken once.
pub fn activation<S: Number>(x: S, half: S, steepness: S) -> S {
    (x.nonnegative() / half).power(steepness).saturated()
}

/// A Hill switch that goes down: 1 at `x = 0`, one half at `x = half`, towards 0.
pub fn repression<S: Number>(x: S, half: S, steepness: S) -> S {
    let one = S::from(1.0);
    one / (one + (x.nonnegative() / half).power(steepness))
}

/// A dose that saturates, scaled so that the effect is 1 at the `reference` dose and can not exceed
/// `1 + half / reference` whatever is swallowed.
pub fn saturation<S: Number>(dose: S, half: S, reference: S) -> S {
    dose / (dose + half) * (reference + half) / reference
}

/// A brake: 1 where `x` has its healthy value 1, towards `1 + strength` where `x` is lost, less and less where there is
/// more. What is normal has no effect.
pub fn inhibition<S: Number>(strength: S, x: S) -> S {
    let one = S::from(1.0);
    (one + strength) / (one + strength * x.nonnegative())
}

/// A boost: 1 where `x` has its healthy value 1, growing with it along a straight line.
pub fn linear_gain<S: Number>(strength: S, x: S) -> S {
    let one = S::from(1.0);
    (one + strength * x.nonnegative()) / (one + strength)
}

/// What an input adds to 1: nothing without the input.
pub fn one_plus<S: Number>(strength: S, input: S) -> S {
    S::from(1.0) + strength * input
}
