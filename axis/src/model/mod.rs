//! The model: five compartments of the gut–skin axis, the processes that fill and drain them, and where each number
//! comes from.
//!
//! Microbes in the gut live on fibre. When they are lost (dysbiosis) the lining opens (permeability), fragments of
//! bacteria enter the blood (LPS), immune cells answer (cytokines), and the skin inflames. Inflamed skin in turn acts on
//! microbes and lining: a loop. How strong that loop is, nobody has measured in people; here it is a property of the
//! person.
//!
//! Around this core stand layers, one for each further mechanism, which a lesson can switch on one by one ([`layer`]).
//!
//! Reading order: [`state`] and [`input`] say what there is, [`link`] who acts on whom, [`view`] what arrives,
//! [`mechanisms`] what happens then. [`rates`] and [`balance`] put it together. The equations are written once, generic
//! over [`crate::number::Number`]; this folder knows neither how they are solved nor what is asked of them.

pub mod input;
pub mod input_effects;
pub mod kinetics;
pub mod layer;
pub mod link;
pub mod mechanisms;
pub mod readout;
pub mod state;
pub mod table;
pub mod unit;
pub mod view;

use crate::number::Number;
use link::Topology;
use mechanisms::{
    community, cytokines, endotoxin, gut_barrier, immune, metabolites, microbiome, neuroendocrine, skin,
    skin_inflammation,
};

use table::joined_tables;
use view::View;

pub use input::Input;
pub use layer::{Layer, Layers};
pub use link::Link;
pub use readout::{Readouts, readouts};
pub use state::State;
pub use table::{Basis, Grade, Process, Quantity, Range};
pub use unit::Unit;

/// Time, in days.
pub type Day = f64;

joined_tables! {
    /// Everything that can differ between people, one table for each mechanism.
    Parameters of Quantity {
        community: community::Parameters<S>,
        gut_barrier: gut_barrier::Parameters<S>,
        endotoxin: endotoxin::Parameters<S>,
        cytokines: cytokines::Parameters<S>,
        skin_inflammation: skin_inflammation::Parameters<S>,
        microbiome: microbiome::Parameters<S>,
        metabolites: metabolites::Parameters<S>,
        immune: immune::Parameters<S>,
        neuroendocrine: neuroendocrine::Parameters<S>,
        skin: skin::Parameters<S>,
    }
}

impl<S: From<f64>> Parameters<S> {
    /// The typical adult: the values of the tables.
    #[must_use]
    pub fn reference() -> Self {
        let values: Vec<f64> = Self::rows().map(|(_, row)| row.value).collect();
        Self::from_positions(|position| S::from(values[position]))
    }
}

joined_tables! {
    /// How fast each process runs, in units of its compartment per day. None is ever negative.
    Rates of Process {
        community: community::Processes<S>,
        gut_barrier: gut_barrier::Processes<S>,
        endotoxin: endotoxin::Processes<S>,
        cytokines: cytokines::Processes<S>,
        skin_inflammation: skin_inflammation::Processes<S>,
        microbiome: microbiome::Processes<S>,
        metabolites: metabolites::Processes<S>,
        immune: immune::Processes<S>,
        neuroendocrine: neuroendocrine::Processes<S>,
        skin: skin::Processes<S>,
    }
}

