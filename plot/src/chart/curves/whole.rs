//! All the curves of a chart.

use super::{bar::Bar, panel::Panel};
use crate::chart::horizontal::Horizontal;

/// Curves over time, below the bars of what was done, or over the values of a quantity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// What runs from left to right in all panels.
    pub horizontal: Horizontal,
    /// What is done, such as the interventions, from top to bottom. Only over time.
    pub bars: Vec<Bar>,
    /// One panel for each unit, from top to bottom.
    pub panels: Vec<Panel>,
    /// How the panels lie.
    pub arrangement: Arrangement,
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
