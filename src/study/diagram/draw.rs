//! Laying out the sheet and drawing it: heading, parts of the body, boxes with their inputs, arrows, legend, small print.

#[cfg(test)]
use super::plan::Edge;
use super::{
    around,
    boxes::{self, ModelInstance, Written},
    legend,
    moment::Moment,
    place::{Layout, Room, Sizes},
    plan::{Plan, plan},
    route::Block,
    shape::{Area, Point},
};
use crate::{
    analysis::Simulation,
    model::{Day, Layers},
    page::picture::Picture,
    words::{Language, say, texts::diagram},
};
use gutskin_plot::{
    DrawError, Ink, Preset, Rgb,
    draw::{Canvas, draw_heading},
    font::{self, Weight},
    layout::{Heading, PlacedText, Side},
    palette::{self, INK, MUTED, PANEL, PAPER},
};

/// What a diagram is asked to show.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// Which layers are on.
    pub(super) layers: &'a Layers,
    /// Only this box and its neighbours.
    pub(super) around: Option<&'a str>,
    /// One day of a run.
    pub(super) on: Option<(&'a Simulation, Day)>,
    pub(super) language: Language,
}

/// What a test wants to know about a finished sheet.
pub(super) struct Drawn {
    #[cfg(test)]
    pub(super) texts: Vec<gutskin_plot::output::svg::TextBox>,
    #[cfg(test)]
    pub(super) ways: Vec<(Edge, Vec<Point>)>,
    #[cfg(test)]
    pub(super) boxes: Vec<(&'static str, Area)>,
    #[cfg(test)]
    pub(super) signs: Vec<Area>,
    #[cfg(test)]
    pub(super) panels: Vec<Area>,
    #[cfg(test)]
    pub(super) small: f64,
}

pub(super) struct Sheet<'a> {
    pub(super) canvas: Canvas,
    pub(super) preset: &'a Preset,
    pub(super) layout: Layout,
    pub(super) plan: Plan,
    /// What stands in the tags of each box, in the order of the plan.
    tags: Vec<Vec<String>>,
    /// Whether there are so many boxes that only names fit into them.
    pub(super) is_dense: bool,
    pub(super) around: Option<&'a str>,
    /// How much larger than usual the words in boxes and the numbers on arrows are.
    pub(super) growth: f64,
    pub(super) moment: Option<Moment>,
}

