//! Reads the causal diagram off the model's tables, so that a new link or input is drawn without a change here.

use std::rc::Rc;

use super::{
    parts::{Edge, Node, STRESS, Tag},
    plan::Plan,
};
use crate::{
    describe::influence::{self, InputPushes},
    model::{
        Compartment, Input, Layer, Layers, Link, State,
        input_effects::{INPUT_EFFECTS, STRAIN},
        link::SKIN_TO_GUT,
        state::is_shown,
    },
    words::{Language, say},
};
use gutskin_plot::{Colour, palette};

/// The diagram of the model with these layers on.
pub(crate) fn plan(layers: &Layers, language: Language) -> Plan {
    // Without the layer of metabolites, short-chain fatty acids follow microbes and fibre without delay. They are drawn
    // all the same, because the core acts through them.
    let with_scfa = Layers::of(layers.layers().iter().copied().chain([Layer::Metabolites]));
    let states = State::<f64>::TABLE.iter().map(|row| (row.name, language.label(row)));
    let names: Vec<(&'static str, &'static str)> = states
        .filter(|(name, _)| is_shown(name, layers) || *name == "scfa")
        // What is a part of another box stands in it.
        .filter(|(name, _)| Compartment::named(name).is_none_or(|compartment| compartment.part_of().is_none()))
        .chain(layers.has(Layer::Neuroendocrine).then_some((STRESS, say!(language, diagram::felt_stress))))
        .collect();
    let pushes = Rc::new(InputPushes::with(with_scfa.clone()));
    let is_drawn = |name: &str| names.iter().any(|(drawn, _)| *drawn == name);
    let node = |&(name, label): &(&'static str, &'static str)| {
        let written = language.locale().with_breaks(label);
        Node { name, label, written, colour: colour(name), tags: tags(name, &with_scfa, &pushes, language) }
    };
    let nodes = names.iter().map(node).collect();
    // The signs of stress are those with every layer on; where that is so already, they are computed only once.
    let everything = Layers::all();
    let of_stress = if with_scfa == everything { Rc::clone(&pushes) } else { Rc::new(InputPushes::with(everything)) };
    let edges = of_links(layers, &is_drawn)
        .chain(of_stress_felt(&of_stress, &is_drawn))
        .chain(of_strain(&is_drawn))
        .chain(of_guilds(layers))
        .collect();
    Plan { nodes, edges, language }
}

/// The inputs that act on a box.
fn tags(target: &'static str, layers: &Layers, pushes: &Rc<InputPushes>, language: Language) -> Vec<Tag> {
    let acting = INPUT_EFFECTS.iter().filter(|effects| effects.target.name() == target && effects.acts(layers));
    // Stress acts through an arrow from its own box.
    let acting = acting.filter(|effects| effects.input != STRESS || target == STRESS);
    let tags = acting.filter_map(|effects| {
        let row = Input::<f64>::TABLE.iter().find(|row| row.name == effects.input)?;
        let (grade, input) = (effects.grade, effects.input);
        Some(Tag { label: language.label(row), grade, input, target, pushes: Rc::clone(pushes) })
    });
    tags.collect()
}

/// The links of the layers that are on.
fn of_links(layers: &Layers, is_drawn: &impl Fn(&str) -> bool) -> impl Iterator<Item = Edge> {
    let links = Link::ALL.iter().filter(|link| {
        let arrow = link.arrow();
        let is_on = arrow.layer.is_none_or(|layer| layers.has(layer)) || **link == Link::MicrobesToScfa;
        is_on && is_drawn(arrow.source.name()) && is_drawn(arrow.target.name())
    });
    links.map(|&link| {
        let arrow = link.arrow();
        Edge {
            name: arrow.name.to_owned(),
            source: arrow.source.name(),
            target: arrow.target.name(),
            claim: Some((influence::of_link(link), arrow.grade, arrow.evidence)),
            is_core: arrow.layer.is_none() || link == Link::MicrobesToScfa,
            is_loop: SKIN_TO_GUT.1.contains(&link),
        }
    })
}

/// What stress acts on.
fn of_stress_felt(pushes: &InputPushes, is_drawn: &impl Fn(&str) -> bool) -> impl Iterator<Item = Edge> {
    let acting = INPUT_EFFECTS.iter().filter(|effects| effects.input == STRESS && effects.target.name() != STRESS);
    acting.filter(|effects| is_drawn(STRESS) && is_drawn(effects.target.name())).map(|effects| Edge {
        name: format!("stress_to_{}", effects.target.name()),
        source: STRESS,
        target: effects.target.name(),
        claim: Some((pushes.push(effects.input, effects.target.name()), effects.grade, effects.evidence)),
        is_core: false,
        is_loop: false,
    })
}

/// What a probiotic strain acts on.
fn of_strain(is_drawn: &impl Fn(&str) -> bool) -> impl Iterator<Item = Edge> {
    let acting = STRAIN.iter().filter(|effects| is_drawn(effects.input) && is_drawn(effects.target.name()));
    acting.map(|effects| Edge {
        name: format!("{}_to_{}", effects.input, effects.target.name()),
        source: effects.input,
        target: effects.target.name(),
        claim: Some((influence::of_state(effects.input, effects.target.name()), effects.grade, effects.evidence)),
        is_core: false,
        is_loop: false,
    })
}

/// The guilds that are part of all microbes.
fn of_guilds(layers: &Layers) -> impl Iterator<Item = Edge> {
    let guilds = ["scfa_producers", "bifidobacteria"].into_iter().filter(|_| layers.has(Layer::Microbiome));
    guilds.map(|guild| Edge {
        name: format!("{guild}_in_microbes"),
        source: guild,
        target: "microbes",
        claim: None,
        is_core: false,
        is_loop: false,
    })
}

/// The colour of a box: by the part of the axis to which its compartment belongs.
fn colour(name: &str) -> Colour {
    const NERVES: Colour = Colour::neutral(palette::SLATE, palette::INK);
    match name {
        "microbes" | "scfa_producers" | "bifidobacteria" | "probiotic" => palette::GREEN,
        "pathobionts" => palette::PURPLE,
        "scfa" | "tryptophan_metabolites" | "bile_acids" => palette::OCHRE,
        "gut_permeability" => palette::NAVY,
        "lps" => palette::PINK,
        "skin_barrier" | "hydration" | "epidermal_growth" | "light_calm" => palette::BLUE,
        "skin_inflammation" | "itch" => palette::MAROON,
        "stress" | "cortisol" | "serotonin" | "gaba" => NERVES,
        _ => palette::BROWN,
    }
}
