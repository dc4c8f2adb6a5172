//! Plans a chart of rows: smaller text where they are crowded, and fewer rows where even that does not help.

use super::{
    columns::Columns,
    heights::shared_out,
    legend::{self, PlacedKey},
    values::{self, Value},
};
use crate::{
    chart::{Chart, Horizontal, Marker, Rows, Scale},
    layout::{
        axis::{Below, HorizontalAxis, horizontal_axis},
        heading::Heading,
        markers::{self, MarkerText},
        text::{Fitted, block, line_pitch},
    },
    style::{
        Preset,
        font::{self, Weight},
    },
};

/// The axis takes at least this share of the sheet before text is made smaller for it.
const NARROWEST_AXIS: f64 = 0.3;
/// A row is no higher than so many labels, however few there are.
const HIGHEST_ROW: f64 = 3.4;
/// Above and below the texts of a row, in sizes of a label.
const AIR: f64 = 0.22;

/// The plan of a chart of rows. Lengths in points, from the upper left corner.
pub(crate) struct RowsLayout {
    /// The sizes in use; smaller than asked for when the chart is crowded.
    pub(crate) preset: Preset,
    pub(crate) heading: Heading,
    pub(crate) legend: Vec<PlacedKey>,
    /// The text above the names, and the middle of its first line.
    pub(crate) names_head: (Fitted, f64),
    /// The texts above the columns at the right, each with its right end and the middle of its first line.
    pub(crate) heads: Vec<(Fitted, f64, f64)>,
    /// From top to bottom.
    pub(crate) rows: Vec<RowPlace>,
    /// How many rows have no place.
    pub(crate) left_out: usize,
    /// The axis.
    pub(crate) scale: Scale,
    pub(crate) sides: (f64, f64),
    /// Of all rows together.
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) markers: Vec<MarkerText>,
    pub(crate) horizontal: HorizontalAxis,
    pub(crate) below: Below,
}

/// The place of a row and its texts.
pub(crate) struct RowPlace {
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// The name of the group that begins above it.
    pub(crate) group: Option<Fitted>,
    pub(crate) name: Fitted,
    pub(crate) texts: Vec<Fitted>,
    pub(crate) values: Vec<Value>,
}

