//! A number that carries its slopes, so that one evaluation of the equations also gives their exact derivatives.
//!
//! Forward-mode automatic differentiation (Wengert 1964). Written here rather than taken from `num-dual`, because that
//! crate's power at a base of zero is not a number, and zero microbes is a state students will ask for. It serves as an
//! independent witness in the tests.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::{Number, elementary};

/// A value and its slopes in `N` directions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dual<const N: usize> {
    /// The value.
    pub value: f64,
    /// How the value changes along each direction.
    pub slopes: [f64; N],
}

impl<const N: usize> Dual<N> {
    /// A quantity that is itself the given direction: its slope is 1 there and 0 elsewhere. A direction that does not
    /// exist gives a constant.
    #[must_use]
    pub fn variable(value: f64, direction: usize) -> Self {
        Self { value, slopes: std::array::from_fn(|other| if other == direction { 1.0 } else { 0.0 }) }
    }

    /// The chain rule for a function of one value.
    // Kept out of line, like the next: inlined at every operation of every equation, twenty slopes at a time, they would
    // be a good part of the whole program.
    #[inline(never)]
    fn chain(self, value: f64, slope: f64) -> Self {
        Self { value, slopes: self.slopes.map(|own| own * slope) }
    }

    /// The chain rule for a function of two values.
    #[inline(never)]
    fn chain_two(self, other: Self, value: f64, slope: f64, other_slope: f64) -> Self {
        Self {
            value,
            slopes: std::array::from_fn(|direction| {
                self.slopes[direction] * slope + other.slopes[direction] * other_slope
            }),
        }
    }
}

impl<const N: usize> From<f64> for Dual<N> {
    fn from(value: f64) -> Self {
        Self { value, slopes: [0.0; N] }
    }
}

impl<const N: usize> Add for Dual<N> {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.chain_two(other, self.value + other.value, 1.0, 1.0)
    }
}

impl<const N: usize> Sub for Dual<N> {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.chain_two(other, self.value - other.value, 1.0, -1.0)
    }
}

impl<const N: usize> Mul for Dual<N> {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        self.chain_two(other, self.value * other.value, other.value, self.value)
    }
}

impl<const N: usize> Div for Dual<N> {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let quotient = self.value / other.value;
        self.chain_two(other, quotient, 1.0 / other.value, -quotient / other.value)
    }
}

impl<const N: usize> Neg for Dual<N> {
    type Output = Self;
    fn neg(self) -> Self {
        self.chain(-self.value, -1.0)
    }
}

impl<const N: usize> Number for Dual<N> {
    #[inline(never)]
    fn power(self, exponent: Self) -> Self {
        let value = self.value.power(exponent.value);
        // At zero the general formula gives 0 · ∞. The limits from the right are what the equations mean.
        let slope = if self.value > 0.0 {
            exponent.value * value / self.value
        } else if exponent.value < 1.0 {
            f64::INFINITY
        } else if exponent.value > 1.0 {
            0.0
        } else {
            1.0
        };
        // Exponents hardly ever move, and a logarithm takes longer than all the rest.
        let exponent_moves = exponent.slopes.iter().any(|slope| *slope != 0.0);
        let exponent_slope =
            if exponent_moves && self.value > 0.0 { value * elementary::natural_logarithm(self.value) } else { 0.0 };
        // A direction in which the base stands still must not turn an infinite slope into "not a number".
        Self {
            value,
            slopes: std::array::from_fn(|direction| {
                let through_base = if self.slopes[direction] == 0.0 { 0.0 } else { self.slopes[direction] * slope };
                through_base + exponent.slopes[direction] * exponent_slope
            }),
        }
    }

    fn saturated(self) -> Self {
        // Too large for a number: the limit is flat.
        if self.value == f64::INFINITY { Self::from(1.0) } else { self / (Self::from(1.0) + self) }
    }

    fn nonnegative(self) -> Self {
        if self.value < 0.0 { Self::from(0.0) } else { self }
    }
}
