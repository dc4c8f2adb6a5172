//! Plans a picture of curves: where everything goes on a sheet.

use super::{column, grid, notes, page::Layout};
use crate::{
    chart::{Arrangement, CurveChart},
    style::Preset,
};

/// Finds a place for everything.
#[must_use]
pub fn plan(chart: CurveChart<'_>, preset: &Preset) -> Layout {
    let mut layout = match chart.curves.arrangement {
        Arrangement::Column => column::plan(chart, preset),
        Arrangement::Grid => grid::plan(chart, preset),
    };
    let panels = chart.curves.panels.iter().zip(&layout.panels);
    layout.notes = panels.map(|(panel, place)| notes::plan(panel, place, &layout.preset)).collect();
    layout
}
