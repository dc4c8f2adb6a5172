//! Lays the panels of a chart below each other, smaller text where they are crowded.

use super::{
    axis::{Below, ValueAxis, horizontal_axis, value_axis},
    bars::{self, Bars, Strip},
    count::count,
    heading::Heading,
    labels::{Label, WIDEST_LABELS, leader, plan_labels, widest_line},
    markers::{self, MarkerText},
    page::Layout,
    place::Place,
    text::{Fitted, Space, block, fit, line_pitch},
};
use crate::{
    chart::{CurveChart, Horizontal},
    style::{
        Preset,
        font::{self, Weight},
    },
};

/// Panels lower than this many tick labels make the whole chart take smaller text.
const LOWEST_PANEL: f64 = 3.2;

/// The plan of a chart whose panels stand below each other.
pub(super) fn plan(chart: CurveChart<'_>, preset: &Preset) -> Layout {
    let mut share = 1.0;
    loop {
        let layout = plan_with(chart, &preset.with_smaller_text(share));
        let enough = LOWEST_PANEL * layout.preset.tick;
        let mut heights = layout.panels.iter().map(|place| place.bottom - place.top);
        let fits = heights.all(|height| height >= enough) && layout.crowding() <= 1.0;
        if share < 0.6 || fits {
            return layout;
        }
        share *= 0.93;
    }
}

fn plan_with(chart: CurveChart<'_>, preset: &Preset) -> Layout {
    let heading = Heading::plan(chart.texts.around(), preset);
    let usual_width = (1.0 - WIDEST_LABELS) * preset.width;
    let axis_bottom = heading.foot - Below::of(&chart.curves.horizontal, usual_width, preset).height(preset);
    let extent = chart.curves.horizontal.extent();

    let space = axis_bottom - heading.bottom - bars::usual_height(chart, preset);
    let per_panel = space / count(chart.curves.panels.len().max(1)) - 2.0 * preset.tick;
    let axes: Vec<ValueAxis> = chart
        .curves
        .panels
        .iter()
        .map(|panel| {
            let (low, high) = panel.range(extent);
            value_axis(low, high, panel.top, per_panel / (2.2 * preset.tick), &chart.texts.locale.numbers)
        })
        .collect();
    let ticks = axes.iter().flat_map(|axis| &axis.ticks);
    let widest_tick = ticks.map(|tick| font::width(&tick.text, preset.tick, Weight::Regular)).fold(0.0, f64::max);
    let left = preset.side_margin + widest_tick + 0.6 * preset.tick;
    let left = left.max(space_for_first_tick(chart, preset));

    let labels = plan_labels(chart, preset, space);
    let label_width = labels.iter().map(widest_line).fold(0.0, f64::max);
    let days = format!("36500 {}", chart.texts.locale.days);
    let days = font::width(&days, preset.tick, Weight::Regular);
    let gutter = (leader(preset) + label_width)
        .max(bars::width_wanted_at_the_right(chart, preset, left))
        .clamp(days, WIDEST_LABELS * preset.width);
    let right = preset.width - preset.side_margin - gutter;
    let widest = font::width("0000", preset.tick, Weight::Regular);
    let horizontal = horizontal_axis(&chart.curves.horizontal, (right - left) / (1.6 * widest), &chart.texts.locale);
    let below = Below::of(&chart.curves.horizontal, right - left, preset);
    let axis_bottom = heading.foot - below.height(preset);

    let strip = Strip::plan(Bars::of_chart(chart, preset), preset, heading.bottom, (left, right));
    let panels = plan_panels(chart, preset, axes, &labels, (left, right), (strip.bottom, axis_bottom));
    Layout {
        preset: *preset,
        heading,
        strip,
        left,
        right,
        panels,
        cells: Vec::new(),
        labels,
        label_left: right + leader(preset),
        horizontal,
        below,
        notes: Vec::new(),
    }
}

