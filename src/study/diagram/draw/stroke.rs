//! Draws one arrow: a smoothed line with the head that shows its sign.

use super::sheet::Sheet;
use crate::{
    describe::influence::Push,
    study::diagram::geometry::{Area, Point, line},
};
use gutskin_plot::{
    DrawError, Rgb,
    palette::{PANEL, PAPER},
};

/// How a line is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Stroke {
    /// Which head it has; nothing for a line without one.
    pub(crate) push: Option<Push>,
    /// Whether it is dashed.
    pub(crate) is_dashed: bool,
    pub(crate) colour: Rgb,
    pub(crate) width: f64,
}

impl Sheet<'_> {
    /// The thickness of the bar at the end of an arrow that lowers, and the distance of its middle from the box.
    fn bar(&self, width: f64) -> (f64, f64) {
        let thickness = (0.9 * width).max(0.17 * self.layout.sizes.small);
        (thickness, 0.5 * thickness + 0.6 * self.preset.line)
    }

    /// The radius of the ring at the end of an arrow whose strength is set to zero.
    fn ring(&self) -> f64 {
        0.2 * self.layout.sizes.small
    }

    /// The line without its head.
    fn shaft(&self, path: &[Point], Stroke { push, width, .. }: Stroke) -> Vec<Point> {
        let cut = match push {
            Some(Push::Up | Push::Either) => 0.8 * self.layout.sizes.head(width),
            Some(Push::Down) => self.bar(width).1,
            Some(Push::Nothing) => 2.0 * self.ring(),
            None => 0.0,
        };
        line::smooth(&line::shortened(path, cut), 0.5 * self.layout.sizes.small)
    }

    /// A pale edge around a line, which lets it pass visibly over another one.
    pub(crate) fn halo(&self, path: &[Point], stroke: Stroke) -> Result<(), DrawError> {
        let ground = if self.is_black() { PAPER } else { PANEL };
        let ends = self.layout.sizes.head(stroke.width);
        let inner = line::shortened(path, ends);
        self.canvas.line(
            &line::smooth(&inner, 0.5 * self.layout.sizes.small),
            ground,
            stroke.width + 0.8 * self.preset.line,
        )
    }

    /// Draws a line with its dashes and its head: a triangle raises, a bar lowers, a ring does nothing.
    pub(crate) fn draw_stroke(&self, path: &[Point], stroke: Stroke) -> Result<(), DrawError> {
        let Stroke { push, is_dashed, colour, width } = stroke;
        let sizes = &self.layout.sizes;
        let shaft = self.shaft(path, stroke);
        let unit = width.max(0.12 * sizes.small);
        if is_dashed {
            self.canvas.document.set_dashes(&[2.6 * unit, 2.0 * unit]);
        }
        self.canvas.line(&shaft, colour, width)?;
        self.canvas.document.set_dashes(&[]);
        let end = path.last().copied().unwrap_or_default();
        let direction = line::heading(path);
        let before = |length: f64| (end.0 - length * direction.0, end.1 - length * direction.1);
        match push {
            Some(Push::Up | Push::Either) => self.canvas.shape(&line::head(end, direction, sizes.head(width)), colour),
            Some(Push::Down) => {
                let (thickness, off) = self.bar(width);
                self.canvas.line(&line::bar(before(off), direction, 1.3 * sizes.head(width)), colour, thickness)
            }
            Some(Push::Nothing) => {
                let ring = Area::around(before(self.ring()), 2.0 * self.ring(), 2.0 * self.ring());
                self.canvas.line(&ring.rounded(self.ring()), colour, width)
            }
            None => Ok(()),
        }
    }
}