/// How fast every process runs in state `x` under input `u`, for the person `p`, wired in this way. The processes of a
/// layer that is off stand still, and so do those of the one community where its guilds take its place.
pub fn rates<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, topology: &Topology) -> Rates<S> {
    let view = View::new(x, u, p, topology);
    let x = &view.state;
    let still = || S::from(0.0);
    let on = |layer: Layer| topology.layers().has(layer);
    let seen_by_microbes = view.inputs_of("microbes");
    let seen_by_lining = view.inputs_of("gut_permeability");
    let seen_by_skin = view.inputs_of("skin_inflammation");
    Rates {
        community: if on(Layer::Microbiome) {
            community::Processes::from_positions(|_| still())
        } else {
            community::processes(x, &seen_by_microbes, u, &p.community, &p.skin_inflammation)
        },
        gut_barrier: gut_barrier::processes(x, &seen_by_lining, &p.gut_barrier, &p.skin_inflammation),
        endotoxin: endotoxin::processes(
            x,
            &view.inputs_of("lps"),
            seen_by_lining.mast_cells,
            u,
            &p.endotoxin,
            (&p.community, &p.microbiome, &p.gut_barrier),
        ),
        cytokines: cytokines::processes(x, &view.inputs_of("cytokines"), u, &p.cytokines),
        skin_inflammation: skin_inflammation::processes(
            x,
            &seen_by_skin,
            skin::leak(seen_by_skin.skin_barrier),
            u,
            &p.skin_inflammation,
        ),
        microbiome: if on(Layer::Microbiome) {
            let around = microbiome::Surroundings {
                community: &p.community,
                endotoxin: &p.endotoxin,
                cytokines: &p.cytokines,
                skin: &p.skin_inflammation,
                stress: view.stress,
            };
            microbiome::processes(x, &seen_by_microbes, &view.inputs_of("pathobionts"), u, &p.microbiome, &around)
        } else {
            microbiome::Processes::from_positions(|_| still())
        },
        metabolites: if on(Layer::Metabolites) {
            let seen = ["scfa", "tryptophan_metabolites", "bile_acids"].map(|target| view.inputs_of(target));
            metabolites::processes(x, seen.each_ref(), u, &p.metabolites, &p.community, &p.endotoxin)
        } else {
            metabolites::Processes::from_positions(|_| still())
        },
        immune: if on(Layer::Immune) {
            let seen = ["th17", "treg", "mast_cells"].map(|target| view.inputs_of(target));
            let around = immune::Surroundings { community: &p.community, stress: view.stress };
            immune::processes(x, seen.each_ref(), u, &p.immune, &around)
        } else {
            immune::Processes::from_positions(|_| still())
        },
        neuroendocrine: if on(Layer::Neuroendocrine) {
            let seen = ["cortisol", "serotonin", "gaba"].map(|target| view.inputs_of(target));
            neuroendocrine::processes(x, seen.each_ref(), view.stress, &p.neuroendocrine)
        } else {
            neuroendocrine::Processes::from_positions(|_| still())
        },
        skin: if on(Layer::Skin) {
            let seen = ["skin_barrier", "hydration"].map(|target| view.inputs_of(target));
            skin::processes(x, seen.each_ref(), view.stress, u, &p.skin, &p.skin_inflammation)
        } else {
            skin::Processes::from_positions(|_| still())
        },
    }
}

/// How each compartment changes per day: gains less losses.
pub fn balance<S: Number>(v: &Rates<S>) -> State<S> {
    let [scfa_producers, bifidobacteria, pathobionts, probiotic] = microbiome::balance(&v.microbiome);
    let [scfa, tryptophan_metabolites, bile_acids] = metabolites::balance(&v.metabolites);
    let [th17, treg, mast_cells] = immune::balance(&v.immune);
    let [cortisol, serotonin, gaba] = neuroendocrine::balance(&v.neuroendocrine);
    let [skin_barrier, hydration] = skin::balance(&v.skin);
    State {
        microbes: community::balance(&v.community),
        gut_permeability: gut_barrier::balance(&v.gut_barrier),
        lps: endotoxin::balance(&v.endotoxin),
        cytokines: cytokines::balance(&v.cytokines),
        skin_inflammation: skin_inflammation::balance(&v.skin_inflammation),
        scfa_producers,
        bifidobacteria,
        pathobionts,
        probiotic,
        scfa,
        tryptophan_metabolites,
        bile_acids,
        th17,
        treg,
        mast_cells,
        cortisol,
        serotonin,
        gaba,
        skin_barrier,
        hydration,
    }
}

/// The right-hand side of the equations: [`rates`], then [`balance`].
pub fn change<S: Number>(x: &State<S>, u: &Input<S>, p: &Parameters<S>, topology: &Topology) -> State<S> {
    balance(&rates(x, u, p, topology))
}
