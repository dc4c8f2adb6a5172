//! The ticks of a value axis, at round numbers.

use super::tick::{Tick, multiples};
use crate::{
    elementary::{decimal_logarithm, power_of_ten},
    locale::NumberFormat,
};

/// The value axis of one panel.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueAxis {
    /// Its lower end.
    pub bottom: f64,
    /// Its upper end.
    pub top: f64,
    /// From low to high.
    pub ticks: Vec<Tick>,
}

impl ValueAxis {
    /// From one tick to the next.
    #[must_use]
    pub fn step(&self) -> f64 {
        match self.ticks.as_slice() {
            [first, second, ..] => second.at - first.at,
            _ => self.top - self.bottom,
        }
    }
}

/// An axis that holds all values from `low` to `high`, with at most `most` steps between round
/// numbers. It starts at zero unless values are negative. `top` asks for a fixed end, which gives
/// way to larger values: a point outside the axis would be drawn at a false place.
#[must_use]
pub fn value_axis(low: f64, high: f64, top: Option<f64>, most: f64, numbers: &NumberFormat) -> ValueAxis {
    let low = low.min(0.0);
    let wished = top.filter(|top| top.is_finite() && *top > 0.0);
    let mut high = high.max(wished.unwrap_or(0.0)).max(0.0);
    if high - low < f64::MIN_POSITIVE * 1e10 {
        high = low + 1.0;
    }
    // Two ticks are no scale: a value between them could be anything.
    let most = most.clamp(2.0, 5.0);
    let power = decimal_logarithm(high - low).floor();
    let mut best: Option<(f64, ValueAxis)> = None;
    for shift in [-1.0, 0.0, 1.0] {
        for digit in [1.0, 2.0, 2.5, 5.0] {
            let step = digit * power_of_ten(power + shift);
            // Never rely on rounding alone: the ends must enclose the data.
            let first = (low / step + 1e-9).floor();
            let last = (high / step - 1e-9).ceil();
            let (bottom, top) = ((first * step).min(low), (last * step).max(high));
            let steps = last - first;
            if steps < 1.0 {
                continue;
            }
            let past_wish = wished.is_some_and(|wished| high <= wished && top > wished * (1.0 + 1e-9));
            let unused = 1.0 - (high - low) / (top - bottom);
            let ragged = if digit == 2.5 { 0.15 } else { 0.0 };
            let fault = unused * 2.0
                + (steps - most.min(4.0)).abs() * 0.12
                + ragged
                + if past_wish { 20.0 } else { 0.0 }
                + if steps < 2.0 { 5.0 } else { 0.0 }
                + if steps > most { 10.0 + steps } else { 0.0 };
            if best.as_ref().is_none_or(|(least, _)| fault < *least) {
                let ticks = multiples(step, first * step, last * step)
                    .map(|at| Tick { at, text: numbers.tick(at, step, top.max(-bottom)) })
                    .collect();
                best = Some((fault, ValueAxis { bottom, top, ticks }));
            }
        }
    }
    best.map(|(_, axis)| axis).unwrap_or(ValueAxis { bottom: low, top: high, ticks: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_axis_holds_every_value_with_few_round_ticks() {
        let mut high = 1e-9;
        while high < 1e9 {
            for low in [0.0, -high / 3.0, -2.0 * high] {
                let axis = value_axis(low, high, None, 5.0, &NumberFormat::ENGLISH);
                assert!(axis.bottom <= low && axis.top >= high);
                assert!((3..=6).contains(&axis.ticks.len()), "{low} to {high}");
                assert!(axis.top - axis.bottom <= 2.6 * (high - low));
            }
            high *= 1.3;
        }
    }

    #[test]
    fn a_fixed_top_gives_way_to_larger_values() {
        assert_eq!(value_axis(0.0, 0.3, Some(1.0), 4.0, &NumberFormat::ENGLISH).top, 1.0);
        assert!(value_axis(0.0, 1.3, Some(1.0), 4.0, &NumberFormat::ENGLISH).top >= 1.3);
        assert_eq!(value_axis(0.0, 0.0, None, 4.0, &NumberFormat::ENGLISH).top, 1.0);
        for most in [1.0, 2.0, 3.0, 5.0] {
            let six = value_axis(0.0, 5.3, Some(6.0), most, &NumberFormat::ENGLISH);
            assert_eq!((six.top, six.ticks.len() >= 3), (6.0, true), "{most}");
        }
    }
}
