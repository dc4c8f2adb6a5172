//! Letter sizes and line widths of a diagram, derived from the preset and the number of boxes.

use gutskin_plot::Preset;

/// Letter sizes and line widths, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sizes {
    /// Letters of the name of a box.
    pub(crate) label: f64,
    /// Letters of parts of the body, signs, inputs and legend.
    pub(crate) small: f64,
    /// Thickness of an arrow.
    pub(crate) line: f64,
    /// Thickness of an arrow of the core among many.
    pub(crate) core_line: f64,
    /// Thickness of the feedback from skin to gut.
    pub(crate) loop_line: f64,
    /// Unit of the thickness on a day, which grows with the strength.
    pub(crate) day_line: f64,
}

impl Sizes {
    /// For a sheet with few boxes, or one with many, or around one box.
    pub(crate) fn of(preset: &Preset, is_dense: bool, is_around: bool) -> Self {
        let small = (0.94 * preset.tick).max(8.0);
        let label = if is_dense || is_around { preset.tick } else { preset.label };
        let line = |share: f64| share * preset.line;
        let (day_line, usual) = (line(if is_dense { 0.55 } else { 0.75 }), line(0.75));
        if is_dense {
            Self { label, small, line: line(0.45), core_line: line(1.1), loop_line: line(1.6), day_line }
        } else {
            Self { label, small, line: usual, core_line: usual, loop_line: line(1.7), day_line }
        }
    }

    /// The length of the head of a line of this thickness.
    pub(crate) fn head(&self, line: f64) -> f64 {
        0.22 * self.label + 2.8 * line
    }
}
