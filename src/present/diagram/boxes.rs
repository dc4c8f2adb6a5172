//! The boxes: how high each must be, its name, its level on a day, and the tags of what acts on it.

use super::{
    draw::Sheet,
    place::{GRID, Layout},
    plan::Node,
    route::Block,
    shape::Area,
};
use crate::present::chart::{
    DrawError, Rgb,
    canvas::Side,
    font::{self, Weight},
    palette::{self, INK, PANEL, PAPER},
};

/// The box of a compartment: as high as its name and its inputs need.
pub(super) fn block(node: &Node, layout: &Layout, on_day: Option<(bool, &[String])>) -> Block {
    let place = layout.places.iter().find(|place| place.0 == node.name);
    let (_, left, top, width) = place.copied().unwrap_or(("", 0, 0, 10));
    let rows = tag_rows(node, layout, f64::from(width) * GRID, on_day.map(|(_, given)| given)).0.len();
    let level = if on_day.is_some_and(|(has_level, _)| has_level) { 2 } else { 0 };
    let lines = level + if rows == 0 { 3 } else { 2 + i32::try_from(rows).unwrap_or(0) * 3 / 2 + 1 };
    Block { left, top, right: left + width, bottom: top + lines }
}

/// Where the bar of a level lies in its box.
const LEVEL_TOP: f64 = 25.0;
const LEVEL_HEIGHT: f64 = 19.0;
const LEVEL_ROOM: f64 = 22.0;
const TAG_PADDING: f64 = 6.0;
const TAG_GAP: f64 = 5.0;
/// From one row of tags to the next.
const TAG_PITCH: f64 = 18.0;
const TAG_HEIGHT: f64 = 15.0;

fn tag_text(tag: &super::plan::Tag) -> String {
    format!("{} {}{:?}", tag.label, tag.push.sign(), tag.grade)
}

/// The size of texts of which the longest shall be no wider than `room`: the wished one, or a smaller one.
fn fitting<'t>(texts: impl Iterator<Item = &'t str>, size: f64, weight: Weight, room: f64) -> f64 {
    let longest = texts.map(|text| font::width(text, size, weight)).fold(0.0, f64::max);
    if longest > room { size * room / longest } else { size }
}

/// The tags of a box, row by row, each with its width, and the size of their letters: what can be done, or what is given
/// on the day.
fn tag_rows(node: &Node, layout: &Layout, width: f64, given: Option<&[String]>) -> (Vec<Vec<(String, f64)>>, f64) {
    let room = width - 2.0 * TAG_GAP;
    let texts: Vec<String> = given.map_or_else(|| node.tags.iter().map(tag_text).collect(), <[String]>::to_vec);
    // What is given may be too long for its box, and is then broken into several tags.
    let widest = if given.is_some() { width - 4.0 * TAG_GAP - 2.0 * TAG_PADDING } else { f64::INFINITY };
    let texts: Vec<String> = texts.iter().flat_map(|text| broken(text, widest, layout.tag)).collect();
    let longest = texts.iter().map(String::as_str);
    let size = fitting(longest, layout.tag, Weight::Regular, width - TAG_GAP - 2.0 * TAG_PADDING);
    let mut rows: Vec<Vec<(String, f64)>> = Vec::new();
    let mut filled = f64::INFINITY;
    for text in texts {
        let length = font::width(&text, size, Weight::Regular) + 2.0 * TAG_PADDING;
        if filled + TAG_GAP + length > room {
            rows.push(Vec::new());
            filled = 0.0;
        }
        filled += TAG_GAP + length;
        if let Some(row) = rows.last_mut() {
            row.push((text, length));
        }
    }
    (rows, size)
}

/// A text in pieces that are no wider than this.
fn broken(text: &str, widest: f64, size: f64) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let longer = pieces.last().map(|last| format!("{last} {word}"));
        match (pieces.last_mut(), longer) {
            (Some(last), Some(longer)) if font::width(&longer, size, Weight::Regular) <= widest => *last = longer,
            _ => pieces.push(word.to_owned()),
        }
    }
    pieces
}

impl Sheet<'_> {
    /// What is given to a box on the day, if the diagram shows one.
    fn given(&self, number: usize) -> Option<&[String]> {
        self.moment.as_ref().and_then(|moment| moment.given.get(number)).map(Vec::as_slice)
    }

    /// Fills a box from the left, with a mark where it is healthy: in the middle.
    pub(super) fn fill(&self, area: &Area, fullness: f64, colour: Rgb, ground: Rgb) -> Result<(), DrawError> {
        let until = area.left + fullness * (area.right - area.left);
        let middle = f64::midpoint(area.left, area.right);
        self.canvas.shape(&area.corners(), ground)?;
        self.canvas.shape(&Area { right: until, ..*area }.corners(), colour.tint(0.3))?;
        // Two notches, so that no line runs through the words on it.
        let notch = 0.2 * (area.bottom - area.top);
        self.canvas.line(&[(middle, area.top), (middle, area.top + notch)], INK, 1.2)?;
        self.canvas.line(&[(middle, area.bottom - notch), (middle, area.bottom)], INK, 1.2)
    }

    pub(super) fn node(&self, node: &Node, block: &Block, number: usize) -> Result<(), DrawError> {
        let area = Area::of(block);
        let outline = area.rounded(7.0);
        self.canvas.shape(&outline, PAPER)?;
        let level = self.moment.as_ref().and_then(|moment| moment.levels.get(number)?.as_ref());
        self.canvas.line(&outline, node.colour.line, 2.0)?;
        if let Some(level) = level {
            let bar = Area {
                left: area.left + 6.0,
                right: area.right - 6.0,
                top: area.top + LEVEL_TOP,
                bottom: area.top + LEVEL_TOP + LEVEL_HEIGHT,
            };
            self.fill(&bar, level.fullness, node.colour.line, PANEL)?;
            let place = (f64::midpoint(area.left, area.right), f64::midpoint(bar.top, bar.bottom));
            let room = bar.right - bar.left - TAG_GAP;
            let size = fitting([level.text.as_str()].into_iter(), self.layout.tag, Weight::Regular, room);
            self.words(&level.text, place, size, Weight::Regular, INK, Side::Middle)?;
        }
        let (rows, tag_size) = tag_rows(node, self.layout, area.right - area.left, self.given(number));
        let room = area.right - area.left - 2.0 * TAG_GAP;
        let size = fitting([node.label].into_iter(), self.layout.label, Weight::SemiBold, room);
        let middle = f64::midpoint(area.left, area.right);
        let first =
            if rows.is_empty() && level.is_none() { f64::midpoint(area.top, area.bottom) } else { area.top + 16.0 };
        self.words(node.label, (middle, first), size, Weight::SemiBold, node.colour.text, Side::Middle)?;
        for (number, row) in (0i32..).zip(&rows) {
            let length: f64 = row.iter().map(|(_, length)| length + TAG_GAP).sum::<f64>() - TAG_GAP;
            let mut left = middle - length / 2.0;
            let y = first + 20.0 + f64::from(number) * TAG_PITCH + if level.is_some() { LEVEL_ROOM } else { 0.0 };
            for (text, length) in row {
                let pill = Area { left, right: left + length, top: y - TAG_HEIGHT / 2.0, bottom: y + TAG_HEIGHT / 2.0 };
                self.canvas.shape(&pill.rounded(4.0), palette::GRID)?;
                self.words(text, (left + TAG_PADDING, y), tag_size, Weight::Regular, INK, Side::Left)?;
                left += length + TAG_GAP;
            }
        }
        Ok(())
    }
}
