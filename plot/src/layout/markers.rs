//! Places the texts of upright lines side by side above a panel, moved apart just enough that none covers another.

use super::{
    count::count,
    labels::{Wish, spread},
    text::{Fitted, Space, block, fit, widest},
};
use crate::{
    chart::{Extent, Marker},
    style::{Preset, font::Weight},
};

/// Between two texts, in sizes of a tick label.
const GAP: f64 = 0.9;

/// The text of an upright line.
pub(crate) struct MarkerText {
    pub(crate) text: Fitted,
    /// The place of its line.
    pub(crate) x: f64,
    /// The middle of the text.
    pub(crate) centre: f64,
}

/// The texts of lines between two sides; none of lines that have no text or lie outside.
pub(crate) fn texts(markers: &[Marker], extent: Extent, (left, right): (f64, f64), preset: &Preset) -> Vec<MarkerText> {
    let mut named: Vec<(f64, &str)> = markers
        .iter()
        .filter(|marker| extent.contains(marker.at) && !marker.label.trim().is_empty())
        .map(|marker| (left + extent.share(marker.at) * (right - left), marker.label.as_str()))
        .collect();
    named.sort_by(|one, other| one.0.total_cmp(&other.0));
    let gap = GAP * preset.tick;
    let width = (right - left) / count(named.len().max(1)) - gap;
    let fitted = |text: &str| {
        fit(text, Space { width, lines: 2, size: preset.tick, smallest: preset.footer, weight: Weight::SemiBold })
    };
    let texts: Vec<(f64, Fitted)> = named.into_iter().map(|(x, text)| (x, fitted(text))).collect();
    let wishes: Vec<Wish> =
        texts.iter().map(|(x, text)| Wish { centre: *x, height: widest(text, Weight::SemiBold) + gap }).collect();
    let centres = spread(&wishes, left - 0.5 * gap, right + 0.5 * gap);
    texts.into_iter().zip(centres).map(|((x, text), centre)| MarkerText { text, x, centre }).collect()
}

/// The height all of them take.
pub(crate) fn height(texts: &[MarkerText]) -> f64 {
    texts.iter().map(|marker| block(&marker.text)).fold(0.0, f64::max)
}
