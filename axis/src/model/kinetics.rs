//! Rate laws: the functions of one variable from which the speed of every process is built.
//!
//! Whatever acts from state to state passes through one of them, and each is 1, or adds 0, where its variable is healthy,
//! for every value of every parameter. So health is at rest in everybody, and nothing has to be calibrated for it.

use crate::number::Number;

/// The Hill coefficient of gentle switches, as they are usual in metabolism and between cells; 4 and more is for immune on
/// and off, and stands in the tables of parameters.
pub const GENTLE: f64 = 2.0;

/// Activation by a Hill function: 0 at `x = 0`, one half at `x = half`, towards 1. The larger the Hill coefficient
/// `steepness`, the more like a switch.
///
/// Hill 1910; with a coefficient of 1 it is the Michaelis–Menten curve. Written with `x` in units of `half`, so that the
/// power, the one expensive operation, is taken once.
pub fn activation<S: Number>(x: S, half: S, steepness: S) -> S {
    (x / half).nonnegative().power(steepness).saturated()
}

/// Repression by a Hill function: 1 at `x = 0`, one half at `x = half`, towards 0.
pub fn repression<S: Number>(x: S, half: S, steepness: S) -> S {
    let one = S::from(1.0);
    one / (one + (x / half).nonnegative().power(steepness))
}

/// Activation by what exceeds health: 0 at and below the healthy value, one half where `x` exceeds it by `half`, towards 1.
/// What is normal has no effect.
pub fn excess<S: Number>(x: S, healthy: S, half: S, steepness: S) -> S {
    activation(x - healthy, half, steepness)
}

/// Saturation of a dose (Michaelis–Menten), scaled so that the effect is 1 at the `reference` dose and cannot exceed
/// `1 + half / reference` whatever is swallowed.
pub fn saturation<S: Number>(dose: S, half: S, reference: S) -> S {
    dose / (dose + half) * (reference + half) / reference
}

/// Part of the most that an input can do: 0 without it, one half at `half`, towards 1 (Michaelis–Menten).
pub fn part<S: Number>(dose: S, half: S) -> S {
    dose / (dose + half)
}

/// Food that reaches microbes: what is eaten and what mucus adds, as a saturating supply, 1 on the `reference` diet. Where
/// nothing is eaten the mucus is left.
pub fn supply<S: Number>(eaten: S, mucus: S, half: S, steepness: S, reference: S) -> S {
    activation(eaten + mucus, half, steepness) / activation(reference + mucus, half, steepness)
}

/// Hyperbolic inhibition, normalised to health: 1 where `x` has its healthy value 1, towards `1 + strength` where `x` is lost, less and less where there is
/// more. What is normal has no effect.
pub fn inhibition<S: Number>(strength: S, x: S) -> S {
    let one = S::from(1.0);
    (one + strength) / (one + strength * x.nonnegative())
}

/// Linear gain, normalised to health: 1 where `x` has its healthy value 1, growing with it along a straight line.
pub fn linear_gain<S: Number>(strength: S, x: S) -> S {
    answer(strength, x.nonnegative(), S::from(1.0))
}

/// Linear answer, normalised to everyday life: 1 where `x` is as every day, more where there is more, less where there is
/// less.
pub fn answer<S: Number>(strength: S, x: S, everyday: S) -> S {
    let one = S::from(1.0);
    (one + strength * x) / (one + strength * everyday)
}

/// Linear gain of an input: 1 without the input.
pub fn one_plus<S: Number>(strength: S, input: S) -> S {
    S::from(1.0) + strength * input
}
