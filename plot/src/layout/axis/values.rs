//! The ticks of an axis with fixed ends, at round numbers of a linear or a logarithmic scale, or where the caller wants them.

use super::{
    horizontal::HorizontalAxis,
    tick::{Tick, multiples},
};
use crate::{
    chart::{Extent, Scale},
    elementary::{decimal_logarithm, power_of_ten},
    locale::NumberFormat,
};

/// More steps than this are not read but counted.
const MOST_STEPS: f64 = 8.0;
/// A value with more decimals is rounded.
const MOST_DECIMALS: usize = 4;
/// Numbers of a decade that are named where there is space, from few to many.
const NAMED: [&[f64]; 3] = [&[1.0, 2.0, 5.0], &[1.0, 3.0], &[1.0]];

/// The axis of a quantity, with at most `most` named steps. Ticks stand at their positions.
#[must_use]
pub fn values_axis(scale: &Scale, most: f64, numbers: &NumberFormat) -> HorizontalAxis {
    let extent = scale.extent();
    let most = most.clamp(1.0, MOST_STEPS);
    let ticks = if !scale.ticks.is_empty() {
        wished(scale, most, numbers)
    } else if scale.logarithmic {
        logarithmic(scale, most, numbers)
    } else {
        linear(extent, most, numbers)
    };
    HorizontalAxis { ticks, unit: "", caption: scale.caption.clone(), extent }
}

/// Round numbers between two fixed ends.
pub(super) fn linear(extent: Extent, most: f64, numbers: &NumberFormat) -> Vec<Tick> {
    let power = decimal_logarithm(extent.span() / most).floor();
    let steps =
        [0.0, 1.0].into_iter().flat_map(|shift| [1.0, 2.0, 2.5, 5.0].map(|digit| digit * power_of_ten(power + shift)));
    let step = steps.into_iter().find(|step| extent.span() / step <= most + 1e-9).unwrap_or(extent.span());
    let first = (extent.low / step - 1e-9).ceil() * step;
    let top = extent.high.abs().max(extent.low.abs());
    multiples(step, first, extent.high).map(|at| Tick { at, text: numbers.tick(at, step, top) }).collect()
}

/// Ticks at every round number of a decade; those are named for which there is space.
fn logarithmic(scale: &Scale, most: f64, numbers: &NumberFormat) -> Vec<Tick> {
    let extent = scale.extent();
    let least_gap = extent.span() / most;
    let named = NAMED.into_iter().find(|named| {
        let ends = named.iter().copied().chain([10.0]);
        let logarithms: Vec<f64> = ends.map(decimal_logarithm).collect();
        logarithms.windows(2).all(|pair| pair[1] - pair[0] >= least_gap)
    });
    // Of many decades every second, third and so on.
    let every = (1..).map(f64::from).find(|every| *every >= least_gap).unwrap_or(1.0);
    let (first, last) = (extent.low.floor(), extent.high.ceil());
    let mut ticks = Vec::new();
    for decade in multiples(1.0, first, last) {
        for digit in (1..10).map(f64::from) {
            let at = decade + decimal_logarithm(digit);
            let is_named = named.map_or(digit == 1.0 && (decade - first) % every < 0.5, |named| named.contains(&digit));
            if extent.contains(at) && (is_named || every < 2.0) {
                let value = digit * power_of_ten(decade);
                ticks.push(Tick { at, text: if is_named { numbers.plain(value) } else { String::new() } });
            }
        }
    }
    ticks
}

