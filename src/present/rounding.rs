//! Numbers in sentences and at the ends of curves: one spelling for one number in the whole picture.

use super::chart::tidy;
use crate::{analysis::finding::Finding, model::Unit};

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
}

impl Rounding {
    /// The rounding that shows what this curve did.
    #[must_use]
    pub fn of(finding: &Finding) -> Self {
        let scale = finding.scale();
        Self::over(finding.quantity.unit, scale, &[finding.start, finding.lowest.1, finding.highest.1, finding.end])
    }

    /// The rounding that keeps these values apart: with one digit after the point, 1.44 and 1.26 would look like a
    /// step of a tenth. A value below a thousandth of `scale` is noise.
    #[must_use]
    pub fn over(unit: Unit, scale: f64, values: &[f64]) -> Self {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let span = high - low;
        let noise = NOISE * scale.max(high);
        Self { unit, noise, finer: unit == Unit::Fold && (1.0..10.0).contains(&high) && (0.005..0.5).contains(&span) }
    }

    /// A value as a person would write it, without its unit.
    #[must_use]
    pub fn text(self, value: f64) -> String {
        match self.unit {
            _ if !value.is_finite() => tidy(value),
            _ if value.abs() < self.noise => "0".to_owned(),
            Unit::Share => share(value),
            Unit::Fold if self.finer => format!("{value:.2}"),
            Unit::Fold => tidy(value),
            _ => plain(value),
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

/// An amount: two or three digits, and no noughts that say nothing: 8, 1.5, 10 billion.
#[must_use]
pub fn plain(value: f64) -> String {
    let text = tidy(value);
    let (number, word) = text.split_once('\u{a0}').map_or((text.as_str(), None), |(number, word)| (number, Some(word)));
    let number =
        if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }.to_owned();
    match word {
        Some(word) => format!("{number}\u{a0}{word}"),
        None => number,
    }
}

/// An amount with its unit, as a person says it: "40 g/day", "full dose", "10 billion CFU/day".
#[must_use]
pub fn amount(value: f64, unit: Unit, full: &str) -> String {
    match unit {
        Unit::Share if value >= 1.0 => full.to_owned(),
        Unit::Share => format!("{} % of {full}", plain(value * 100.0)),
        Unit::Fold | Unit::One => plain(value),
        _ => format!("{} {}", plain(value), unit.symbol()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_one_spelling() {
        let share = Rounding::over(Unit::Share, 0.05, &[0.0, 0.1]);
        for (value, text) in
            [(0.0549, "0.055"), (0.05, "0.05"), (0.7362, "0.74"), (0.0999, "0.10"), (0.9999, "1.00"), (0.0001, "0")]
        {
            assert_eq!(share.text(value), text);
        }
    }

    #[test]
    fn a_small_step_keeps_the_digits_that_show_it() {
        let small = Rounding::over(Unit::Fold, 1.0, &[1.437, 1.262]);
        assert_eq!((small.text(1.437), small.text(1.262)), ("1.44".to_owned(), "1.26".to_owned()));
        let large = Rounding::over(Unit::Fold, 1.0, &[1.0, 4.03]);
        assert_eq!((large.text(1.0), large.text(4.03)), ("1.0".to_owned(), "4.0".to_owned()));
    }

    #[test]
    fn amounts_have_no_empty_digits() {
        assert_eq!(plain(8.0), "8");
        assert_eq!(plain(10.5), "10");
        assert_eq!(plain(100.0), "100");
        assert_eq!(plain(1e10), "10\u{a0}billion");
        assert_eq!(amount(1e9, Unit::CfuPerDay, ""), "1\u{a0}billion CFU/day");
        assert_eq!(amount(1.0, Unit::Share, "full dose"), "full dose");
        assert_eq!(amount(0.5, Unit::Share, "full dose"), "50 % of full dose");
    }
}
