//! Power, exponential, logarithm and what else cannot be computed exactly: one implementation for all numbers of gutskin, so
//! that every digit that follows is the same on every machine.
//!
//! Sums, products, quotients and square roots are rounded in one way everywhere (IEEE 754). Powers and logarithms are not:
//! the standard library asks the operating system, whose last digits differ from system to system, and a solver chooses
//! its next step by them. Here whole exponents are products, in a fixed order, and all else comes from `libm`, whose
//! functions are such sums and products themselves. Nothing else may call those of the standard library: `clippy.toml`.

/// Larger whole exponents are left to the library: every product of the chain adds its rounding error.
const MOST_PRODUCTS: u32 = 32;

/// `base` to the power of `exponent`. Powers of ten from 1e-22 to 1e22 are the very numbers that their digits are read as.
#[must_use]
pub fn power(base: f64, exponent: f64) -> f64 {
    #[allow(clippy::cast_possible_truncation, reason = "an exponent that this changes is none of the whole ones")]
    let whole = exponent as i32;
    if f64::from(whole) == exponent && whole.unsigned_abs() <= MOST_PRODUCTS {
        whole_power(base, whole)
    } else {
        libm::pow(base, exponent)
    }
}

/// `base` to a whole power, by squaring: the squares are multiplied from the lowest binary digit of the exponent to the
/// highest.
fn whole_power(base: f64, exponent: i32) -> f64 {
    let mut digits = exponent.unsigned_abs();
    let (mut square, mut product) = (base, 1.0);
    loop {
        if digits % 2 == 1 {
            product *= square;
        }
        digits /= 2;
        if digits == 0 {
            break;
        }
        square *= square;
    }
    if exponent < 0 { 1.0 / product } else { product }
}

/// e to the power of `exponent`.
#[must_use]
pub fn exponential(exponent: f64) -> f64 {
    libm::exp(exponent)
}

/// The logarithm to the base e.
#[must_use]
pub fn natural_logarithm(value: f64) -> f64 {
    libm::log(value)
}

/// The logarithm to the base ten.
#[must_use]
pub fn decimal_logarithm(value: f64) -> f64 {
    libm::log10(value)
}

/// The sine of an angle in radians.
#[must_use]
pub fn sine(angle: f64) -> f64 {
    libm::sin(angle)
}

/// The cosine of an angle in radians.
#[must_use]
pub fn cosine(angle: f64) -> f64 {
    libm::cos(angle)
}

/// The length of the longest side of a triangle with a right angle.
#[must_use]
pub fn hypotenuse(one: f64, other: f64) -> f64 {
    libm::hypot(one, other)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "compared with those of the system this runs on, which are close")]
mod tests {
    use super::*;

    #[test]
    fn every_machine_computes_these_bits() {
        for (found, bits) in [
            (power(0.7, 1.5), 0x3FE2_BDBE_4609_16E0),
            (power(1.3, 0.17), 0x3FF0_BAD3_2BEE_D587),
            (power(0.37, -2.5), 0x4028_0473_37FD_210D),
            (power(3.0, 0.5), 0x3FFB_B67A_E858_4CAA),
            (power(1.1, 32.0), 0x4035_1D20_7908_55B1),
            (power(1.1, 33.0), 0x4037_39A3_B855_F7E0),
            (power(0.7, 4.0), 0x3FCE_BB98_C7E2_823E),
            (power(0.7, 3.0), 0x3FD5_F3B6_45A1_CABF),
            (power(0.7, -2.0), 0x4000_5397_829C_BC16),
            (exponential(1.0), 0x4005_BF0A_8B14_576A),
            (exponential(-0.3), 0x3FE7_B4C8_69C3_7C05),
            (natural_logarithm(10.0), 0x4002_6BB1_BBB5_5516),
            (natural_logarithm(0.7), 0xBFD6_D3C3_24E1_3F50),
            (decimal_logarithm(2.0), 0x3FD3_4413_509F_79FF),
            (sine(1.0), 0x3FEA_ED54_8F09_0CEE),
            (cosine(1.0), 0x3FE1_4A28_0FB5_068C),
            (hypotenuse(1.0, 1.0), 0x3FF6_A09E_667F_3BCD),
        ] {
            assert_eq!(found.to_bits(), bits, "{found:e}: {:#018X}", found.to_bits());
        }
    }

    #[test]
    fn whole_powers_are_products_and_square_roots_are_exact() {
        let x = 0.7_f64;
        assert_eq!(power(x, 0.0), 1.0);
        assert_eq!(power(x, 1.0), x);
        assert_eq!(power(x, 2.0), x * x);
        assert_eq!(power(x, 3.0), x * (x * x));
        assert_eq!(power(x, 4.0), (x * x) * (x * x));
        assert_eq!(power(x, 7.0), x * (x * x) * ((x * x) * (x * x)));
        assert_eq!(power(x, -2.0), 1.0 / (x * x));
        assert_eq!(power(x, 0.5), x.sqrt());
        assert_eq!(power(-x, 3.0), -power(x, 3.0));
        for exponent in -22_i32..=22 {
            let written: f64 = format!("1e{exponent}").parse().expect("a number");
            assert_eq!(power(10.0, exponent.into()), written);
            assert_eq!(decimal_logarithm(written), f64::from(exponent));
        }
    }

    #[test]
    fn nothing_and_infinity_have_their_usual_powers() {
        assert_eq!(
            (power(0.0, 0.0), power(0.0, 2.0), power(0.0, 0.3), power(0.0, -2.0)),
            (1.0, 0.0, 0.0, f64::INFINITY)
        );
        let infinite = f64::INFINITY;
        assert_eq!((power(infinite, 4.0), power(infinite, -4.0), power(infinite, 0.3)), (infinite, 0.0, infinite));
        assert_eq!((power(2.0, infinite), power(2.0, -infinite), power(f64::NAN, 0.0)), (infinite, 0.0, 1.0));
        assert!(power(f64::NAN, 2.0).is_nan() && power(2.0, f64::NAN).is_nan() && power(-2.0, 0.3).is_nan());
        assert_eq!(power(2.0, 1e10), infinite);
    }

    #[test]
    fn they_are_close_to_those_of_the_system() {
        for tenths in 1..200_u32 {
            let x = f64::from(tenths) / 10.0;
            for exponent in [-12.0, -3.0, -0.4, 0.17, 0.5, 1.5, 2.0, 2.3, 4.0, 12.0, 12.5] {
                let system = x.powf(exponent);
                assert!((power(x, exponent) - system).abs() <= 4.0 * f64::EPSILON * system, "{x} to the {exponent}");
            }
            assert!((natural_logarithm(x) - x.ln()).abs() <= f64::EPSILON * x.ln().abs());
            assert!((exponential(x) - x.exp()).abs() <= f64::EPSILON * x.exp());
        }
    }
}
