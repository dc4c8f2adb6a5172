//! Headline, subtitle, footer and text alternative of a diagram.

use super::{moment::Moment, plan::Plan, request::Request};
use crate::{
    model::{Layer, Layers},
    words::{Language, say},
};

/// Headline, subtitle and footer; without the answer a question as headline and nothing that gives the answer away.
pub(crate) fn of_sheet(
    request: Request<'_>,
    plan: &Plan,
    moment: Option<&Moment>,
    is_dense: bool,
    has_answer: bool,
) -> [String; 3] {
    let Request { layers, around, language, .. } = request;
    let title = match (moment, around) {
        _ if !has_answer => say!(language, diagram::question).to_owned(),
        (Some(moment), _) => moment.title.clone(),
        (None, Some(centre)) => say!(language, diagram::title_around { label: plan.label(centre) }),
        (None, None) => title(layers, language),
    };
    let subtitle = match moment {
        Some(moment) => if has_answer { &moment.subtitle } else { &moment.scenario }.clone(),
        None if is_dense && has_answer => say!(language, diagram::scope).to_owned(),
        None if is_dense => String::new(),
        None => subtitle(plan, around.is_some(), has_answer),
    };
    let program = concat!("gutskin ", env!("CARGO_PKG_VERSION"), " · gutskin model diagram");
    let footer = moment.map_or_else(
        || format!("{} · {program}", language.disclaimer().trim_end_matches('.')),
        |moment| moment.footer.clone(),
    );
    [title, subtitle, footer]
}

/// What the tags are, and around one box that some neighbours act both ways.
fn subtitle(plan: &Plan, is_around: bool, has_answer: bool) -> String {
    let language = plan.language;
    // Which boxes act both ways is part of the answer.
    let both = plan.has_two_ways() && is_around && has_answer;
    let both = both.then(|| say!(language, diagram::scope_around));
    let has_tags = plan.nodes.iter().any(|node| !node.tags.is_empty());
    let tags = has_tags
        .then(|| if has_answer { say!(language, diagram::tags) } else { say!(language, diagram::tags_to_fill) });
    tags.into_iter().chain(both).collect::<Vec<_>>().join(" ")
}

fn title(layers: &Layers, language: Language) -> String {
    let names: Vec<&str> = layers.layers().iter().map(|layer| language.layer(*layer)).collect();
    match names.as_slice() {
        [] => say!(language, diagram::title_core).to_owned(),
        all if all.len() == Layer::ALL.len() => say!(language, diagram::title_whole).to_owned(),
        some => say!(language, diagram::title_some { layers: some.join(", ") }),
    }
}

/// The picture in words, for readers who cannot see it; without the answer only the names of the boxes.
pub(crate) fn description(plan: &Plan, moment: Option<&Moment>, has_answer: bool) -> String {
    let language = plan.language;
    if has_answer {
        let content = moment.map_or_else(|| plan.in_words(), |moment| moment.description.clone());
        return format!("{} {content}", say!(language, diagram::what_it_is));
    }
    let names: Vec<&str> = plan.nodes.iter().map(|node| node.label).collect();
    say!(language, diagram::blank { names: language.listed(&names) }) + " " + language.disclaimer()
}
