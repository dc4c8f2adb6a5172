//! The columns of a chart of rows: names at the left, short texts at the right, and what is left between them for the axis.

use crate::{
    chart::{Rows, Tone},
    layout::{
        count::count,
        text::{Fitted, Space, fit, widest},
    },
    locale::Locale,
    style::{Preset, font::Weight},
};

/// The names of the rows take no more than this share of the sheet.
const WIDEST_NAMES: f64 = 0.34;
/// All columns of short texts together take no more than this share.
const WIDEST_TEXTS: f64 = 0.3;
/// Between columns, in sizes of a tick label.
const GAP: f64 = 1.1;

/// Texts in columns.
pub(super) struct Columns {
    /// The name of each row.
    pub(super) names: Vec<Fitted>,
    /// The names of the groups, for each row.
    pub(super) groups: Vec<Fitted>,
    /// For each row its short texts.
    pub(super) texts: Vec<Vec<Fitted>>,
    /// Above the names.
    pub(super) heading: Fitted,
    /// Above each column of short texts.
    pub(super) heads: Vec<Fitted>,
    /// The right end of each column of short texts.
    pub(super) ends: Vec<f64>,
    /// What is left for the axis.
    pub(super) sides: (f64, f64),
}

/// How heavy the name of a row is.
pub(crate) fn weight(tone: Tone, preset: &Preset) -> Weight {
    // What the headline will speak of must not be told by its name.
    if tone == Tone::Strong && preset.answer { Weight::SemiBold } else { Weight::Regular }
}

impl Columns {
    /// Fits all texts, with lines added rather than letters made smaller.
    pub(super) fn of(rows: &Rows, preset: &Preset, locale: &Locale) -> Self {
        let inner = preset.width - 2.0 * preset.side_margin;
        let gap = GAP * preset.tick;
        let fitted = |text: &str, width: f64, size: f64, weight: Weight| {
            fit(text, Space { width, lines: 2, size, smallest: size, weight })
        };
        let most = WIDEST_NAMES * inner;
        let name = |text: &str, weight: Weight| fitted(&locale.with_breaks(text), most, preset.label, weight);
        let names: Vec<Fitted> = rows.rows.iter().map(|row| name(&row.label, weight(row.tone, preset))).collect();
        let groups: Vec<Fitted> = rows.rows.iter().map(|row| name(&row.group, Weight::SemiBold)).collect();
        let heading = fitted(&rows.heading, most, preset.tick, Weight::Regular);
        let number = rows.rows.iter().map(|row| row.texts.len()).fold(rows.columns.len(), usize::max);
        let most = WIDEST_TEXTS * inner / count(number.max(1)) - gap;
        let text = |text: &str, tone: Tone| fitted(text, most, preset.tick, weight(tone, preset));
        let texts: Vec<Vec<Fitted>> =
            rows.rows.iter().map(|row| row.texts.iter().map(|one| text(one, row.tone)).collect()).collect();
        let heads: Vec<Fitted> =
            (0..number).map(|column| text(rows.columns.get(column).map_or("", String::as_str), Tone::Usual)).collect();
        let width = |column: usize| {
            let texts = texts.iter().filter_map(|texts| texts.get(column));
            // Measured in the heavier letters: a text that stands out must not be wider than its column.
            texts.chain(heads.get(column)).map(|text| widest(text, Weight::SemiBold)).fold(0.0, f64::max)
        };
        let mut right = preset.width - preset.side_margin;
        let mut ends: Vec<f64> = Vec::new();
        for column in (0..number).rev() {
            ends.push(right);
            right -= width(column) + gap;
        }
        ends.reverse();
        let named = names.iter().map(|name| widest(name, Weight::SemiBold));
        let widest_name = named.chain([widest(&heading, Weight::Regular)]).fold(0.0, f64::max);
        let left = preset.side_margin + widest_name + if widest_name > 0.0 { gap } else { 0.0 };
        Self { names, groups, texts, heading, heads, ends, sides: (left, right) }
    }
}
