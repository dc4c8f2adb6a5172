//! What stands below a panel besides the ticks: names on several lines, the caption of a quantity.

use crate::{
    chart::Horizontal,
    layout::{
        count::count,
        text::{Fitted, Space, block, fit, line_pitch},
    },
    style::{Preset, font::Weight},
};

/// Height of the ticks with one line of texts, in sizes of these texts.
const TICKS: f64 = 2.15;

/// Below a caption, in sizes of a tick label.
const AIR: f64 = 0.35;

/// Texts below the line of an axis.
pub(crate) struct Below {
    /// In place of the texts of ticks; none where these are numbers.
    pub(crate) names: Vec<Fitted>,
    pub(crate) caption: Fitted,
}

impl Below {
    /// Fits the texts below an axis as long as `width`.
    pub(crate) fn of(horizontal: &Horizontal, width: f64, preset: &Preset) -> Self {
        let fitted = |text: &str, width: f64, weight: Weight| {
            fit(text, Space { width, lines: 2, size: preset.tick, smallest: preset.footer, weight })
        };
        let (caption, names) = match horizontal {
            Horizontal::Time { .. } => ("", &[][..]),
            Horizontal::Values(scale) => (scale.caption.as_str(), &[][..]),
            Horizontal::Names { caption, names } => (caption.as_str(), names.as_slice()),
        };
        let each = width / count(names.len().max(1)) - 0.5 * preset.tick;
        let names: Vec<Fitted> = names.iter().map(|name| fitted(name, each, Weight::Regular)).collect();
        // Names of one axis have one size.
        let size = names.iter().map(|name| name.size).fold(preset.tick, f64::min);
        let alike =
            |name: &String| fit(name, Space { width: each, lines: 2, size, smallest: size, weight: Weight::Regular });
        let names = match horizontal {
            Horizontal::Names { names, .. } => names.iter().map(alike).collect(),
            _ => names,
        };
        Self { names, caption: fitted(caption, width, Weight::SemiBold) }
    }

    /// From the line of the axis to the bottom of its texts.
    pub(crate) fn height(&self, preset: &Preset) -> f64 {
        let air = if self.caption.lines.is_empty() { 0.0 } else { AIR * preset.tick };
        TICKS * preset.tick + self.extra_lines() + block(&self.caption) + air
    }

    /// What the names need besides their first line.
    pub(crate) fn extra_lines(&self) -> f64 {
        let extra = |name: &Fitted| (block(name) - line_pitch(name.size)).max(0.0);
        self.names.iter().map(extra).fold(0.0, f64::max)
    }
}
