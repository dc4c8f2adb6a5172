//! Fits the name of a cell and its value above the curve.

use crate::{
    layout::text::{Fitted, Space, block, fit, line_pitch},
    locale::MAY_BREAK,
    style::{
        Preset,
        font::{self, Weight},
    },
};

/// What stands above a curve: its name on one or more lines, its value on the last.
pub(super) struct Title {
    pub(super) name: Fitted,
    /// Whether the value needs a line of its own.
    pub(super) value_below: bool,
    /// Whether a word has to be broken.
    pub(super) broken: bool,
}

impl Title {
    /// The name beside its value, or above it where a word would be broken.
    pub(super) fn fit(name: &str, value: &str, preset: &Preset, width: f64) -> Self {
        let size = preset.tick;
        let measure = |text: &str| font::width(text, size, Weight::SemiBold);
        let beside = width - measure(value) - 0.35 * size;
        let longest = name.split([' ', MAY_BREAK]).map(measure).fold(0.0, f64::max);
        let value_below = longest > beside;
        let width = if value_below { width } else { beside };
        let space = Space { width, lines: 3, size, smallest: preset.footer, weight: Weight::SemiBold };
        Self { name: fit(name, space), value_below, broken: longest > width }
    }

    pub(super) fn height(&self) -> f64 {
        block(&self.name) + if self.value_below { line_pitch(self.name.size) } else { 0.0 }
    }
}
