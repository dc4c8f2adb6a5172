//! Where the name of the line to compare with stands.

use crate::chart::{Arrangement, CurveChart, Panel};

/// Whether the name of the reference stands at the left, above its line: at the right it would only add a row to
/// the labels of curves that end there.
pub(crate) fn is_named_at_the_left(panel: &Panel, chart: CurveChart<'_>, answer: bool) -> bool {
    let extent = chart.curves.horizontal.extent();
    if chart.curves.arrangement == Arrangement::Grid || !answer {
        return true;
    }
    let (low, high) = panel.range(extent);
    let near = 0.06 * (high.max(panel.top.unwrap_or(0.0)) - low);
    panel.reference.as_ref().is_some_and(|(reference, _)| {
        let ends = panel.series.iter().filter_map(|line| line.end(extent));
        ends.map(|(_, value)| value).any(|value| (value - reference).abs() <= near)
    })
}
