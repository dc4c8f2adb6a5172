//! What a chart is, before anything is drawn: a headline, bars for what was done to the person,
//! panels of curves for what came of it.
//!
//! The panels stand below each other, with the names of their curves at the right, or, when they are many, as small
//! multiples in a grid ([`Arrangement`]). A chart is plain data in days and values. [`draw`] lays it out for one use (a slide, a page) and
//! gives SVG; [`rasterise`] turns that into PNG. The chart says what to show, the [`Preset`] how
//! large.

mod area;
pub(crate) mod axis;
pub(crate) mod canvas;
mod coincidence;
pub(crate) mod document;
pub mod embedded_metadata;
mod end_labels;
mod error;
pub(crate) mod font;
mod grid;
pub(crate) mod heading;
mod intervention_bars;
pub(crate) mod labels;
mod layout;
mod number;
pub mod palette;
mod panel;
pub mod pdf;
mod preset;
mod raster;
mod reference;
mod simplify;
mod spans;
mod svg_backend;
mod time_axis;
mod time_chart;
pub(crate) mod words;

#[cfg(test)]
pub(crate) use document::TextBox;
pub use error::DrawError;
pub use number::tidy;
pub(super) use number::{fixed, localised, plain};
pub use palette::{Colour, Rgb};
pub use preset::{Ground, Ink, Preset};
pub use raster::rasterise;
#[cfg(test)]
pub(crate) use resvg::usvg::roxmltree;
pub use time_chart::{draw, draw_blank};

use super::language::Language;

/// Curves over time below the bars of the interventions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeChart {
    /// The finding, as a sentence. Wrapped or shrunk until it fits, never cut.
    pub headline: String,
    /// Quantity, unit and period.
    pub subtitle: String,
    /// Length of the time axis in days, from day 0.
    pub duration: f64,
    /// The interventions, from top to bottom.
    pub bars: Vec<Bar>,
    /// One panel for each unit, from top to bottom.
    pub panels: Vec<Panel>,
    /// How the panels lie.
    pub arrangement: Arrangement,
    /// Small print: warning, program and version, scenario.
    pub footer: String,
    /// The picture named in a few words, for readers who cannot see it.
    pub title: String,
    /// The key figures in a sentence or two, for readers who cannot see them.
    pub key_figures: String,
    /// The picture told in sentences, for readers who cannot see it.
    pub description: String,
    /// The language of what the drawing itself adds: numbers on axes, days, "and 2 more".
    pub language: Language,
}

/// How the panels of a chart lie on the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Below each other on one time axis, their curves named at the right.
    #[default]
    Column,
    /// As small multiples: a cell for each panel, which shows one curve and is named after it.
    Grid,
}

/// An intervention on the time axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What is done, such as `Antibiotic`.
    pub label: String,
    /// How much, such as `40 g/day`; may be empty.
    pub detail: String,
    /// When; in order, not overlapping.
    pub spans: Vec<Span>,
    /// Whether it is something taken away rather than given, such as an arrow that is cut: hatched, not filled.
    pub hatched: bool,
}

/// A stretch of time in which an intervention acts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// First day.
    pub from: f64,
    /// Last day.
    pub until: f64,
    /// Strength at the first day, as a share of the strongest (0 to 1).
    pub strength_from: f64,
    /// Strength at the last day; when it differs, the bar is a wedge.
    pub strength_until: f64,
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
    pub ghosts: Vec<Vec<(f64, f64)>>,
    /// What the cells of a grid that belong together have in common, such as `Blood`; written above the first of them.
    pub group: String,
    /// Upper end of the value axis, such as 1 for indices. Larger values still push it up; without
    /// it the values alone decide.
    pub top: Option<f64>,
    /// A value to compare with, and its name: `(1.0, "healthy")`. Drawn as a thin dashed line.
    pub reference: Option<(f64, String)>,
}

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Written at the end of the curve together with its last value.
    pub name: String,
    /// The colour of its compartment.
    pub colour: Colour,
    /// Whether the curve is what the headline speaks of: drawn thicker, named in bolder letters.
    pub emphasis: bool,
    /// Day and value, in order of time. Values that are not finite leave a gap.
    pub points: Vec<(f64, f64)>,
    /// The first value as it is written everywhere else, for sheets on which the curve is left to draw.
    pub start_text: Option<String>,
    /// The last value as it is written everywhere else; without it, as fine as the panel shows.
    pub end_text: Option<String>,
}

