//! The texts around a picture: headline and subtitle above, small print below. Whatever stands between finds its room here.

use super::canvas::{Canvas, Side, Words};
use super::error::DrawError;
use super::font::Weight;
use super::layout::{block, line_pitch};
use super::palette::{self, Rgb};
use super::preset::Preset;
use super::words::{self, Fitted, Room};

/// The plan of the texts around a picture. Lengths in points, from the upper left corner.
pub(crate) struct Heading {
    headline: Fitted,
    headline_y: f64,
    subtitle: Fitted,
    subtitle_y: f64,
    footer: Fitted,
    footer_y: f64,
    /// Where the picture may begin.
    pub(crate) bottom: f64,
    /// Where it must have ended.
    pub(crate) foot: f64,
}

impl Heading {
    /// Finds room for headline, subtitle and footer.
    pub(crate) fn plan([headline, subtitle, footer]: [&str; 3], preset: &Preset) -> Self {
        let width = preset.width - 2.0 * preset.side_margin;
        let fit = |text: &str, size: f64, weight: Weight| {
            words::fit(text, Room { width, lines: 2, size, smallest: preset.footer, weight })
        };
        let headline = fit(headline, preset.headline, Weight::SemiBold);
        let subtitle = fit(subtitle, preset.subtitle, Weight::Regular);
        let footer = fit(footer, preset.footer, Weight::Regular);
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
    pub(crate) fn saying(&self, [headline, subtitle, footer]: [&str; 3], preset: &Preset) -> Self {
        let width = preset.width - 2.0 * preset.side_margin;
        let in_place_of = |there: &Fitted, text: &str, weight: Weight| {
            let lines = there.lines.len().max(1);
            words::fit(text, Room { width, lines, size: there.size, smallest: preset.footer, weight })
        };
        Self {
            headline: in_place_of(&self.headline, headline, Weight::SemiBold),
            subtitle: in_place_of(&self.subtitle, subtitle, Weight::Regular),
            footer: in_place_of(&self.footer, footer, Weight::Regular),
            ..*self
        }
    }

    /// Draws them.
    pub(crate) fn draw(&self, canvas: &Canvas, preset: &Preset) -> Result<(), DrawError> {
        let put = |text: &Fitted, y: f64, weight: Weight, colour: Rgb| {
            draw_block(canvas, text, (preset.side_margin, y), weight, colour)
        };
        put(&self.headline, self.headline_y, Weight::SemiBold, palette::INK)?;
        put(&self.subtitle, self.subtitle_y, Weight::Regular, palette::MUTED)?;
        put(&self.footer, self.footer_y, Weight::Regular, palette::MUTED)
    }
}

/// Lines of text under one another; `y` is the middle of the first.
pub(crate) fn draw_block(
    canvas: &Canvas,
    text: &Fitted,
    (x, mut y): (f64, f64),
    weight: Weight,
    colour: Rgb,
) -> Result<(), DrawError> {
    for line in &text.lines {
        canvas.words(&Words { text: line.clone(), x, y, size: text.size, weight, colour, side: Side::Left })?;
        y += line_pitch(text.size);
    }
    Ok(())
}
