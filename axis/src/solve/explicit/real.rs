//! A plain number whose powers are those of [`crate::number::elementary`], for a solver that is generic over its numbers.
//!
//! `ode_solvers` asks its numbers for a power when it chooses the length of the next step. Of `f64` it would be that of the
//! operating system, and with the steps every digit of a run would depend on it.

use std::{
    num::FpCategory,
    ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, Sub, SubAssign},
};

use num_traits::{Float, FromPrimitive, Num, NumCast, One, ToPrimitive, Zero};
use simba::scalar::SubsetOf;

use crate::number::elementary;

/// The number. Everything that is exact everywhere is that of `f64`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(super) struct Real(f64);

impl From<f64> for Real {
    #[inline]
    fn from(value: f64) -> Self {
        Self(value)
    }
}

impl From<Real> for f64 {
    #[inline]
    fn from(real: Real) -> Self {
        real.0
    }
}

impl Neg for Real {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// Operations of two numbers, and the same in place.
macro_rules! operations {
    ($($operation:ident $method:ident $sign:tt;)*) => {$(
        impl $operation for Real {
            type Output = Self;
            #[inline]
            fn $method(self, other: Self) -> Self {
                Self(self.0 $sign other.0)
            }
        }
    )*};
}

macro_rules! operations_in_place {
    ($($operation:ident $method:ident $sign:tt;)*) => {$(
        impl $operation for Real {
            #[inline]
            fn $method(&mut self, other: Self) {
                self.0 $sign other.0;
            }
        }
    )*};
}

operations! { Add add +; Sub sub -; Mul mul *; Div div /; Rem rem %; }
operations_in_place! { AddAssign add_assign +=; SubAssign sub_assign -=; MulAssign mul_assign *=; DivAssign div_assign /=; }

impl Zero for Real {
    #[inline]
    fn zero() -> Self {
        Self(0.0)
    }

    #[inline]
    fn is_zero(&self) -> bool {
        self.0 == 0.0
    }
}

impl One for Real {
    #[inline]
    fn one() -> Self {
        Self(1.0)
    }
}

impl Num for Real {
    type FromStrRadixErr = <f64 as Num>::FromStrRadixErr;

    #[inline]
    fn from_str_radix(text: &str, radix: u32) -> Result<Self, Self::FromStrRadixErr> {
        f64::from_str_radix(text, radix).map(Self)
    }
}

impl ToPrimitive for Real {
    #[inline]
    fn to_i64(&self) -> Option<i64> {
        self.0.to_i64()
    }

    #[inline]
    fn to_u64(&self) -> Option<u64> {
        self.0.to_u64()
    }

    #[inline]
    fn to_f64(&self) -> Option<f64> {
        Some(self.0)
    }
}

impl FromPrimitive for Real {
    #[inline]
    fn from_i64(value: i64) -> Option<Self> {
        f64::from_i64(value).map(Self)
    }

    #[inline]
    fn from_u64(value: u64) -> Option<Self> {
        f64::from_u64(value).map(Self)
    }

    #[inline]
    fn from_f64(value: f64) -> Option<Self> {
        Some(Self(value))
    }
}

impl NumCast for Real {
    #[inline]
    fn from<T: ToPrimitive>(value: T) -> Option<Self> {
        value.to_f64().map(Self)
    }
}

impl SubsetOf<f64> for Real {
    #[inline]
    fn to_superset(&self) -> f64 {
        self.0
    }

    #[inline]
    fn from_superset_unchecked(element: &f64) -> Self {
        Self(*element)
    }

    #[inline]
    fn is_in_subset(_: &f64) -> bool {
        true
    }
}

/// Functions by another name: first those without an argument, then of the number alone, then of it and others.
macro_rules! functions {
    ($($constant:ident $value:expr;)* => $($question:ident $answer:ty;)* => $($of_one:ident $one:path;)* => $($of_two:ident $two:path;)*) => {
        $(#[inline] fn $constant() -> Self { Self($value) })*
        $(#[inline] fn $question(self) -> $answer { self.0.$question() })*
        $(#[inline] fn $of_one(self) -> Self { Self($one(self.0)) })*
        $(#[inline] fn $of_two(self, other: Self) -> Self { Self($two(self.0, other.0)) })*
    };
}

impl Float for Real {
    functions! {
        nan f64::NAN;
        infinity f64::INFINITY;
        neg_infinity f64::NEG_INFINITY;
        neg_zero -0.0;
        min_value f64::MIN;
        min_positive_value f64::MIN_POSITIVE;
        epsilon f64::EPSILON;
        max_value f64::MAX;
        =>
        is_nan bool;
        is_infinite bool;
        is_finite bool;
        is_normal bool;
        classify FpCategory;
        is_sign_positive bool;
        is_sign_negative bool;
        =>
        floor f64::floor;
        ceil f64::ceil;
        round f64::round;
        trunc f64::trunc;
        fract f64::fract;
        abs f64::abs;
        signum f64::signum;
        recip f64::recip;
        sqrt f64::sqrt;
        exp elementary::exponential;
        exp2 libm::exp2;
        exp_m1 libm::expm1;
        ln elementary::natural_logarithm;
        ln_1p libm::log1p;
        log2 libm::log2;
        log10 elementary::decimal_logarithm;
        cbrt libm::cbrt;
        sin elementary::sine;
        cos elementary::cosine;
        tan libm::tan;
        asin libm::asin;
        acos libm::acos;
        atan libm::atan;
        sinh libm::sinh;
        cosh libm::cosh;
        tanh libm::tanh;
        asinh libm::asinh;
        acosh libm::acosh;
        atanh libm::atanh;
        =>
        powf elementary::power;
        max f64::max;
        min f64::min;
        abs_sub libm::fdim;
        hypot elementary::hypotenuse;
        atan2 libm::atan2;
        copysign f64::copysign;
    }

    #[inline]
    fn powi(self, exponent: i32) -> Self {
        Self(elementary::power(self.0, exponent.into()))
    }

    #[inline]
    fn log(self, base: Self) -> Self {
        self.ln() / base.ln()
    }

    #[inline]
    fn sin_cos(self) -> (Self, Self) {
        (self.sin(), self.cos())
    }

    #[inline]
    fn mul_add(self, factor: Self, summand: Self) -> Self {
        Self(libm::fma(self.0, factor.0, summand.0))
    }

    #[inline]
    fn integer_decode(self) -> (u64, i16, i8) {
        Float::integer_decode(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Float, NumCast, Real, elementary};

    #[test]
    fn a_power_is_ours_and_the_rest_that_of_a_plain_number() {
        let (one, other) = (Real(0.7), Real(0.17));
        assert_eq!(one.powf(other).0, elementary::power(0.7, 0.17));
        assert_eq!(one.powi(-3).0, elementary::power(0.7, -3.0));
        assert_eq!(((one + other) * one / other - one).0, (0.7 + 0.17) * 0.7 / 0.17 - 0.7);
        assert_eq!(one.sqrt().max(other.abs()).0, 0.7_f64.sqrt());
        assert_eq!(<Real as NumCast>::from(0.1_f64), Some(Real(0.1)));
    }
}
