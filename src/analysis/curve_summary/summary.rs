//! Summarizes a curve in numbers: start, end, extremes, shape and trend. Headlines and text alternatives are built from
//! these.
//!
//! A movement counts as one only if it is larger than a margin that is clearly visible on a chart. A smaller change is
//! reported as "unchanged", and a change that is only just visible as "hardly moves".

use super::{
    margin::{INVISIBLE, MARGIN, is_input, margin, scale},
    turns::turns,
};
use crate::{
    analysis::{Simulation, crossing::first_day_at},
    model::{Day, Quantity},
};

/// What a curve did between its first and its last day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurveSummary {
    /// The quantity whose curve it is.
    pub quantity: &'static Quantity,
    /// The value on day 0, in the unit of the quantity, as are all values here.
    pub start: f64,
    /// The value on the last day.
    pub end: f64,
    /// The lowest point: day and value.
    pub lowest: (Day, f64),
    /// The highest point: day and value.
    pub highest: (Day, f64),
    /// Where it turns around, by more than is worth mentioning: the largest swings, in order.
    pub turns: [Option<(Day, f64)>; 2],
    /// The shape of the whole curve.
    pub shape: Shape,
    /// The direction over the last tenth of the simulation.
    pub trend: Trend,
    /// The first day on which half of the largest excursion is reached.
    pub half_way: Day,
}

/// The shapes that sentences distinguish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// No visible movement.
    Flat,
    /// A visible movement, but smaller than the margin.
    Barely,
    /// Ends higher than it started.
    Rise,
    /// Ends lower than it started.
    Fall,
    /// Rises and returns to the start.
    Flare,
    /// Falls and returns to the start.
    Dip,
}

impl Shape {
    /// Whether the movement is too small for a headline.
    #[must_use]
    pub fn is_quiet(self) -> bool {
        matches!(self, Self::Flat | Self::Barely)
    }
}

/// The direction of a curve at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// No movement.
    Steady,
    /// Up.
    Rising,
    /// Down.
    Falling,
    /// Up and down, ending about where it was.
    Wavering,
}

impl CurveSummary {
    /// Summarizes the curve of `quantity` in a simulation.
    #[must_use]
    pub fn of(run: &Simulation, quantity: &'static Quantity) -> Self {
        Self::of_trace(quantity, &run.trace(quantity))
    }

    /// Summarizes a curve given as (day, value) points. An empty curve is flat at zero.
    #[must_use]
    pub fn of_trace(quantity: &'static Quantity, trace: &[(Day, f64)]) -> Self {
        let first = trace.first().copied().unwrap_or_default();
        let last = trace.last().copied().unwrap_or_default();
        let lowest = trace.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
        let highest = trace.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
        let (start, end) = (first.1, last.1);
        let (up, down) = (highest.1 - start, start - lowest.1);
        let excursion = up.max(down);
        let margin = margin(quantity, highest.1);
        let invisible = excursion < margin * INVISIBLE / MARGIN;
        // "Returned" is judged by eye: closer to the start than a fifth of the largest distance from it.
        let is_back = (end - start).abs() < margin.max(excursion / 5.0);
        let shape = if invisible || (excursion < margin && excursion < MARGIN / 2.0 * start.abs()) {
            Shape::Flat
        } else if excursion < margin {
            Shape::Barely
        } else if is_back && up >= down {
            Shape::Flare
        } else if is_back {
            Shape::Dip
        } else if end > start {
            Shape::Rise
        } else {
            Shape::Fall
        };
        let half = start + if up >= down { up } else { -down } / 2.0;
        let half_way = first_day_at(trace, half).unwrap_or(last.0);
        // A curve counts as returned that has lost four fifths of its excursion, so a turn of that size is told.
        let turns = turns(trace, (0.8 * margin).max(0.1 * excursion));
        Self { quantity, start, end, lowest, highest, turns, shape, trend: trend(trace, margin), half_way }
    }

    /// The largest distance from the start, in the unit of the quantity.
    #[must_use]
    pub fn excursion(&self) -> f64 {
        (self.highest.1 - self.start).max(self.start - self.lowest.1)
    }

    /// The day and value farthest from the start.
    #[must_use]
    pub fn extreme(&self) -> (Day, f64) {
        if self.highest.1 - self.start >= self.start - self.lowest.1 { self.highest } else { self.lowest }
    }

    /// The smallest movement of this quantity worth mentioning, in its unit.
    #[must_use]
    pub fn margin(&self) -> f64 {
        margin(self.quantity, self.highest.1)
    }

    /// The typical size of the values of this curve: the healthy value, or the highest point where that is larger.
    #[must_use]
    pub fn scale(&self) -> f64 {
        scale(self.quantity).max(self.highest.1)
    }

