//! A chart of curves for terminals that know no letters but the English ones.

use super::letters;
use gutskin_plot::{Chart, Curves};

/// The chart with every umlaut as two letters.
pub(super) fn spelled_out(chart: &Chart) -> Chart {
    let mut chart = chart.clone();
    chart.headline = letters::spelled_out(&chart.headline);
    let Some(Curves { bars, panels, .. }) = chart.curves_mut() else { return chart };
    let of_bars = bars.iter_mut().flat_map(|bar| [&mut bar.label, &mut bar.detail]);
    let of_panels = panels.iter_mut().flat_map(|panel| {
        let reference = panel.reference.iter_mut().map(|(_, name)| name);
        let names = panel.series.iter_mut().map(|line| &mut line.name);
        [&mut panel.caption].into_iter().chain(reference).chain(names)
    });
    for text in of_bars.chain(of_panels) {
        *text = letters::spelled_out(text);
    }
    chart
}
