//! Texts beyond the ends of bars: where they stand, and how much of the axis is kept free for them.

use crate::{
    chart::{Look, Part, Row, Scale},
    layout::{
        notes::radius,
        region::Region,
        text::{Fitted, Space, block, fit, widest},
    },
    style::{Preset, font::Weight},
};

/// Between a bar and its text, and between two texts, in sizes of the text.
const GAP: f64 = 0.45;
/// A text takes no more than this share of the space for the axis; a longer one has several lines.
const WIDEST: f64 = 0.25;
/// The rounds after which the space for texts no longer changes by a visible amount.
const ROUNDS: usize = 40;

/// A text beyond the end of a bar.
pub(crate) struct Value {
    pub(crate) text: Fitted,
    /// Its left end.
    pub(crate) left: f64,
}

impl Value {
    /// Where it lies in a row whose middle is at this height.
    pub(crate) fn region(&self, middle: f64) -> Region {
        let width = widest(&self.text, Weight::Regular);
        Region::around((self.left + 0.5 * width, middle), width, block(&self.text))
    }
}

/// How far what is drawn in a row reaches, as shares of the axis, and the texts at both sides of it.
struct Reach {
    low: f64,
    high: f64,
    /// Half the size of a point that lies at an end.
    around: f64,
    left: Vec<Fitted>,
    right: Vec<Fitted>,
}

impl Reach {
    fn of(row: &Row, scale: &Scale, space: f64, preset: &Preset) -> Option<Self> {
        let extent = scale.extent();
        let share = |value: f64| extent.share(scale.position(value));
        let parts = || row.parts.iter().filter(|part| part.is_shown());
        let ends = || parts().flat_map(|part| [share(part.from), share(part.until)]);
        let has_point = parts().any(|part| matches!(part.look, Look::Point(_)));
        parts().next()?;
        let written = |to_the_left: bool| {
            let mut written: Vec<&Part> = parts()
                .filter(|part| !part.text.trim().is_empty() && (part.until < part.from) == to_the_left)
                .collect();
            written.sort_by(|one, other| one.until.total_cmp(&other.until));
            written.into_iter().map(|part| fitted(part, space, preset)).collect()
        };
        Some(Self {
            low: ends().fold(f64::INFINITY, f64::min),
            high: ends().fold(f64::NEG_INFINITY, f64::max),
            around: if has_point { radius(preset) } else { 0.5 * preset.line },
            left: written(true),
            right: written(false),
        })
    }
}

fn fitted(part: &Part, space: f64, preset: &Preset) -> Fitted {
    let (width, size) = (WIDEST * space, preset.tick);
    fit(&part.text, Space { width, lines: 1, size, smallest: size, weight: Weight::Regular })
}

fn width(texts: &[Fitted], preset: &Preset) -> f64 {
    texts.iter().map(|text| widest(text, Weight::Regular) + GAP * preset.tick).sum()
}

/// The height that the texts of a row need.
pub(super) fn height(row: &Row, space: f64, preset: &Preset) -> f64 {
    row.parts.iter().map(|part| block(&fitted(part, space, preset))).fold(0.0, f64::max)
}

/// The sides of the axis, inside of `sides` so far that every text beyond a bar has its place, and half the text of a tick.
pub(super) fn inner_sides(
    rows: &[Row],
    scale: &Scale,
    (left, right): (f64, f64),
    widest_tick: f64,
    preset: &Preset,
) -> (f64, f64) {
    let reach = |row: &Row| Reach::of(row, scale, right - left, preset);
    let reaches: Vec<Reach> = rows.iter().filter_map(reach).collect();
    let (mut before, mut after) = (0.5 * widest_tick, 0.5 * widest_tick);
    // A narrower axis draws the ends of bars together, so that the space for texts grows until both agree.
    for _ in 0..ROUNDS {
        let length = (right - left - before - after).max(0.0);
        for reach in &reaches {
            let needed = |texts: &[Fitted]| reach.around + width(texts, preset);
            before = before.max(needed(&reach.left) - reach.low * length);
            after = after.max(needed(&reach.right) - (1.0 - reach.high) * length);
        }
    }
    (left + before, right - after)
}

/// The texts of a row beyond the ends of what is drawn in it. `space` is the width that the texts were measured against.
pub(super) fn placed(row: &Row, scale: &Scale, (left, right): (f64, f64), space: f64, preset: &Preset) -> Vec<Value> {
    let Some(reach) = Reach::of(row, scale, space, preset) else { return Vec::new() };
    let gap = GAP * preset.tick;
    let x = |share: f64| left + share * (right - left);
    let mut placed = Vec::new();
    let mut free = x(reach.high) + reach.around;
    for text in reach.right {
        let left = free + gap;
        free = left + widest(&text, Weight::Regular);
        placed.push(Value { text, left });
    }
    let mut free = x(reach.low) - reach.around;
    for text in reach.left.into_iter().rev() {
        free -= gap + widest(&text, Weight::Regular);
        placed.push(Value { text, left: free });
    }
    placed
}
