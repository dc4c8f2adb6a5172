//! What the diagram shows, read off the model: boxes, arrows, and the inputs at the edges of their boxes.

use std::rc::Rc;

use crate::{
    describe::influence::{self, InputPushes, Push},
    model::{
        Grade, Input, Layer, Layers, Link, State,
        input_effects::{INPUT_EFFECTS, STRAIN},
        link::SKIN_TO_GUT,
        state::is_shown,
    },
    words::{Language, say},
};
use gutskin_plot::{Colour, palette};

/// An input at the edge of a box.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    pub(super) label: &'static str,
    pub(super) grade: Grade,
    /// The name of what is given, and the box at which it stands.
    pub(super) input: &'static str,
    target: &'static str,
    /// Which way inputs act.
    pushes: Rc<InputPushes>,
}

impl Tag {
    /// Which way the input acts.
    pub(super) fn push(&self) -> Push {
        self.pushes.push(self.input, self.target)
    }
}

/// A compartment.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    /// The label with marks where long words may be broken.
    pub(super) written: String,
    pub(super) colour: Colour,
    pub(super) tags: Vec<Tag>,
}

/// A line between two boxes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edge {
    /// Unique, for its id.
    pub(super) name: String,
    pub(super) source: &'static str,
    pub(super) target: &'static str,
    /// Sign, grade and evidence; nothing for a line that only says "is part of".
    pub(super) claim: Option<(Push, Grade, &'static str)>,
    /// Whether it is there without any layer.
    pub(super) is_core: bool,
    /// Whether it is part of the way back from skin to gut.
    pub(super) is_loop: bool,
}

/// Everything to draw.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<Edge>,
    pub(super) language: Language,
}

/// Stress as it is felt: no compartment, but the place where stress enters.
const STRESS: &str = "stress";

pub(super) fn plan(layers: &Layers, language: Language) -> Plan {
    // Without their layer, short-chain fatty acids follow microbes and fibre at once; they are drawn all the same,
    // because the core acts through them.
    let with_scfa = Layers::of(layers.layers().iter().copied().chain([Layer::Metabolites]));
    let states = State::<f64>::TABLE.iter().map(|row| (row.name, language.label(row)));
    let names: Vec<(&'static str, &'static str)> = states
        .filter(|(name, _)| is_shown(name, layers) || *name == "scfa")
        .chain(layers.has(Layer::Neuroendocrine).then_some((STRESS, say!(language, diagram::felt_stress))))
        .collect();
    let pushes = Rc::new(InputPushes::with(with_scfa.clone()));
    let is_drawn = |name: &str| names.iter().any(|(drawn, _)| *drawn == name);
    let tags = |target: &'static str| -> Vec<Tag> {
        let acting = INPUT_EFFECTS
            .iter()
            .filter(|input_effects| input_effects.target.name() == target && input_effects.acts(&with_scfa));
        // What stress acts on is drawn with an arrow from the stress that is felt.
        let acting = acting.filter(|input_effects| input_effects.input != STRESS || target == STRESS);
        let row = |name: &str| Input::<f64>::TABLE.iter().find(|row| row.name == name);
        acting
            .filter_map(|input_effects| {
                let label = language.label(row(input_effects.input)?);
                Some(Tag {
                    label,
                    grade: input_effects.grade,
                    input: input_effects.input,
                    target,
                    pushes: Rc::clone(&pushes),
                })
            })
            .collect()
    };
    let node = |&(name, label): &(&'static str, &'static str)| {
        let written = language.locale().with_breaks(label);
        Node { name, label, written, colour: colour(name), tags: tags(name) }
    };
    let nodes = names.iter().map(node).collect();
    let links = Link::ALL.iter().filter(|link| {
        let arrow = link.arrow();
        let is_on = arrow.layer.is_none_or(|layer| layers.has(layer)) || **link == Link::MicrobesToScfa;
        is_on && is_drawn(arrow.source.name()) && is_drawn(arrow.target.name())
    });
    let links = links.map(|&link| {
        let arrow = link.arrow();
        Edge {
            name: arrow.name.to_owned(),
            source: arrow.source.name(),
            target: arrow.target.name(),
            claim: Some((influence::of_link(link), arrow.grade, arrow.evidence)),
            is_core: arrow.layer.is_none() || link == Link::MicrobesToScfa,
            is_loop: SKIN_TO_GUT.1.contains(&link),
        }
    });
    // One and the same where every layer is on.
    let everything = Layers::all();
    let of_stress = if with_scfa == everything { Rc::clone(&pushes) } else { Rc::new(InputPushes::with(everything)) };
    let stressed = INPUT_EFFECTS
        .iter()
        .filter(|input_effects| input_effects.input == STRESS && input_effects.target.name() != STRESS)
        .filter(|input_effects| is_drawn(STRESS) && is_drawn(input_effects.target.name()))
        .map(|input_effects| Edge {
            name: format!("stress_to_{}", input_effects.target.name()),
            source: STRESS,
            target: input_effects.target.name(),
            claim: Some((
                of_stress.push(input_effects.input, input_effects.target.name()),
                input_effects.grade,
                input_effects.evidence,
            )),
            is_core: false,
            is_loop: false,
        });
    let parts = ["scfa_producers", "bifidobacteria"].into_iter().filter(|_| layers.has(Layer::Microbiome));
    let parts = parts.map(|guild| Edge {
        name: format!("{guild}_in_microbes"),
        source: guild,
        target: "microbes",
        claim: None,
        is_core: false,
        is_loop: false,
    });
    let strain = STRAIN
        .iter()
        .filter(|input_effects| is_drawn(input_effects.input) && is_drawn(input_effects.target.name()))
        .map(|input_effects| Edge {
            name: format!("{}_to_{}", input_effects.input, input_effects.target.name()),
            source: input_effects.input,
            target: input_effects.target.name(),
            claim: Some((
                influence::of_state(input_effects.input, input_effects.target.name()),
                input_effects.grade,
                input_effects.evidence,
            )),
            is_core: false,
            is_loop: false,
        });
    let edges = links.chain(stressed).chain(strain).chain(parts).collect();
    Plan { nodes, edges, language }
}

