//! The operations that the equations need of a value, so that one text of equations can be evaluated in several ways.
//!
//! The equations never say `f64`. They say `S: Number`, and whoever reads them chooses: plain numbers to run
//! the model, numbers that carry their slopes ([`super::Dual`]), or symbols that remember how they were
//! built ([`super::Symbol`]). There is no comparison in this trait on purpose: an equation that cannot
//! branch on a value is smooth, has a formula, and has a slope everywhere.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::elementary;

/// A value the equations can be read with.
pub trait Number:
    Copy
    + From<f64>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// `self` to the power of `exponent`. The base must not be negative.
    #[must_use]
    fn power(self, exponent: Self) -> Self;

    /// The value itself, or zero where rounding has made it slightly negative.
    ///
    /// Solvers try points a hair below zero, and a negative base has no real power. Symbols keep this guard; a formula
    /// for readers shows it only where there is a difference that can truly be negative.
    #[must_use]
    fn nonnegative(self) -> Self;

    /// `self / (1 + self)`, which goes to 1 where `self` goes to infinity: also where `self` is too large for a number,
    /// for which the quotient alone would be infinity over infinity.
    #[must_use]
    fn saturated(self) -> Self {
        self / (Self::from(1.0) + self)
    }

    /// What is left up to one: `1 - self`.
    #[must_use]
    fn complement(self) -> Self {
        Self::from(1.0) - self
    }
}

impl Number for f64 {
    fn power(self, exponent: Self) -> Self {
        elementary::power(self, exponent)
    }

    fn nonnegative(self) -> Self {
        // Not `max`, which would turn a value that is not a number into an innocent zero.
        if self < 0.0 { 0.0 } else { self }
    }

    fn saturated(self) -> Self {
        if self == f64::INFINITY { 1.0 } else { self / (1.0 + self) }
    }
}
