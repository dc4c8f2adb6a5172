//! Places the texts of upright lines and tinted stretches side by side above a panel, moved apart just enough that none covers another.

use super::{
    count::count,
    labels::{Wish, spread},
    text::{Fitted, Space, block, fit, widest},
};
use crate::{
    chart::{Extent, Marker, Zone},
    style::{Preset, font::Weight},
};

/// Between two texts, in sizes of a tick label.
const GAP: f64 = 0.9;

/// The text of an upright line or a tinted stretch.
pub(crate) struct MarkerText {
    pub(crate) text: Fitted,
    /// The place of its line, or the middle of its stretch.
    pub(crate) x: f64,
    /// Whether a short line leads to it.
    pub(crate) is_line: bool,
    /// The middle of the text.
    pub(crate) centre: f64,
}

/// The texts of lines and stretches between two sides; none of those that have no text or lie outside.
pub(crate) fn texts(
    (markers, zones): (&[Marker], &[Zone]),
    extent: Extent,
    (left, right): (f64, f64),
    preset: &Preset,
) -> Vec<MarkerText> {
    let lines =
        markers.iter().filter(|marker| extent.contains(marker.at)).map(|marker| (marker.at, &marker.label, true));
    let stretches = zones.iter().filter_map(|zone| Some((zone.on(extent)?.at(0.5), &zone.label, false)));
    let mut named: Vec<(f64, &str, bool)> = lines
        .chain(stretches)
        .filter(|(_, label, _)| !label.trim().is_empty())
        .map(|(at, label, is_line)| (left + extent.share(at) * (right - left), label.as_str(), is_line))
        .collect();
    named.sort_by(|one, other| one.0.total_cmp(&other.0));
    let gap = GAP * preset.tick;
    let width = (right - left) / count(named.len().max(1)) - gap;
    let fitted = |text: &str| {
        fit(text, Space { width, lines: 2, size: preset.tick, smallest: preset.footer, weight: Weight::SemiBold })
    };
    let texts: Vec<(f64, Fitted, bool)> =
        named.into_iter().map(|(x, text, is_line)| (x, fitted(text), is_line)).collect();
    let wishes: Vec<Wish> =
        texts.iter().map(|(x, text, _)| Wish { centre: *x, height: widest(text, Weight::SemiBold) + gap }).collect();
    let centres = spread(&wishes, left - 0.5 * gap, right + 0.5 * gap);
    texts.into_iter().zip(centres).map(|((x, text, is_line), centre)| MarkerText { text, x, is_line, centre }).collect()
}

/// The height all of them take.
pub(crate) fn height(texts: &[MarkerText]) -> f64 {
    texts.iter().map(|marker| block(&marker.text)).fold(0.0, f64::max)
}
