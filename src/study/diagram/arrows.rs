//! The arrows: the way of each, its line, its end and its sign.

use super::{
    badge::{self, Size},
    draw::Sheet,
    moment::percent,
    plan::Edge,
    route::{Block, Router, Wish},
    shape::{self, Area, Point},
};
use crate::{describe::influence::Push, model::Grade, words::say};
use gutskin_plot::{
    DrawError, Rgb,
    font::{self, Weight},
    layout::{Side, Space, fit},
    palette::{self, PANEL, PAPER},
};

/// An arrow that carries nothing on the day.
const QUIET: Rgb = palette::GHOST;
/// How many arrows of a crowded day bear their number.
const NUMBERED: usize = 6;
/// How much of its colour an arrow beside the core keeps where there are many.
const PALE: f64 = 0.75;

/// How a line is drawn.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    /// Which head it has; nothing for a line without one.
    pub(super) push: Option<Push>,
    /// Whether it is broken: an arrow that nobody has seen in people.
    pub(super) is_dashed: bool,
    pub(super) colour: Rgb,
    pub(super) width: f64,
}

/// Whether an arrow of this grade has been seen in people.
pub(super) fn is_seen_in_people(grade: Grade) -> bool {
    matches!(grade, Grade::A | Grade::B)
}

/// How wide an arrow of this strength is drawn: the stronger the wider, but never so wide that it hides another.
pub(super) fn width_of(strength: f64, line: f64) -> f64 {
    let strength = strength.abs();
    line * (0.5 + 2.3 * (strength / (strength + 1.0)).sqrt())
}