    /// Whether the quantity is an input rather than computed by the model.
    #[must_use]
    pub fn is_input(&self) -> bool {
        is_input(self.quantity)
    }
}

/// The direction is judged at the end of the curve alone: a curve can end below its start and still be rising.
fn trend(trace: &[(Day, f64)], margin: f64) -> Trend {
    let (Some(first), Some(last)) = (trace.first(), trace.last()) else { return Trend::Steady };
    let late = first.0 + (last.0 - first.0) * 0.9;
    let late_from = trace.partition_point(|(day, _)| *day <= late).saturating_sub(1);
    let Some((before, end)) = trace[late_from..].split_first() else { return Trend::Steady };
    let (before, mut end) = (before.1, end.iter().map(|(_, value)| *value));
    let change = last.1 - before;
    // If the curve has turned within the last days, the direction over the last tenth is misleading.
    let very_late = first.0 + (last.0 - first.0) * 0.98;
    let very_late_from = trace.partition_point(|(day, _)| *day <= very_late).saturating_sub(1);
    let very_last = last.1 - trace.get(very_late_from).map_or(last.1, |(_, value)| *value);
    if change.abs() >= margin / 2.0 {
        if change * very_last < 0.0 {
            Trend::Wavering
        } else if change > 0.0 {
            Trend::Rising
        } else {
            Trend::Falling
        }
    } else if end.all(|value| (value - last.1).abs() < margin / 2.0) {
        Trend::Steady
    } else {
        Trend::Wavering
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Input, Readouts, State};

    fn quantity(name: &str) -> &'static Quantity {
        let mut rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
        rows.find(|row| row.name == name).expect("a quantity")
    }

    fn of(name: &str, values: &[f64]) -> CurveSummary {
        let days = (0_u32..).map(|day| f64::from(day) * 10.0);
        CurveSummary::of_trace(quantity(name), &days.zip(values.iter().copied()).collect::<Vec<_>>())
    }

    /// Ten points that stay constant, for a simulation that has come to rest.
    fn rest(mut values: Vec<f64>) -> Vec<f64> {
        let last = values.last().copied().expect("a value");
        values.extend([last; 40]);
        values
    }

    #[test]
    fn the_direction_is_that_of_the_end_not_that_of_the_whole() {
        let climbing_back = of("lps", &[1.4, 1.2, 1.0, 0.82, 0.85, 0.9, 0.95, 1.0, 1.04, 1.1]);
        assert_eq!((climbing_back.shape, climbing_back.trend), (Shape::Fall, Trend::Rising));
        assert_eq!(of("lps", &rest(vec![1.4, 1.0])).trend, Trend::Steady);
    }

    #[test]
    fn what_can_be_seen_is_not_called_flat() {
        assert_eq!(of("skin_inflammation", &[0.05, 0.086, 0.05]).shape, Shape::Barely);
        assert_eq!(of("skin_inflammation", &[0.05, 0.053, 0.05]).shape, Shape::Flat);
        assert_eq!(of("lps", &[1.0, 1.02, 1.0]).shape, Shape::Flat);
        assert_eq!(of("skin_inflammation", &[0.05, 0.2, 0.05]).shape, Shape::Flare);
    }

    #[test]
    fn a_movement_is_measured_against_health() {
        for (name, values, shape) in [
            ("lactulose_mannitol", [0.03, 0.05, 0.03], Shape::Flare),
            ("lactulose_mannitol", [0.03, 0.0305, 0.03], Shape::Flat),
            ("crp", [0.8, 0.72, 0.8], Shape::Dip),
            ("crp", [0.8, 0.79, 0.8], Shape::Flat),
            ("bifidobacterium", [4.0, 6.0, 4.0], Shape::Flare),
            ("endotoxin", [8.2, 8.3, 8.2], Shape::Flat),
            ("scorad", [0.0, 1.0, 0.0], Shape::Barely),
            ("scorad", [25.0, 20.5, 25.0], Shape::Dip),
            ("th17_treg", [0.12, 0.13, 0.12], Shape::Flare),
            ("probiotic", [0.0, 0.04, 0.0], Shape::Barely),
        ] {
            assert_eq!(of(name, &values).shape, shape, "{name} {values:?}");
        }
    }

    #[test]
    fn half_way_is_the_day_of_half_of_the_excursion() {
        assert!((of("lps", &[1.0, 1.4, 1.6, 2.0, 2.0]).half_way - 15.0).abs() < 1e-12);
        assert!((of("lps", &[2.0, 1.6, 1.4, 1.0, 1.0]).half_way - 15.0).abs() < 1e-12);
    }
}
