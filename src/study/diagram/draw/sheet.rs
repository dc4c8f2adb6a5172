//! The sheet on which a diagram is drawn, with what all its parts need: colours, texts, panels of the parts of the
//! body.

use crate::{
    study::diagram::{
        content::{Moment, Plan},
        geometry::{Area, Block, Point, cells},
        layout::{BoxBody, Layout, Sizes, Written},
    },
    words::texts::diagram,
};
use gutskin_plot::{
    DrawError, Ink, Preset, Rgb,
    draw::Canvas,
    font::{self, Weight},
    layout::{PlacedText, Side},
    palette::{self, INK, MUTED, PANEL},
};

/// A diagram while it is drawn.
pub(crate) struct Sheet<'a> {
    pub(crate) canvas: Canvas,
    pub(crate) preset: &'a Preset,
    pub(crate) layout: Layout,
    pub(crate) plan: Plan,
    /// The text of the tags of each box, in the order of the plan.
    pub(crate) tags: Vec<Vec<String>>,
    /// Whether there are so many boxes that only names fit into them.
    pub(crate) is_dense: bool,
    pub(crate) around: Option<&'a str>,
    /// How much larger than usual the words in boxes and the numbers on arrows are.
    pub(crate) growth: f64,
    pub(crate) moment: Option<Moment>,
}

impl Sheet<'_> {
    /// Whether the picture is for copying, in black only.
    pub(crate) fn is_black(&self) -> bool {
        self.preset.ink == Ink::Black
    }

    /// A colour, or black where the picture is for copying.
    pub(crate) fn ink(&self, colour: Rgb) -> Rgb {
        if self.is_black() { INK } else { colour }
    }

    /// The words of a box, broken for this width (in points).
    pub(crate) fn body(&self, number: usize, width: f64) -> BoxBody {
        let node = &self.plan.nodes[number];
        let level = self.moment.as_ref().and_then(|moment| moment.levels.get(number)?.as_ref());
        let level = level.map(|level| level.text.as_str()).filter(|_| !self.is_dense);
        let sizes = &self.layout.sizes;
        let label = self.growth * if self.around == Some(node.name) { 1.25 * sizes.label } else { sizes.label };
        let sizes = Sizes { label, small: self.growth * sizes.small, ..*sizes };
        BoxBody::of(node, &Written { level, tags: &self.tags[number] }, &sizes, width)
    }

    /// The label of the feedback loop.
    pub(crate) fn loop_words(&self) -> &'static str {
        self.moment.as_ref().map_or(diagram::the_loop, |moment| moment.loop_words).of(self.plan.language)
    }

    /// The width of the label of the feedback loop, in cells.
    pub(crate) fn loop_columns(&self) -> i32 {
        let words = font::width(self.loop_words(), self.layout.sizes.small, Weight::SemiBold);
        cells(words, self.layout.pitch) + 1
    }

    /// Draws a text at a point.
    pub(crate) fn words(
        &self,
        text: &str,
        (x, y): Point,
        size: f64,
        weight: Weight,
        colour: Rgb,
        side: Side,
    ) -> Result<(), DrawError> {
        self.canvas.text(&PlacedText { text: text.to_owned(), x, y, size, weight, colour, side })
    }

    /// The titles and labels that no arrow may cross.
    pub(crate) fn written(&self) -> Vec<Block> {
        let titles = self.layout.panels.iter().map(|panel| panel.written);
        titles.chain([self.layout.loop_words]).collect()
    }

    /// Draws the parts of the body.
    pub(crate) fn panels(&self) -> Result<(), DrawError> {
        let small = self.layout.sizes.small;
        for panel in &self.layout.panels {
            let outline = Area::of(&panel.block, self.layout.pitch).rounded(0.5 * small);
            if self.is_black() {
                // A pale area becomes a pattern of dots when it is copied; a fine line does not.
                self.canvas.line(&outline, palette::AXIS, self.preset.grid)?;
            } else {
                self.canvas.shape(&outline, PANEL)?;
            }
            let words = Area::of(&panel.written, self.layout.pitch);
            let place = (words.left + 0.42 * small, f64::midpoint(words.top, words.bottom));
            self.words(panel.title, place, panel.size, Weight::SemiBold, MUTED, Side::Left)?;
        }
        Ok(())
    }
}
