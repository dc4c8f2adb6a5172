//! Laying out the sheet and drawing it: panels, boxes with their inputs, arrows, signs, legend, small print.

use super::{
    Diagram,
    badge::{self, Size},
    legend::dashes,
    moment::{Moment, is_seen, percent},
    place::{CORE, GRID, Layout, WHOLE},
    plan::{Edge, Node, Plan, plan},
    route::{Block, Router, Wish},
    shape::{self, Area, Point},
};
use crate::{
    analysis::Run,
    model::{Day, Grade, Layers},
    present::{
        chart::{
            DrawError, Preset, Rgb,
            canvas::{Canvas, Side, Words},
            font::{self, Weight},
            palette::{self, INK, MUTED, PAPER},
        },
        influence::Push,
    },
};

/// The ground of a panel: just dark enough to hold together what stands on it.
pub(super) const PANEL: Rgb = Rgb(0xF3, 0xF5, 0xF7);

/// What a test wants to know about a finished sheet.
pub(super) struct Drawn {
    #[cfg(test)]
    pub(super) texts: Vec<crate::present::chart::TextBox>,
    #[cfg(test)]
    pub(super) ways: Vec<(Edge, Vec<Point>)>,
    #[cfg(test)]
    pub(super) boxes: Vec<(&'static str, Area)>,
}

pub(super) struct Sheet<'a> {
    pub(super) canvas: Canvas,
    pub(super) layout: &'a Layout,
    pub(super) plan: Plan,
    boxes: Vec<Block>,
    pub(super) moment: Option<Moment>,
}

pub(super) fn draw(layers: &Layers, on: Option<(&Run, Day)>) -> Result<(Diagram, Drawn), DrawError> {
    let layout = if layers.layers().is_empty() { &CORE } else { &WHOLE };
    let preset = preset(layout);
    let mut plan = plan(layers);
    let moment = on.map(|(run, day)| Moment::of(run, day, &plan));
    // The boxes of a day hold their level and what is given on it; what could be given would only hide that.
    if let Some(moment) = &moment {
        for (node, given) in plan.nodes.iter_mut().zip(&moment.given) {
            node.tags.retain(|tag| given.iter().any(|text| text.starts_with(tag.label)));
        }
    }
    let boxes: Vec<Block> = plan
        .nodes
        .iter()
        .enumerate()
        .map(|(number, node)| {
            let moment = moment.as_ref();
            block(node, layout, moment.map(|moment| (moment.levels[number].is_some(), moment.given[number].as_slice())))
        })
        .collect();
    let canvas = Canvas::new(&preset, prefix(on));
    let sheet = Sheet { canvas, layout, plan, boxes, moment };
    let title = sheet.moment.as_ref().map_or_else(|| title(layers), |moment| moment.title.clone());
    sheet.canvas.cover(&preset, PAPER)?;
    sheet.heading(&title, layers)?;
    sheet.panels()?;
    let ways = sheet.ways();
    sheet.arrows(&ways)?;
    for (number, (node, block)) in sheet.plan.nodes.iter().zip(&sheet.boxes).enumerate() {
        let draw = || sheet.node(node, block, number);
        sheet.canvas.document.group(&format!("box-{}", node.name), node.label, draw)?;
    }
    sheet.legend()?;
    let told = sheet.moment.as_ref().map_or_else(|| sheet.plan.in_words(), |moment| moment.description.clone());
    let description = format!("Boxes are what the model follows, arrows say who acts on whom. {told}");
    let svg = sheet.canvas.document.finish(&title, &description);
    let drawn = Drawn {
        #[cfg(test)]
        texts: sheet.canvas.document.text_boxes(),
        #[cfg(test)]
        ways: sheet.plan.edges.iter().cloned().zip(ways).collect(),
        #[cfg(test)]
        boxes: sheet.plan.nodes.iter().map(|node| node.name).zip(sheet.boxes.iter().map(Area::of)).collect(),
    };
    Ok((Diagram { svg, title, description, preset }, drawn))
}

/// Starts every id; differs between the days of one web page.
fn prefix(on: Option<(&Run, Day)>) -> String {
    let letters =
        |name: &str| name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect::<String>();
    on.map_or_else(
        || "diagram".to_owned(),
        |(run, day)| format!("diagram-{}-{}", letters(&run.scenario.name), day.to_string().replace('.', "-")),
    )
}

fn title(layers: &Layers) -> String {
    let names: Vec<&str> = layers.layers().iter().map(|layer| layer.name()).collect();
    match names.as_slice() {
        [] => "The core of the gut–skin axis: a loop from gut to skin and back".to_owned(),
        all if all.len() == crate::model::Layer::ALL.len() => "The whole gut–skin axis, every mechanism on".to_owned(),
        some => format!("The gut–skin axis with {}", some.join(", ")),
    }
}

fn preset(layout: &Layout) -> Preset {
    let (width, height) = (f64::from(layout.columns) * GRID, f64::from(layout.rows) * GRID);
    // Twice as many pixels as points: fine enough for a projector, and 144 to the inch.
    let pixels_wide = u32::try_from(layout.columns).unwrap_or(1) * 24;
    Preset { width, height, pixels_wide, ..Preset::slide() }
}

