//! Laying out the sheet and drawing it: panels, boxes with their inputs, arrows, signs, legend, small print.

#[cfg(test)]
use super::plan::Edge;
use super::{
    boxes::block,
    moment::Moment,
    place::{CORE, GRID, Layout, WHOLE},
    plan::{Plan, plan},
    route::Block,
    shape::{Area, Point},
};
use crate::{
    analysis::Run,
    model::{Day, Layers},
    present::{
        chart::{
            DrawError, Ground, Preset, Rgb,
            canvas::{Canvas, Side, Words},
            font::{self, Weight},
            palette::{INK, MUTED, PANEL, PAPER},
        },
        language::Language,
        picture::Picture,
    },
};

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
    pub(super) boxes: Vec<Block>,
    pub(super) moment: Option<Moment>,
}

pub(super) fn draw(
    layers: &Layers,
    on: Option<(&Run, Day)>,
    language: Language,
    (ground, answer): (Ground, bool),
) -> Result<(Picture, Drawn), DrawError> {
    let layout = if layers.layers().is_empty() { &CORE } else { &WHOLE };
    let preset = Preset { ground, ..preset(layout) };
    let mut plan = plan(layers, language);
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
    let title = match &sheet.moment {
        _ if !answer => language.text("diagram.question").to_owned(),
        Some(moment) => moment.title.clone(),
        None => title(layers, language),
    };
    sheet.canvas.cover(&preset, PAPER)?;
    sheet.heading(&title, layers)?;
    sheet.panels()?;
    let ways = sheet.ways();
    if answer {
        sheet.arrows(&ways)?;
    }
    for (number, (node, block)) in sheet.plan.nodes.iter().zip(&sheet.boxes).enumerate() {
        let draw = || sheet.node(node, block, number);
        sheet.canvas.document.group(&format!("box-{}", node.name), node.label, draw)?;
    }
    sheet.legend()?;
    let description = if answer {
        let told = sheet.moment.as_ref().map_or_else(|| sheet.plan.in_words(), |moment| moment.description.clone());
        format!("{} {told}", language.text("diagram.what_it_is"))
    } else {
        let names: Vec<&str> = sheet.plan.nodes.iter().map(|node| node.label).collect();
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

/// Starts every id; differs between the days of one web page.
fn prefix(on: Option<(&Run, Day)>) -> String {
    let letters =
        |name: &str| name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect::<String>();
    on.map_or_else(
        || "diagram".to_owned(),
        |(run, day)| format!("diagram-{}-{}", letters(&run.scenario.name), day.to_string().replace('.', "-")),
    )
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

impl Sheet<'_> {
    pub(super) fn text(&self, key: &str) -> &'static str {
        self.plan.language.text(key)
    }

    pub(super) fn loop_words(&self) -> &'static str {
        self.text(self.moment.as_ref().map_or(LOOP_WORDS, |moment| moment.loop_words))
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
        let scope = if layers.layers().is_empty() { "diagram.scope_core" } else { "diagram.scope" };
        let subtitle = self.moment.as_ref().map_or_else(
            || format!("{} {}", self.text(scope), self.text("diagram.tags")),
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
            self.words(self.text(panel.title), place, 11.0, Weight::SemiBold, MUTED, Side::Left)?;
        }
        Ok(())
    }

    /// Where words stand that no arrow may cross.
    pub(super) fn written(&self) -> Vec<Block> {
        let titles = self.layout.panels.iter().map(|panel| {
            let length = font::width(self.text(panel.title), 11.0, Weight::SemiBold) / GRID;
            let (left, top) = (panel.block.left, panel.block.top);
            Block { left, top, right: left + whole(length) + 2, bottom: top + 2 }
        });
        let (left, row) = self.layout.loop_words;
        let words = font::width(self.loop_words(), 12.0, Weight::SemiBold) / GRID;
        let words = Block { left: left - 1, top: row, right: left + whole(words) + 1, bottom: row };
        titles.chain([words]).collect()
    }
}

/// The key of what stands beside the loop.
const LOOP_WORDS: &str = "diagram.loop";

fn whole(value: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "a width in grid lines is a small number")]
    let whole = value.ceil() as i32;
    whole
}
