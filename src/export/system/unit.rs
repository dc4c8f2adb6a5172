//! The units of the model in SBML base units: second, gram, litre, metre, mole, and items.

use crate::model::Unit;

/// One factor of a unit: `(multiplier · 10^scale · base)^exponent`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Factor {
    pub(crate) base: &'static str,
    pub(crate) exponent: i32,
    pub(crate) scale: i32,
    pub(crate) multiplier: f64,
}

const fn factor(base: &'static str, exponent: i32, scale: i32, multiplier: f64) -> Factor {
    Factor { base, exponent, scale, multiplier }
}

const SECONDS_OF_A_DAY: f64 = 86_400.0;
const SECONDS_OF_AN_HOUR: f64 = 3_600.0;
const A_DAY: Factor = factor("second", 1, 0, SECONDS_OF_A_DAY);
const EVERY_DAY: Factor = factor("second", -1, 0, SECONDS_OF_A_DAY);
/// Multiples of health, indices and points are dimensionless: their scale is a convention.
const PURE: Factor = factor("dimensionless", 1, 0, 1.0);
const A_HUNDREDTH: Factor = factor("dimensionless", 1, -2, 1.0);

/// The identifier of a unit in a file, and its factors.
pub(crate) fn made_of(unit: Unit) -> (&'static str, Vec<Factor>) {
    match unit {
        Unit::Day => ("day", vec![A_DAY]),
        Unit::PerDay => ("per_day", vec![EVERY_DAY]),
        Unit::GramPerDay => ("gram_per_day", vec![factor("gram", 1, 0, 1.0), EVERY_DAY]),
        Unit::ServingPerDay => ("serving_per_day", vec![factor("item", 1, 0, 1.0), EVERY_DAY]),
        // The minimal erythema dose is individual: 1 just reddens the skin. The model only multiplies it by
        // dimensionless numbers.
        Unit::MedPerDay => ("minimal_erythema_dose_per_day", vec![PURE]),
        Unit::CfuPerDay => ("colony_forming_unit_per_day", vec![factor("item", 1, 0, 1.0), EVERY_DAY]),
        Unit::Share => ("share", vec![PURE]),
        Unit::Fold => ("times_healthy", vec![PURE]),
        Unit::One => ("pure_number", vec![PURE]),
        Unit::Point => ("point", vec![PURE]),
        Unit::PasiPoint => ("pasi_point", vec![PURE]),
        Unit::GramPerSquareMetreHour => (
            "gram_per_square_metre_and_hour",
            vec![factor("gram", 1, 0, 1.0), factor("metre", -2, 0, 1.0), factor("second", -1, 0, SECONDS_OF_AN_HOUR)],
        ),
        Unit::ArbitraryUnit => ("arbitrary_unit", vec![PURE]),
        Unit::PicogramPerMillilitre => {
            ("picogram_per_millilitre", vec![factor("gram", 1, -12, 1.0), factor("litre", -1, -3, 1.0)])
        }
        Unit::NanogramPerMillilitre => {
            ("nanogram_per_millilitre", vec![factor("gram", 1, -9, 1.0), factor("litre", -1, -3, 1.0)])
        }
        Unit::MilligramPerLitre => {
            ("milligram_per_litre", vec![factor("gram", 1, -3, 1.0), factor("litre", -1, 0, 1.0)])
        }
        Unit::MillimolePerKilogram => {
            ("millimole_per_kilogram", vec![factor("mole", 1, -3, 1.0), factor("kilogram", -1, 0, 1.0)])
        }
        Unit::Percent => ("percent", vec![A_HUNDREDTH]),
        Unit::MicrogramPerDecilitre => {
            ("microgram_per_decilitre", vec![factor("gram", 1, -6, 1.0), factor("litre", -1, -1, 1.0)])
        }
    }
}

/// The identifier of a unit in a file.
pub(crate) fn name(unit: Unit) -> &'static str {
    made_of(unit).0
}