/// The box of a compartment: as high as its name and its inputs need.
fn block(node: &Node, layout: &Layout, on_day: Option<(bool, &[String])>) -> Block {
    let place = layout.places.iter().find(|place| place.0 == node.name);
    let (_, left, top, width) = place.copied().unwrap_or(("", 0, 0, 10));
    let rows = tag_rows(node, layout, f64::from(width) * GRID, on_day.map(|(_, given)| given)).len();
    let level = if on_day.is_some_and(|(has_level, _)| has_level) { 2 } else { 0 };
    let lines = level + if rows == 0 { 3 } else { 2 + i32::try_from(rows).unwrap_or(0) * 3 / 2 + 1 };
    Block { left, top, right: left + width, bottom: top + lines }
}

/// Where the bar of a level lies in its box.
const LEVEL_TOP: f64 = 25.0;
const LEVEL_HEIGHT: f64 = 19.0;
const LEVEL_ROOM: f64 = 22.0;
/// An arrow that carries nothing on the day.
const QUIET: Rgb = Rgb(0xC9, 0xCF, 0xD6);

/// How wide an arrow of this strength is drawn: the stronger the wider, but never so wide that it hides another.
pub(super) fn width_of(strength: f64, line: f64) -> f64 {
    let strength = strength.abs();
    line * (0.5 + 2.6 * (strength / (strength + 1.0)).sqrt())
}

const TAG_PADDING: f64 = 6.0;
const TAG_GAP: f64 = 5.0;
/// From one row of tags to the next.
const TAG_PITCH: f64 = 18.0;
const TAG_HEIGHT: f64 = 15.0;

fn tag_text(tag: &super::plan::Tag) -> String {
    format!("{} {}{:?}", tag.label, tag.push.sign(), tag.grade)
}

/// The tags of a box, row by row, each with its width: what can be done, or what is given on the day.
fn tag_rows(node: &Node, layout: &Layout, width: f64, given: Option<&[String]>) -> Vec<Vec<(String, f64)>> {
    let mut rows: Vec<Vec<(String, f64)>> = Vec::new();
    let mut filled = f64::INFINITY;
    let texts = given.map_or_else(|| node.tags.iter().map(tag_text).collect(), <[String]>::to_vec);
    for text in texts {
        let length = font::width(&text, layout.tag, Weight::Regular) + 2.0 * TAG_PADDING;
        if filled + TAG_GAP + length > width - 2.0 * TAG_GAP {
            rows.push(Vec::new());
            filled = 0.0;
        }
        filled += TAG_GAP + length;
        if let Some(row) = rows.last_mut() {
            row.push((text, length));
        }
    }
    rows
}

