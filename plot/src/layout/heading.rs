//! Places the texts around a picture: headline and subtitle above, small print below. What is between has its space here.

use super::text::{Fitted, Space, block, fit, line_pitch};
use crate::style::{Preset, font::Weight};

/// The plan of the texts around a picture. Lengths in points, from the upper left corner.
pub struct Heading {
    pub(crate) headline: Fitted,
    pub(crate) headline_y: f64,
    pub(crate) subtitle: Fitted,
    pub(crate) subtitle_y: f64,
    pub(crate) footer: Fitted,
    pub(crate) footer_y: f64,
    /// Where the picture may begin.
    pub bottom: f64,
    /// Where it must have ended.
    pub foot: f64,
}

impl Heading {
    /// Finds space for headline, subtitle and footer.
    #[must_use]
    pub fn plan([headline, subtitle, footer]: [&str; 3], preset: &Preset) -> Self {
        let width = preset.width - 2.0 * preset.side_margin;
        let fitted = |text: &str, size: f64, weight: Weight| {
            fit(text, Space { width, lines: 2, size, smallest: preset.footer, weight })
        };
        let headline = fitted(headline, preset.headline, Weight::SemiBold);
        let subtitle = fitted(subtitle, preset.subtitle, Weight::Regular);
        let footer = fitted(footer, preset.footer, Weight::Regular);
        let subtitle_top = preset.end_margin + block(&headline) + 0.2 * subtitle.size;
        let foot = preset.height - preset.end_margin - block(&footer);
        Self {
            headline_y: preset.end_margin + 0.5 * line_pitch(headline.size),
            subtitle_y: subtitle_top + 0.5 * line_pitch(subtitle.size),
            footer_y: foot + 0.5 * line_pitch(footer.size),
            bottom: subtitle_top + block(&subtitle) + 0.6 * preset.label,
            foot,
            headline,
            subtitle,
            footer,
        }
    }

    /// Other texts in the same places.
    #[must_use]
    pub fn saying(&self, [headline, subtitle, footer]: [&str; 3], preset: &Preset) -> Self {
        let width = preset.width - 2.0 * preset.side_margin;
        let in_place_of = |there: &Fitted, text: &str, weight: Weight| {
            let lines = there.lines.len().max(1);
            fit(text, Space { width, lines, size: there.size, smallest: preset.footer, weight })
        };
        Self {
            headline: in_place_of(&self.headline, headline, Weight::SemiBold),
            subtitle: in_place_of(&self.subtitle, subtitle, Weight::Regular),
            footer: in_place_of(&self.footer, footer, Weight::Regular),
            ..*self
        }
    }
}