/// Ticks where they are wished; where they are too close, those that follow the last named one too closely have no text.
fn wished(scale: &Scale, most: f64, numbers: &NumberFormat) -> Vec<Tick> {
    let extent = scale.extent();
    let mut values: Vec<f64> =
        scale.ticks.iter().copied().filter(|value| extent.contains(scale.position(*value))).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let least_gap = extent.span() / (2.0 * most);
    let last = values.last().map(|last| scale.position(*last));
    let mut named_until = f64::NEG_INFINITY;
    let tick = |value: &f64| {
        let at = scale.position(*value);
        let is_last = Some(at) == last;
        let too_close = at - named_until < least_gap || last.is_some_and(|last| !is_last && last - at < least_gap);
        if is_last || !too_close {
            named_until = at;
            return Tick { at, text: unrounded(*value, numbers) };
        }
        Tick { at, text: String::new() }
    };
    values.iter().map(tick).collect()
}

/// A value with all its decimals where these are few: 12.5 is not 12.
fn unrounded(value: f64, numbers: &NumberFormat) -> String {
    let is_exact = |after: &usize| {
        format!("{value:.after$}").parse::<f64>().is_ok_and(|shown| (shown - value).abs() <= 1e-9 * value.abs())
    };
    match (0..=MOST_DECIMALS).find(is_exact) {
        Some(after) if value.abs() < 1000.0 => numbers.fixed(value, after),
        _ => numbers.plain(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(scale: &Scale, most: f64) -> Vec<String> {
        let axis = values_axis(scale, most, &NumberFormat::ENGLISH);
        assert!(axis.ticks.iter().all(|tick| axis.extent.contains(tick.at)), "{axis:?}");
        axis.ticks.into_iter().map(|tick| tick.text).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn a_linear_axis_has_round_numbers_between_its_ends() {
        let scale = Scale { low: 25.0, high: 60.0, ..Scale::default() };
        assert_eq!(texts(&scale, 5.0), ["30", "40", "50", "60"]);
        assert_eq!(texts(&Scale { low: -0.3, high: 0.7, ..scale.clone() }, 4.0), ["−0.25", "0", "0.25", "0.50"]);
        let mut high = 1e-7;
        while high < 1e9 {
            let number = texts(&Scale { low: 0.0, high, ..Scale::default() }, 6.0).len();
            assert!((3..=7).contains(&number), "{number} ticks until {high}");
            high *= 1.3;
        }
    }

    #[test]
    fn a_logarithmic_axis_names_what_has_space_and_marks_the_rest() {
        let scale = |low: f64, high: f64| Scale { low, high, logarithmic: true, ..Scale::default() };
        assert_eq!(texts(&scale(1.0, 100.0), 8.0), ["1", "2", "5", "10", "20", "50", "100"]);
        assert_eq!(texts(&scale(1.0, 1e3), 8.0), ["1", "3", "10", "30", "100", "300", "1,000"]);
        assert_eq!(texts(&scale(1.0, 1e4), 5.0), ["1", "10", "100", "1,000", "10,000"]);
        assert_eq!(texts(&scale(0.25, 4.0), 8.0), ["0.5", "1", "2"]);
        let axis = values_axis(&scale(1.0, 100.0), 8.0, &NumberFormat::ENGLISH);
        assert_eq!(axis.ticks.iter().filter(|tick| tick.text.is_empty()).count(), 12);
        assert!(texts(&scale(1e-6, 1e9), 5.0).len() <= 6);
    }

    #[test]
    fn wished_ticks_are_all_there_and_the_first_and_last_are_named() {
        let doses = [5.0, 10.0, 11.0, 20.0, 39.0, 40.0];
        let scale = Scale { low: 0.0, high: 40.0, ticks: doses.to_vec(), ..Scale::default() };
        let axis = values_axis(&scale, 6.0, &NumberFormat::ENGLISH);
        assert_eq!(axis.ticks.len(), doses.len());
        assert_eq!(texts(&scale, 6.0), ["5", "10", "20", "40"]);
    }

    #[test]
    fn a_wished_tick_is_named_as_it_was_asked_for() {
        let scale = Scale { low: 0.0, high: 40.0, ticks: vec![0.25, 12.5, 20.0, 40.0], ..Scale::default() };
        assert_eq!(texts(&scale, 6.0), ["0.25", "12.5", "20", "40"]);
    }
}
