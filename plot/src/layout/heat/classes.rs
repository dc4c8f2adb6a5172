//! Which values share a tint.

use crate::{
    chart::{Extent, Scale},
    elementary::{decimal_logarithm, power_of_ten},
    layout::axis::{Tick, values_axis},
    locale::NumberFormat,
    style::{Ink, Rgb, sequential},
};

/// Values are sorted into at most so many tints where the caller names none.
const MOST: f64 = 8.0;

/// Tints, parted at round numbers.
pub(crate) struct Classes {
    /// Positions along the scale of the tints.
    pub(crate) extent: Extent,
    /// Where the tints meet, rising, without the ends.
    borders: Vec<f64>,
    /// The numbers at the borders and, where they are round, at the ends.
    pub(crate) ticks: Vec<Tick>,
    scale: Scale,
}

impl Classes {
    /// The tints of a scale whose ends are apart.
    pub(crate) fn of(scale: &Scale, numbers: &NumberFormat) -> Self {
        let axis = values_axis(scale, MOST, numbers);
        let extent = axis.extent;
        let ticks: Vec<Tick> = axis.ticks.into_iter().filter(|tick| !tick.text.is_empty()).collect();
        let inside = |at: f64| extent.share(at) > 1e-9 && extent.share(at) < 1.0 - 1e-9;
        let borders = ticks.iter().map(|tick| tick.at).filter(|at| inside(*at));
        let borders: Vec<f64> = borders.take(sequential::MOST_STEPS - 1).collect();
        Self { extent, borders, ticks, scale: scale.clone() }
    }

    /// How many tints there are.
    pub(crate) fn number(&self) -> usize {
        self.borders.len() + 1
    }

    /// The number of the tint of a value. A value on a border belongs to what lies above it.
    pub(crate) fn class(&self, value: f64) -> usize {
        let position = self.scale.position(value);
        let slack = 1e-9 * self.extent.span();
        self.borders.partition_point(|border| *border <= position + slack)
    }

    /// The colour of a tint.
    pub(crate) fn colour(&self, class: usize, ink: Ink) -> Rgb {
        sequential::step(class, self.number(), ink)
    }

    /// The positions where a tint begins and ends.
    pub(crate) fn stretch(&self, class: usize) -> Extent {
        let before = class.checked_sub(1).and_then(|before| self.borders.get(before));
        Extent {
            low: before.copied().unwrap_or(self.extent.low),
            high: self.borders.get(class).copied().unwrap_or(self.extent.high),
        }
    }

    /// The power of ten that tells values of neighbouring tints apart; nothing on a logarithmic scale.
    pub(crate) fn fineness(&self) -> Option<f64> {
        let [first, second, ..] = self.ticks.as_slice() else { return None };
        (!self.scale.logarithmic).then(|| power_of_ten((decimal_logarithm(second.at - first.at) + 1e-9).floor()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tints_meet_at_round_numbers_and_hold_every_value() {
        let scale = Scale { low: 0.0, high: 0.78, ..Scale::default() };
        let classes = Classes::of(&scale, &NumberFormat::ENGLISH);
        let texts: Vec<&str> = classes.ticks.iter().map(|tick| tick.text.as_str()).collect();
        assert_eq!(texts, ["0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"]);
        assert_eq!(classes.number(), 8);
        assert_eq!([0.0, 0.05, 0.1, 0.3, 0.699, 0.78].map(|value| classes.class(value)), [0, 0, 1, 3, 6, 7]);
        assert_eq!(classes.fineness(), Some(0.1));
        assert_eq!(classes.stretch(7), Extent { low: classes.borders[6], high: 0.78 });
        assert_eq!((classes.stretch(0).low, classes.stretch(0).high), (0.0, classes.borders[0]));
    }

    #[test]
    fn wished_ticks_part_the_tints_and_logarithms_do() {
        let wished = Scale { low: 0.0, high: 1.0, ticks: vec![0.3], ..Scale::default() };
        let classes = Classes::of(&wished, &NumberFormat::ENGLISH);
        assert_eq!((classes.number(), classes.class(0.29), classes.class(0.31)), (2, 0, 1));
        let decades = Scale { low: 1.0, high: 1e4, logarithmic: true, ..Scale::default() };
        let classes = Classes::of(&decades, &NumberFormat::ENGLISH);
        assert_eq!([2.0, 20.0, 2e3, 1e4].map(|value| classes.class(value)), [0, 1, 3, 3]);
    }
}
