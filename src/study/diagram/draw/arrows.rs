//! Draws all arrows by the painter's algorithm: the most important last, each over a pale halo.

use super::sheet::Sheet;
use crate::{describe::influence::Push, study::diagram::geometry::Point, words::say};
use gutskin_plot::DrawError;

impl Sheet<'_> {
    /// Draws all arrows along their paths.
    pub(crate) fn arrows(&self, paths: &[Vec<Point>]) -> Result<(), DrawError> {
        // Weak arrows lie below strong ones, and the core on top.
        let mut order: Vec<usize> = (0..paths.len()).collect();
        let rank = |number: usize| {
            let edge = &self.plan.edges[number];
            (!self.is_quiet(number), edge.claim.is_some(), !self.is_secondary(edge), edge.is_loop)
        };
        order.sort_by_key(|number| (rank(*number), self.source(*number)));
        // Arrows of one source get their halos before their lines, because a halo would cut the line that they share.
        for group in order.chunk_by(|one, other| self.source(*one) == self.source(*other) && rank(*one) == rank(*other))
        {
            for number in group {
                self.halo(&paths[*number], self.stroke_of(*number))?;
            }
            for number in group {
                let draw = || self.draw_stroke(&paths[*number], self.stroke_of(*number));
                let (edge, tooltip) = (&self.plan.edges[*number], self.tooltip(*number));
                self.canvas.document.group(&format!("arrow-{}", edge.name), &tooltip, draw)?;
            }
        }
        Ok(())
    }

    /// The tooltip of an arrow: what acts on what, and the evidence.
    fn tooltip(&self, number: usize) -> String {
        let edge = &self.plan.edges[number];
        let (source, target) = (self.plan.label(edge.source), self.plan.label(edge.target));
        let language = self.plan.language;
        let Some((push, grade, evidence)) = &edge.claim else {
            return say!(language, diagram::one_is_part_of { source, target });
        };
        let grade = language.grade(*grade);
        match push {
            Push::Up => say!(language, diagram::one_raises { source, target, grade, evidence }),
            Push::Down => say!(language, diagram::one_lowers { source, target, grade, evidence }),
            Push::Either => say!(language, diagram::one_raises_or_lowers { source, target, grade, evidence }),
            Push::Nothing => say!(language, diagram::one_does_not_move { source, target, grade, evidence }),
        }
    }

    fn source(&self, number: usize) -> &'static str {
        self.plan.edges[number].source
    }
}
