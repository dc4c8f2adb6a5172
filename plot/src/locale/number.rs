//! Numbers written as a person would write them on a slide: 0.74, 2.6, 12, 1,230, 1.2 million; in another language, 0,74.

use super::template::fill;
use crate::elementary::power_of_ten;

/// The minus sign, longer than a hyphen.
const MINUS: char = '\u{2212}';

/// How a language spells numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    /// Between whole digits and decimals.
    pub decimal: &'static str,
    /// Between groups of three digits.
    pub group: &'static str,
    /// Whether four digits are grouped too: 1,230 or 1230.
    pub group_four_digits: bool,
    /// A count of millions: `{number} {million|millions}`.
    pub million: &'static str,
    /// A count of billions; nothing in a language that counts on in millions.
    pub billion: Option<&'static str>,
}

impl NumberFormat {
    /// As in British English.
    pub const ENGLISH: Self = Self {
        decimal: ".",
        group: ",",
        group_four_digits: true,
        million: "{number}\u{a0}{million|million}",
        billion: Some("{number}\u{a0}{billion|billion}"),
    };

    /// Rounds to the two or three digits a reader can use.
    ///
    /// Not a finite number gives a dash. The unit is the caller's.
    #[must_use]
    pub fn tidy(&self, value: f64) -> String {
        self.written(value, false)
    }

    /// As [`Self::tidy`], without zeros that say nothing: 8, 1.5, 10 billion.
    #[must_use]
    pub fn plain(&self, value: f64) -> String {
        self.written(value, true)
    }

    /// A number with so many decimals.
    #[must_use]
    pub fn fixed(&self, value: f64, after: usize) -> String {
        let text = format!("{:.after$}", value.abs());
        if text.trim_matches(['0', '.']).is_empty() { "0".to_owned() } else { with_sign(value, &self.localised(&text)) }
    }

    /// A number in digits with a point, as this language writes it.
    #[must_use]
    pub fn localised(&self, digits: &str) -> String {
        digits.replace('.', self.decimal)
    }

    /// The label of an axis tick: as many decimals as the step between ticks needs. `top` is the
    /// largest tick, so that all ticks of an axis are written alike.
    #[must_use]
    pub fn tick(&self, value: f64, step: f64, top: f64) -> String {
        let text = if value.abs() < step / 1e6 {
            return "0".to_owned();
        } else if step < 1e-4 || top >= 1e12 {
            self.scientific(value.abs(), 1)
        } else if top >= 1e6 {
            let digits = |number: f64| {
                let text = Self::ENGLISH.grouped(number, 2);
                let after = without_zeros(&text).split_once('.').map_or(0, |(_, after)| after.len());
                self.grouped(number, after)
            };
            self.in_words(value.abs(), top >= 1e9, digits)
        } else {
            self.grouped(value.abs(), decimals_of_step(step))
        };
        with_sign(value, &text)
    }

    fn written(&self, value: f64, is_plain: bool) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let size = value.abs();
        let (two_digits, exponent) = rounded(size, 1);
        let text = if value == 0.0 {
            "0".to_owned()
        } else if exponent < -3 {
            self.scientific(size, 1)
        } else if exponent < 2 {
            let text = format!("{two_digits:.*}", decimals(1 - exponent));
            let text = if is_plain || exponent < -1 { without_zeros(&text) } else { &text };
            self.localised(text)
        } else {
            let (three_digits, exponent) = rounded(size, 2);
            match exponent {
                ..6 => self.grouped(three_digits, 0),
                6..12 => self.in_words(size, exponent >= 9, |number| self.written(number, is_plain)),
                _ => self.scientific(size, 1),
            }
        };
        with_sign(value, &text)
    }

    /// Millions or billions. Not every language has a word for a billion: some count on in millions.
    fn in_words(&self, size: f64, billions: bool, digits: impl Fn(f64) -> String) -> String {
        let (template, unit) = self.billion.filter(|_| billions).map_or((self.million, 1e6), |billion| (billion, 1e9));
        let number = digits(size / unit);
        fill(template, number != "1", &[("number", &number)])
    }

    fn scientific(&self, size: f64, after: usize) -> String {
        let text = format!("{size:.after$e}");
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = self.localised(without_zeros(digits));
        let raised: String = exponent.chars().map(superscript).collect();
        format!("{digits}\u{a0}×\u{a0}10{raised}")
    }

    /// Thousands set apart as the language does: by commas, or by narrow spaces and only from five digits on.
    fn grouped(&self, size: f64, after: usize) -> String {
        let text = format!("{size:.after$}");
        let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
        let is_short = whole.len() == 4 && !self.group_four_digits;
        let mut out = String::new();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place) % 3 == 0 && !is_short {
                out += self.group;
            }
            out.push(digit);
        }
        out + &self.localised(rest)
    }
}

