//! A panel: curves that share a unit, and what they are compared with.

use super::{area::Area, bar::Bar, curve::pieces, series::Series};
use crate::{
    chart::{
        extent::Extent,
        mark::{Mark, Marker, Zone},
    },
    elementary::{decimal_logarithm, power_of_ten},
    locale::NumberFormat,
};

/// A course to compare with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ghost {
    /// Position and value.
    pub points: Vec<(f64, f64)>,
    /// Whether the picture is about the distance to it, such as to a control; else it is as pale as may be.
    pub is_control: bool,
}

/// Curves that share a unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// What the values mean, such as `Index, 0 = none, 1 = worst possible`.
    pub caption: String,
    /// The curves.
    pub series: Vec<Series>,
    /// Bands behind the curves, such as flows stacked on each other.
    pub areas: Vec<Area>,
    /// What was done in this panel alone, shown above it in a grid, its days shaded.
    pub bars: Vec<Bar>,
    /// Courses to compare with, drawn thin and grey behind the curves.
    pub ghosts: Vec<Ghost>,
    /// What the cells of a grid that belong together have in common, such as `Blood`; written above the first of them.
    pub group: String,
    /// Upper end of the value axis, such as 1 for indices. Larger values still push it up; without
    /// it the values alone decide.
    pub top: Option<f64>,
    /// A value to compare with, and its name: `(1.0, "healthy")`. Drawn as a thin dashed line.
    pub reference: Option<(f64, String)>,
    /// Points that are pointed out, over the curves.
    pub marks: Vec<Mark>,
    /// Upright lines across the panel, each with a text above it.
    pub markers: Vec<Marker>,
    /// Tinted stretches behind the curves, each with a text above it.
    pub zones: Vec<Zone>,
}

impl Panel {
    /// The smallest and largest value to show.
    #[must_use]
    pub fn range(&self, extent: Extent) -> (f64, f64) {
        let ghosts = self.ghosts.iter().flat_map(|ghost| pieces(&ghost.points, extent));
        let points = self.series.iter().flat_map(|line| line.pieces(extent)).chain(ghosts);
        let bands = self.series.iter().filter_map(|line| line.band.as_ref()).flat_map(|band| band.edges(extent));
        let edges = self.areas.iter().flat_map(|area| area.edges(extent)).chain(bands);
        let values = points.flatten().map(|(_, value)| value).chain(edges.flat_map(|(_, low, high)| [low, high]));
        let marks = self.marks.iter().filter(|mark| extent.contains(mark.at.0)).map(|mark| mark.at.1);
        let reference = self.reference.iter().map(|(value, _)| *value);
        values
            .chain(marks.chain(reference).filter(|value| value.is_finite()))
            .fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    /// The value written at the end of a curve.
    #[must_use]
    pub fn end_text(&self, line: &Series, extent: Extent, numbers: &NumberFormat) -> String {
        match (&line.end_text, line.end(extent)) {
            (_, None) => numbers.tidy(f64::NAN),
            (Some(text), _) => text.clone(),
            (None, Some((_, value))) => self.value_text(value, extent, numbers),
        }
    }

    /// A value as text, no finer than a hundredth of the panel: that is all the curve can show.
    #[must_use]
    pub fn value_text(&self, value: f64, extent: Extent, numbers: &NumberFormat) -> String {
        let (low, high) = self.range(extent);
        let largest = high.max(-low).max(self.top.unwrap_or(0.0));
        let unit = power_of_ten(decimal_logarithm(largest).floor() - 2.0);
        if unit.is_finite() && unit >= f64::MIN_POSITIVE {
            return numbers.tidy((value / unit).round() * unit);
        }
        numbers.tidy(value)
    }
}
