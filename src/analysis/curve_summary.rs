//! What a curve did, in numbers that words can be made of: the material of headlines and text alternatives.
//!
//! A movement is only called one when it is larger than a margin that a class can see on the chart. What is smaller is
//! called unchanged, and what can just be seen is said to barely move.

use super::Simulation;
use crate::model::{Day, Input, Quantity, Unit};

/// The smallest movement worth a word: a twentieth of a share, or of the healthy value.
pub const MARGIN: f64 = 0.05;

/// Below this nobody sees a movement on a chart, however small the value it starts from.
const INVISIBLE: f64 = 0.005;

/// What a curve did between its first and its last day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurveSummary {
    /// Of what.
    pub quantity: &'static Quantity,
    /// The value on day 0.
    pub start: f64,
    /// The value on the last day.
    pub end: f64,
    /// The lowest point: day and value.
    pub lowest: (Day, f64),
    /// The highest point: day and value.
    pub highest: (Day, f64),
    /// The shape of the whole.
    pub shape: Shape,
    /// Where the curve is going over the last tenth of the run.
    pub trend: Trend,
    /// The first day on which half of the largest excursion is reached.
    pub half_way: Day,
}

/// The shapes a curve can have, as far as words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nobody sees it move.
    Flat,
    /// It can be seen to move, but by less than the margin.
    Barely,
    /// Ends higher than it started.
    Rise,
    /// Ends lower than it started.
    Fall,
    /// Up, and back to where it was.
    Flare,
    /// Down, and back to where it was.
    Dip,
}

impl Shape {
    /// Whether there is no movement worth a headline.
    #[must_use]
    pub fn is_quiet(self) -> bool {
        matches!(self, Self::Flat | Self::Barely)
    }
}

/// Where a curve is going at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Nowhere.
    Steady,
    /// Up.
    Rising,
    /// Down.
    Falling,
    /// Up and down, and about where it was.
    Wavering,
}

impl CurveSummary {
    /// What the curve of `quantity` did in this run.
    #[must_use]
    pub fn of(run: &Simulation, quantity: &'static Quantity) -> Self {
        Self::of_trace(quantity, &run.trace(quantity))
    }

    /// What a curve did. An empty curve is flat at zero.
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
        // Back means back by eye: closer to the start than a fifth of how far away it had been.
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
        let half_way = trace.iter().find(|(_, value)| (*value - half) * (half - start) >= 0.0);
        let half_way = half_way.map_or(last.0, |(day, _)| *day);
        Self { quantity, start, end, lowest, highest, shape, trend: trend(trace, margin), half_way }
    }

    /// How far the curve went from its start, in the unit of the quantity.
    #[must_use]
    pub fn excursion(&self) -> f64 {
        (self.highest.1 - self.start).max(self.start - self.lowest.1)
    }

    /// The day and value farthest from the start.
    #[must_use]
    pub fn extreme(&self) -> (Day, f64) {
        if self.highest.1 - self.start >= self.start - self.lowest.1 { self.highest } else { self.lowest }
    }

    /// The smallest movement of this quantity worth a word.
    #[must_use]
    pub fn margin(&self) -> f64 {
        margin(self.quantity, self.highest.1)
    }

    /// How large the values of this curve are: the healthy value, or the highest point where that is larger.
    #[must_use]
    pub fn scale(&self) -> f64 {
        scale(self.quantity).max(self.highest.1)
    }

    /// Whether the quantity is imposed from outside rather than answered by the model.
    #[must_use]
    pub fn is_input(&self) -> bool {
        is_input(self.quantity)
    }
}

/// Whether a quantity is imposed from outside rather than answered by the model.
#[must_use]
pub fn is_input(quantity: &Quantity) -> bool {
    Input::<f64>::TABLE.iter().any(|row| row.name == quantity.name)
}

/// The size of a quantity: its healthy value, and for what health has none of, the most that is plausible.
#[must_use]
pub fn scale(quantity: &Quantity) -> f64 {
    if quantity.value > 0.0 { quantity.value } else { quantity.plausible.high }
}

