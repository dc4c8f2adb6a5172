//! The smallest movement of a quantity that is worth mentioning.

use crate::model::{Input, Quantity, Unit};

/// The smallest movement worth mentioning: a twentieth of an index from 0 to 1, or of the healthy value.
pub const MARGIN: f64 = 0.05;

/// Below this share a movement is invisible on a chart, however small the value it starts from.
pub(super) const INVISIBLE: f64 = 0.005;

/// Whether a quantity is an input rather than computed by the model.
#[must_use]
pub fn is_input(quantity: &Quantity) -> bool {
    Input::<f64>::TABLE.iter().any(|row| row.name == quantity.name)
}

/// The typical size of a quantity: its healthy value or, where that is zero, the largest plausible value.
#[must_use]
pub fn scale(quantity: &Quantity) -> f64 {
    if quantity.value > 0.0 { quantity.value } else { quantity.plausible.high }
}

/// The smallest movement worth mentioning. Indices have a fixed margin; computed quantities one relative to their
/// healthy value, so that a ratio that doubles from 0.03 is noticed; inputs one relative to the dose.
pub(in crate::analysis) fn margin(quantity: &Quantity, highest: f64) -> f64 {
    match quantity.unit {
        Unit::Share => MARGIN,
        _ if is_input(quantity) => MARGIN * highest.abs(),
        _ => MARGIN * scale(quantity),
    }
}
