//! The units in which the model keeps its quantities. A scenario file may use others; they are converted on reading.

/// A unit of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Time in days.
    Day,
    /// A speed: per day.
    PerDay,
    /// A mass eaten each day, in grams.
    GramPerDay,
    /// Live microbes swallowed each day, in colony-forming units.
    CfuPerDay,
    /// A share between 0 (none) and 1 (all, or the worst possible).
    Share,
    /// A multiple of the healthy value, which is 1.
    Fold,
    /// A number without a unit, such as the steepness of a curve.
    One,
}

impl Unit {
    /// How the unit is written after a number; empty where a bare number is right.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Day => "d",
            Self::PerDay => "1/d",
            Self::GramPerDay => "g/day",
            Self::CfuPerDay => "CFU/day",
            Self::Share | Self::Fold | Self::One => "",
        }
    }

    /// The unit in words, for column descriptions and captions.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Day => "days",
            Self::PerDay => "per day",
            Self::GramPerDay => "grams per day",
            Self::CfuPerDay => "colony-forming units per day",
            Self::Share => "share from 0 to 1",
            Self::Fold => "times the healthy value",
            Self::One => "no unit",
        }
    }
}
