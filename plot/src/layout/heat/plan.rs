//! Plans a map: where its cells, its axes and the meaning of its tints stand.

use super::classes::Classes;
use crate::{
    chart::{Chart, HeatMap, Horizontal, Mark, Panel, Scale, Series, Shape, cell_edges},
    layout::{
        axis::{Below, HorizontalAxis, ValueAxis, horizontal_axis, values_axis},
        heading::Heading,
        notes::{self, Note},
        place::Place,
        region::Region,
        text::{Fitted, Space, block, fit, line_pitch, widest},
    },
    style::{
        Colour, Preset,
        font::{self, Weight},
        palette,
    },
};

/// What stands beside the map takes no more than this share of the sheet.
const WIDEST_KEY: f64 = 0.22;
/// Width of the bar of tints, in sizes of a label.
const BAR: f64 = 1.3;

/// Around a text on the cells, in sizes of a tick label.
const NOTE_AIR: f64 = 0.3;

/// The plan of a map. Lengths in points, from the upper left corner.
pub(crate) struct HeatLayout {
    pub(crate) preset: Preset,
    pub(crate) heading: Heading,
    pub(crate) place: Place,
    /// The positions between columns and between rows of cells.
    pub(crate) columns: Vec<f64>,
    pub(crate) rows: Vec<f64>,
    pub(crate) horizontal: HorizontalAxis,
    pub(crate) below: Below,
    pub(crate) classes: Classes,
    pub(crate) key: KeyPlace,
    /// The lines over the cells and all that is pointed out, at their positions.
    pub(crate) over: Panel,
    pub(crate) notes: Vec<Note>,
}

/// Where the meaning of the tints stands.
pub(crate) struct KeyPlace {
    pub(crate) caption: Fitted,
    pub(crate) caption_y: f64,
    /// The bar of tints.
    pub(crate) bar: Region,
    /// What a cell without a value means, and the place of its sample.
    pub(crate) missing: Option<(Fitted, Region)>,
}

impl HeatLayout {
    /// The same plan without the answer: other texts in the same places.
    pub(crate) fn without_answer(self, blank: &Chart) -> Self {
        let preset = Preset { answer: false, ..self.preset };
        Self { heading: self.heading.saying(blank.around(), &preset), preset, ..self }
    }

    /// Where a cell lies on the sheet.
    pub(crate) fn cell(&self, column: usize, row: usize) -> Region {
        let place = &self.place;
        Region {
            left: place.x(self.columns[column]),
            right: place.x(self.columns[column + 1]),
            top: place.y(self.rows[row + 1]),
            bottom: place.y(self.rows[row]),
        }
    }
}

/// Finds a place for everything.
pub(crate) fn plan(chart: &Chart, map: &HeatMap, preset: &Preset) -> HeatLayout {
    let heading = Heading::plan(chart.around(), preset);
    let numbers = &chart.locale.numbers;
    let tick_width = |text: &str| font::width(text, preset.tick, Weight::Regular);
    let classes = Classes::of(&map.shown_shades(), numbers);

    let caption = fit(&map.vertical.caption, Space { width: 0.6 * preset.width, ..space(preset, Weight::SemiBold) });
    let top = heading.bottom + block(&caption) + 0.75 * preset.tick;
    let axis = Horizontal::Values(map.horizontal.clone());
    let bottom_for = |width: f64| heading.foot - Below::of(&axis, width, preset).height(preset);
    let ticks = (bottom_for(0.6 * preset.width) - top) / (4.5 * preset.tick);
    let vertical = vertical_axis(&map.vertical, ticks, chart);
    let widest_tick = vertical.ticks.iter().map(|tick| tick_width(&tick.text)).fold(0.0, f64::max);

    let (key_caption, missing, key_width) = key_texts(map, &classes, preset);
    let widest_number = tick_width("0000");
    let first =
        horizontal_axis(&axis, 4.0, &chart.locale).ticks.first().map_or(0.0, |tick| 0.5 * tick_width(&tick.text));
    let left = preset.side_margin + first.max(widest_tick + 0.6 * preset.tick);
    let right = preset.width - preset.side_margin - key_width - 0.5 * widest_number - 1.2 * preset.tick;
    let horizontal = horizontal_axis(&axis, (right - left) / (1.8 * widest_number), &chart.locale);
    let below = Below::of(&axis, right - left, preset);
    let bottom = bottom_for(right - left);

    let key_left = preset.width - preset.side_margin - key_width;
    let missing_height = missing.as_ref().map_or(0.0, |text| block(text) + 0.8 * preset.tick);
    let bar = Region {
        left: key_left,
        right: key_left + BAR * preset.label,
        top: top + block(&key_caption) + if key_caption.lines.is_empty() { 0.0 } else { 0.4 * preset.tick },
        bottom: bottom - missing_height,
    };
    let sample = |text: Fitted| {
        let top = bottom - block(&text);
        let region = Region { top, bottom: top + line_pitch(text.size), ..bar };
        (text, region)
    };
    let key = KeyPlace {
        caption_y: top + 0.5 * line_pitch(key_caption.size),
        caption: key_caption,
        bar,
        missing: missing.map(sample),
    };
    let place = Place {
        caption_y: heading.bottom + 0.5 * line_pitch(caption.size),
        caption,
        left,
        right,
        top,
        bottom,
        extent: map.horizontal.extent(),
        axis: vertical,
        markers: Vec::new(),
        has_value_labels: true,
    };
    let over = over(map);
    let notes = notes::plan(&over, &place, preset);
    let notes = notes.into_iter().map(|note| note.on_paper(NOTE_AIR * preset.tick)).collect();
    HeatLayout {
        notes,
        columns: cell_edges(&map.columns, &map.horizontal),
        rows: cell_edges(&map.rows, &map.vertical),
        preset: *preset,
        heading,
        place,
        horizontal,
        below,
        classes,
        key,
        over,
    }
}

