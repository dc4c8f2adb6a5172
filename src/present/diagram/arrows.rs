//! The arrows: the way of each, its line, its end and its sign.

use super::{
    badge::{self, Size},
    draw::Sheet,
    legend::dashes,
    moment::{is_seen, percent},
    place::{GRID, Layout},
    plan::Edge,
    route::{Block, Router, Wish},
    shape::{self, Area, Point},
};
use crate::{
    model::Grade,
    present::{
        chart::{
            DrawError, Rgb,
            canvas::Side,
            font::{self, Weight},
            palette::{self, PANEL, PAPER},
        },
        influence::Push,
    },
};

/// An arrow that carries nothing on the day.
const QUIET: Rgb = palette::GHOST;

/// How wide an arrow of this strength is drawn: the stronger the wider, but never so wide that it hides another.
pub(super) fn width_of(strength: f64, line: f64) -> f64 {
    let strength = strength.abs();
    line * (0.5 + 2.6 * (strength / (strength + 1.0)).sqrt())
}

impl Sheet<'_> {
    pub(super) fn ways(&self) -> Vec<Vec<Point>> {
        let find = |name: &str| self.plan.nodes.iter().position(|node| node.name == name);
        let wishes: Vec<Wish> = self
            .plan
            .edges
            .iter()
            .filter_map(|edge| {
                let (from, to) = (self.boxes[find(edge.source)?], self.boxes[find(edge.target)?]);
                Some(Wish { from, to, outside: edge.is_loop })
            })
            .collect();
        let Layout { columns, legend_row, ring, .. } = *self.layout;
        // No arrow runs through the heading or along the edge of the sheet.
        let heading = Block { left: 0, top: 0, right: columns, bottom: 4 };
        let edge = |column: i32| Block { left: column, top: 0, right: column, bottom: legend_row };
        let around = [heading, edge(0), edge(columns - 1)];
        let obstacles = self.boxes.iter().copied().chain(self.written()).chain(around).collect();
        let mut router = Router::new(columns, legend_row, obstacles, ring);
        router.lay(&wishes).iter().map(|way| shape::points(way)).collect()
    }

    fn colour(&self, edge: &Edge) -> Rgb {
        let source = self.plan.nodes.iter().find(|node| node.name == edge.source);
        match (&edge.claim, source) {
            (Some(_), Some(node)) => node.colour.text,
            _ => palette::AXIS,
        }
    }

    pub(super) fn arrows(&self, ways: &[Vec<Point>]) -> Result<(), DrawError> {
        let lines: Vec<(Vec<Point>, bool)> =
            self.plan.edges.iter().zip(ways).map(|(edge, way)| (way.clone(), edge.claim.is_some())).collect();
        let taken: Vec<Area> = self.boxes.iter().chain(&self.written()).map(Area::of).collect();
        let strengths = self.moment.as_ref().map(|moment| &moment.strengths);
        let strength = |number: usize| strengths.and_then(|all| all.get(number).copied().flatten());
        let size = |number: usize| Size {
            width: strength(number)
                .map_or(2.3 * self.layout.sign, |strength| self.sign_width(&percent(strength, self.plan.language))),
            height: 1.32 * self.layout.sign,
        };
        let sizes: Vec<Size> = (0..lines.len()).map(size).collect();
        let is_quiet = |number: usize| strength(number).is_some_and(|strength| !is_seen(strength));
        let lines: Vec<(Vec<Point>, bool)> =
            lines.into_iter().enumerate().map(|(number, (way, signed))| (way, signed && !is_quiet(number))).collect();
        let sheet = Area {
            left: 0.0,
            top: 0.0,
            right: f64::from(self.layout.columns) * GRID,
            bottom: f64::from(self.layout.rows) * GRID,
        };
        let signs = badge::places(&lines, &taken, &sizes, &sheet);
        // What carries nothing lies below what does.
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by_key(|number| !is_quiet(*number));
        for number in order {
            let (edge, way, sign) = (&self.plan.edges[number], &ways[number], &signs[number]);
            let colour = if is_quiet(number) { QUIET } else { self.colour(edge) };
            let (source, target) = (self.plan.label(edge.source), self.plan.label(edge.target));
            let tooltip = match &edge.claim {
                Some((push, grade, evidence)) => self.plan.language.say(
                    "diagram.arrow",
                    &[
                        ("source", source),
                        ("verb", push.verb(self.plan.language)),
                        ("target", target),
                        ("grade", self.plan.language.grade(*grade)),
                        ("evidence", evidence),
                    ],
                ),
                None => format!("{source} {} {target}", self.text("diagram.is_part_of")),
            };
            let draw = || self.arrow(edge, way, colour, sign.as_ref(), strength(number));
            self.canvas.document.group(&format!("arrow-{}", edge.name), &tooltip, draw)?;
        }
        let (left, row) = self.layout.loop_words;
        let place = (f64::from(left) * GRID, f64::from(row) * GRID);
        self.words(self.loop_words(), place, 12.0, Weight::SemiBold, palette::SKIN_INFLAMMATION.text, Side::Left)
    }

    fn sign_width(&self, text: &str) -> f64 {
        font::width(text, self.layout.sign, Weight::SemiBold) + 0.6 * self.layout.sign
    }

    fn arrow(
        &self,
        edge: &Edge,
        way: &[Point],
        colour: Rgb,
        sign: Option<&Area>,
        strength: Option<f64>,
    ) -> Result<(), DrawError> {
        if let (Some(strength), Some((push, _, _))) = (strength, &edge.claim) {
            self.stroke(way, *push, Grade::A, colour, width_of(strength, self.layout.line))?;
            let Some(area) = sign else { return Ok(()) };
            let text = percent(strength, self.plan.language);
            let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
            let area = Area::around(middle, self.sign_width(&text), area.bottom - area.top);
            return self.sign(&area, &text, colour);
        }
        let line = self.layout.line * if edge.is_loop { 2.4 } else { 1.0 };
        let Some((push, grade, _)) = &edge.claim else {
            return self.canvas.line(&shape::smooth(way), colour, 1.2);
        };
        self.stroke(way, *push, *grade, colour, line)?;
        let Some(area) = sign else { return Ok(()) };
        self.sign(area, &format!("{}{grade:?}", push.sign()), colour)
    }

    /// The line with its style and its end.
    pub(super) fn stroke(
        &self,
        way: &[Point],
        push: Push,
        grade: Grade,
        colour: Rgb,
        line: f64,
    ) -> Result<(), DrawError> {
        let head = 4.0 + 3.0 * line;
        let end = way.last().copied().unwrap_or_default();
        let direction = shape::heading(way);
        let is_pointed = push == Push::Up || push == Push::Either;
        let shaft = shape::smooth(&shape::shortened(way, if is_pointed { head.min(GRID - 1.0) * 0.8 } else { 3.0 }));
        // A pale edge lets a line pass visibly over the one it crosses.
        if line < 2.0 * self.layout.line {
            self.canvas.line(&shaft, PANEL, line + 3.0)?;
        }
        self.canvas.document.set_dashes(&dashes(grade, line));
        self.canvas.line(&shaft, colour, line * if grade == Grade::A { 1.25 } else { 1.0 })?;
        self.canvas.document.set_dashes(&[]);
        if is_pointed {
            self.canvas.shape(&shape::head(end, direction, head), colour)
        } else {
            let before = (end.0 - 2.5 * direction.0, end.1 - 2.5 * direction.1);
            self.canvas.line(
                &shape::bar(before, direction, (5.0 + 3.0 * line).min(1.7 * GRID)),
                colour,
                2.0 + 0.3 * line,
            )
        }
    }

    fn sign(&self, area: &Area, text: &str, colour: Rgb) -> Result<(), DrawError> {
        let radius = (area.bottom - area.top) / 2.0;
        let outline = area.rounded(radius);
        self.canvas.shape(&outline, PAPER)?;
        self.canvas.line(&outline, colour, 1.0)?;
        let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
        self.words(text, middle, self.layout.sign, Weight::SemiBold, colour, Side::Middle)
    }
}