pub(super) fn draw(asked: Asked<'_>, preset: &Preset) -> Result<(Picture, Drawn), DrawError> {
    let Asked { layers, around, on, language } = asked;
    let plan = plan(layers, language);
    let plan = match around {
        Some(centre) => plan.around(centre),
        None => plan,
    };
    let is_dense = around.is_none() && Layout::is_dense(&plan);
    let moment = on.map(|(run, day)| Moment::of(run, day, &plan, around, is_dense));
    let tags = tags(&plan, moment.as_ref(), is_dense);
    let growth = around.map_or(1.0, |centre| around::growth(&plan, centre, on.is_some()));
    let sizes = Sizes::of(preset, is_dense, around.is_some());
    let [answer, told] = [true, preset.answer].map(|answer| texts(asked, &plan, moment.as_ref(), is_dense, answer));
    let preset =
        &if is_dense || around.is_some() || on.is_some() { roomy(preset, is_dense && on.is_some()) } else { *preset };
    // The sheet without the answer keeps its places, so that one lies over the other.
    let heading = Heading::plan(answer.each_ref().map(String::as_str), preset);
    let heading = if preset.answer { heading } else { heading.saying(told.each_ref().map(String::as_str), preset) };
    let [title, ..] = told;
    let legend = match &moment {
        Some(moment) => legend::of_day(moment, language, preset, &sizes),
        None => legend::of_wiring(&plan, preset, &sizes, is_dense),
    };
    let legend_height = f64::from(crate::study::diagram::place::count(legend.len())) * legend::PITCH * sizes.small;
    let room =
        Room { top: heading.bottom - 0.3 * preset.label, bottom: heading.foot - legend_height - 0.9 * sizes.small };
    let layout = Layout::empty(&plan, preset, sizes, &room);
    let canvas = Canvas::new(preset, prefix(asked));
    let mut sheet = Sheet { canvas, preset, layout, plan, tags, is_dense, around, growth, moment };
    let body = |number: usize, width: f64| sheet.body(number, width);
    let (layout, straight) = match around {
        Some(centre) => {
            around::layout(&sheet.plan, centre, sheet.layout.clone(), preset.side_margin, on.is_some(), &body)
        }
        None => (Layout::of(&sheet.plan, sheet.layout.clone(), preset.side_margin, on.is_some(), &body), Vec::new()),
    };
    sheet.layout = layout;
    sheet.layout.loop_words.right += sheet.loop_columns();
    sheet.canvas.cover(preset, PAPER)?;
    draw_heading(&sheet.canvas, &heading, preset)?;
    sheet.panels()?;
    let ways = if around.is_some() { straight } else { sheet.ways() };
    if preset.answer {
        sheet.arrows(&ways)?;
    }
    let areas: Vec<Area> = sheet.layout.blocks.iter().map(|block| Area::of(block, sheet.layout.pitch)).collect();
    for (number, (node, area)) in sheet.plan.nodes.iter().zip(&areas).enumerate() {
        let draw = || sheet.node(node, area, number);
        sheet.canvas.document.group(&format!("box-{}", node.name), node.label, draw)?;
    }
    #[cfg_attr(not(test), expect(unused_variables, reason = "only tests ask where signs stand"))]
    let signs = if preset.answer { sheet.written_on_arrows(&ways)? } else { Vec::new() };
    sheet.legend(&legend, heading.foot - 0.35 * sizes.small)?;
    let description = sheet.description(preset.answer);
    let key_figures = if preset.answer { sheet.plan.key_figures() } else { String::new() };
    let svg = sheet.canvas.document.finish(&title, &[&key_figures, &description]);
    let drawn = Drawn {
        #[cfg(test)]
        texts: sheet.canvas.document.text_boxes(),
        #[cfg(test)]
        ways: sheet.plan.edges.iter().cloned().zip(ways).collect(),
        #[cfg(test)]
        boxes: sheet.plan.nodes.iter().map(|node| node.name).zip(areas).collect(),
        #[cfg(test)]
        signs,
        #[cfg(test)]
        panels: sheet.layout.panels.iter().map(|panel| Area::of(&panel.block, sheet.layout.pitch)).collect(),
        #[cfg(test)]
        small: sizes.small,
    };
    Ok((Picture { svg, title, key_figures, description, preset: *preset }, drawn))
}

/// The same sheet with a smaller heading, so that many boxes have room.
fn roomy(preset: &Preset, has_long_titles: bool) -> Preset {
    let share = if has_long_titles { 0.66 } else { 0.8 };
    Preset { headline: share * preset.headline, subtitle: preset.subtitle.min(preset.tick), ..*preset }
}

/// What is written in the tags of each box: what can be done, or what is given on the day. Among many boxes there is no
/// room for either.
fn tags(plan: &Plan, moment: Option<&Moment>, is_dense: bool) -> Vec<Vec<String>> {
    let nodes = plan.nodes.iter().enumerate();
    let tags = nodes.map(|(number, node)| match moment {
        _ if is_dense => Vec::new(),
        Some(moment) => moment.given.get(number).cloned().unwrap_or_default(),
        None => node.tags.iter().map(boxes::tag_text).collect(),
    });
    tags.collect()
}

/// Headline, subtitle, small print.
fn texts(asked: Asked<'_>, plan: &Plan, moment: Option<&Moment>, is_dense: bool, answer: bool) -> [String; 3] {
    let Asked { layers, around, language, .. } = asked;
    let title = match (moment, around) {
        _ if !answer => say!(language, diagram::question).to_owned(),
        (Some(moment), _) => moment.title.clone(),
        (None, Some(centre)) => say!(language, diagram::title_around { label: plan.label(centre) }),
        (None, None) => title(layers, language),
    };
    let subtitle = match (moment, around) {
        (Some(moment), _) => if answer { &moment.subtitle } else { &moment.scenario }.clone(),
        _ if is_dense => {
            if answer {
                say!(language, diagram::scope).to_owned()
            } else {
                String::new()
            }
        }
        _ => {
            // Which boxes act both ways is part of the answer.
            let both = plan.has_two_ways() && around.is_some() && answer;
            let both = both.then(|| say!(language, diagram::scope_around));
            let has_tags = plan.nodes.iter().any(|node| !node.tags.is_empty());
            let tags = has_tags
                .then(|| if answer { say!(language, diagram::tags) } else { say!(language, diagram::tags_to_fill) });
            tags.into_iter().chain(both).collect::<Vec<_>>().join(" ")
        }
    };
    let program = concat!("gutskin ", env!("CARGO_PKG_VERSION"), " · gutskin model diagram");
    let footer = moment.map_or_else(
        || format!("{} · {program}", language.disclaimer().trim_end_matches('.')),
        |moment| moment.footer.clone(),
    );
    [title, subtitle, footer]
}

