//! Breaks name, level and tags of a box into lines that fit its width, and measures the height they need.

use super::sizes::Sizes;
use crate::study::diagram::{content::Node, geometry::count};
use gutskin_plot::{
    font::{self, Weight},
    layout::{Fitted, Space, fit},
};

/// What stands in a box, broken into lines that fit it.
#[derive(Clone, Debug)]
pub(crate) struct BoxBody {
    pub(crate) label: Fitted,
    pub(crate) level: Option<Fitted>,
    pub(crate) tags: Vec<Vec<Pill>>,
    /// The size of the letters of tags.
    pub(crate) tag_size: f64,
    /// The height of all lines, in points.
    pub(crate) height: f64,
}

/// A tag: its lines, and how wide it is.
#[derive(Clone, Debug)]
pub(crate) struct Pill {
    pub(crate) lines: Vec<String>,
    pub(crate) width: f64,
}

/// From one line of a name to the next, as a share of the letters; so are all that follow.
pub(crate) const LINE: f64 = 1.18;
/// From one row of tags to the next.
pub(crate) const TAG_PITCH: f64 = 1.42;
pub(crate) const TAG_HEIGHT: f64 = 1.24;
/// Between the edge of a tag and its words.
pub(crate) const TAG_PADDING: f64 = 0.32;
/// Between two tags of a row.
pub(crate) const TAG_GAP: f64 = 0.3;

/// How far letters may shrink before a word is broken at any letter.
const SMALLEST: f64 = 0.82;

/// What is written in a box besides its name.
pub(crate) struct Written<'a> {
    /// The level on the day.
    pub(crate) level: Option<&'a str>,
    /// The inputs that act on it, or those of the day.
    pub(crate) tags: &'a [String],
}

impl BoxBody {
    /// The words of a box of this width (in points).
    pub(crate) fn of(node: &Node, written: &Written<'_>, sizes: &Sizes, width: f64) -> Self {
        let padding = 0.3 * sizes.small;
        let available = width - 2.0 * padding;
        let fitted = |text: &str, lines: usize, size: f64, weight: Weight| {
            fit(text, Space { width: available, lines, size, smallest: SMALLEST * size, weight })
        };
        let label = fitted(&node.written, 2, sizes.label, Weight::SemiBold);
        let level = written.level.map(|level| fitted(level, 1, sizes.small, Weight::Regular));
        let (tags, tag_size) = tag_rows(written.tags, sizes.small, available);
        let lines = |text: &Fitted| LINE * text.size * f64::from(count(text.lines.len()));
        let rows: f64 = tags.iter().map(|row| tag_lines(row)).sum();
        let height = lines(&label)
            + level.as_ref().map_or(0.0, lines)
            + rows * TAG_PITCH * tag_size
            + 0.62 * sizes.label
            + if rows > 0.0 { 0.1 * sizes.label } else { 0.0 };
        Self { label, level, tags, tag_size, height }
    }
}

/// How many lines a row of tags has.
pub(crate) fn tag_lines(row: &[Pill]) -> f64 {
    f64::from(count(row.iter().map(|pill| pill.lines.len()).max().unwrap_or(0)))
}

/// Tags in rows, each filled in order until the next tag does not fit, and the size of their letters. A tag too long
/// for its box has two lines.
fn tag_rows(texts: &[String], size: f64, available: f64) -> (Vec<Vec<Pill>>, f64) {
    let (padding, gap) = (TAG_PADDING * size, TAG_GAP * size);
    let mut rows: Vec<Vec<Pill>> = Vec::new();
    let mut filled = f64::INFINITY;
    for text in texts {
        let space = Space { width: available - 2.0 * padding, lines: 2, size, smallest: size, weight: Weight::Regular };
        let lines = fit(text, space).lines;
        let longest = lines.iter().map(|line| font::width(line, size, Weight::Regular)).fold(0.0, f64::max);
        let width = longest + 2.0 * padding;
        if filled + gap + width > available {
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
