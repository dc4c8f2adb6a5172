//! What cannot be computed exactly and places things on a sheet: powers of ten, logarithms, angles, lengths.
//!
//! From `libm`, not from the standard library, which asks the operating system: its last digits differ from system to
//! system, and with them, where a position is rounded or the cheapest place is chosen, the bytes of a picture.

/// Powers of ten that are exact, and whose inverse is the number nearest to it.
const EXACT: f64 = 22.0;

/// Ten to the power of a whole number.
#[must_use]
pub(crate) fn power_of_ten(exponent: f64) -> f64 {
    if exponent.abs() > EXACT || exponent.is_nan() {
        return libm::pow(10.0, exponent);
    }
    let (mut power, mut left) = (1.0, exponent.abs());
    while left > 0.5 {
        power *= 10.0;
        left -= 1.0;
    }
    if exponent < 0.0 { 1.0 / power } else { power }
}

/// The logarithm to the base ten.
#[must_use]
pub(crate) fn decimal_logarithm(value: f64) -> f64 {
    libm::log10(value)
}

/// The sine of an angle in radians.
#[must_use]
pub(crate) fn sine(angle: f64) -> f64 {
    libm::sin(angle)
}

/// The cosine of an angle in radians.
#[must_use]
pub(crate) fn cosine(angle: f64) -> f64 {
    libm::cos(angle)
}

/// The length of the longest side of a triangle with a right angle.
#[must_use]
pub(crate) fn hypotenuse(one: f64, other: f64) -> f64 {
    libm::hypot(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_read_back_from_their_digits() {
        for exponent in -22_i32..=22 {
            let written: f64 = format!("1e{exponent}").parse().expect("a number");
            assert_eq!(power_of_ten(f64::from(exponent)), written);
            assert_eq!(decimal_logarithm(written), f64::from(exponent));
        }
        assert_eq!((power_of_ten(f64::NEG_INFINITY), power_of_ten(f64::INFINITY)), (0.0, f64::INFINITY));
        assert!(power_of_ten(f64::NAN).is_nan());
        assert_eq!(power_of_ten(-300.0), 1e-300);
    }

    #[test]
    fn every_machine_computes_these_bits() {
        let found = [decimal_logarithm(2.0), sine(1.0), cosine(1.0), hypotenuse(1.0, 1.0)].map(f64::to_bits);
        assert_eq!(found, [0x3FD3_4413_509F_79FF, 0x3FEA_ED54_8F09_0CEE, 0x3FE1_4A28_0FB5_068C, 0x3FF6_A09E_667F_3BCD]);
    }
}
