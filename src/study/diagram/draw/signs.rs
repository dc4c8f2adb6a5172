//! Draws the signs on the arrows: sign and grade of a link, or its strength on the day.

use super::{
    sheet::Sheet,
    sign_places::{self, Size},
};
use crate::{
    study::diagram::{
        content::percent,
        geometry::{Area, Point},
    },
    words::say,
};
use gutskin_plot::{
    DrawError, Rgb,
    font::{self, Weight},
    layout::{Side, Space, fit},
    palette::{self, PAPER},
};

/// Among many arrows this many carry their strength on the day.
const NUMBERED: usize = 6;

impl Sheet<'_> {
    /// Draws the signs of all arrows and the label of the feedback loop, and gives the extent of each sign.
    pub(crate) fn signs(&self, paths: &[Vec<Point>]) -> Result<Vec<Area>, DrawError> {
        if self.around.is_some() {
            return self.words_on_arrows(paths);
        }
        let signs = self.sign_areas(paths);
        let mut drawn = Vec::new();
        for (number, area) in signs.iter().enumerate() {
            let (Some(area), Some(text)) = (area, self.sign_of(number)) else { continue };
            self.sign(area, &text, self.stroke_of(number).colour)?;
            drawn.push(*area);
        }
        self.loop_sign()?;
        Ok(drawn)
    }

    /// The sign of an arrow: its strength on the day, else its sign and grade; nothing among many arrows.
    fn sign_of(&self, number: usize) -> Option<String> {
        let (push, grade, _) = self.plan.edges[number].claim?;
        match self.strength(number) {
            Some(strength) if !self.is_quiet(number) => {
                let stronger = (0..self.plan.edges.len())
                    .filter(|other| self.strength(*other).is_some_and(|other| other.abs() > strength.abs()));
                let is_numbered = !self.is_dense || stronger.count() < NUMBERED;
                is_numbered.then(|| percent(strength, self.plan.language))
            }
            Some(_) => None,
            None if self.is_dense => None,
            None => Some(format!("{}{grade:?}", push.sign())),
        }
    }

    /// The places of the signs.
    fn sign_areas(&self, paths: &[Vec<Point>]) -> Vec<Option<Area>> {
        let pitch = self.layout.pitch;
        let small = self.layout.sizes.small;
        let texts: Vec<Option<String>> = (0..paths.len()).map(|number| self.sign_of(number)).collect();
        let lines: Vec<(Vec<Point>, bool)> =
            paths.iter().zip(&texts).map(|(path, text)| (path.clone(), text.is_some())).collect();
        let written = self.written();
        let taken: Vec<Area> = self.layout.blocks.iter().chain(&written).map(|block| Area::of(block, pitch)).collect();
        let width = |text: &Option<String>| text.as_ref().map_or(0.0, |text| self.sign_width(text));
        let size = |(number, text)| {
            let head = self.layout.sizes.head(self.stroke_of(number).width);
            Size { width: width(text), height: 1.3 * small, head }
        };
        let sizes: Vec<Size> = texts.iter().enumerate().map(size).collect();
        let sheet = Area {
            left: 0.0,
            top: f64::from(self.layout.top) * pitch,
            right: self.preset.width,
            bottom: f64::from(self.layout.bottom) * pitch,
        };
        sign_places::places(&lines, &taken, &sizes, &sheet)
    }

    /// Draws above each straight arrow its effect and the evidence, or its strength on the day.
    fn words_on_arrows(&self, paths: &[Vec<Point>]) -> Result<Vec<Area>, DrawError> {
        let small = self.growth.max(1.0) * self.layout.sizes.small;
        let mut drawn = Vec::new();
        for (number, (edge, path)) in self.plan.edges.iter().zip(paths).enumerate() {
            let [from, to] = path[..] else { continue };
            let text = match (&edge.claim, self.strength(number)) {
                (None, _) => say!(self.plan.language, diagram::is_part_of).to_owned(),
                (Some((push, grade, _)), None) => {
                    let grade = self.plan.language.grade(*grade).replace(['(', ')'], "");
                    format!("{} {} · {grade}", push.sign(), push.verb(self.plan.language))
                }
                (Some(_), Some(strength)) if !self.is_quiet(number) => percent(strength, self.plan.language),
                _ => continue,
            };
            let small = if edge.claim.is_some() { small } else { self.layout.sizes.small };
            let space = Space {
                width: (to.0 - from.0).abs() - 0.8 * small,
                lines: 1,
                size: small,
                smallest: 0.7 * small,
                weight: Weight::Regular,
            };
            let fitted = fit(&text, space);
            // Above the line, on a day also above its head, which may be as wide as the words.
            let head = 0.5 * self.layout.sizes.head(self.stroke_of(number).width);
            let off = if self.moment.is_some() { head + 0.45 * small } else { 0.0 };
            let place = (f64::midpoint(from.0, to.0), from.1 - off.max(0.75 * small));
            let colour = if edge.claim.is_some() { palette::INK } else { palette::MUTED };
            for line in &fitted.lines {
                self.words(line, place, fitted.size, Weight::Regular, colour, Side::Middle)?;
                drawn.push(Area::around(place, font::width(line, fitted.size, Weight::Regular), fitted.size));
            }
        }
        Ok(drawn)
    }

    /// Draws the label of the feedback loop.
    fn loop_sign(&self) -> Result<(), DrawError> {
        let pitch = self.layout.pitch;
        let area = Area::of(&self.layout.loop_words, pitch);
        let place = (area.left, f64::midpoint(area.top, area.bottom));
        let colour = self.ink(palette::MAROON.text);
        self.words(self.loop_words(), place, self.layout.sizes.small, Weight::SemiBold, colour, Side::Left)
    }

    fn sign_width(&self, text: &str) -> f64 {
        let small = self.layout.sizes.small;
        font::width(text, small, Weight::SemiBold) + 0.6 * small
    }

    /// Draws a sign in a rounded frame.
    fn sign(&self, area: &Area, text: &str, colour: Rgb) -> Result<(), DrawError> {
        let radius = (area.bottom - area.top) / 2.0;
        let outline = area.rounded(radius);
        self.canvas.shape(&outline, PAPER)?;
        self.canvas.line(&outline, colour, 0.35 * self.preset.line)?;
        let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
        self.words(text, middle, self.layout.sizes.small, Weight::SemiBold, colour, Side::Middle)
    }
}
