//! Laying out the sheet and drawing it: panels, boxes with their inputs, arrows, signs, legend, small print.

use super::{
    badge::{self, Size},
    place::{CORE, GRID, Layout, WHOLE},
    plan::{Edge, Node, Plan, plan},
    route::{Block, Router, Wish},
    shape::{self, Area, Point},
};
use crate::{
    model::{Grade, Layers},
    present::{
        chart::{
            DrawError, Ground, Preset, Rgb,
            canvas::{Canvas, Side, Words},
            font::{self, Weight},
            palette::{self, INK, MUTED, PANEL, PAPER},
        },
        influence::Push,
        language::Language,
        picture::Picture,
    },
};

const FOOTER: f64 = 11.0;

/// What a test wants to know about a finished sheet.
pub(super) struct Drawn {
    #[cfg(test)]
    pub(super) texts: Vec<crate::present::chart::TextBox>,
    #[cfg(test)]
    pub(super) ways: Vec<(Edge, Vec<Point>)>,
    #[cfg(test)]
    pub(super) boxes: Vec<(&'static str, Area)>,
}

struct Sheet<'a> {
    canvas: Canvas,
    layout: &'a Layout,
    plan: Plan,
    boxes: Vec<Block>,
}

pub(super) fn draw(
    layers: &Layers,
    language: Language,
    ground: Ground,
    answer: bool,
) -> Result<(Picture, Drawn), DrawError> {
    let layout = if layers.layers().is_empty() { &CORE } else { &WHOLE };
    let preset = Preset { ground, ..preset(layout) };
    let plan = plan(layers, language);
    let boxes: Vec<Block> = plan.nodes.iter().map(|node| block(node, layout)).collect();
    let canvas = Canvas::new(&preset, "diagram".to_owned());
    let sheet = Sheet { canvas, layout, plan, boxes };
    let title = if answer { title(layers, language) } else { language.text("diagram.question").to_owned() };
    sheet.canvas.cover(&preset, PAPER)?;
    sheet.heading(&title, layers)?;
    sheet.panels()?;
    let ways = sheet.ways();
    if answer {
        sheet.arrows(&ways)?;
    }
    for (node, block) in sheet.plan.nodes.iter().zip(&sheet.boxes) {
        let draw = || sheet.node(node, block);
        sheet.canvas.document.group(&format!("box-{}", node.name), node.label, draw)?;
    }
    sheet.legend()?;
    let description = if answer {
        format!("{} {}", language.text("diagram.what_it_is"), sheet.plan.in_words())
    } else {
        let names: Vec<String> = sheet.plan.nodes.iter().map(|node| node.label.to_string()).collect();
        language.say("diagram.blank", &[("names", &language.listed(&names))]) + " " + language.disclaimer()
    };
    let key_figures = if answer { sheet.plan.key_figures() } else { String::new() };
    let svg = sheet.canvas.document.finish(&title, &[&key_figures, &description]);
    let drawn = Drawn {
        #[cfg(test)]
        texts: sheet.canvas.document.text_boxes(),
        #[cfg(test)]
        ways: sheet.plan.edges.iter().cloned().zip(ways).collect(),
        #[cfg(test)]
        boxes: sheet.plan.nodes.iter().map(|node| node.name).zip(sheet.boxes.iter().map(Area::of)).collect(),
    };
    Ok((Picture { svg, title, key_figures, description, preset }, drawn))
}

fn title(layers: &Layers, language: Language) -> String {
    let names: Vec<&str> =
        layers.layers().iter().map(|layer| language.text(&format!("layers.{}", layer.name()))).collect();
    match names.as_slice() {
        [] => language.text("diagram.title_core").to_owned(),
        all if all.len() == crate::model::Layer::ALL.len() => language.text("diagram.title_whole").to_owned(),
        some => language.say("diagram.title_some", &[("layers", &some.join(", "))]),
    }
}

fn preset(layout: &Layout) -> Preset {
    let (width, height) = (f64::from(layout.columns) * GRID, f64::from(layout.rows) * GRID);
    // Twice as many pixels as points: fine enough for a projector, and 144 to the inch.
    let pixels_wide = u32::try_from(layout.columns).unwrap_or(1) * 24;
    Preset { width, height, pixels_wide, ..Preset::slide() }
}

