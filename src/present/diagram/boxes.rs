//! The boxes: what stands in each, how high it must be for that, and how it is drawn.

use super::{
    draw::Sheet,
    place::Sizes,
    plan::{Node, Tag},
    shape::Area,
};
use crate::present::chart::{
    DrawError, Rgb,
    canvas::Side,
    font::{self, Weight},
    palette::{self, INK, PANEL, PAPER},
    words::{self, Fitted},
};

/// What stands in a box, broken into lines that fit it.
#[derive(Clone, Debug)]
pub(super) struct Body {
    label: Fitted,
    level: Option<Fitted>,
    tags: Vec<Vec<(String, f64)>>,
    tag_size: f64,
    /// All of it, in points.
    pub(super) height: f64,
}

/// From one line of a name to the next, and from one row of tags to the next, as shares of their letters.
const LINE: f64 = 1.18;
const TAG_PITCH: f64 = 1.42;
const TAG_HEIGHT: f64 = 1.24;
const TAG_PADDING: f64 = 0.32;
const TAG_GAP: f64 = 0.3;

/// How far letters may shrink before a word is broken where no dictionary would.
const SMALLEST: f64 = 0.82;

/// What can be written in a box besides its name.
pub(super) struct Written<'a> {
    /// The level on the day.
    pub(super) level: Option<&'a str>,
    /// What can be done, or what is given on the day.
    pub(super) tags: &'a [String],
}

impl Body {
    /// The words of a box of this width (in points).
    pub(super) fn of(node: &Node, written: &Written<'_>, sizes: &Sizes, width: f64) -> Self {
        let padding = 0.3 * sizes.small;
        let room = width - 2.0 * padding;
        let fitted = |text: &str, lines: usize, size: f64, weight: Weight| {
            words::fit(text, words::Room { width: room, lines, size, smallest: SMALLEST * size, weight })
        };
        let label = fitted(&node.written, 2, sizes.label, Weight::SemiBold);
        let level = written.level.map(|level| fitted(level, 1, sizes.small, Weight::Regular));
        let (tags, tag_size) = tag_rows(written.tags, sizes.small, room);
        let lines = |text: &Fitted| LINE * text.size * f64::from(super::place::count(text.lines.len()));
        let rows = f64::from(super::place::count(tags.len()));
        let height = lines(&label)
            + level.as_ref().map_or(0.0, lines)
            + rows * TAG_PITCH * tag_size
            + 0.62 * sizes.label
            + if rows > 0.0 { 0.1 * sizes.label } else { 0.0 };
        Self { label, level, tags, tag_size, height }
    }
}

/// A tag as it is written: what can be done, which way it acts, and how well that is known.
pub(super) fn tag_text(tag: &Tag) -> String {
    format!("{} {}{:?}", tag.label, tag.push().sign(), tag.grade)
}

/// Tags row by row, each with its width, and the size of their letters. A tag too long for its box is broken.
fn tag_rows(texts: &[String], size: f64, room: f64) -> (Vec<Vec<(String, f64)>>, f64) {
    let (padding, gap) = (TAG_PADDING * size, TAG_GAP * size);
    let wrapped = |text: &String| {
        let space =
            words::Room { width: room - 2.0 * padding, lines: 2, size, smallest: size, weight: Weight::Regular };
        words::fit(text, space).lines
    };
    let mut rows: Vec<Vec<(String, f64)>> = Vec::new();
    let mut filled = f64::INFINITY;
    for text in texts.iter().flat_map(wrapped) {
        let length = font::width(&text, size, Weight::Regular) + 2.0 * padding;
        if filled + gap + length > room {
            rows.push(Vec::new());
            filled = -gap;
        }
        filled += gap + length;
        if let Some(row) = rows.last_mut() {
            row.push((text, length));
        }
    }
    (rows, size)
}

impl Sheet<'_> {
    /// Fills a box from the left, with a mark where it is healthy: in the middle.
    pub(super) fn fill(&self, outline: &Area, fullness: f64, colour: Rgb) -> Result<(), DrawError> {
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
        // Two notches, so that no line runs through the words on it.
        let notch = 0.3 * self.layout.sizes.small;
        let thickness = 0.4 * self.preset.line;
        self.canvas.line(&[(middle, area.top), (middle, area.top + notch)], INK, thickness)?;
        self.canvas.line(&[(middle, area.bottom - notch), (middle, area.bottom)], INK, thickness)
    }

    pub(super) fn node(&self, node: &Node, area: &Area, number: usize) -> Result<(), DrawError> {
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
            let length: f64 = row.iter().map(|(_, length)| length + gap).sum::<f64>() - gap;
            let mut left = middle - length / 2.0;
            let y_middle = y + 0.5 * TAG_PITCH * body.tag_size;
            for (text, length) in row {
                let half = 0.5 * TAG_HEIGHT * body.tag_size;
                let pill = Area { left, right: left + length, top: y_middle - half, bottom: y_middle + half };
                self.canvas
                    .shape(&pill.rounded(0.28 * body.tag_size), if self.is_black() { PANEL } else { palette::GRID })?;
                self.words(text, (left + padding, y_middle), body.tag_size, Weight::Regular, INK, Side::Left)?;
                left += length + gap;
            }
            y += TAG_PITCH * body.tag_size;
        }
        Ok(())
    }
}
