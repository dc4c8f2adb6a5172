//! The plan of a picture of curves.

use super::{
    axis::{Below, HorizontalAxis},
    bars::Strip,
    grid::Cell,
    heading::Heading,
    labels::{Label, labels_of},
    notes::Note,
    place::Place,
};
use crate::{chart::CurveChart, style::Preset};

/// The plan of a picture of curves. Lengths in points, from the upper left corner.
pub struct Layout {
    /// The sizes in use; smaller than asked for when the chart is crowded.
    pub(crate) preset: Preset,
    pub(crate) heading: Heading,
    pub(crate) strip: Strip,
    pub(crate) left: f64,
    pub(crate) right: f64,
    /// In the order of the chart.
    pub panels: Vec<Place>,
    /// The cells of a grid, one for each panel; none in a column.
    pub(crate) cells: Vec<Cell>,
    pub(crate) labels: Vec<Label>,
    pub(crate) label_left: f64,
    pub(crate) horizontal: HorizontalAxis,
    pub(crate) below: Below,
    /// For each panel the texts beside its marks.
    pub(crate) notes: Vec<Vec<Note>>,
}

impl Layout {
    /// The same plan without the answer: other texts in the same places, and labels that belong to no point.
    pub(crate) fn without_answer(self, blank: CurveChart<'_>) -> Self {
        let preset = Preset { answer: false, ..self.preset };
        let size = self.labels.first().map_or(preset.label, |label| label.text.size);
        Self {
            heading: self.heading.saying(blank.texts.around(), &preset),
            labels: labels_of(blank, &preset, size, preset.width - preset.side_margin - self.label_left),
            preset,
            ..self
        }
    }

    /// Where the labels of a panel may stand: beside it, and in none of the others.
    pub(crate) fn label_column(&self, panel: usize) -> (f64, f64) {
        let air = 0.6 * self.preset.label;
        let is_last = panel + 1 == self.panels.len();
        // Below the last panel are the ticks of the time axis.
        self.panels.get(panel).map_or((0.0, 0.0), |place| {
            (place.top - air, place.bottom + if is_last { 0.1 * self.preset.label } else { air })
        })
    }

    /// Height the labels of the most crowded panel want, as a share of their column.
    pub(crate) fn crowding(&self) -> f64 {
        let share = |panel: usize| {
            let (top, bottom) = self.label_column(panel);
            self.labels.iter().filter(|label| label.panel == panel).map(Label::height).sum::<f64>()
                / (bottom - top).max(1.0)
        };
        (0..self.panels.len()).map(share).fold(0.0, f64::max)
    }
}