/// The box of a compartment: as high as its name and its inputs need.
fn block(node: &Node, layout: &Layout) -> Block {
    let place = layout.places.iter().find(|place| place.0 == node.name);
    let (_, left, top, width) = place.copied().unwrap_or(("", 0, 0, 10));
    let rows = tag_rows(node, layout, f64::from(width) * GRID).0.len();
    let lines = if rows == 0 { 3 } else { 2 + i32::try_from(rows).unwrap_or(0) * 3 / 2 + 1 };
    Block { left, top, right: left + width, bottom: top + lines }
}

const TAG_PADDING: f64 = 6.0;
const TAG_GAP: f64 = 5.0;
/// From one row of tags to the next.
const TAG_PITCH: f64 = 18.0;
const TAG_HEIGHT: f64 = 15.0;

fn tag_text(tag: &super::plan::Tag) -> String {
    format!("{} {}{:?}", tag.label, tag.push.sign(), tag.grade)
}

/// The size of texts of which the longest shall be no wider than `room`: the wished one, or a smaller one.
fn fitting<'t>(texts: impl Iterator<Item = &'t str>, size: f64, weight: Weight, room: f64) -> f64 {
    let longest = texts.map(|text| font::width(text, size, weight)).fold(0.0, f64::max);
    if longest > room { size * room / longest } else { size }
}

/// The tags of a box, row by row, each with its width, and the size of their letters.
fn tag_rows(node: &Node, layout: &Layout, width: f64) -> (Vec<Vec<(String, f64)>>, f64) {
    let room = width - 2.0 * TAG_GAP;
    let texts: Vec<String> = node.tags.iter().map(tag_text).collect();
    let longest = texts.iter().map(String::as_str);
    let size = fitting(longest, layout.tag, Weight::Regular, width - TAG_GAP - 2.0 * TAG_PADDING);
    let mut rows: Vec<Vec<(String, f64)>> = Vec::new();
    let mut filled = f64::INFINITY;
    for text in texts {
        let length = font::width(&text, size, Weight::Regular) + 2.0 * TAG_PADDING;
        if filled + TAG_GAP + length > room {
            rows.push(Vec::new());
            filled = 0.0;
        }
        filled += TAG_GAP + length;
        if let Some(row) = rows.last_mut() {
            row.push((text, length));
        }
    }
    (rows, size)
}

