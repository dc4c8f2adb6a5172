//! A chart for terminals that know no letters but the English ones.

use super::letters;
use gutskin_plot::{Body, Chart, Curves, HeatMap, Rows};

/// The chart with every umlaut as two letters.
pub(super) fn spelled_out(chart: &Chart) -> Chart {
    let mut chart = chart.clone();
    chart.headline = letters::spelled_out(&chart.headline);
    match &mut chart.body {
        Body::Curves(curves) => of_curves(curves),
        Body::Rows(rows) => of_rows(rows),
        Body::HeatMap(map) => of_map(map),
    }
    chart
}

fn of_rows(rows: &mut Rows) {
    let scale = [&mut rows.scale.caption, &mut rows.heading];
    let markers = rows.markers.iter_mut().map(|marker| &mut marker.label);
    let keys = rows.legend.iter_mut().map(|key| &mut key.text);
    let of_rows = rows.rows.iter_mut().flat_map(|row| {
        let parts = row.parts.iter_mut().map(|part| &mut part.text);
        [&mut row.label, &mut row.group].into_iter().chain(parts).chain(&mut row.texts)
    });
    for text in scale.into_iter().chain(markers).chain(keys).chain(of_rows).chain(&mut rows.columns) {
        *text = letters::spelled_out(text);
    }
}

fn of_map(map: &mut HeatMap) {
    let captions = [&mut map.horizontal, &mut map.vertical, &mut map.shades].map(|scale| &mut scale.caption);
    let marks = map.marks.iter_mut().flat_map(|mark| [&mut mark.label, &mut mark.detail]);
    for text in captions.into_iter().chain(marks).chain([&mut map.missing]) {
        *text = letters::spelled_out(text);
    }
}

fn of_curves(curves: &mut Curves) {
    let Curves { bars, panels, .. } = curves;
    let of_bars = bars.iter_mut().flat_map(|bar| [&mut bar.label, &mut bar.detail]);
    let of_panels = panels.iter_mut().flat_map(|panel| {
        let reference = panel.reference.iter_mut().map(|(_, name)| name);
        let names = panel.series.iter_mut().map(|line| &mut line.name);
        [&mut panel.caption].into_iter().chain(reference).chain(names)
    });
    for text in of_bars.chain(of_panels) {
        *text = letters::spelled_out(text);
    }
}
