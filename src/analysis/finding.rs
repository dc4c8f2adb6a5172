//! What a curve did, in a few words that the numbers bear: the material of headlines and text alternatives.
//!
//! A movement is only called one when it is larger than a margin that a class can see on the chart. What is smaller is
//! called unchanged.

use super::Run;
use crate::model::{Day, Quantity};

/// The smallest movement worth a word: a twentieth of a share, or of the healthy value.
pub const MARGIN: f64 = 0.05;

/// What a curve did between its first and its last day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
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
    /// Whether the curve is flat over the last tenth of the run.
    pub settled: bool,
}

/// The shapes a curve can have, as far as words go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Never further from its start than the margin.
    Flat,
    /// Ends higher than it started.
    Rise,
    /// Ends lower than it started.
    Fall,
    /// Up, and back to where it was.
    Flare,
    /// Down, and back to where it was.
    Dip,
}

impl Finding {
    /// What the curve of `quantity` did in this run.
    #[must_use]
    pub fn of(run: &Run, quantity: &'static Quantity) -> Self {
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
        // Back means back by eye: closer to the start than a fifth of how far away it had been.
        let is_back = (end - start).abs() < MARGIN.max(excursion / 5.0);
        let shape = if excursion < MARGIN {
            Shape::Flat
        } else if is_back && up >= down {
            Shape::Flare
        } else if is_back {
            Shape::Dip
        } else if end > start {
            Shape::Rise
        } else {
            Shape::Fall
        };
        let late = first.0 + (last.0 - first.0) * 0.9;
        let settled = trace.iter().filter(|(day, _)| *day >= late).all(|(_, value)| (value - end).abs() < MARGIN / 2.0);
        Self { quantity, start, end, lowest, highest, shape, settled }
    }

    /// How far the curve went from its start, in the unit of the quantity.
    #[must_use]
    pub fn excursion(&self) -> f64 {
        (self.highest.1 - self.start).max(self.start - self.lowest.1)
    }
}

/// The one finding a chart of these quantities should be headed by: the skin where it moved or is inflamed, else what
/// moved most, else the skin.
#[must_use]
pub fn main_finding(findings: &[Finding]) -> Option<&Finding> {
    let skin = findings.iter().find(|finding| finding.quantity.name == "skin_inflammation");
    let moved_most = findings
        .iter()
        .filter(|finding| finding.shape != Shape::Flat)
        .max_by(|a, b| a.excursion().total_cmp(&b.excursion()));
    skin.filter(|skin| skin.shape != Shape::Flat || skin.start > INFLAMED).or(moved_most).or(skin).or(findings.first())
}

/// Skin inflammation above which a person would call the skin inflamed.
const INFLAMED: f64 = 0.3;
