//! Places what the parts of rows mean side by side, on as many lines as they need.

use crate::{
    chart::Key,
    layout::{
        count::count,
        text::{Fitted, Space, fit, widest},
    },
    style::{Preset, font::Weight},
};

/// From one line of the legend to the next, in sizes of its text.
const PITCH: f64 = 1.5;
/// Between two meanings, in sizes of the text.
const GAP: f64 = 1.6;

/// A meaning and its place.
pub(crate) struct PlacedKey {
    pub(crate) key: Key,
    /// Where its sample begins.
    pub(crate) left: f64,
    /// The middle of its sample and of the first line of its text.
    pub(crate) y: f64,
    pub(crate) text: Fitted,
}

/// The width of a sample, and the distance from its left end to the text.
pub(crate) fn sample(preset: &Preset) -> (f64, f64) {
    (1.5 * preset.tick, 1.95 * preset.tick)
}

/// Places the meanings from `top` down and says where they end.
pub(super) fn placed(keys: &[Key], preset: &Preset, top: f64) -> (Vec<PlacedKey>, f64) {
    let size = preset.tick;
    let (left, right) = (preset.side_margin, preset.width - preset.side_margin);
    let (_, before_text) = sample(preset);
    let (mut x, mut y) = (left, top);
    // The lines of the longest text on this line of the legend.
    let mut lines = 1;
    let mut placed = Vec::new();
    for key in keys.iter().filter(|key| !key.text.trim().is_empty()) {
        let width = right - left - before_text;
        let text = fit(&key.text, Space { width, lines: 1, size, smallest: preset.footer, weight: Weight::Regular });
        let needed = before_text + widest(&text, Weight::Regular);
        if x > left && x + needed > right {
            (x, y) = (left, y + PITCH * size * count(lines));
            lines = 1;
        }
        lines = lines.max(text.lines.len());
        placed.push(PlacedKey { key: key.clone(), left: x, y: y + 0.5 * PITCH * size, text });
        x += needed + GAP * size;
    }
    let bottom = if placed.is_empty() { top } else { y + PITCH * size * count(lines) + 0.3 * size };
    (placed, bottom)
}