impl Sheet<'_> {
    pub(super) fn ways(&self) -> Vec<Vec<Point>> {
        let find = |name: &str| self.plan.nodes.iter().position(|node| node.name == name);
        let layout = &self.layout;
        let length = |points: f64| crate::study::diagram::place::whole((points / layout.pitch).ceil());
        let wishes: Vec<Wish> = self
            .plan
            .edges
            .iter()
            .enumerate()
            .filter_map(|(number, edge)| {
                let (source, target) = (find(edge.source)?, find(edge.target)?);
                let (from, to) = (layout.blocks[source], layout.blocks[target]);
                // Among few boxes each arrow has a line of its own. What only says "is part of" shares none with what acts.
                let boxes = self.plan.nodes.len();
                let tree = match edge.claim {
                    Some(_) if self.is_dense || edge.is_loop => source,
                    None => boxes + source,
                    Some(_) => 2 * boxes + number,
                };
                let (is_first, outside) = (self.is_dense && edge.is_core, edge.is_loop);
                let line = if edge.is_loop {
                    layout.sizes.loop_line
                } else if self.is_dense && !edge.is_core {
                    layout.sizes.line
                } else {
                    layout.sizes.core_line
                };
                let head = if edge.claim.is_some() { length(layout.sizes.head(line)) } else { 1 };
                Some(Wish { from, to, outside, tree, is_first, head })
            })
            .collect();
        let (columns, rows) = (layout.columns, layout.rows);
        // No arrow runs through heading and legend or along the edge of the sheet.
        let wall = |left, top, right, bottom| Block { left, top, right, bottom };
        let margin = crate::study::diagram::place::whole(0.4 * self.preset.side_margin / layout.pitch).max(1);
        let walls = [
            wall(0, 0, columns, layout.top),
            wall(0, layout.bottom, columns, rows),
            wall(0, 0, margin, rows),
            wall(columns - margin, 0, columns, rows),
        ];
        let obstacles: Vec<Block> = layout.blocks.iter().copied().chain(self.written()).chain(walls).collect();
        let apart = length(0.9 * layout.sizes.head(layout.sizes.core_line)).max(2);
        let mut router = Router::new(columns, rows, &obstacles, layout.ring, apart);
        router.lay(&wishes).iter().map(|way| shape::points(way, layout.pitch)).collect()
    }

    fn colour(&self, edge: &Edge) -> Rgb {
        let source = self.plan.nodes.iter().find(|node| node.name == edge.source);
        match (&edge.claim, source) {
            (Some(_), Some(node)) if self.is_beside_the_core(edge) => self.ink(node.colour.line.tint(PALE)),
            (Some(_), Some(node)) => self.ink(node.colour.text),
            _ => palette::AXIS,
        }
    }

    /// Whether an arrow steps back behind the core.
    fn is_beside_the_core(&self, edge: &Edge) -> bool {
        self.is_dense && self.moment.is_none() && !edge.is_core
    }

    fn strength(&self, number: usize) -> Option<f64> {
        self.moment.as_ref().and_then(|moment| moment.strengths.get(number).copied().flatten())
    }

    fn is_quiet(&self, number: usize) -> bool {
        let seen = self.moment.as_ref().map_or(0.0, |moment| moment.seen);
        self.strength(number).is_some_and(|strength| strength.abs() < seen)
    }

    /// How an arrow is drawn.
    fn stroke_of(&self, number: usize) -> Stroke {
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
                } else if self.is_beside_the_core(edge) {
                    sizes.line
                } else {
                    sizes.core_line
                };
                Stroke { push: Some(push), is_dashed: !is_seen_in_people(grade), colour, width }
            }
        }
    }

    /// What stands on an arrow: on a day how strong it is, else its sign and its grade, where there is room for that.
    pub(super) fn sign_of(&self, number: usize) -> Option<String> {
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
    pub(super) fn signs(&self, ways: &[Vec<Point>]) -> Vec<Option<Area>> {
        let pitch = self.layout.pitch;
        let small = self.layout.sizes.small;
        let texts: Vec<Option<String>> = (0..ways.len()).map(|number| self.sign_of(number)).collect();
        let lines: Vec<(Vec<Point>, bool)> =
            ways.iter().zip(&texts).map(|(way, text)| (way.clone(), text.is_some())).collect();
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
        badge::places(&lines, &taken, &sizes, &sheet)
    }

    pub(super) fn arrows(&self, ways: &[Vec<Point>]) -> Result<(), DrawError> {
        // What carries nothing lies below what does, and the core above all.
        let mut order: Vec<usize> = (0..ways.len()).collect();
        let rank = |number: usize| {
            let edge = &self.plan.edges[number];
            (!self.is_quiet(number), edge.claim.is_some(), !self.is_beside_the_core(edge), edge.is_loop)
        };
        order.sort_by_key(|number| (rank(*number), self.tree(*number)));
        // A pale edge lets a line pass visibly over one that it crosses; those of one tree pass nowhere.
        for group in order.chunk_by(|one, other| self.tree(*one) == self.tree(*other) && rank(*one) == rank(*other)) {
            for number in group {
                self.edge_of(&ways[*number], self.stroke_of(*number))?;
            }
            for number in group {
                let draw = || self.stroke(&ways[*number], self.stroke_of(*number));
                let (edge, told) = (&self.plan.edges[*number], self.told(*number));
                self.canvas.document.group(&format!("arrow-{}", edge.name), &told, draw)?;
            }
        }
        Ok(())
    }

    /// What stands on the arrows, above the boxes; where each sign stands.
    pub(super) fn written_on_arrows(&self, ways: &[Vec<Point>]) -> Result<Vec<Area>, DrawError> {
        if self.around.is_some() {
            return self.words_on_arrows(ways);
        }
        let signs = self.signs(ways);
        let mut drawn = Vec::new();
        for (number, area) in signs.iter().enumerate() {
            let (Some(area), Some(text)) = (area, self.sign_of(number)) else { continue };
            self.sign(area, &text, self.stroke_of(number).colour)?;
            drawn.push(*area);
        }
        self.loop_sign()?;
        Ok(drawn)
    }

    fn tree(&self, number: usize) -> &'static str {
        self.plan.edges[number].source
    }

    /// What an arrow says when a reader points at it.
    fn told(&self, number: usize) -> String {
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

    fn loop_sign(&self) -> Result<(), DrawError> {
        let pitch = self.layout.pitch;
        let area = Area::of(&self.layout.loop_words, pitch);
        let place = (area.left, f64::midpoint(area.top, area.bottom));
        let colour = self.ink(palette::MAROON.text);
        self.words(self.loop_words(), place, self.layout.sizes.small, Weight::SemiBold, colour, Side::Left)
    }

    /// Above each straight arrow what it does and how that is known, or how strong it is.
    fn words_on_arrows(&self, ways: &[Vec<Point>]) -> Result<Vec<Area>, DrawError> {
        let small = self.growth * self.layout.sizes.small;
        let mut drawn = Vec::new();
        for (number, (edge, way)) in self.plan.edges.iter().zip(ways).enumerate() {
            let [from, to] = way[..] else { continue };
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
            let room = Space {
                width: (to.0 - from.0).abs() - 0.8 * small,
                lines: 1,
                size: small,
                smallest: 0.7 * small,
                weight: Weight::Regular,
            };
            let fitted = fit(&text, room);
            // Above the line, and above its head where that is as wide as the words.
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

    fn sign_width(&self, text: &str) -> f64 {
        let small = self.layout.sizes.small;
        font::width(text, small, Weight::SemiBold) + 0.6 * small
    }

    /// How thick the bar at the end of an arrow that lowers is, and how far its middle stays off the box.
    fn bar(&self, width: f64) -> (f64, f64) {
        let thickness = (0.9 * width).max(0.17 * self.layout.sizes.small);
        (thickness, 0.5 * thickness + 0.6 * self.preset.line)
    }

    /// The line without its head.
    fn shaft(&self, way: &[Point], Stroke { push, width, .. }: Stroke) -> Vec<Point> {
        let cut = match push {
            Some(Push::Up | Push::Either) => 0.8 * self.layout.sizes.head(width),
            Some(Push::Down) => self.bar(width).1,
            Some(Push::Nothing) => 2.0 * self.ring(),
            None => 0.0,
        };
        shape::smooth(&shape::shortened(way, cut), 0.5 * self.layout.sizes.small)
    }

    /// The radius of the ring at the end of an arrow whose strength is set to nothing.
    fn ring(&self) -> f64 {
        0.2 * self.layout.sizes.small
    }

    fn edge_of(&self, way: &[Point], stroke: Stroke) -> Result<(), DrawError> {
        let ground = if self.is_black() { PAPER } else { PANEL };
        let ends = self.layout.sizes.head(stroke.width);
        let inner = shape::shortened(way, ends);
        self.canvas.line(
            &shape::smooth(&inner, 0.5 * self.layout.sizes.small),
            ground,
            stroke.width + 0.8 * self.preset.line,
        )
    }

    /// The line with its style and its end.
    pub(super) fn stroke(&self, way: &[Point], stroke: Stroke) -> Result<(), DrawError> {
        let Stroke { push, is_dashed, colour, width } = stroke;
        let sizes = &self.layout.sizes;
        let shaft = self.shaft(way, stroke);
        let unit = width.max(0.12 * sizes.small);
        if is_dashed {
            self.canvas.document.set_dashes(&[2.6 * unit, 2.0 * unit]);
        }
        self.canvas.line(&shaft, colour, width)?;
        self.canvas.document.set_dashes(&[]);
        let end = way.last().copied().unwrap_or_default();
        let direction = shape::heading(way);
        let before = |length: f64| (end.0 - length * direction.0, end.1 - length * direction.1);
        match push {
            Some(Push::Up | Push::Either) => self.canvas.shape(&shape::head(end, direction, sizes.head(width)), colour),
            Some(Push::Down) => {
                let (thickness, off) = self.bar(width);
                self.canvas.line(&shape::bar(before(off), direction, 1.3 * sizes.head(width)), colour, thickness)
            }
            Some(Push::Nothing) => {
                let ring = Area::around(before(self.ring()), 2.0 * self.ring(), 2.0 * self.ring());
                self.canvas.line(&ring.rounded(self.ring()), colour, width)
            }
            None => Ok(()),
        }
    }

    fn sign(&self, area: &Area, text: &str, colour: Rgb) -> Result<(), DrawError> {
        let radius = (area.bottom - area.top) / 2.0;
        let outline = area.rounded(radius);
        self.canvas.shape(&outline, PAPER)?;
        self.canvas.line(&outline, colour, 0.35 * self.preset.line)?;
        let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
        self.words(text, middle, self.layout.sizes.small, Weight::SemiBold, colour, Side::Middle)
    }
}