fn space(preset: &Preset, weight: Weight) -> Space {
    Space { width: preset.width, lines: 2, size: preset.tick, smallest: preset.footer, weight }
}

fn vertical_axis(scale: &Scale, most: f64, chart: &Chart) -> ValueAxis {
    let axis = values_axis(scale, most, &chart.locale.numbers);
    let ticks = axis.ticks.into_iter().filter(|tick| !tick.text.is_empty()).collect();
    ValueAxis { bottom: axis.extent.low, top: axis.extent.high, ticks }
}

/// The texts beside the bar of tints, and the width that all of it takes.
fn key_texts(map: &HeatMap, classes: &Classes, preset: &Preset) -> (Fitted, Option<Fitted>, f64) {
    let widest_key = WIDEST_KEY * preset.width;
    let bar = BAR * preset.label + 0.5 * preset.tick;
    let caption = fit(&map.shades.caption, Space { width: widest_key, lines: 4, ..space(preset, Weight::SemiBold) });
    let numbers = classes.ticks.iter().map(|tick| font::width(&tick.text, preset.tick, Weight::Regular));
    let cells = (0..map.rows.len()).flat_map(|row| (0..map.columns.len()).map(move |column| (column, row)));
    let has_gap = cells.into_iter().any(|(column, row)| map.value(column, row).is_none());
    let missing = (has_gap && !map.missing.trim().is_empty())
        .then(|| fit(&map.missing, Space { width: widest_key - bar, lines: 3, ..space(preset, Weight::Regular) }));
    let beside = numbers.chain(missing.iter().map(|text| widest(text, Weight::Regular))).fold(0.0, f64::max);
    let width = (bar + beside).max(widest(&caption, Weight::SemiBold));
    (caption, missing, width)
}

/// The lines over the cells and the points, at their positions, as the parts of a panel that they are.
fn over(map: &HeatMap) -> Panel {
    let ink = Colour::neutral(palette::INK, palette::INK);
    let position = |(x, y): (f64, f64)| (map.horizontal.position(x), map.vertical.position(y));
    let series = map.borders.iter().map(|border| Series {
        name: border.name.clone(),
        emphasis: border.emphasis,
        colour: ink,
        points: border.points.iter().map(|point| position(*point)).collect(),
        ..Series::default()
    });
    let extents = [map.horizontal.extent(), map.vertical.extent()];
    let is_inside = |(x, y): (f64, f64)| extents[0].contains(x) && extents[1].contains(y);
    // The name of a line belongs to the middle of what is seen of it.
    let names = map.borders.iter().filter_map(|border| {
        let seen: Vec<(f64, f64)> =
            border.points.iter().map(|point| position(*point)).filter(|at| is_inside(*at)).collect();
        let at = *seen.get(seen.len() / 2)?;
        Some(Mark { at, shape: Shape::Bare, colour: ink, label: border.name.clone(), detail: String::new() })
    });
    let marks = map.marks.iter().map(|mark| Mark { at: position(mark.at), ..mark.clone() });
    let marks = marks.filter(|mark| is_inside(mark.at));
    Panel { series: series.collect(), marks: marks.chain(names).collect(), ..Panel::default() }
}
