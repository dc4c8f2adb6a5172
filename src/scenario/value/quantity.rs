//! Converts quantities with their units, `"30 g/day"`, `"12 weeks"`, `"1e9 CFU/day"`, `"50 %"`, into model units and back.

use super::{
    duration_words,
    measure::{self, Dimension},
    number::{self, number_text},
    quantity_fault::QuantityFault,
};
use crate::model::Unit;

/// Whether a number without a unit is accepted, and then taken as in model units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bare {
    /// Only where the unit of the model is none: multiples of the healthy value and plain numbers.
    Refused,
    /// Also for shares from 0 to 1.
    Share,
    /// Always.
    Any,
}

/// Reads a text as a quantity of `unit`, in model units.
///
/// ```
/// use gutskin::{model::Unit, scenario::value::quantity::{Bare, read}};
/// assert_eq!(read("12 weeks", Unit::Day, Bare::Refused), Ok(84.0));
/// assert!(read("12", Unit::Day, Bare::Refused).is_err());
/// ```
///
/// # Errors
///
/// What keeps the text from being such a quantity.
pub fn read(text: &str, unit: Unit, bare: Bare) -> Result<f64, QuantityFault> {
    let (number, written) = number::leading(text)?;
    let wanted = Dimension::of(unit);
    if written.is_empty() {
        let allowed = match unit {
            Unit::Share => bare != Bare::Refused,
            Unit::Day | Unit::PerDay | Unit::GramPerDay | Unit::CfuPerDay | Unit::ServingPerDay | Unit::MedPerDay => {
                bare == Bare::Any
            }
            // Without a unit of its own, or only ever compared.
            _ => true,
        };
        let (plain, offer) = (number_text(number), offer(number, unit));
        return if allowed { Ok(number) } else { Err(QuantityFault::MissingUnit { number: plain, offer }) };
    }
    let Some(measure) = measure::read(&written) else {
        let near = measure::nearest(&written, wanted).map(|near| format!("{} {near}", number_text(number)));
        let is_like_a_known_unit = near.is_some();
        let said = (wanted == Dimension::Time).then(|| duration_words::in_days(text)).flatten();
        // A capsule holds billions of microbes, so a small number is probably one of billions.
        let number = if unit == Unit::CfuPerDay && number.abs() < 1e6 { number * 1e9 } else { number };
        let offer = said.or(near).unwrap_or_else(|| offer(number, unit));
        return Err(QuantityFault::UnknownUnit { unit: written, wanted: unit, is_like_a_known_unit, offer });
    };
    if measure.dimension != wanted {
        // Fifty percent of a plain number is a half of it, not fifty.
        let is_percent = measure.dimension == Dimension::Share && wanted == Dimension::Number;
        let offer = offer(if is_percent { number * measure.factor / measure.divisor } else { number }, unit);
        return Err(QuantityFault::OtherKind {
            unit: written,
            found: measure.dimension.words(),
            wanted: wanted.words(),
            offer,
        });
    }
    // A share of all bacteria is kept in percent, as laboratories report it.
    let kept_in = if unit == Unit::Percent { 100.0 } else { 1.0 };
    let value = number * measure.factor * kept_in / measure.divisor;
    if value.is_finite() { Ok(value) } else { Err(QuantityFault::NotFinite { text: text.to_owned() }) }
}

/// Reads the amount of a single intake, `1e10 CFU` or `500 mg`, where the unit of the model is that amount per day.
pub(crate) fn read_single(text: &str, unit: Unit) -> Option<f64> {
    let (number, written) = number::leading(text).ok()?;
    let measure = measure::read(&written)?;
    let fits = match unit {
        Unit::GramPerDay => measure.dimension == Dimension::Mass,
        Unit::CfuPerDay => measure.dimension == Dimension::Microbes,
        _ => false,
    };
    // A share of all bacteria is kept in percent, as laboratories report it.
    let kept_in = if unit == Unit::Percent { 100.0 } else { 1.0 };
    let value = number * measure.factor * kept_in / measure.divisor;
    (fits && value.is_finite()).then_some(value)
}

/// The number with the usual unit, for a student to type.
fn offer(number: f64, unit: Unit) -> String {
    match unit {
        Unit::Share if number.abs() <= 1.0 => write(number, unit),
        Unit::Share => format!("{} %", number_text(number)),
        Unit::Day => {
            format!("{} day{}", number_text(number), if (number - 1.0).abs() < f64::EPSILON { "" } else { "s" })
        }
        _ => write(number, unit),
    }
}

