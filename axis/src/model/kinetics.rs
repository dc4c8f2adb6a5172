//! Rate laws: the functions of one variable from which the speed of every process is built.

use crate::number::Number;

/// Activation by a Hill function: 0 at `x = 0`, one half at `x = half`, towards 1. The larger the Hill coefficient
/// `steepness`, the more like a switch.
///
/// Hill 1910; with a coefficient of 1 it is the Michaelis–Menten curve. Written with `x` in units of `half`, so that the
/// power, the one expensive operation, is taken once.
pub fn activation<S: Number>(x: S, half: S, steepness: S) -> S {
    (x.nonnegative() / half).power(steepness).saturated()
}

/// Repression by a Hill function: 1 at `x = 0`, one half at `x = half`, towards 0.
pub fn repression<S: Number>(x: S, half: S, steepness: S) -> S {
    let one = S::from(1.0);
    one / (one + (x.nonnegative() / half).power(steepness))
}

/// Saturation of a dose (Michaelis–Menten), scaled so that the effect is 1 at the `reference` dose and cannot exceed
/// `1 + half / reference` whatever is swallowed.
pub fn saturation<S: Number>(dose: S, half: S, reference: S) -> S {
    dose / (dose + half) * (reference + half) / reference
}

/// Hyperbolic inhibition, normalised to health: 1 where `x` has its healthy value 1, towards `1 + strength` where `x` is lost, less and less where there is
/// more. What is normal has no effect.
pub fn inhibition<S: Number>(strength: S, x: S) -> S {
    let one = S::from(1.0);
    (one + strength) / (one + strength * x.nonnegative())
}

/// Linear gain, normalised to health: 1 where `x` has its healthy value 1, growing with it along a straight line.
pub fn linear_gain<S: Number>(strength: S, x: S) -> S {
    let one = S::from(1.0);
    (one + strength * x.nonnegative()) / (one + strength)
}

/// Linear gain of an input: 1 without the input.
pub fn one_plus<S: Number>(strength: S, input: S) -> S {
    S::from(1.0) + strength * input
}