/// How far right the axis begins so that the text of a tick at its low end is not cut.
fn space_for_first_tick(chart: CurveChart<'_>, preset: &Preset) -> f64 {
    let Horizontal::Values(_) = &chart.curves.horizontal else { return 0.0 };
    let axis = horizontal_axis(&chart.curves.horizontal, 4.0, &chart.texts.locale);
    let at_the_end = axis.ticks.first().filter(|tick| axis.extent.share(tick.at) < 0.05);
    at_the_end.map_or(0.0, |tick| preset.side_margin + 0.5 * font::width(&tick.text, preset.tick, Weight::Regular))
}

/// Shares the height between the panels, each with its caption above.
fn plan_panels(
    chart: CurveChart<'_>,
    preset: &Preset,
    axes: Vec<ValueAxis>,
    labels: &[Label],
    (left, right): (f64, f64),
    (strip_bottom, axis_bottom): (f64, f64),
) -> Vec<Place> {
    let captions: Vec<Fitted> = chart
        .curves
        .panels
        .iter()
        .map(|panel| {
            fit(
                &panel.caption,
                Space {
                    width: preset.width - 2.0 * preset.side_margin,
                    lines: 1,
                    size: preset.tick,
                    smallest: preset.footer,
                    weight: Weight::Regular,
                },
            )
        })
        .collect();
    // Air for half the top tick label, and between panels for half the lowest one.
    let above =
        |caption: &Fitted, markers: &[MarkerText]| block(caption) + 0.75 * preset.tick + markers::height(markers);
    let extent = chart.curves.horizontal.extent();
    let markers: Vec<Vec<MarkerText>> = chart
        .curves
        .panels
        .iter()
        .map(|panel| markers::texts((&panel.markers, &panel.zones), extent, (left, right), preset))
        .collect();
    let between = 0.75 * preset.tick;
    let number = count(axes.len());
    let taken: f64 = captions.iter().zip(&markers).map(|(caption, markers)| above(caption, markers)).sum::<f64>()
        + between * (number - 1.0).max(0.0);
    let heights = share_out(axis_bottom - strip_bottom - taken, chart, preset, labels);
    let mut y = strip_bottom;
    captions
        .into_iter()
        .zip(markers)
        .zip(axes)
        .zip(heights)
        .map(|(((caption, markers), axis), height)| {
            let top = y + above(&caption, &markers);
            let place = Place {
                caption_y: y + 0.1 * preset.tick + 0.5 * line_pitch(caption.size),
                caption,
                left,
                right,
                top,
                bottom: top + height,
                extent,
                axis,
                markers,
                has_value_labels: true,
            };
            y = place.bottom + between;
            place
        })
        .collect()
}

/// Heights of the panels: more for more curves and bands, and enough for the labels of each.
fn share_out(space: f64, chart: CurveChart<'_>, preset: &Preset, labels: &[Label]) -> Vec<f64> {
    let weights: Vec<f64> = chart
        .curves
        .panels
        .iter()
        .map(|panel| 1.7 + 0.35 * count(panel.series.len()) + 0.6 * count(panel.areas.len()))
        .collect();
    let needed = |panel: usize| {
        let stacked: f64 = labels.iter().filter(|label| label.panel == panel).map(Label::height).sum();
        stacked - 0.6 * preset.label
    };
    let sum: f64 = weights.iter().sum();
    let mut heights: Vec<f64> = weights.iter().map(|weight| space * weight / sum.max(1.0)).collect();
    // What one panel lacks for its labels, the tallest gives, as long as it has enough itself.
    for panel in 0..heights.len() {
        for _ in 0..heights.len() {
            let lack = needed(panel) - heights[panel];
            let spare = |other: usize| heights[other] - needed(other).max(LOWEST_PANEL * preset.tick);
            let Some(giver) = (0..heights.len()).max_by(|a, b| spare(*a).total_cmp(&spare(*b))) else { break };
            let given = lack.min(spare(giver));
            if given <= 0.0 || giver == panel {
                break;
            }
            heights[giver] -= given;
            heights[panel] += given;
        }
    }
    heights.into_iter().map(|height| height.max(preset.tick)).collect()
}
