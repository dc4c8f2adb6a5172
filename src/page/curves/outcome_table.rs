//! The table of outcomes: the start, lowest point, highest point and end of each curve.

use crate::{
    analysis::curve_summary::{CurveSummary, Shape},
    words::{Language, amounts::Rounding, say},
};

/// The column headings of [`cells`].
#[must_use]
pub fn columns(language: Language) -> [&'static str; 4] {
    [
        say!(language, summary::start),
        say!(language, summary::lowest),
        say!(language, summary::highest),
        say!(language, summary::end),
    ]
}

/// The cells of one row: start, lowest and highest point with their days, end.
#[must_use]
pub fn cells(curve: &CurveSummary, number: Rounding) -> [String; 4] {
    // The day on which a flat curve is lowest is rounding noise, so it is left out.
    let point = |(day, value): (f64, f64)| match curve.shape {
        Shape::Flat => format!("{} (–)", number.text(value)),
        _ => format!("{} ({day:.0})", number.text(value)),
    };
    [number.text(curve.start), point(curve.lowest), point(curve.highest), number.text(curve.end)]
}
