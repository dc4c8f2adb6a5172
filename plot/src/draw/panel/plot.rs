//! The coordinates of a panel, as plotters wants them.

use plotters::chart::ChartContext;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;

use crate::output::svg::SvgBackend;

/// Plotters' chart on the part of the sheet that a panel takes.
pub(super) type Plot<'a> = ChartContext<'a, SvgBackend, Cartesian2d<RangedCoordf64, RangedCoordf64>>;