/// Starts every id; differs between the diagrams of one web page.
fn prefix(asked: Asked<'_>) -> String {
    let letters =
        |name: &str| name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect::<String>();
    let day =
        asked.on.map(|(run, day)| format!("-{}-{}", letters(&run.scenario.name), day.to_string().replace('.', "-")));
    let around = asked.around.map(|centre| format!("-around-{}", centre.replace('_', "-")));
    format!("diagram{}{}", day.unwrap_or_default(), around.unwrap_or_default())
}

fn title(layers: &Layers, language: Language) -> String {
    let names: Vec<&str> = layers.layers().iter().map(|layer| language.layer(*layer)).collect();
    match names.as_slice() {
        [] => say!(language, diagram::title_core).to_owned(),
        all if all.len() == crate::model::Layer::ALL.len() => say!(language, diagram::title_whole).to_owned(),
        some => say!(language, diagram::title_some { layers: some.join(", ") }),
    }
}

impl Sheet<'_> {
    pub(super) fn is_black(&self) -> bool {
        self.preset.ink == Ink::Black
    }

    /// A colour, or black where the picture is to be copied.
    pub(super) fn ink(&self, colour: Rgb) -> Rgb {
        if self.is_black() { INK } else { colour }
    }

    /// What stands in a box of this width (in points).
    pub(super) fn body(&self, number: usize, width: f64) -> ModelInstance {
        let node = &self.plan.nodes[number];
        let level = self.moment.as_ref().and_then(|moment| moment.levels.get(number)?.as_ref());
        let level = level.map(|level| level.text.as_str()).filter(|_| !self.is_dense);
        let sizes = &self.layout.sizes;
        let label = self.growth * if self.around == Some(node.name) { 1.25 * sizes.label } else { sizes.label };
        let sizes = Sizes { label, small: self.growth * sizes.small, ..*sizes };
        ModelInstance::of(node, &Written { level, tags: &self.tags[number] }, &sizes, width)
    }

    pub(super) fn loop_words(&self) -> &'static str {
        self.moment.as_ref().map_or(diagram::the_loop, |moment| moment.loop_words).of(self.plan.language)
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
        self.canvas.text(&PlacedText { text: text.to_owned(), x, y, size, weight, colour, side })
    }

    fn panels(&self) -> Result<(), DrawError> {
        let small = self.layout.sizes.small;
        for panel in &self.layout.panels {
            let outline = Area::of(&panel.block, self.layout.pitch).rounded(0.5 * small);
            if self.is_black() {
                // A pale ground turns to speckles on a copy; a fine line does not.
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

    fn loop_columns(&self) -> i32 {
        let words = font::width(self.loop_words(), self.layout.sizes.small, Weight::SemiBold);
        crate::study::diagram::place::whole((words / self.layout.pitch).ceil()) + 1
    }

    /// Where words stand that no arrow may cross.
    pub(super) fn written(&self) -> Vec<Block> {
        let titles = self.layout.panels.iter().map(|panel| panel.written);
        titles.chain([self.layout.loop_words]).collect()
    }

    /// The picture in words, for readers who can not see it.
    fn description(&self, answer: bool) -> String {
        let language = self.plan.language;
        if answer {
            let told = self.moment.as_ref().map_or_else(|| self.plan.in_words(), |moment| moment.description.clone());
            return format!("{} {told}", say!(language, diagram::what_it_is));
        }
        let names: Vec<&str> = self.plan.nodes.iter().map(|node| node.label).collect();
        say!(language, diagram::blank { names: language.listed(&names) }) + " " + language.disclaimer()
    }
}
