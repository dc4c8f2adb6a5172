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
    /// Portions eaten each day.
    ServingPerDay,
    /// Ultraviolet light each day, in doses that just redden the skin.
    MedPerDay,
    /// Live microbes swallowed each day, in colony-forming units.
    CfuPerDay,
    /// A share between 0 (none) and 1 (all, or the worst possible).
    Share,
    /// A multiple of the healthy value, which is 1.
    Fold,
    /// A number without a unit, such as the steepness of a curve.
    One,
    /// Points of the SCORAD scale of eczema, 0 to 103.
    Point,
    /// Points of the PASI scale of psoriasis, 0 to 72.
    PasiPoint,
    /// Water lost through the skin, in grams per square metre and hour.
    GramPerSquareMetreHour,
    /// Arbitrary units of a corneometer, which measures the moisture of the skin.
    ArbitraryUnit,
    /// Mass in a volume of blood, in picograms per millilitre.
    PicogramPerMillilitre,
    /// Mass in a volume of blood, in nanograms per millilitre.
    NanogramPerMillilitre,
    /// Mass in a volume of blood, in milligrams per litre.
    MilligramPerLitre,
    /// Amount in stool, in millimoles per kilogram.
    MillimolePerKilogram,
    /// A share of all bacteria, in percent.
    Percent,
    /// Mass in a volume of blood, in micrograms per decilitre.
    MicrogramPerDecilitre,
}

impl Unit {
    /// How the unit is written after a number; empty where a bare number is right.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Day => "d",
            Self::PerDay => "1/d",
            Self::GramPerDay => "g/day",
            Self::ServingPerDay => "servings/day",
            Self::MedPerDay => "MED/day",
            Self::CfuPerDay => "CFU/day",
            Self::Point | Self::PasiPoint => "points",
            Self::GramPerSquareMetreHour => "g/m²/h",
            Self::ArbitraryUnit => "AU",
            Self::PicogramPerMillilitre => "pg/mL",
            Self::NanogramPerMillilitre => "ng/mL",
            Self::MilligramPerLitre => "mg/L",
            Self::MillimolePerKilogram => "mmol/kg",
            Self::Percent => "%",
            Self::MicrogramPerDecilitre => "µg/dL",
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
            Self::ServingPerDay => "servings per day",
            Self::MedPerDay => "doses per day that just redden the skin (MED)",
            Self::CfuPerDay => "colony-forming units per day",
            Self::Point => "SCORAD points, 0 to 103",
            Self::PasiPoint => "PASI points, 0 to 72",
            Self::GramPerSquareMetreHour => "grams per square metre and hour",
            Self::ArbitraryUnit => "arbitrary units of a corneometer",
            Self::PicogramPerMillilitre => "picograms per millilitre",
            Self::NanogramPerMillilitre => "nanograms per millilitre",
            Self::MilligramPerLitre => "milligrams per litre",
            Self::MillimolePerKilogram => "millimoles per kilogram of stool",
            Self::Percent => "percent of all bacteria",
            Self::MicrogramPerDecilitre => "micrograms per decilitre",
            Self::Share => "share from 0 to 1",
            Self::Fold => "times the healthy value",
            Self::One => "no unit",
        }
    }
}
