//! Draws the boxes: outline, level of the day, name, tags.

use super::sheet::Sheet;
use crate::study::diagram::{
    content::{Node, tag_line},
    geometry::{Area, count},
    layout::{LINE, TAG_GAP, TAG_HEIGHT, TAG_PADDING, TAG_PITCH, tag_lines},
};
use gutskin_plot::{
    DrawError, Rgb,
    font::Weight,
    layout::{Fitted, Side},
    palette::{self, INK, PANEL, PAPER},
};

impl Sheet<'_> {
    /// Fills a box from the left up to this share, with a mark in the middle, where it is healthy.
    pub(crate) fn fill(&self, outline: &Area, fullness: f64, colour: Rgb) -> Result<(), DrawError> {
        let inset = 0.6 * self.layout.sizes.core_line;
        let area = Area {
            left: outline.left + inset,
            right: outline.right - inset,
            top: outline.top + inset,
            bottom: outline.bottom - inset,
        };
        let until = area.left + fullness * (area.right - area.left);
        let middle = f64::midpoint(area.left, area.right);
        let tint = if self.is_black() { palette::GRID } else { colour.tint(0.3) };
        self.canvas.shape(&Area { right: until, ..area }.corners(), tint)?;
        // Two notches instead of a line, which would run through the words.
        let notch = 0.3 * self.layout.sizes.small;
        let thickness = 0.4 * self.preset.line;
        self.canvas.line(&[(middle, area.top), (middle, area.top + notch)], INK, thickness)?;
        self.canvas.line(&[(middle, area.bottom - notch), (middle, area.bottom)], INK, thickness)
    }

    /// Draws a box with all that stands in it.
    pub(crate) fn node(&self, node: &Node, area: &Area, number: usize) -> Result<(), DrawError> {
        let sizes = &self.layout.sizes;
        let body = self.body(number, area.right - area.left);
        let level = self.moment.as_ref().and_then(|moment| moment.levels.get(number)?.as_ref());
        let outline = area.rounded(if level.is_some() { 0.12 } else { 0.42 } * sizes.label);
        self.canvas.shape(&outline, PAPER)?;
        if let Some(level) = level {
            self.fill(area, level.fullness, node.colour.line)?;
        }
        self.canvas.line(&outline, self.ink(node.colour.line), 0.65 * self.preset.line)?;
        let middle = f64::midpoint(area.left, area.right);
        let mut y = f64::midpoint(area.top, area.bottom) - 0.5 * body.height + 0.31 * sizes.label;
        let mut put = |text: &Fitted, weight: Weight, colour: Rgb| -> Result<(), DrawError> {
            for line in &text.lines {
                let place = (middle, y + 0.5 * LINE * text.size);
                self.words(line, place, text.size, weight, colour, Side::Middle)?;
                y += LINE * text.size;
            }
            Ok(())
        };
        let name = if level.is_some() { INK } else { self.ink(node.colour.text) };
        put(&body.label, Weight::SemiBold, name)?;
        if let Some(level) = &body.level {
            put(level, Weight::Regular, INK)?;
        }
        y += 0.1 * sizes.label;
        let (padding, gap) = (TAG_PADDING * body.tag_size, TAG_GAP * body.tag_size);
        for row in &body.tags {
            let length: f64 = row.iter().map(|pill| pill.width + gap).sum::<f64>() - gap;
            let mut left = middle - length / 2.0;
            let height = tag_lines(row) * TAG_PITCH * body.tag_size;
            for pill in row {
                let inset = 0.5 * (TAG_PITCH - TAG_HEIGHT) * body.tag_size;
                let ground = Area { left, right: left + pill.width, top: y + inset, bottom: y + height - inset };
                self.canvas.shape(
                    &ground.rounded(0.28 * body.tag_size),
                    if self.is_black() { PANEL } else { palette::GRID },
                )?;
                for (number, line) in pill.lines.iter().enumerate() {
                    let line = tag_line(line, self.preset.answer);
                    let y = y + (f64::from(count(number)) + 0.5) * TAG_PITCH * body.tag_size;
                    let (x, side) = match pill.lines.len() {
                        1 => (left + padding, Side::Left),
                        _ => (left + 0.5 * pill.width, Side::Middle),
                    };
                    self.words(&line, (x, y), body.tag_size, Weight::Regular, INK, side)?;
                }
                left += pill.width + gap;
            }
            y += height;
        }
        Ok(())
    }
}
