//! The table of outcomes: what each curve was at the start, at its lowest, at its highest, and at the end.

use crate::{
    analysis::curve_summary::{CurveSummary, Shape},
    words::{Language, amounts::Rounding, say},
};

/// The names of [`cells`].
#[must_use]
pub fn columns(language: Language) -> [&'static str; 4] {
    [
        say!(language, summary::start),
        say!(language, summary::lowest),
        say!(language, summary::highest),
        say!(language, summary::end),
    ]
}

/// The cells of a row of outcomes: start, lowest and highest point with its day, end.
#[must_use]
pub fn cells(curve: &CurveSummary, number: Rounding) -> [String; 4] {
    // Which day of a flat line is its lowest is noise.
    let point = |(day, value): (f64, f64)| match curve.shape {
        Shape::Flat => format!("{} (–)", number.text(value)),
        _ => format!("{} ({day:.0})", number.text(value)),
    };
    [number.text(curve.start), point(curve.lowest), point(curve.highest), number.text(curve.end)]
}
