//! Builds the panels of a chart over time: one panel per unit, because two scales in one frame mislead.

use gutskin_plot::{Colour, Panel, Series};

use super::caption::{Caption, share_top, snapped};
use crate::{
    analysis::{Simulation, curve_summary::CurveSummary},
    model::{Quantity, Unit},
    words::{Language, amounts::Rounding, say},
};

/// Upper ends of axes for multiples of health. There are few of them, so that charts compared with each other mostly
/// have the same scale.
const FOLD_TOPS: [f64; 7] = [2.0, 4.0, 6.0, 10.0, 20.0, 50.0, 100.0];

/// Position of the upper axis end relative to the healthy value, which leaves space for the name of its line.
const HEADROOM: f64 = 1.25;

/// The series of a curve, with its last value written as everywhere in its panel.
#[must_use]
pub fn series_of(
    run: &Simulation,
    curve: &CurveSummary,
    colour: Colour,
    emphasis: bool,
    rounding: Rounding,
    language: Language,
) -> Series {
    Series {
        name: language.label(curve.quantity).to_owned(),
        colour,
        emphasis,
        points: run.trace(curve.quantity),
        start_text: Some(rounding.text(curve.start)),
        end_text: Some(rounding.text(curve.end)),
        ..Series::default()
    }
}

/// The panel of these curves, which share one unit.
#[must_use]
pub fn panel(curves: &[&CurveSummary], series: Vec<Series>, language: Language) -> Panel {
    let Some(first) = curves.first() else { return Panel::default() };
    let unit = first.quantity.unit;
    let mut quantities: Vec<&Quantity> = curves.iter().map(|curve| curve.quantity).collect();
    quantities.dedup();
    let highest = curves.iter().map(|curve| curve.highest.1).fold(0.0, f64::max);
    let healthy = match quantities[..] {
        _ if first.is_input() => None,
        _ if unit == Unit::Fold => Some(1.0),
        // A measurement alone in its panel is compared with its healthy value; an index, with the ends of its scale.
        [only] if unit != Unit::Share && only.value > 0.0 => Some(only.value),
        _ => None,
    };
    let top = match unit {
        Unit::Share => share_top(curves),
        Unit::Fold => snapped(&FOLD_TOPS, highest),
        // Leaves space for the name of the healthy line.
        _ => healthy.map(|value| HEADROOM * value).filter(|top| *top > highest),
    };
    let reference = healthy.map(|value| (value, say!(language, chart::healthy).to_owned()));
    Panel { caption: Caption::of(curves, language).alone, series, top, reference, ..Panel::default() }
}