impl Sheet<'_> {
    fn text(&self, key: &str) -> &'static str {
        self.plan.language.text(key)
    }

    fn words(
        &self,
        text: &str,
        (x, y): Point,
        size: f64,
        weight: Weight,
        colour: Rgb,
        side: Side,
    ) -> Result<(), DrawError> {
        self.canvas.words(&Words { text: text.to_owned(), x, y, size, weight, colour, side })
    }

    fn heading(&self, title: &str, layers: &Layers) -> Result<(), DrawError> {
        let left = 3.0 * GRID;
        self.words(title, (left, 26.0), self.layout.heading, Weight::SemiBold, INK, Side::Left)?;
        let scope = if layers.layers().is_empty() { "diagram.scope_core" } else { "diagram.scope" };
        let subtitle = format!("{} {}", self.text(scope), self.text("diagram.tags"));
        self.words(&subtitle, (left, 49.0), 13.0, Weight::Regular, MUTED, Side::Left)
    }

    fn panels(&self) -> Result<(), DrawError> {
        for panel in self.layout.panels {
            if !self.boxes.iter().any(|inner| panel.block.holds((inner.left, inner.top))) {
                continue;
            }
            let area = Area::of(&panel.block);
            self.canvas.shape(&area.rounded(10.0), PANEL)?;
            let place = (area.left + GRID, area.top + 1.2 * GRID);
            self.words(self.text(panel.title), place, 11.0, Weight::SemiBold, MUTED, Side::Left)?;
        }
        Ok(())
    }

    /// Where words stand that no arrow may cross.
    fn written(&self) -> Vec<Block> {
        let titles = self.layout.panels.iter().map(|panel| {
            let length = font::width(self.text(panel.title), 11.0, Weight::SemiBold) / GRID;
            let (left, top) = (panel.block.left, panel.block.top);
            Block { left, top, right: left + whole(length) + 2, bottom: top + 2 }
        });
        let (left, row) = self.layout.loop_words;
        let words = font::width(self.text(LOOP_WORDS), 12.0, Weight::SemiBold) / GRID;
        let words = Block { left: left - 1, top: row, right: left + whole(words) + 1, bottom: row };
        titles.chain([words]).collect()
    }

    fn ways(&self) -> Vec<Vec<Point>> {
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
        let obstacles = self.boxes.iter().copied().chain(self.written()).collect();
        let Layout { columns, legend_row, ring, .. } = *self.layout;
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

    fn arrows(&self, ways: &[Vec<Point>]) -> Result<(), DrawError> {
        let lines: Vec<(Vec<Point>, bool)> =
            self.plan.edges.iter().zip(ways).map(|(edge, way)| (way.clone(), edge.claim.is_some())).collect();
        let taken: Vec<Area> = self.boxes.iter().chain(&self.written()).map(Area::of).collect();
        let size = Size { width: 2.3 * self.layout.sign, height: 1.32 * self.layout.sign };
        let signs = badge::places(&lines, &taken, &size);
        for ((edge, way), sign) in self.plan.edges.iter().zip(ways).zip(&signs) {
            let colour = self.colour(edge);
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
            let draw = || self.arrow(edge, way, colour, sign.as_ref());
            self.canvas.document.group(&format!("arrow-{}", edge.name), &tooltip, draw)?;
        }
        let (left, row) = self.layout.loop_words;
        let place = (f64::from(left) * GRID, f64::from(row) * GRID);
        self.words(self.text(LOOP_WORDS), place, 12.0, Weight::SemiBold, palette::SKIN_INFLAMMATION.text, Side::Left)
    }

    fn arrow(&self, edge: &Edge, way: &[Point], colour: Rgb, sign: Option<&Area>) -> Result<(), DrawError> {
        let line = self.layout.line * if edge.is_loop { 2.4 } else { 1.0 };
        let Some((push, grade, _)) = &edge.claim else {
            return self.canvas.line(&shape::smooth(way), colour, 1.2);
        };
        self.stroke(way, *push, *grade, colour, line)?;
        let Some(area) = sign else { return Ok(()) };
        self.sign(area, *push, *grade, colour)
    }

    /// The line with its style and its end.
    fn stroke(&self, way: &[Point], push: Push, grade: Grade, colour: Rgb, line: f64) -> Result<(), DrawError> {
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

    fn sign(&self, area: &Area, push: Push, grade: Grade, colour: Rgb) -> Result<(), DrawError> {
        let radius = (area.bottom - area.top) / 2.0;
        let outline = area.rounded(radius);
        self.canvas.shape(&outline, PAPER)?;
        self.canvas.line(&outline, colour, 1.0)?;
        let middle = (f64::midpoint(area.left, area.right), f64::midpoint(area.top, area.bottom));
        let text = format!("{}{grade:?}", push.sign());
        self.words(&text, middle, self.layout.sign, Weight::SemiBold, colour, Side::Middle)
    }

    fn node(&self, node: &Node, block: &Block) -> Result<(), DrawError> {
        let area = Area::of(block);
        let outline = area.rounded(7.0);
        self.canvas.shape(&outline, PAPER)?;
        self.canvas.line(&outline, node.colour.line, 2.0)?;
        let (rows, tag_size) = tag_rows(node, self.layout, area.right - area.left);
        let room = area.right - area.left - 2.0 * TAG_GAP;
        let size = fitting([node.label].into_iter(), self.layout.label, Weight::SemiBold, room);
        let middle = f64::midpoint(area.left, area.right);
        let first = if rows.is_empty() { f64::midpoint(area.top, area.bottom) } else { area.top + 16.0 };
        self.words(node.label, (middle, first), size, Weight::SemiBold, node.colour.text, Side::Middle)?;
        for (number, row) in (0i32..).zip(&rows) {
            let length: f64 = row.iter().map(|(_, length)| length + TAG_GAP).sum::<f64>() - TAG_GAP;
            let mut left = middle - length / 2.0;
            let y = first + 20.0 + f64::from(number) * TAG_PITCH;
            for (text, length) in row {
                let pill = Area { left, right: left + length, top: y - TAG_HEIGHT / 2.0, bottom: y + TAG_HEIGHT / 2.0 };
                self.canvas.shape(&pill.rounded(4.0), palette::GRID)?;
                self.words(text, (left + TAG_PADDING, y), tag_size, Weight::Regular, INK, Side::Left)?;
                left += length + TAG_GAP;
            }
        }
        Ok(())
    }

    fn legend(&self) -> Result<(), DrawError> {
        let row = f64::from(self.layout.legend_row) * GRID;
        let right = f64::from(self.layout.columns - 3) * GRID;
        let mut left = 3.0 * GRID;
        let line = self.layout.line;
        for push in [Push::Up, Push::Down] {
            self.stroke(&[(left, row), (left + 24.0, row), (left + 36.0, row)], push, Grade::B, INK, line)?;
            let words = format!("{} {}", push.sign(), push.verb(self.plan.language));
            self.words(&words, (left + 44.0, row), 12.0, Weight::Regular, INK, Side::Left)?;
            left += 44.0 + font::width(&words, 12.0, Weight::Regular) + 26.0;
        }
        for words in ["diagram.either", "diagram.nothing"].map(|key| self.text(key)) {
            self.words(words, (left, row), 12.0, Weight::Regular, INK, Side::Left)?;
            left += font::width(words, 12.0, Weight::Regular) + 26.0;
        }
        if self.plan.edges.iter().any(|edge| edge.claim.is_none()) {
            self.canvas.line(&[(left, row), (left + 36.0, row)], palette::AXIS, 1.2)?;
            self.words(self.text("diagram.is_part_of"), (left + 44.0, row), 12.0, Weight::Regular, INK, Side::Left)?;
        }
        let below = row + 21.0;
        left = 3.0 * GRID;
        let evidence = self.text("diagram.evidence");
        self.words(evidence, (left, below), 12.0, Weight::SemiBold, INK, Side::Left)?;
        left += font::width(evidence, 12.0, Weight::SemiBold) + 16.0;
        for grade in [Grade::A, Grade::B, Grade::C, Grade::D] {
            self.canvas.document.set_dashes(&dashes(grade, line));
            self.canvas.line(
                &[(left, below), (left + 40.0, below)],
                INK,
                line * if grade == Grade::A { 1.25 } else { 1.0 },
            )?;
            self.canvas.document.set_dashes(&[]);
            let words = self.plan.language.grade(grade).replace(['(', ')'], "");
            self.words(&words, (left + 48.0, below), 12.0, Weight::Regular, INK, Side::Left)?;
            left += 48.0 + font::width(&words, 12.0, Weight::Regular) + 26.0;
        }
        let foot = f64::from(self.layout.rows) * GRID - 14.0;
        self.words(self.plan.language.disclaimer(), (3.0 * GRID, foot), FOOTER, Weight::Regular, MUTED, Side::Left)?;
        let program = concat!("gutskin ", env!("CARGO_PKG_VERSION"), " · gutskin model diagram");
        self.words(program, (right, foot), FOOTER, Weight::Regular, MUTED, Side::Right)
    }
}

/// The key of what stands beside the loop.
const LOOP_WORDS: &str = "diagram.loop";

/// How the line of each grade is broken: the weaker the evidence, the more gaps.
fn dashes(grade: Grade, line: f64) -> Vec<f64> {
    match grade {
        Grade::A => Vec::new(),
        Grade::B => vec![7.0 * line, 2.0 * line],
        Grade::C => vec![3.0 * line, 2.0 * line],
        Grade::D => vec![1.0 * line, 1.6 * line],
    }
}

fn whole(value: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "a width in grid lines is a small number")]
    let whole = value.ceil() as i32;
    whole
}
