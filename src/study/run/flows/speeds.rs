//! Rounds the speeds of flows so that the numbers in one picture add up.

use super::bands::{NOISE, bands, scale};
use crate::{
    analysis::flows::Flows,
    model::{Quantity, Unit},
    number::elementary::power,
    words::{Language, say},
};

/// The largest number of decimals.
const MOST_DECIMALS: usize = 5;

/// How the speeds of one picture are rounded: each to two digits or, where the values at the end would then not add up
/// to the net flow, all to as many decimals as that needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Speeds {
    noise: f64,
    decimals: Option<usize>,
    language: Language,
}

impl Speeds {
    /// The rounding for these flows.
    #[must_use]
    pub(super) fn of(flows: &Flows, language: Language) -> Self {
        let last = |(_, speeds): (String, Vec<f64>)| speeds.last().copied().unwrap_or_default();
        let fills = bands(flows, true, language).into_iter().map(last);
        let ends: Vec<f64> = fills.chain(bands(flows, false, language).into_iter().map(last).map(|end| -end)).collect();
        let noise = NOISE * scale(flows);
        Self { noise, decimals: decimals(&ends, flows.net.last().map_or(0.0, |(_, net)| *net), noise), language }
    }

    /// The language in which the speeds are written.
    #[must_use]
    pub(super) fn language(self) -> Language {
        self.language
    }

    /// Whether a speed is too small to be seen or mentioned.
    #[must_use]
    pub(super) fn is_nothing(self, speed: f64) -> bool {
        speed.abs() < self.noise
    }

    /// The text of a speed; negative if it drains the stock.
    #[must_use]
    pub(super) fn text(self, speed: f64) -> String {
        match self.decimals {
            Some(decimals) => self.language.numbers().fixed(speed, decimals),
            None if self.is_nothing(speed) => "0".to_owned(),
            None => self.language.numbers().tidy(speed),
        }
    }
}

/// The number of decimals with which the rounded `parts` add up to the rounded `whole`; `None` where two digits each
/// suffice, or no reasonable number does.
fn decimals(parts: &[f64], whole: f64, noise: f64) -> Option<usize> {
    let adds_up = |round: &dyn Fn(f64) -> f64| {
        (parts.iter().map(|part| round(*part)).sum::<f64>() - round(whole)).abs() < 1e-9 * noise.max(f64::MIN_POSITIVE)
    };
    let two_digits =
        |value: f64| if value.abs() < noise { 0.0 } else { format!("{value:.1e}").parse().unwrap_or(value) };
    let largest = parts.iter().fold(0.0, |largest: f64, part| largest.max(part.abs()));
    if adds_up(&two_digits) {
        return None;
    }
    // The smallest number that shows two digits of the largest part. Searching beyond two more would give unreadable
    // numbers.
    let scaled = |count: usize| largest * power(10.0, f64::from(u32::try_from(count).unwrap_or(0)));
    let least = (0..MOST_DECIMALS).find(|count| scaled(*count) >= 9.5)?;
    (least..=least + 2).find(|count| adds_up(&|value| format!("{value:.count$}").parse().unwrap_or(value)))
}

/// The unit of a flow in words.
#[must_use]
pub(super) fn per_day(stock: &Quantity, language: Language) -> &'static str {
    match stock.unit {
        Unit::Share => say!(language, flows::on_the_scale_per_day),
        _ => say!(language, flows::times_healthy_per_day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_at_the_ends_adds_up() {
        // With two digits each they do not: 0.00042 becomes 0, and 0.052 is not 0.053.
        assert_eq!(decimals(&[0.000_42, 0.052_18, -0.0526], 0.0, 5e-4), Some(4));
        assert_eq!(decimals(&[0.0142, 0.0478, -0.0478, -0.0142], 0.0, 5e-4), None);
        // No number of decimals makes these add up.
        assert_eq!(decimals(&[0.1, 0.2], 0.0, 1e-3), None);
    }
}