/// Shares have a margin of their own; what answers, one that goes with its healthy value, so that a ratio that doubles from
/// 0.03 is seen; what is given, one that goes with the dose.
pub(super) fn margin(quantity: &Quantity, highest: f64) -> f64 {
    match quantity.unit {
        Unit::Share => MARGIN,
        _ if is_input(quantity) => MARGIN * highest.abs(),
        _ => MARGIN * scale(quantity),
    }
}

/// The direction comes from the end of the curve alone: a curve can end below its start and be on its way up.
fn trend(trace: &[(Day, f64)], margin: f64) -> Trend {
    let (Some(first), Some(last)) = (trace.first(), trace.last()) else { return Trend::Steady };
    let late = first.0 + (last.0 - first.0) * 0.9;
    let late_from = trace.partition_point(|(day, _)| *day <= late).saturating_sub(1);
    let Some((before, end)) = trace[late_from..].split_first() else { return Trend::Steady };
    let (before, mut end) = (before.1, end.iter().map(|(_, value)| *value));
    let change = last.1 - before;
    // A curve that has turned on its last days is not where the last tenth went.
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

/// The one finding a chart should be headed by: the first of what is shown that is inflamed or moved, else the first at
/// all. What is imposed from outside is an answer only if nothing else is shown.
#[must_use]
pub fn main_curve(findings: &[CurveSummary]) -> Option<&CurveSummary> {
    let answers = || findings.iter().filter(|finding| !finding.is_input());
    let first = answers().next();
    let moved = answers().find(|finding| !finding.shape.is_quiet());
    let barely = answers().find(|finding| finding.shape == Shape::Barely);
    first.filter(|first| is_inflamed(first)).or(moved).or(barely).or(first)
}

/// The findings that stand before the main one, and so should have been it, but did not move.
pub fn quiet_before_main<'a>(
    findings: &'a [CurveSummary],
    main: &'a CurveSummary,
) -> impl Iterator<Item = &'a CurveSummary> {
    findings.iter().filter(|finding| !finding.is_input()).take_while(|finding| finding.quantity != main.quantity)
}

/// Whether this is skin that a person would call inflamed on day 0.
#[must_use]
pub fn is_inflamed(finding: &CurveSummary) -> bool {
    finding.quantity.name == "skin_inflammation" && finding.start > INFLAMED
}

/// Skin inflammation above which a person would call the skin inflamed.
pub const INFLAMED: f64 = 0.3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Readouts, State};

    fn quantity(name: &str) -> &'static Quantity {
        let mut rows = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
        rows.find(|row| row.name == name).expect("a quantity")
    }

    fn of(name: &str, values: &[f64]) -> CurveSummary {
        let days = (0_u32..).map(|day| f64::from(day) * 10.0);
        CurveSummary::of_trace(quantity(name), &days.zip(values.iter().copied()).collect::<Vec<_>>())
    }

    /// Ten points that stay where they are, for a run that has come to rest.
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
    fn an_input_is_never_the_answer_beside_a_state() {
        let findings = [of("antibiotic", &[0.0, 1.0, 0.0]), of("skin_inflammation", &[0.05, 0.05, 0.05])];
        assert_eq!(main_curve(&findings).map(|main| main.quantity.name), Some("skin_inflammation"));
        assert_eq!(main_curve(&findings[..1]), None);
    }

    #[test]
    fn the_headline_is_about_the_first_that_moves() {
        let (calm, half) = (of("skin_inflammation", &[0.05, 0.05]), of("lps", &[1.0, 0.5]));
        let less = of("microbes", &[1.0, 0.1]);
        let findings = [calm, half, less];
        let main = main_curve(&findings).expect("a finding");
        assert_eq!(main.quantity.name, "lps", "the order of the scenario counts, not how far it went");
        let quiet: Vec<&str> = quiet_before_main(&findings, main).map(|finding| finding.quantity.name).collect();
        assert_eq!(quiet, ["skin_inflammation"]);
        assert_eq!(quiet_before_main(&findings[1..], main).count(), 0);
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
    fn half_way_is_the_first_day_past_half_of_the_excursion() {
        assert!((of("lps", &[1.0, 1.4, 1.6, 2.0, 2.0]).half_way - 20.0).abs() < 1e-12);
        assert!((of("lps", &[2.0, 1.6, 1.4, 1.0, 1.0]).half_way - 20.0).abs() < 1e-12);
    }
}
