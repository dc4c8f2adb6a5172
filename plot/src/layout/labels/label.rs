//! The names of curves and bands, each with its last value, as they stand at the right of a panel.

use super::reference;
use crate::{
    chart::{CurveChart, Extent, Panel, Series},
    layout::text::{Fitted, Space, block, fit, widest},
    locale::Locale,
    style::{Colour, Ink, Preset, Rgb, font::Weight, palette},
};

/// The column of labels takes no more than this share of the width.
pub(crate) const WIDEST_LABELS: f64 = 0.34;

/// How much of the colour of a curve the swatch of its spread has: a little more than the spread, as it is small.
const SWATCH: f64 = 0.28;

/// A text at the right, with the point it belongs to.
pub(crate) struct Label {
    pub(crate) panel: usize,
    /// The place among the labels of lines that end together.
    pub(crate) order: usize,
    /// Its position.
    pub(crate) at: f64,
    pub(crate) value: f64,
    pub(crate) text: Fitted,
    pub(crate) weight: Weight,
    pub(crate) colour: Colour,
    /// The colour of the band it names, shown before the text.
    pub(crate) swatch: Option<Rgb>,
    /// Whether it names a curve that is left for the reader to draw, and so belongs to no point.
    pub(crate) is_loose: bool,
}

impl Label {
    /// Height with the air above and below.
    pub(crate) fn height(&self) -> f64 {
        block(&self.text) + 0.06 * self.text.size
    }
}

/// Length of the thin line between a curve and its label; in black with space for a sample of the curve's dashes.
pub(crate) fn leader(preset: &Preset) -> f64 {
    1.15 * preset.label + sample(preset)
}

/// Space before a label for a sample of how its curve is drawn: only where no colour tells.
pub(crate) fn sample(preset: &Preset) -> f64 {
    match preset.ink {
        Ink::Colour => 0.0,
        Ink::Black => 2.5 * preset.label,
    }
}

pub(crate) fn widest_line(label: &Label) -> f64 {
    widest(&label.text, label.weight)
}

/// The labels of all panels; smaller when there are many.
pub(crate) fn plan_labels(chart: CurveChart<'_>, preset: &Preset, space: f64) -> Vec<Label> {
    let width = WIDEST_LABELS * preset.width - leader(preset);
    let fitted = |size: f64| labels_of(chart, preset, size, width);
    let labels = fitted(preset.label);
    let stacked: f64 = labels.iter().map(Label::height).sum();
    if stacked <= space {
        return labels;
    }
    fitted((preset.label * space / stacked).max(preset.footer))
}

/// The labels of all panels at one size, on lines no longer than `width`.
pub(crate) fn labels_of(chart: CurveChart<'_>, preset: &Preset, size: f64, width: f64) -> Vec<Label> {
    let panels = chart.curves.panels.iter().enumerate();
    panels.flat_map(|(number, panel)| panel_labels(number, panel, chart, preset, (size, width))).collect()
}

fn panel_labels(
    number: usize,
    panel: &Panel,
    chart: CurveChart<'_>,
    preset: &Preset,
    (size, width): (f64, f64),
) -> Vec<Label> {
    let fitted =
        |text: &str, weight: Weight| fit(text, Space { width, lines: 2, size, smallest: preset.footer, weight });
    let black = Colour::neutral(palette::INK, palette::INK);
    let muted = Colour::neutral(palette::AXIS, palette::MUTED);
    let extent = chart.curves.horizontal.extent();
    let mut labels = Vec::new();
    for (order, line) in panel.series.iter().enumerate() {
        let end = line.end(extent);
        let value = panel.end_text(line, chart.curves.horizontal.extent(), &chart.texts.locale.numbers);
        if line.name.trim().is_empty() && value.is_empty() {
            continue;
        }
        // What the headline will speak of must not be told by its name.
        let weight = if line.emphasis && preset.answer { Weight::SemiBold } else { Weight::Regular };
        let start = line.start(extent);
        let point = if preset.answer { end } else { start };
        let (at, value_at) = point.unwrap_or((extent.high, 0.0));
        labels.push(Label {
            panel: number,
            order,
            at,
            value: value_at,
            text: if preset.answer {
                // The value never stands alone on a line.
                let gap = if value.is_empty() { "" } else { "\u{a0}" };
                fitted(&format!("{}{gap}{value}", line.name.trim()), weight)
            } else {
                fitted(&from_start(line, &chart.texts.locale), weight)
            },
            weight,
            colour: match preset.ink {
                Ink::Colour => line.colour,
                Ink::Black => black,
            },
            swatch: None,
            is_loose: !preset.answer,
        });
    }
    labels.extend(band_labels(number, panel, extent, preset, &fitted).into_iter().filter(|_| preset.answer));
    for (order, band) in (panel.series.len()..).zip(&panel.areas) {
        let Some((at, low, high)) = band.edges(extent).last().copied() else { continue };
        labels.push(Label {
            panel: number,
            order,
            at,
            value: f64::midpoint(low, high),
            text: fitted(&format!("{}\u{a0}{}", band.name, band.end_text), Weight::Regular),
            weight: Weight::Regular,
            colour: Colour::neutral(palette::AXIS, palette::INK),
            swatch: Some(match preset.ink {
                Ink::Colour => band.fill,
                Ink::Black => band.grey,
            }),
            is_loose: false,
        });
    }
    if let Some((value, name)) = &panel.reference
        && value.is_finite()
        && !reference::is_named_at_the_left(panel, chart, preset.answer)
    {
        labels.push(Label {
            panel: number,
            order: panel.series.len(),
            at: extent.high,
            value: *value,
            text: fitted(name, Weight::Regular),
            weight: Weight::Regular,
            colour: muted,
            swatch: None,
            is_loose: false,
        });
    }
    labels
}

/// The names of the spreads around curves, each once. Their place is below the upper edge, away from the median.
fn band_labels(
    panel_number: usize,
    panel: &Panel,
    extent: Extent,
    preset: &Preset,
    fitted: &impl Fn(&str, Weight) -> Fitted,
) -> Vec<Label> {
    let named = |line: &Series| line.band.as_ref().map(|band| band.name.clone()).filter(|name| !name.is_empty());
    let names: Vec<Option<String>> = panel.series.iter().map(named).collect();
    let labels = panel.series.iter().enumerate().filter_map(|(order, line)| {
        let name = names[order].as_deref()?;
        if names[..order].contains(&names[order]) {
            return None;
        }
        let is_shared = names[order + 1..].contains(&names[order]);
        let (at, low, high) = line.band.as_ref()?.edges(extent).last().copied()?;
        let colour = if is_shared || preset.ink == Ink::Black { palette::SLATE } else { line.colour.line };
        Some(Label {
            panel: panel_number,
            order: panel.series.len() + order,
            at,
            value: low + 0.8 * (high - low),
            text: fitted(name, Weight::Regular),
            weight: Weight::Regular,
            colour: Colour::neutral(palette::AXIS, palette::MUTED),
            swatch: Some(colour.tint(SWATCH)),
            is_loose: false,
        })
    });
    labels.collect()
}

/// The name of a curve that is left to draw, with the value it starts from.
pub(crate) fn from_start(line: &Series, locale: &Locale) -> String {
    let name = line.name.trim();
    line.start_text.as_ref().map_or_else(|| name.to_owned(), |value| locale.from_start(name, value))
}