fn without_zeros(text: &str) -> &str {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { text }
}

/// `value` rounded to a digit and `after` more digits, with the power of ten of its first digit.
fn rounded(value: f64, after: usize) -> (f64, i32) {
    let text = format!("{value:.after$e}");
    let exponent = text.split_once('e').and_then(|(_, e)| e.parse().ok());
    (text.parse().unwrap_or(value), exponent.unwrap_or(0))
}

fn decimals(wanted: i32) -> usize {
    usize::try_from(wanted).unwrap_or(0)
}

/// Digits after the point needed to write multiples of `step` exactly: 2 for 0.25, 1 for 2.5.
fn decimals_of_step(step: f64) -> usize {
    (0..5)
        .find(|&digits| {
            let shifted = step * power_of_ten(f64::from(digits));
            (shifted - shifted.round()).abs() < 1e-6 * shifted.max(1.0)
        })
        .map_or(5, decimals)
}

fn superscript(digit: char) -> char {
    match digit {
        '-' => '⁻',
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        _ => '⁹',
    }
}

fn with_sign(value: f64, text: &str) -> String {
    if value < 0.0 { format!("{MINUS}{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_as_a_person_would() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (0.7449, "0.74"),
            (0.7, "0.70"),
            (0.996, "1.0"),
            (0.05, "0.05"),
            (0.0523, "0.052"),
            (0.0012, "0.0012"),
            (2.6049, "2.6"),
            (9.96, "10"),
            (12.4, "12"),
            (99.7, "100"),
            (123.4, "123"),
            (1234.0, "1,230"),
            (999_999.0, "1.0\u{a0}million"),
            (1_234_567.0, "1.2\u{a0}million"),
            (2.6e-7, "2.6\u{a0}×\u{a0}10⁻⁷"),
            (-0.74, "−0.74"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(NumberFormat::ENGLISH.tidy(value), expected, "{value}");
        }
    }

    #[test]
    fn ticks_of_one_axis_share_their_decimals() {
        assert_eq!(NumberFormat::ENGLISH.tick(0.0, 0.25, 1.0), "0");
        assert_eq!(NumberFormat::ENGLISH.tick(0.5, 0.25, 1.0), "0.50");
        assert_eq!(NumberFormat::ENGLISH.tick(1.0, 0.5, 1.0), "1.0");
        assert_eq!(NumberFormat::ENGLISH.tick(4000.0, 2000.0, 8000.0), "4,000");
        assert_eq!(NumberFormat::ENGLISH.tick(-2.0, 1.0, 3.0), "−2");
    }

    const GERMAN: NumberFormat = NumberFormat {
        decimal: ",",
        group: "\u{202f}",
        group_four_digits: false,
        million: "{number}\u{a0}{Million|Millionen}",
        billion: Some("{number}\u{a0}{Milliarde|Milliarden}"),
    };
    const SPANISH: NumberFormat = NumberFormat { million: "{number}\u{a0}{millón|millones}", billion: None, ..GERMAN };

    #[test]
    fn other_languages_have_their_own_comma_groups_and_words() {
        for (value, german, spanish) in [
            (0.7449, "0,74", "0,74"),
            (1234.0, "1230", "1230"),
            (-12_345.0, "−12\u{202f}300", "−12\u{202f}300"),
            (2.6e-7, "2,6\u{a0}×\u{a0}10⁻⁷", "2,6\u{a0}×\u{a0}10⁻⁷"),
            (2.5e6, "2,5\u{a0}Millionen", "2,5\u{a0}millones"),
            (1.2e10, "12\u{a0}Milliarden", "12\u{202f}000\u{a0}millones"),
        ] {
            assert_eq!((GERMAN.tidy(value).as_str(), SPANISH.tidy(value).as_str()), (german, spanish));
        }
        assert_eq!(GERMAN.plain(1e9), "1\u{a0}Milliarde");
        assert_eq!(GERMAN.tick(5e9, 2.5e9, 1e10), "5\u{a0}Milliarden");
        assert_eq!(GERMAN.tick(0.5, 0.25, 1.0), "0,50");
        assert_eq!(SPANISH.tick(7.5e9, 2.5e9, 1e10), "7500\u{a0}millones");
        assert_eq!(SPANISH.plain(1e6), "1\u{a0}millón");
    }
}
