//! A chart over time: a headline, bars for what was done, panels of curves for what came of it.
//!
//! The panels stand below each other, with the names of their curves at the right, or, when they are many, as small
//! multiples in a grid ([`Arrangement`]).

use super::{bar::Bar, panel::Panel};
use crate::locale::Locale;

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
    /// What the drawing itself adds: the spelling of numbers on axes, days, "and 2 more".
    pub locale: Locale,
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
