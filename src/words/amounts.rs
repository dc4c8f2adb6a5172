//! Numbers in sentences and at the ends of curves: one spelling for one number in the whole picture.

use super::{Language, say};
use crate::{
    model::{GivenAs, Quantity, Unit, input::given_as},
    scenario::value::number::number_text,
};

/// The share of a scale below which a value is noise.
const NOISE: f64 = 1e-3;

/// How the values of one curve are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounding {
    unit: Unit,
    /// What is smaller is nothing.
    noise: f64,
    /// Whether two digits would round away most of what the curve does.
    finer: bool,
    language: Language,
}

impl Rounding {
    /// The rounding that keeps these values apart: with one digit after the point, 1.44 and 1.26 would look like a
    /// step of a tenth. A value below a thousandth of `scale` is noise.
    #[must_use]
    pub fn over(unit: Unit, scale: f64, values: &[f64], language: Language) -> Self {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let span = high - low;
        let noise = NOISE * scale.max(high);
        let finer = match unit {
            Unit::Fold => (1.0..10.0).contains(&high) && (0.005..0.5).contains(&span),
            // Of a measurement in the tens, as 13.9 and 12.4.
            _ => unit != Unit::Share && (10.0..100.0).contains(&high) && (0.05..3.0).contains(&span),
        };
        Self { unit, noise, finer, language }
    }

    /// A value as a person would write it, without its unit.
    #[must_use]
    pub fn text(self, value: f64) -> String {
        let numbers = self.language.numbers();
        match self.unit {
            _ if !value.is_finite() => numbers.tidy(value),
            _ if value.abs() < self.noise => "0".to_owned(),
            Unit::Share => numbers.localised(&share(value)),
            Unit::Fold if self.finer => numbers.localised(&format!("{value:.2}")),
            Unit::Fold => numbers.tidy(value),
            _ if self.finer => numbers.fixed(value, 1),
            _ => numbers.plain(value),
        }
    }
}

/// A share: two digits after the point, three below a tenth.
fn share(value: f64) -> String {
    if value.abs() < 0.0005 {
        "0".to_owned()
    } else if value.abs() < 0.0995 {
        format!("{value:.3}").trim_end_matches('0').to_owned()
    } else {
        format!("{value:.2}")
    }
}

/// An amount of an input with its unit, as a person says it: "40 g/day", "full dose", "10 billion CFU/day".
#[must_use]
pub fn amount(value: f64, input: &Quantity, language: Language) -> String {
    amount_written(value, input, language, |number| language.numbers().plain(number))
}

/// An amount with four digits, for values that are compared with each other: "12.5 % of full dose".
#[must_use]
pub fn precise_amount(value: f64, input: &Quantity, language: Language) -> String {
    amount_written(value, input, language, |number| {
        let rounded: f64 = format!("{number:.3e}").parse().unwrap_or(number);
        if rounded.abs() < 1e4 {
            language.numbers().localised(&number_text(rounded))
        } else {
            language.numbers().plain(number)
        }
    })
}

fn amount_written(value: f64, input: &Quantity, language: Language, plain: impl Fn(f64) -> String) -> String {
    match input.unit {
        Unit::Share => {
            let percent = plain(value * 100.0);
            match (is_dose(input), value >= 1.0) {
                (true, true) => say!(language, amounts::full_dose).to_owned(),
                (true, false) => say!(language, amounts::share_of_dose { percent }),
                (false, true) => say!(language, amounts::full_strength).to_owned(),
                (false, false) => say!(language, amounts::share_of_strength { percent }),
            }
        }
        Unit::Fold | Unit::One => plain(value),
        unit => {
            let (number, unit) = (plain(value), language.unit(unit));
            // "10 millones de UFC/día": after a word for a number, some languages put another.
            if number.ends_with(char::is_alphabetic) {
                say!(language, amounts::number_word_with_unit { number, unit })
            } else {
                say!(language, amounts::with_unit { number, unit })
            }
        }
    }
}

/// Whether a share of this input is the share of a dose; else it is that of a strength.
#[must_use]
pub fn is_dose(input: &Quantity) -> bool {
    given_as(input.name) == Some(GivenAs::Dose)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_one_spelling() {
        let share = Rounding::over(Unit::Share, 0.05, &[0.0, 0.1], Language::ENGLISH);
        for (value, text) in
            [(0.0549, "0.055"), (0.05, "0.05"), (0.7362, "0.74"), (0.0999, "0.10"), (0.9999, "1.00"), (0.0001, "0")]
        {
            assert_eq!(share.text(value), text);
        }
    }

    #[test]
    fn a_small_step_keeps_the_digits_that_show_it() {
        let small = Rounding::over(Unit::Fold, 1.0, &[1.437, 1.262], Language::ENGLISH);
        assert_eq!((small.text(1.437), small.text(1.262)), ("1.44".to_owned(), "1.26".to_owned()));
        let measured = Rounding::over(Unit::Point, 1.0, &[13.94, 12.4], Language::ENGLISH);
        assert_eq!((measured.text(13.94), measured.text(12.4)), ("13.9".to_owned(), "12.4".to_owned()));
        let large = Rounding::over(Unit::Fold, 1.0, &[1.0, 4.03], Language::ENGLISH);
        assert_eq!((large.text(1.0), large.text(4.03)), ("1.0".to_owned(), "4.0".to_owned()));
    }

    #[test]
    fn amounts_have_no_empty_digits() {
        let plain = |value: f64| Language::ENGLISH.numbers().plain(value);
        assert_eq!(plain(8.0), "8");
        assert_eq!(plain(10.5), "10");
        assert_eq!(plain(100.0), "100");
        assert_eq!(plain(1e10), "10\u{a0}billion");
    }

    #[test]
    fn amounts_are_said_with_their_unit_in_every_language() {
        for (input, value, english, german, spanish) in [
            ("fibre", 40.0, "40 g/day", "40\u{a0}g/Tag", "40\u{a0}g/día"),
            ("b_longum", 1e9, "1\u{a0}billion CFU/day", "1\u{a0}Milliarde KBE/Tag", "1000\u{a0}millones de UFC/día"),
            ("antibiotic", 1.0, "full dose", "volle Dosis", "dosis completa"),
            ("antibiotic", 0.5, "50 % of full dose", "50\u{a0}% der vollen Dosis", "50\u{a0}% de la dosis completa"),
            ("irritation", 1.0, "full strength", "volle Stärke", "intensidad máxima"),
        ] {
            let input = crate::model::Input::<f64>::TABLE.iter().find(|row| row.name == input).expect("an input");
            let texts: Vec<String> = Language::all().map(|language| amount(value, input, language)).collect();
            assert_eq!(texts[..3], [english, german, spanish]);
        }
    }
}
