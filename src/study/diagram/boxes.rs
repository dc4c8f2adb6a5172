//! The boxes: what stands in each, how high it must be for that, and how it is drawn.

use super::{
    draw::Sheet,
    place::Sizes,
    plan::{Node, Tag},
    shape::Area,
};
use gutskin_plot::{
    DrawError, Rgb,
    font::{self, Weight},
    layout::{Fitted, Side, Space, fit},
    palette::{self, INK, PANEL, PAPER},
};

/// What stands in a box, broken into lines that fit it.
#[derive(Clone, Debug)]
pub(super) struct ModelInstance {
    label: Fitted,
    level: Option<Fitted>,
    tags: Vec<Vec<Pill>>,
    tag_size: f64,
    /// All of it, in points.
    pub(super) height: f64,
}

/// A tag: its lines, and how wide it is.
#[derive(Clone, Debug)]
struct Pill {
    lines: Vec<String>,
    width: f64,
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

impl ModelInstance {
    /// The words of a box of this width (in points).
    pub(super) fn of(node: &Node, written: &Written<'_>, sizes: &Sizes, width: f64) -> Self {
        let padding = 0.3 * sizes.small;
        let room = width - 2.0 * padding;
        let fitted = |text: &str, lines: usize, size: f64, weight: Weight| {
            fit(text, Space { width: room, lines, size, smallest: SMALLEST * size, weight })
        };
        let label = fitted(&node.written, 2, sizes.label, Weight::SemiBold);
        let level = written.level.map(|level| fitted(level, 1, sizes.small, Weight::Regular));
        let (tags, tag_size) = tag_rows(written.tags, sizes.small, room);
        let lines = |text: &Fitted| LINE * text.size * f64::from(crate::study::diagram::place::count(text.lines.len()));
        let rows: f64 = tags.iter().map(|row| tall(row)).sum();
        let height = lines(&label)
            + level.as_ref().map_or(0.0, lines)
            + rows * TAG_PITCH * tag_size
            + 0.62 * sizes.label
            + if rows > 0.0 { 0.1 * sizes.label } else { 0.0 };
        Self { label, level, tags, tag_size, height }
    }
}

/// What a tag says and what a reader without the answer has to find out stand on either side of this.
const ANSWER: char = '\u{A0}';

/// A tag as it is written: what can be done, which way it acts, and how well that is known.
pub(super) fn tag_text(tag: &Tag) -> String {
    format!("{}{ANSWER}{}{:?}", tag.label, tag.push().sign(), tag.grade)
}

/// How many lines a row of tags has.
fn tall(row: &[Pill]) -> f64 {
    f64::from(crate::study::diagram::place::count(row.iter().map(|pill| pill.lines.len()).max().unwrap_or(0)))
}

/// Tags row by row, and the size of their letters. A tag too long for its box has two lines.
fn tag_rows(texts: &[String], size: f64, room: f64) -> (Vec<Vec<Pill>>, f64) {
    let (padding, gap) = (TAG_PADDING * size, TAG_GAP * size);
    let mut rows: Vec<Vec<Pill>> = Vec::new();
    let mut filled = f64::INFINITY;
    for text in texts {
        let space = Space { width: room - 2.0 * padding, lines: 2, size, smallest: size, weight: Weight::Regular };
        let lines = fit(text, space).lines;
        let longest = lines.iter().map(|line| font::width(line, size, Weight::Regular)).fold(0.0, f64::max);
        let width = longest + 2.0 * padding;
        if filled + gap + width > room {
            rows.push(Vec::new());
            filled = -gap;
        }
        filled += gap + width;
        if let Some(row) = rows.last_mut() {
            row.push(Pill { lines, width });
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
            let length: f64 = row.iter().map(|pill| pill.width + gap).sum::<f64>() - gap;
            let mut left = middle - length / 2.0;
            let height = tall(row) * TAG_PITCH * body.tag_size;
            for pill in row {
                let inset = 0.5 * (TAG_PITCH - TAG_HEIGHT) * body.tag_size;
                let ground = Area { left, right: left + pill.width, top: y + inset, bottom: y + height - inset };
                self.canvas.shape(
                    &ground.rounded(0.28 * body.tag_size),
                    if self.is_black() { PANEL } else { palette::GRID },
                )?;
                for (number, line) in pill.lines.iter().enumerate() {
                    let line = self.asked(line);
                    let y =
                        y + (f64::from(crate::study::diagram::place::count(number)) + 0.5) * TAG_PITCH * body.tag_size;
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

    /// A line of a tag; without the answer a line to write it on.
    fn asked(&self, line: &str) -> String {
        match line.split_once(ANSWER) {
            Some((label, _)) if !self.preset.answer => format!("{label} __"),
            Some((label, answer)) => format!("{label} {answer}"),
            None => line.to_owned(),
        }
    }
}