/// Writes a value of the model as tidy text that [`read`] understands.
#[must_use]
pub fn write(value: f64, unit: Unit) -> String {
    let number = number_text(value);
    match unit {
        Unit::Day => duration_text(value),
        Unit::PerDay => format!("{number} per day"),
        Unit::GramPerDay => format!("{number} g/day"),
        Unit::CfuPerDay => format!("{number} CFU/day"),
        Unit::Share => format!("{} %", number_text(value * 100.0)),
        Unit::ServingPerDay => format!("{number} servings/day"),
        Unit::MedPerDay => format!("{number} MED/day"),
        Unit::Percent => format!("{number} %"),
        Unit::MillimolePerKilogram => format!("{number} mmol/kg"),
        _ => number,
    }
}

/// A duration in the largest unit that gives a whole number, or else in days.
fn duration_text(days: f64) -> String {
    const YEAR: f64 = 365.0;
    const HOUR: f64 = 1.0 / 24.0;
    let whole = |count: f64| (count - count.round()).abs() < 1e-9 && count.abs() >= 0.5;
    let (count, unit) = match days {
        days if whole(days / YEAR) => ((days / YEAR).round(), "year"),
        days if days.abs() < 1.0 && whole(days / HOUR) => ((days / HOUR).round(), "hour"),
        days => (days, "day"),
    };
    let plural = if (count - 1.0).abs() < f64::EPSILON { "" } else { "s" };
    format!("{} {unit}{plural}", number_text(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_of_a_plain_number_is_offered_as_its_share() {
        let fault = read("50%", Unit::Fold, Bare::Any).expect_err("no percent");
        assert!(matches!(&fault, QuantityFault::OtherKind { offer, .. } if offer == "0.5"), "{fault:?}");
    }

    #[test]
    fn units_are_converted() {
        for (text, unit, value) in [
            ("30 g/day", Unit::GramPerDay, 30.0),
            ("30 g per day", Unit::GramPerDay, 30.0),
            ("3000 mg/d", Unit::GramPerDay, 3.0),
            ("70 g/week", Unit::GramPerDay, 10.0),
            ("0,5 kg a day", Unit::GramPerDay, 500.0),
            ("10 billion CFU/day", Unit::CfuPerDay, 1e10),
            ("7e9 CFU per week", Unit::CfuPerDay, 1e9),
            ("50 %", Unit::Share, 0.5),
            ("0.1 1/d", Unit::PerDay, 0.1),
            ("0.1/day", Unit::PerDay, 0.1),
            ("10 % per day", Unit::PerDay, 0.1),
            ("0.7 per week", Unit::PerDay, 0.1),
            ("12 h", Unit::Day, 0.5),
            ("2 wks", Unit::Day, 14.0),
            ("3 months", Unit::Day, 90.0),
            ("1 y", Unit::Day, 365.0),
            ("2", Unit::Fold, 2.0),
        ] {
            let read = read(text, unit, Bare::Refused);
            assert!(read.as_ref().is_ok_and(|found| (found - value).abs() <= 1e-12 * value), "{text}: {read:?}");
        }
    }

    #[test]
    fn a_missing_or_foreign_unit_is_refused_with_an_offer() {
        for (text, unit, offer) in [
            ("30", Unit::GramPerDay, "30 g/day"),
            ("30 weeks", Unit::GramPerDay, "30 g/day"),
            ("30 g", Unit::GramPerDay, "30 g/day"),
            ("12", Unit::Day, "12 days"),
            ("0.5", Unit::Share, "50 %"),
            ("1e9", Unit::CfuPerDay, "1e9 CFU/day"),
            ("3 furlongs", Unit::Day, "3 days"),
            ("12 weaks", Unit::Day, "12 weeks"),
            ("30 gram/dai", Unit::GramPerDay, "30 gram/day"),
        ] {
            assert_eq!(
                read(text, unit, Bare::Refused).err().and_then(|fault| fault.offer().map(str::to_owned)).as_deref(),
                Some(offer),
                "{text}"
            );
        }
    }

    #[test]
    fn values_are_written_tidily() {
        for (value, unit, text) in [
            (25.0, Unit::GramPerDay, "25 g/day"),
            (1e9, Unit::CfuPerDay, "1e9 CFU/day"),
            (0.5, Unit::Share, "50 %"),
            (730.0, Unit::Day, "2 years"),
            (0.25, Unit::Day, "6 hours"),
            (21.0, Unit::Day, "21 days"),
            (0.1 + 0.2, Unit::PerDay, "0.3 per day"),
            (1.0, Unit::Day, "1 day"),
        ] {
            assert_eq!(write(value, unit), text);
        }
    }
}
