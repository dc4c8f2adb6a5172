//! The unknowns: what the model follows through time.

use super::{
    layer::{Layer, Layers},
    table::{
        Basis::{Assumed, Defined},
        quantities,
    },
};
use crate::number::Number;

quantities! {
    /// The five compartments of the core, then the unknowns of the layers. A healthy typical adult rests at the values of
    /// this table.
    State {
        microbes: "M", Fold, 1.0, 0.05 => 1.7, 0.0 => 4.0,
            "Beneficial microbes: how much of the healthy community is there and working",
            Defined("scale: the healthy community is 1");
        gut_permeability: "P", Fold, 1.0, 0.7 => 3.0, 0.0 => 10.0,
            "Gut permeability: how leaky the gut lining is",
            Defined("scale: healthy is 1; lactulose/mannitol ratios depend on the protocol, so only ratios are kept");
        lps: "L", Fold, 1.0, 0.5 => 6.0, 0.0 => 50.0,
            "LPS in the blood: fragments of bacterial walls that leaked from the gut",
            Defined("scale: healthy is 1, about 8 pg/mL in fasting men (Erridge 2007, 10.1093/ajcn/86.5.1286)");
        cytokines: "C", Fold, 1.0, 0.5 => 5.0, 0.0 => 50.0,
            "Cytokine load: inflammatory messengers in the blood",
            Defined("scale: healthy is 1");
        skin_inflammation: "S", Share, 0.05, 0.0 => 1.0, 0.0 => 1.0,
            "Skin inflammation: 0 none, 1 the worst possible",
            Assumed("healthy skin is not quite silent: 0.05");
        scfa_producers: "F", Fold, 1.0, 0.05 => 1.7, 0.0 => 4.0,
            "Fibre fermenters: Faecalibacterium and its kin, which make butyrate",
            Defined("scale: healthy is 1");
        bifidobacteria: "B", Fold, 1.0, 0.05 => 2.5, 0.0 => 6.0,
            "Bifidobacteria: with the lactobacilli, which make lactate, acetate and indoles",
            Defined("scale: healthy is 1");
        pathobionts: "E", Fold, 1.0, 0.05 => 3.0, 0.0 => 6.0,
            "Pathobionts: tolerated bacteria with LPS in their walls, such as Enterobacteriaceae",
            Defined("scale: healthy is 1");
        probiotic: "Q", Share, 0.0, 0.0 => 0.6, 0.0 => 1.0,
            "Swallowed strain: how much of its possible room it holds, for as long as it is taken",
            Defined("scale: 1 is all the room there could be");
        scfa: "A", Fold, 1.0, 0.05 => 2.0, 0.0 => 6.0,
            "Short-chain fatty acids: acetate, propionate and butyrate in the gut",
            Defined("scale: healthy is 1, about 60 : 25 : 15 by molar ratio (Cummings & Branch 1986)");
        tryptophan_metabolites: "I", Fold, 1.0, 0.05 => 2.5, 0.0 => 8.0,
            "Tryptophan metabolites: indoles that microbes make, which the receptor AhR senses",
            Defined("scale: healthy is 1");
        bile_acids: "X", Fold, 1.0, 0.1 => 2.0, 0.0 => 8.0,
            "Secondary bile acids: those that microbes have changed",
            Defined("scale: healthy is 1");
        th17: "T", Fold, 1.0, 0.5 => 6.0, 0.0 => 20.0,
            "Th17 cells: T cells that inflame",
            Defined("scale: healthy is 1, 0.86 % of T helper cells in one study (A7.1: Th17/Treg in psoriasis, 48 patients)");
        treg: "R", Fold, 1.0, 0.4 => 2.0, 0.0 => 6.0,
            "Regulatory T cells: T cells that calm",
            Defined("scale: healthy is 1, 7.9 % of T helper cells in the same study");
        mast_cells: "W", Fold, 1.0, 0.5 => 4.0, 0.0 => 20.0,
            "Mast cells: how active they are, in gut and skin alike",
            Defined("scale: healthy is 1");
        cortisol: "H", Fold, 1.0, 0.7 => 3.5, 0.0 => 10.0,
            "Cortisol: the tone of the stress axis (HPA), its daily rhythm left out",
            Defined("scale: healthy is 1");
        serotonin: "N", Fold, 1.0, 0.6 => 1.5, 0.0 => 5.0,
            "Serotonin: made in the gut wall, with help of microbes",
            Defined("scale: healthy is 1");
        gaba: "G", Fold, 1.0, 0.6 => 1.5, 0.0 => 5.0,
            "GABA: a calming transmitter that some lactobacilli and bifidobacteria make",
            Defined("scale: healthy is 1");
        skin_barrier: "K", Share, 0.9, 0.1 => 1.0, 0.0 => 1.0,
            "Skin barrier: how whole the outer layer of the skin is, 0 gone, 1 perfect",
            Defined("scale: healthy skin is at 0.9, because it renews itself all the time");
        hydration: "Y", Fold, 1.0, 0.1 => 1.4, 0.0 => 3.0,
            "Skin moisture: how much water the outer layer holds",
            Defined("scale: healthy is 1");
    }
}

/// A choice of compartments: for each whether it is chosen.
pub type Selection = State<bool>;

impl<S: Number> State<S> {
    /// The state with the chosen compartments healthy.
    #[must_use]
    pub fn healthy_where(self, chosen: &Selection) -> Self {
        self.replaced_where(chosen, Self::reference())
    }
}

/// The layer that an unknown belongs to; nothing for the core.
#[must_use]
pub fn layer_of(unknown: &str) -> Option<Layer> {
    match unknown {
        "scfa_producers" | "bifidobacteria" | "pathobionts" | "probiotic" => Some(Layer::Microbiome),
        "scfa" | "tryptophan_metabolites" | "bile_acids" => Some(Layer::Metabolites),
        "th17" | "treg" | "mast_cells" => Some(Layer::Immune),
        "cortisol" | "serotonin" | "gaba" => Some(Layer::Neuroendocrine),
        "skin_barrier" | "hydration" => Some(Layer::Skin),
        _ => None,
    }
}

/// Whether a compartment is an unknown of its own when these layers are on. With the guilds on, the community is not: it
/// is read off them.
#[must_use]
pub fn is_unknown(compartment: &str, layers: &Layers) -> bool {
    match layer_of(compartment) {
        Some(layer) => layers.has(layer),
        None => compartment != "microbes" || !layers.has(Layer::Microbiome),
    }
}

/// Whether the value of a compartment means something when these layers are on: it moves, or is read off what moves.
#[must_use]
pub fn is_shown(compartment: &str, layers: &Layers) -> bool {
    layer_of(compartment).is_none_or(|layer| layers.has(layer))
}