/// A band between two curves, one of several that are stacked on each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Written beside its end together with its last value.
    pub name: String,
    /// What it is filled with.
    pub fill: Rgb,
    /// The same on copies in black.
    pub grey: Rgb,
    /// Day, lower and upper edge, in order of time.
    pub points: Vec<(f64, f64, f64)>,
    /// Its last value, as it is written everywhere else.
    pub end_text: String,
}

impl Area {
    /// Both edges as far as they can be drawn: finite and within the duration (in days).
    pub(super) fn edges(&self, duration: f64) -> Vec<(f64, f64, f64)> {
        let slack = duration * 1e-9;
        let drawable = |(day, low, high): &&(f64, f64, f64)| {
            low.is_finite() && high.is_finite() && (-slack..=duration + slack).contains(day)
        };
        self.points.iter().filter(drawable).copied().collect()
    }
}

/// The pieces of a course that can be drawn: finite and within the duration (in days). The drawing library would move
/// other points to the edge of the panel without a word.
pub(super) fn pieces(points: &[(f64, f64)], duration: f64) -> Vec<Vec<(f64, f64)>> {
    let slack = duration * 1e-9;
    let drawable = |&&(day, value): &&(f64, f64)| value.is_finite() && (-slack..=duration + slack).contains(&day);
    points
        .chunk_by(|a, b| drawable(&a) == drawable(&b))
        .map(|piece| piece.iter().filter(drawable).copied().collect::<Vec<_>>())
        .filter(|piece| !piece.is_empty())
        .collect()
}

impl Series {
    /// The value written at the end of the curve.
    pub(super) fn value_text(&self, panel: &Panel, duration: f64, language: Language) -> String {
        match (&self.end_text, self.end(duration)) {
            (_, None) => tidy(f64::NAN, language),
            (Some(text), _) => text.clone(),
            (None, Some((_, value))) => panel.value_text(value, duration, language),
        }
    }

    /// The pieces of the curve that can be drawn.
    pub(super) fn pieces(&self, duration: f64) -> Vec<Vec<(f64, f64)>> {
        pieces(&self.points, duration)
    }

    /// The last point that can be drawn.
    pub(super) fn end(&self, duration: f64) -> Option<(f64, f64)> {
        self.pieces(duration).last()?.last().copied()
    }
}

impl Panel {
    /// The smallest and largest value to show.
    pub(super) fn range(&self, duration: f64) -> (f64, f64) {
        let ghosts = self.ghosts.iter().flat_map(|ghost| pieces(ghost, duration));
        let points = self.series.iter().flat_map(|line| line.pieces(duration)).chain(ghosts);
        let edges = self.areas.iter().flat_map(|area| area.edges(duration));
        let values = points.flatten().map(|(_, value)| value).chain(edges.flat_map(|(_, low, high)| [low, high]));
        let reference = self.reference.iter().map(|(value, _)| *value);
        values
            .chain(reference.filter(|value| value.is_finite()))
            .fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    /// Whether the name of the reference stands at the left, above its line: at the right it would only add a row to
    /// the labels of curves that end there.
    pub(super) fn reference_is_named_at_the_left(&self, chart: &TimeChart, answer: bool) -> bool {
        let duration = chart.duration;
        if chart.arrangement == Arrangement::Grid || !answer {
            return true;
        }
        let (low, high) = self.range(duration);
        let near = 0.06 * (high.max(self.top.unwrap_or(0.0)) - low);
        self.reference.as_ref().is_some_and(|(reference, _)| {
            let ends = self.series.iter().filter_map(|line| line.end(duration));
            ends.map(|(_, value)| value).any(|value| (value - reference).abs() <= near)
        })
    }

    /// A value as text, no finer than a hundredth of the panel: that is all the curve can show.
    pub(super) fn value_text(&self, value: f64, duration: f64, language: Language) -> String {
        let (low, high) = self.range(duration);
        let largest = high.max(-low).max(self.top.unwrap_or(0.0));
        let unit = 10f64.powf(largest.log10().floor() - 2.0);
        if unit.is_finite() && unit >= f64::MIN_POSITIVE {
            return tidy((value / unit).round() * unit, language);
        }
        tidy(value, language)
    }
}

#[cfg(test)]
mod every_picture;
#[cfg(test)]
mod looks;
#[cfg(test)]
mod tests;
