//! Lays out and draws a whole diagram in this order: heading, panels, arrows, boxes, signs, legend.

use super::{legend, sheet::Sheet};
#[cfg(test)]
use crate::study::diagram::{content::Edge, geometry::Point};
use crate::{
    page::picture::Picture,
    study::diagram::{
        content::{Moment, Plan, Request, plan, tag_texts, texts},
        geometry::Area,
        layout::{Band, Layout, Sizes, around, in_columns},
    },
};
use gutskin_plot::{
    DrawError, Preset,
    draw::{Canvas, draw_heading},
    layout::Heading,
    palette::PAPER,
};

/// The geometry of a finished sheet, for tests.
pub(crate) struct Drawn {
    #[cfg(test)]
    pub(crate) texts: Vec<gutskin_plot::output::svg::TextBox>,
    #[cfg(test)]
    pub(crate) paths: Vec<(Edge, Vec<Point>)>,
    #[cfg(test)]
    pub(crate) boxes: Vec<(&'static str, Area)>,
    #[cfg(test)]
    pub(crate) signs: Vec<Area>,
    #[cfg(test)]
    pub(crate) panels: Vec<Area>,
    #[cfg(test)]
    pub(crate) small: f64,
}

/// Draws the diagram that is asked for.
pub(crate) fn draw(request: Request<'_>, preset: &Preset) -> Result<(Picture, Drawn), DrawError> {
    let Request { layers, around, on, language } = request;
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
    let [answer, shown] =
        [true, preset.answer].map(|answer| texts::of_sheet(request, &plan, moment.as_ref(), is_dense, answer));
    let preset =
        &if is_dense || around.is_some() || on.is_some() { compact(preset, is_dense && on.is_some()) } else { *preset };
    // The sheet without the answer has its boxes in the same places, so that one can be laid over the other.
    let heading = Heading::plan(answer.each_ref().map(String::as_str), preset);
    let heading = if preset.answer { heading } else { heading.saying(shown.each_ref().map(String::as_str), preset) };
    let [title, ..] = shown;
    let legend = match &moment {
        Some(moment) => legend::of_day(moment, language, preset, &sizes),
        None => legend::of_topology(&plan, preset, &sizes, is_dense),
    };
    let legend_height = legend::height(&legend, &sizes);
    let band =
        Band { top: heading.bottom - 0.3 * preset.label, bottom: heading.foot - legend_height - 0.9 * sizes.small };
    let layout = Layout::empty(&plan, preset, sizes, &band);
    let canvas = Canvas::new(preset, request.id_prefix());
    let mut sheet = Sheet { canvas, preset, layout, plan, tags, is_dense, around, growth, moment };
    let height = |number: usize, width: f64| sheet.body(number, width).height;
    let (layout, straight) = match around {
        Some(centre) => {
            around::layout(&sheet.plan, centre, sheet.layout.clone(), preset.side_margin, on.is_some(), &height)
        }
        None => (in_columns(&sheet.plan, sheet.layout.clone(), preset.side_margin, on.is_some(), &height), Vec::new()),
    };
    sheet.layout = layout;
    sheet.layout.loop_words.right += sheet.loop_columns();
    sheet.canvas.cover(preset, PAPER)?;
    draw_heading(&sheet.canvas, &heading, preset)?;
    sheet.panels()?;
    let paths = if around.is_some() { straight } else { sheet.routes() };
    if preset.answer {
        sheet.arrows(&paths)?;
    }
    let areas: Vec<Area> = sheet.layout.blocks.iter().map(|block| Area::of(block, sheet.layout.pitch)).collect();
    for (number, (node, area)) in sheet.plan.nodes.iter().zip(&areas).enumerate() {
        let draw = || sheet.node(node, area, number);
        sheet.canvas.document.group(&format!("box-{}", node.name), node.label, draw)?;
    }
    #[cfg_attr(not(test), expect(unused_variables, reason = "only tests ask where signs stand"))]
    let signs = if preset.answer { sheet.signs(&paths)? } else { Vec::new() };
    sheet.legend(&legend, heading.foot - 0.35 * sizes.small)?;
    let description = texts::description(&sheet.plan, sheet.moment.as_ref(), preset.answer);
    let key_figures = if preset.answer { sheet.plan.key_figures() } else { String::new() };
    let svg = sheet.canvas.document.finish(&title, &[&key_figures, &description]);
    let drawn = Drawn {
        #[cfg(test)]
        texts: sheet.canvas.document.text_boxes(),
        #[cfg(test)]
        paths: sheet.plan.edges.iter().cloned().zip(paths).collect(),
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

/// The same sheet with a smaller heading, to leave space for many boxes.
fn compact(preset: &Preset, has_long_titles: bool) -> Preset {
    let share = if has_long_titles { 0.66 } else { 0.8 };
    Preset { headline: share * preset.headline, subtitle: preset.subtitle.min(preset.tick), ..*preset }
}

/// The tags of each box: the inputs that act on it, or those of the day. Among many boxes there is no space for either.
fn tags(plan: &Plan, moment: Option<&Moment>, is_dense: bool) -> Vec<Vec<String>> {
    let nodes = plan.nodes.iter().enumerate();
    let tags = nodes.map(|(number, node)| match moment {
        _ if is_dense => Vec::new(),
        Some(moment) => moment.given.get(number).cloned().unwrap_or_default(),
        None => tag_texts(&node.tags, plan.language),
    });
    tags.collect()
}