impl RowPlace {
    /// The height of its parts and of the middle of its texts.
    pub(crate) fn middle(&self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

impl RowsLayout {
    /// Where a value stands.
    pub(crate) fn x(&self, value: f64) -> f64 {
        let (left, right) = self.sides;
        left + self.scale.extent().share(self.scale.position(value)) * (right - left)
    }

    /// The same plan without the answer: other texts in the same places.
    pub(crate) fn without_answer(self, blank: &Chart) -> Self {
        let preset = Preset { answer: false, ..self.preset };
        Self { heading: self.heading.saying(blank.around(), &preset), preset, ..self }
    }

    fn fits(&self) -> bool {
        let (left, right) = self.sides;
        self.left_out == 0 && right - left >= NARROWEST_AXIS * self.preset.width
    }
}

/// Finds a place for everything.
pub(crate) fn plan(chart: &Chart, rows: &Rows, preset: &Preset) -> RowsLayout {
    let mut share = 1.0;
    loop {
        let layout = plan_with(chart, rows, &preset.with_smaller_text(share));
        if share < 0.55 || layout.fits() {
            return layout;
        }
        share *= 0.93;
    }
}

fn plan_with(chart: &Chart, rows: &Rows, preset: &Preset) -> RowsLayout {
    let heading = Heading::plan(chart.around(), preset);
    let scale = rows.shown_scale();
    let columns = Columns::of(rows, preset, &chart.locale);
    let axis = Horizontal::Values(scale.clone());
    let ticks = |length: f64| {
        let widest = font::width("0000", preset.tick, Weight::Regular);
        horizontal_axis(&axis, length / (2.2 * widest), &chart.locale)
    };
    let (left, right) = columns.sides;
    let texts = ticks(right - left).ticks.into_iter().map(|tick| tick.text);
    let widest_tick = texts.map(|text| font::width(&text, preset.tick, Weight::Regular)).fold(0.0, f64::max);
    let sides = values::inner_sides(&rows.rows, &scale, columns.sides, widest_tick, preset);
    let horizontal = ticks(sides.1 - sides.0);
    let below = Below::of(&axis, sides.1 - sides.0, preset);

    let at = |marker: &Marker| Marker { at: scale.position(marker.at), ..marker.clone() };
    let lines: Vec<Marker> = rows.markers.iter().map(at).collect();
    let markers = markers::texts((&lines, &[]), scale.extent(), sides, preset);
    let (legend, head_top) = legend::placed(&rows.legend, preset, heading.bottom);
    let foot_of_heads = markers::height(&markers) + if markers.is_empty() { 0.0 } else { 0.4 * preset.tick };
    let heads_height = columns.heads.iter().chain([&columns.heading]).map(block).fold(foot_of_heads, f64::max);
    let top = head_top + heads_height + if heads_height > 0.0 { 0.3 * preset.tick } else { 0.0 };
    // The lowest line of a head stands right above the first row.
    let head_y = |text: &Fitted| top - 0.35 * preset.tick - block(text) + 0.5 * line_pitch(text.size);
    let heads: Vec<(Fitted, f64, f64)> =
        columns.heads.iter().zip(&columns.ends).map(|(text, end)| (text.clone(), *end, head_y(text))).collect();

    let space = right - left;
    let mut places = places(rows, &columns, space, (top, heading.foot - below.height(preset)), preset);
    for (row, place) in rows.rows.iter().zip(&mut places) {
        place.values = values::placed(row, &scale, sides, space, preset);
    }
    let left_out = rows.rows.len() - places.len();
    let bottom = places.last().map_or(top, |row| row.bottom) + note(left_out, preset);
    RowsLayout {
        preset: *preset,
        heading,
        legend,
        names_head: (columns.heading.clone(), head_y(&columns.heading)),
        heads,
        rows: places,
        left_out,
        scale,
        sides,
        top,
        bottom,
        markers,
        horizontal,
        below,
    }
}

/// The height of the line that says how many rows are left out.
fn note(left_out: usize, preset: &Preset) -> f64 {
    if left_out > 0 { 1.2 * line_pitch(preset.tick) } else { 0.0 }
}

/// The places of as many rows as there is space for, without the texts beyond their bars.
fn places(
    rows: &Rows,
    columns: &Columns,
    space_of_axis: f64,
    (top, bottom): (f64, f64),
    preset: &Preset,
) -> Vec<RowPlace> {
    let air = 2.0 * AIR * preset.label;
    let needed: Vec<f64> = rows
        .rows
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let beyond = values::height(row, space_of_axis, preset);
            let texts = columns.texts[number].iter().map(block).fold(block(&columns.names[number]), f64::max);
            texts.max(beyond).max(line_pitch(preset.tick)) + air
        })
        .collect();
    let begins = |number: usize| {
        let group = &rows.rows[number].group;
        let before = number.checked_sub(1).map(|before| &rows.rows[before].group);
        !group.is_empty() && before != Some(group)
    };
    let above: Vec<f64> = (0..needed.len())
        .map(|number| if begins(number) { block(&columns.groups[number]) + 0.5 * preset.tick } else { 0.0 })
        .collect();
    let space = bottom - top;
    let taken = |shown: usize| {
        let heights = needed[..shown].iter().chain(&above[..shown]).sum::<f64>();
        heights + note(needed.len() - shown, preset)
    };
    let shown = (0..=needed.len()).rev().find(|shown| taken(*shown) <= space).unwrap_or(0);
    let others = above[..shown].iter().sum::<f64>() + note(needed.len() - shown, preset);
    let heights = shared_out(&needed[..shown], space - others, HIGHEST_ROW * preset.label);
    let mut y = top;
    heights
        .into_iter()
        .enumerate()
        .map(|(number, height)| {
            y += above[number];
            let place = RowPlace {
                top: y,
                bottom: y + height,
                group: begins(number).then(|| columns.groups[number].clone()),
                name: columns.names[number].clone(),
                texts: columns.texts[number].clone(),
                values: Vec::new(),
            };
            y += height;
            place
        })
        .collect()
}
