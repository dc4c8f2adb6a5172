//! Plans a picture: where everything of a chart goes on a sheet.

use super::{column, grid, page::Layout};
use crate::{
    chart::{Arrangement, TimeChart},
    style::Preset,
};

/// Finds a place for everything.
#[must_use]
pub fn plan(chart: &TimeChart, preset: &Preset) -> Layout {
    match chart.arrangement {
        Arrangement::Column => column::plan(chart, preset),
        Arrangement::Grid => grid::plan(chart, preset),
    }
}
