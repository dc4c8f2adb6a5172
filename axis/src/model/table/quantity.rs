//! What is known about one quantity of the model: unit, value, ranges, meaning and source.

use super::unit::Unit;

/// Where the value of a quantity comes from. Nothing is without one: what has no source is assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Taken from a measurement: the source.
    Measured(&'static str),
    /// Chosen inside a range that a source gives: the source and the choice.
    Chosen(&'static str),
    /// Computed once so that the healthy state of a typical adult is an exact rest: from what.
    Calibrated(&'static str),
    /// No source: the reason for the choice.
    Assumed(&'static str),
    /// Not a claim about nature: a definition of scale or a reading.
    Defined(&'static str),
}

impl Basis {
    /// The word that goes before the reason in tables: `measured`, `chosen`, `calibrated`, `assumed`, `defined`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Measured(_) => "measured",
            Self::Chosen(_) => "chosen",
            Self::Calibrated(_) => "calibrated",
            Self::Assumed(_) => "assumed",
            Self::Defined(_) => "defined",
        }
    }

    /// The source or the reason.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Measured(text)
            | Self::Chosen(text)
            | Self::Calibrated(text)
            | Self::Assumed(text)
            | Self::Defined(text) => text,
        }
    }
}

/// A closed interval, in the unit of the quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The smallest value that belongs to it.
    pub low: f64,
    /// The largest value that belongs to it.
    pub high: f64,
}

impl Range {
    /// The interval from `low` to `high`, both included.
    #[must_use]
    pub const fn new(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// Whether `value` lies in it. A value that is not a number lies in no interval.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// What is known about one quantity: a row of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The name, in whole words, as a scenario file writes it.
    pub name: &'static str,
    /// The name it had in earlier versions, which is still read; empty where it never had another.
    pub formerly: &'static str,
    /// The letter the formulas use, Unicode with `_` for a subscript.
    pub symbol: &'static str,
    /// The unit of `value` and of both ranges.
    pub unit: Unit,
    /// The value at rest (states), without intervention (inputs), or in a typical adult (parameters).
    pub value: f64,
    /// What a scenario may ask for without a raised eyebrow.
    pub plausible: Range,
    /// What a scenario may ask for at all; outside of it the equations have no meaning.
    pub possible: Range,
    /// What it is, in one line.
    pub meaning: &'static str,
    /// Where the value comes from.
    pub basis: Basis,
}

impl Quantity {
    /// The short name for charts and tables: what stands before the colon of the meaning.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.meaning.split_once(':').map_or(self.meaning, |(label, _)| label)
    }
}
