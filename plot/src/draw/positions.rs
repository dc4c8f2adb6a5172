//! Checks the axis of curves and brings everything to its position along it: on a logarithmic axis, to logarithms.

use std::borrow::Cow;

use crate::{
    chart::{Curves, Horizontal, Panel, Scale},
    elementary::decimal_logarithm,
    error::DrawError,
};

/// The curves with positions in place of values. Over time and on a linear axis both are the same.
///
/// # Errors
/// When the axis has no extent, or when a value has no place on it because its logarithm does not exist: a point is never
/// left out without a word.
pub fn in_positions(curves: &Curves) -> Result<Cow<'_, Curves>, DrawError> {
    check(&curves.horizontal)?;
    let has_bars = !curves.bars.is_empty() || curves.panels.iter().any(|panel| !panel.bars.is_empty());
    if has_bars && !curves.horizontal.is_time() {
        return Err(DrawError::BarsWithoutTime);
    }
    if !curves.horizontal.is_logarithmic() {
        return Ok(Cow::Borrowed(curves));
    }
    let mut curves = curves.clone();
    for at in curves.panels.iter_mut().flat_map(values) {
        if at.is_finite() && *at <= 0.0 {
            return Err(DrawError::NotPositive { value: *at });
        }
        *at = decimal_logarithm(*at);
    }
    Ok(Cow::Owned(curves))
}

fn check(horizontal: &Horizontal) -> Result<(), DrawError> {
    let is_sound = horizontal.extent().is_sound();
    match horizontal {
        Horizontal::Time { duration } if !is_sound => Err(DrawError::Duration { duration: *duration }),
        Horizontal::Values(scale) => check_scale(scale),
        Horizontal::Names { .. } if !is_sound => Err(DrawError::Axis { low: -0.5, high: -0.5 }),
        _ => Ok(()),
    }
}

/// Checks that an axis of values has an extent and, if it is logarithmic, a place for all that is wished on it.
///
/// # Errors
/// When it has not.
pub(super) fn check_scale(scale: &Scale) -> Result<(), DrawError> {
    let ticks = scale.ticks.iter().chain([&scale.low]);
    match ticks.copied().find(|value| scale.logarithmic && *value <= 0.0) {
        Some(value) => Err(DrawError::NotPositive { value }),
        None if !scale.extent().is_sound() => Err(DrawError::Axis { low: scale.low, high: scale.high }),
        None => Ok(()),
    }
}

/// Everything in a panel that stands at a value of the horizontal axis.
fn values(panel: &mut Panel) -> Vec<&mut f64> {
    let Panel { series, areas, ghosts, marks, markers, zones, .. } = panel;
    let mut values: Vec<&mut f64> = Vec::new();
    for line in series {
        values.extend(line.points.iter_mut().map(|point| &mut point.0));
        values.extend(line.band.iter_mut().flat_map(|band| &mut band.points).map(|point| &mut point.0));
    }
    values.extend(areas.iter_mut().flat_map(|area| &mut area.points).map(|point| &mut point.0));
    values.extend(ghosts.iter_mut().flat_map(|ghost| &mut ghost.points).map(|point| &mut point.0));
    values.extend(marks.iter_mut().map(|mark| &mut mark.at.0));
    values.extend(markers.iter_mut().map(|marker| &mut marker.at));
    values.extend(zones.iter_mut().flat_map(|zone| [&mut zone.from, &mut zone.until]));
    values
}
