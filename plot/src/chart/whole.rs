//! A chart of curves: a headline, bars for what was done, panels of curves for what came of it.
//!
//! The panels stand below each other, with the names of their curves at the right, or, when they are many, as small
//! multiples in a grid ([`Arrangement`]).

use super::{bar::Bar, horizontal::Horizontal, panel::Panel};
use crate::locale::Locale;

/// Curves over time, below the bars of what was done, or over the values of a quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The finding, as a sentence. Wrapped or shrunk until it fits, never cut.
    pub headline: String,
    /// Quantity, unit and period.
    pub subtitle: String,
    /// What runs from left to right in all panels.
    pub horizontal: Horizontal,
    /// What is done, such as the interventions, from top to bottom. Only over time.
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
