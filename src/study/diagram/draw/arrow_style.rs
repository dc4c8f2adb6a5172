//! The style of an arrow: dashes by grade of evidence, width by strength on the day, colour by its source.

use super::{sheet::Sheet, stroke::Stroke};
use crate::{model::Grade, study::diagram::content::Edge};
use gutskin_plot::{Rgb, palette};

/// The colour of an arrow that is too weak on the day for a number.
const QUIET: Rgb = palette::GHOST;
/// The share of its colour that an arrow outside the core keeps among many.
const PALE: f64 = 0.75;

/// Whether an arrow of this grade has been seen in people.
pub(crate) fn is_seen_in_people(grade: Grade) -> bool {
    matches!(grade, Grade::A | Grade::B)
}

/// The width of an arrow of this strength: saturating, so that a strong arrow does not hide its neighbours.
pub(crate) fn width_of(strength: f64, line: f64) -> f64 {
    let strength = strength.abs();
    line * (0.5 + 2.3 * (strength / (strength + 1.0)).sqrt())
}

impl Sheet<'_> {
    fn colour(&self, edge: &Edge) -> Rgb {
        let source = self.plan.nodes.iter().find(|node| node.name == edge.source);
        match (&edge.claim, source) {
            (Some(_), Some(node)) if self.is_secondary(edge) => self.ink(node.colour.line.tint(PALE)),
            (Some(_), Some(node)) => self.ink(node.colour.text),
            _ => palette::AXIS,
        }
    }

    /// Whether an arrow is drawn paler than those of the core.
    pub(crate) fn is_secondary(&self, edge: &Edge) -> bool {
        self.is_dense && self.moment.is_none() && !edge.is_core
    }

    /// The strength of an arrow on the day.
    pub(crate) fn strength(&self, number: usize) -> Option<f64> {
        self.moment.as_ref().and_then(|moment| moment.strengths.get(number).copied().flatten())
    }

    /// Whether an arrow is too weak on the day for a number.
    pub(crate) fn is_quiet(&self, number: usize) -> bool {
        let seen = self.moment.as_ref().map_or(0.0, |moment| moment.seen);
        self.strength(number).is_some_and(|strength| strength.abs() < seen)
    }

    /// Head, dashes, colour and width of an arrow.
    pub(crate) fn stroke_of(&self, number: usize) -> Stroke {
        let (edge, sizes) = (&self.plan.edges[number], &self.layout.sizes);
        let colour = if self.is_quiet(number) { QUIET } else { self.colour(edge) };
        let Some((push, grade, _)) = edge.claim else {
            return Stroke { push: None, is_dashed: false, colour, width: 0.4 * self.preset.line };
        };
        match self.strength(number) {
            Some(_) if self.is_quiet(number) => {
                Stroke { push: Some(push), is_dashed: false, colour, width: 0.45 * self.preset.line }
            }
            Some(strength) => {
                let line = sizes.day_line;
                Stroke { push: Some(push), is_dashed: false, colour, width: width_of(strength, line) }
            }
            None => {
                let width = if edge.is_loop {
                    sizes.loop_line
                } else if self.is_secondary(edge) {
                    sizes.line
                } else {
                    sizes.core_line
                };
                Stroke { push: Some(push), is_dashed: !is_seen_in_people(grade), colour, width }
            }
        }
    }
}
