//! Plans a picture: where everything of a chart goes on a sheet.

use super::{column, grid, notes, page::Layout};
use crate::{
    chart::{Arrangement, Chart},
    style::Preset,
};

/// Finds a place for everything.
#[must_use]
pub fn plan(chart: &Chart, preset: &Preset) -> Layout {
    let mut layout = match chart.arrangement {
        Arrangement::Column => column::plan(chart, preset),
        Arrangement::Grid => grid::plan(chart, preset),
    };
    let panels = chart.panels.iter().zip(&layout.panels);
    layout.notes = panels.map(|(panel, place)| notes::plan(panel, place, &layout.preset)).collect();
    layout
}