impl Plan {
    /// Only this box, with all that acts on it and all that it acts on.
    pub(super) fn around(mut self, centre: &str) -> Self {
        self.edges.retain(|edge| edge.source == centre || edge.target == centre);
        let edges = &self.edges;
        let touches = |name: &str| edges.iter().any(|edge| edge.source == name || edge.target == name);
        self.nodes.retain(|node| node.name == centre || touches(node.name));
        for node in self.nodes.iter_mut().filter(|node| node.name != centre) {
            node.tags.clear();
        }
        self
    }

    /// Whether two boxes act on each other.
    pub(super) fn has_two_ways(&self) -> bool {
        let back =
            |edge: &Edge| self.edges.iter().any(|other| (other.source, other.target) == (edge.target, edge.source));
        self.edges.iter().any(back)
    }

    /// The label of a box.
    pub(super) fn label(&self, name: &str) -> &'static str {
        self.nodes.iter().find(|node| node.name == name).map_or("", |node| node.label)
    }

    /// The same inside a sentence.
    pub(super) fn label_inside(&self, name: &str) -> &'static str {
        if name == STRESS {
            return say!(self.language, diagram::felt_stress_inside);
        }
        self.language.state(name).map_or("", |(_, inside)| inside)
    }

    /// How many boxes and arrows there are, and how well the arrows are known.
    pub(super) fn key_figures(&self) -> String {
        let claims: Vec<(Push, Grade)> =
            self.edges.iter().filter_map(|edge| edge.claim.as_ref().map(|(push, grade, _)| (*push, *grade))).collect();
        let pushing = |wanted: Push| claims.iter().filter(|(push, _)| *push == wanted).count().to_string();
        let graded = [Grade::A, Grade::B, Grade::C, Grade::D].map(|wanted| {
            let number = claims.iter().filter(|(_, grade)| *grade == wanted).count();
            format!("{number} {}", self.language.grade(wanted))
        });
        say!(
            self.language,
            diagram::key_figures {
                boxes: self.nodes.len().to_string(),
                arrows: claims.len().to_string(),
                raising: pushing(Push::Up),
                lowering: pushing(Push::Down),
                graded: graded.join(", "),
            }
        )
    }

    /// The chain in words, for readers who can not see the picture.
    pub(super) fn in_words(&self) -> String {
        let mut words = String::new();
        for edge in &self.edges {
            let Some((push, grade, _)) = edge.claim else { continue };
            let language = self.language;
            let (source, target, grade) = (self.label(edge.source), self.label(edge.target), language.grade(grade));
            words += &match push {
                Push::Up => say!(language, diagram::more_raises { source, target, grade }),
                Push::Down => say!(language, diagram::more_lowers { source, target, grade }),
                Push::Either => say!(language, diagram::more_raises_or_lowers { source, target, grade }),
                Push::Nothing => say!(language, diagram::more_does_not_move { source, target, grade }),
            };
            words.push(' ');
        }
        for node in &self.nodes {
            let tags: Vec<String> = node
                .tags
                .iter()
                .map(|tag| format!("{} ({}, {})", tag.label, tag.push().sign(), self.language.grade(tag.grade)))
                .collect();
            if !tags.is_empty() {
                words += &say!(self.language, diagram::inputs { label: node.label, inputs: tags.join(", ") });
                words.push(' ');
            }
        }
        words.trim_end().to_owned()
    }
}

fn colour(name: &str) -> Colour {
    const NERVES: Colour = Colour::neutral(palette::SLATE, palette::INK);
    match name {
        "microbes" | "scfa_producers" | "bifidobacteria" | "probiotic" => palette::GREEN,
        "pathobionts" => palette::PURPLE,
        "scfa" | "tryptophan_metabolites" | "bile_acids" => palette::OCHRE,
        "gut_permeability" => palette::NAVY,
        "lps" => palette::PINK,
        "skin_barrier" | "hydration" => palette::BLUE,
        "skin_inflammation" => palette::MAROON,
        "stress" | "cortisol" | "serotonin" | "gaba" => NERVES,
        _ => palette::BROWN,
    }
}