impl Sheet<'_> {
    /// What is given to a box on the day, if the diagram shows one.
    fn given(&self, number: usize) -> Option<&[String]> {
        self.moment.as_ref().and_then(|moment| moment.given.get(number)).map(Vec::as_slice)
    }

    fn loop_words(&self) -> &'static str {
        self.moment.as_ref().map_or(LOOP_WORDS, |moment| moment.loop_words)
    }

    pub(super) fn words(
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
        let scope = if layers.layers().is_empty() {
            "Five compartments, and the short-chain fatty acids between two of them"
        } else {
            "Boxes: what the model follows"
        };
        let subtitle = self.moment.as_ref().map_or_else(
            || format!("{scope}. Grey tags: what can be done, at what it acts on."),
            |moment| moment.subtitle.clone(),
        );
        let width = f64::from(self.layout.columns) * GRID - 2.0 * left;
        let size =
            |text: &str, wished: f64, weight: Weight| wished * (width / font::width(text, wished, weight)).min(1.0);
        let heading = size(title, self.layout.heading, Weight::SemiBold);
        self.words(title, (left, 26.0), heading, Weight::SemiBold, INK, Side::Left)?;
        let size = size(&subtitle, 13.0, Weight::Regular);
        self.words(&subtitle, (left, 49.0), size, Weight::Regular, MUTED, Side::Left)
    }

    fn panels(&self) -> Result<(), DrawError> {
        for panel in self.layout.panels {
            if !self.boxes.iter().any(|inner| panel.block.holds((inner.left, inner.top))) {
                continue;
            }
            let area = Area::of(&panel.block);
            self.canvas.shape(&area.rounded(10.0), PANEL)?;
            let place = (area.left + GRID, area.top + 1.2 * GRID);
            self.words(panel.title, place, 11.0, Weight::SemiBold, MUTED, Side::Left)?;
        }
        Ok(())
    }

    /// Where words stand that no arrow may cross.
    fn written(&self) -> Vec<Block> {
        let titles = self.layout.panels.iter().map(|panel| {
            let length = font::width(panel.title, 11.0, Weight::SemiBold) / GRID;
            let (left, top) = (panel.block.left, panel.block.top);
            Block { left, top, right: left + whole(length) + 2, bottom: top + 2 }
        });
        let (left, row) = self.layout.loop_words;
        let words = font::width(self.loop_words(), 12.0, Weight::SemiBold) / GRID;
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
        let strengths = self.moment.as_ref().map(|moment| &moment.strengths);
        let strength = |number: usize| strengths.and_then(|all| all.get(number).copied().flatten());
        let widest =
            (0..lines.len()).filter_map(strength).map(percent).map(|text| self.sign_width(&text)).fold(0.0, f64::max);
        let size = Size { width: widest.max(2.3 * self.layout.sign), height: 1.32 * self.layout.sign };
        let is_quiet = |number: usize| strength(number).is_some_and(|strength| !is_seen(strength));
        let lines: Vec<(Vec<Point>, bool)> =
            lines.into_iter().enumerate().map(|(number, (way, signed))| (way, signed && !is_quiet(number))).collect();
        let signs = badge::places(&lines, &taken, &size);
        // What carries nothing lies below what does.
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by_key(|number| !is_quiet(*number));
        for number in order {
            let (edge, way, sign) = (&self.plan.edges[number], &ways[number], &signs[number]);
            let colour = if is_quiet(number) { QUIET } else { self.colour(edge) };
            let tooltip = match &edge.claim {
                Some((push, grade, evidence)) => format!(
                    "{} {} {}. Evidence {}: {evidence}",
                    self.plan.label(edge.source),
                    push.verb(),
                    self.plan.label(edge.target),
                    grade.words()
                ),
                None => format!("{} is part of {}", self.plan.label(edge.source), self.plan.label(edge.target)),
            };
            let draw = || self.arrow(edge, way, colour, sign.as_ref(), strength(number));
            self.canvas.document.group(&format!("arrow-{}", edge.name), &tooltip, draw)?;
        }
        let (left, row) = self.layout.loop_words;
        let place = (f64::from(left) * GRID, f64::from(row) * GRID);
        self.words(self.loop_words(), place, 12.0, Weight::SemiBold, palette::SKIN_INFLAMMATION.text, Side::Left)
    }

    fn sign_width(&self, text: &str) -> f64 {
        font::width(text, self.layout.sign, Weight::SemiBold) + 0.8 * self.layout.sign
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
            let text = percent(strength);
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

    /// Fills a box from the left, with a mark where it is healthy: in the middle.
    pub(super) fn fill(&self, area: &Area, fullness: f64, colour: Rgb, ground: Rgb) -> Result<(), DrawError> {
        let until = area.left + fullness * (area.right - area.left);
        let middle = f64::midpoint(area.left, area.right);
        self.canvas.shape(&area.corners(), ground)?;
        self.canvas.shape(&Area { right: until, ..*area }.corners(), colour.tint(0.3))?;
        self.canvas.line(&[(middle, area.top), (middle, area.bottom)], palette::AXIS, 1.0)
    }

    fn node(&self, node: &Node, block: &Block, number: usize) -> Result<(), DrawError> {
        let area = Area::of(block);
        let outline = area.rounded(7.0);
        self.canvas.shape(&outline, PAPER)?;
        let level = self.moment.as_ref().and_then(|moment| moment.levels.get(number)?.as_ref());
        self.canvas.line(&outline, node.colour.line, 2.0)?;
        if let Some(level) = level {
            let bar = Area {
                left: area.left + 6.0,
                right: area.right - 6.0,
                top: area.top + LEVEL_TOP,
                bottom: area.top + LEVEL_TOP + LEVEL_HEIGHT,
            };
            self.fill(&bar, level.fullness, node.colour.line, PANEL)?;
            let place = (f64::midpoint(area.left, area.right), f64::midpoint(bar.top, bar.bottom));
            self.words(&level.text, place, self.layout.tag, Weight::Regular, INK, Side::Middle)?;
        }
        let rows = tag_rows(node, self.layout, area.right - area.left, self.given(number));
        let middle = f64::midpoint(area.left, area.right);
        let first =
            if rows.is_empty() && level.is_none() { f64::midpoint(area.top, area.bottom) } else { area.top + 16.0 };
        self.words(node.label, (middle, first), self.layout.label, Weight::SemiBold, node.colour.text, Side::Middle)?;
        for (number, row) in (0i32..).zip(&rows) {
            let length: f64 = row.iter().map(|(_, length)| length + TAG_GAP).sum::<f64>() - TAG_GAP;
            let mut left = middle - length / 2.0;
            let y = first + 20.0 + f64::from(number) * TAG_PITCH + if level.is_some() { LEVEL_ROOM } else { 0.0 };
            for (text, length) in row {
                let pill = Area { left, right: left + length, top: y - TAG_HEIGHT / 2.0, bottom: y + TAG_HEIGHT / 2.0 };
                self.canvas.shape(&pill.rounded(4.0), palette::GRID)?;
                self.words(text, (left + TAG_PADDING, y), self.layout.tag, Weight::Regular, INK, Side::Left)?;
                left += length + TAG_GAP;
            }
        }
        Ok(())
    }
}

const LOOP_WORDS: &str = "The loop: inflamed skin acts back on the gut";

fn whole(value: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "a width in grid lines is a small number")]
    let whole = value.ceil() as i32;
    whole
}
