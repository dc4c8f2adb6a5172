//! The names of curves and bands, each with its last value, as they stand at the right of a panel.

use super::reference;
use crate::{
    chart::{Panel, Series, TimeChart},
    layout::text::{Fitted, Space, block, fit},
    locale::Locale,
    style::{
        Colour, Ink, Preset, Rgb,
        font::{self, Weight},
        palette,
    },
};

/// The column of labels takes no more than this share of the width.
pub(crate) const WIDEST_LABELS: f64 = 0.34;

/// A text at the right, with the point it belongs to.
pub(crate) struct Label {
    pub(crate) panel: usize,
    /// The place among the labels of lines that end together.
    pub(crate) order: usize,
    pub(crate) day: f64,
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
    let text = &label.text;
    let lines = text.lines.iter();
    lines.map(|line| font::width(line, text.size, label.weight)).fold(0.0, f64::max)
}

/// The labels of all panels; smaller when there are many.
pub(crate) fn plan_labels(chart: &TimeChart, preset: &Preset, space: f64) -> Vec<Label> {
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
pub(crate) fn labels_of(chart: &TimeChart, preset: &Preset, size: f64, width: f64) -> Vec<Label> {
    let panels = chart.panels.iter().enumerate();
    panels.flat_map(|(number, panel)| panel_labels(number, panel, chart, preset, (size, width))).collect()
}

fn panel_labels(
    number: usize,
    panel: &Panel,
    chart: &TimeChart,
    preset: &Preset,
    (size, width): (f64, f64),
) -> Vec<Label> {
    let fitted =
        |text: &str, weight: Weight| fit(text, Space { width, lines: 2, size, smallest: preset.footer, weight });
    let black = Colour::neutral(palette::INK, palette::INK);
    let muted = Colour::neutral(palette::AXIS, palette::MUTED);
    let mut labels = Vec::new();
    for (order, line) in panel.series.iter().enumerate() {
        let end = line.end(chart.duration);
        let value = panel.end_text(line, chart.duration, &chart.locale.numbers);
        // What the headline will speak of must not be told by its name.
        let weight = if line.emphasis && preset.answer { Weight::SemiBold } else { Weight::Regular };
        let start = line.start(chart.duration);
        let point = if preset.answer { end } else { start };
        let (day, value_at) = point.unwrap_or((chart.duration, 0.0));
        labels.push(Label {
            panel: number,
            order,
            day,
            value: value_at,
            text: if preset.answer {
                // The value never stands alone on a line.
                fitted(&format!("{}\u{a0}{value}", line.name.trim()), weight)
            } else {
                fitted(&from_start(line, &chart.locale), weight)
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
    for (order, band) in (panel.series.len()..).zip(&panel.areas) {
        let Some((day, low, high)) = band.edges(chart.duration).last().copied() else { continue };
        labels.push(Label {
            panel: number,
            order,
            day,
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
            day: chart.duration,
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

/// The name of a curve that is left to draw, with the value it starts from.
pub(crate) fn from_start(line: &Series, locale: &Locale) -> String {
    let name = line.name.trim();
    line.start_text.as_ref().map_or_else(|| name.to_owned(), |value| locale.from_start(name, value))
}
