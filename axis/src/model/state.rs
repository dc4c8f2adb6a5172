//! The unknowns: what the model follows through time, and where each of them belongs.

use super::{
    layer::{Layer, Layers},
    table::{
        Basis::{Assumed, Defined},
        BodyPart, ColourFamily, Quantity, Site, quantities,
    },
};
use crate::number::Number;

/// Makes the struct of the unknowns with its table, the type of their names, and the columns of where each belongs.
///
/// A row reads `name Name: "symbol", unit, value, plausible low => high, possible low => high,
/// layer, part of the body at place from the top, site, colour or second colour, "meaning", basis;`.
macro_rules! compartments {
    ($(#[$doc:meta])* $structure:ident {
        $($name:ident $variant:ident: $symbol:literal, $unit:ident, $value:expr, $low:literal => $high:literal,
          $least:literal => $most:literal, $layer:expr, $part:ident at $place:literal, $site:ident,
          $family:ident or $second:ident, $meaning:literal, $basis:expr;)+
    }) => {
        quantities! { $(#[$doc])* $structure {
            $($name: $symbol, $unit, $value, $low => $high, $least => $most, $meaning, $basis;)+
        } }

        /// An unknown, by its name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Compartment { $(#[doc = $meaning] $variant,)+ }

        impl Compartment {
            /// All of them, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            const PLACEMENTS: &'static [Placement] = &[$(Placement {
                layer: $layer,
                part: BodyPart::$part,
                place: $place,
                site: Site::$site,
                colours: [ColourFamily::$family, ColourFamily::$second],
            },)+];
        }
    };
}

compartments! {
    /// The five compartments of the core, then the unknowns of the layers. A healthy typical adult rests at the values of
    /// this table.
    State {
        microbes Microbes: "M", Fold, 1.0, 0.05 => 1.7, 0.0 => 4.0,
            None, GutMicrobes at 1, Gut, Microbes or SkinBarrier,
            "Beneficial microbes: how much of the healthy community is there and working",
            Defined("scale: the healthy community is 1");
        gut_permeability GutPermeability: "P", Fold, 1.0, 0.7 => 3.0, 0.0 => 10.0,
            None, GutLining at 1, Gut, GutBarrier or SkinBarrier,
            "Gut permeability: how leaky the gut lining is",
            Defined("scale: healthy is 1; lactulose/mannitol ratios depend on the protocol, so only ratios are kept");
        lps Lps: "L", Fold, 1.0, 0.5 => 6.0, 0.0 => 250.0,
            None, Blood at 1, Blood, Lps or Dysbiosis,
            "LPS in the blood: fragments of bacterial walls that leaked from the gut",
            Defined("scale: healthy is 1, about 8 pg/mL in fasting men (Erridge 2007, 10.1093/ajcn/86.5.1286)");
        cytokines Cytokines: "C", Fold, 1.0, 0.5 => 5.0, 0.0 => 50.0,
            None, Blood at 2, Blood, Inflammation or Lps,
            "Cytokine load: inflammatory messengers in the blood",
            Defined("scale: healthy is 1");
        skin_inflammation SkinInflammation: "S", Share, 0.05, 0.0 => 1.0, 0.0 => 1.0,
            None, Skin at 1, Skin, SkinInflammation or Inflammation,
            "Skin inflammation: 0 none, 1 the worst possible",
            Assumed("healthy skin is not quite silent: 0.05");
        scfa_producers ScfaProducers: "F", Fold, 1.0, 0.05 => 1.7, 0.0 => 4.0,
            Some(Layer::Microbiome), GutMicrobes at 2, Gut, Microbes or SkinBarrier,
            "Fibre fermenters: Faecalibacterium and its kin, which make butyrate",
            Defined("scale: healthy is 1");
        bifidobacteria Bifidobacteria: "B", Fold, 1.0, 0.05 => 2.5, 0.0 => 6.0,
            Some(Layer::Microbiome), GutMicrobes at 3, Gut, Microbes or SkinBarrier,
            "Bifidobacteria: with the lactobacilli, which make lactate, acetate and indoles",
            Defined("scale: healthy is 1");
        pathobionts Pathobionts: "E", Fold, 1.0, 0.05 => 3.0, 0.0 => 6.0,
            Some(Layer::Microbiome), GutMicrobes at 4, Gut, Dysbiosis or Lps,
            "Pathobionts: tolerated bacteria with LPS in their walls, such as Enterobacteriaceae",
            Defined("scale: healthy is 1");
        probiotic Probiotic: "Q", Share, 0.0, 0.0 => 0.6, 0.0 => 1.0,
            Some(Layer::Microbiome), GutMicrobes at 5, Gut, Microbes or SkinBarrier,
            "Swallowed strain: how much of its possible room it holds, for as long as it is taken",
            Defined("scale: 1 is all the room there could be");
        keystone_species KeystoneSpecies: "V", Share, 1.0, 0.05 => 1.0, 0.0 => 1.0,
            Some(Layer::Microbiome), GutMicrobes at 6, Gut, Microbes or SkinBarrier,
            "Species that can be lost: how many of those that antibiotics take away for long are there",
            Defined("scale: healthy is 1");
        scfa Scfa: "A", Fold, 1.0, 0.05 => 2.0, 0.0 => 6.0,
            Some(Layer::Metabolites), MadeByMicrobes at 1, Gut, Metabolites or Microbes,
            "Short-chain fatty acids: acetate, propionate and butyrate in the gut",
            Defined("scale: healthy is 1, about 60 : 25 : 15 by molar ratio (Cummings & Branch 1986)");
        tryptophan_metabolites TryptophanMetabolites: "I", Fold, 1.0, 0.05 => 2.5, 0.0 => 8.0,
            Some(Layer::Metabolites), MadeByMicrobes at 2, Gut, Metabolites or Dysbiosis,
            "Tryptophan metabolites: indoles that microbes make, which the receptor AhR senses",
            Defined("scale: healthy is 1");
        bile_acids BileAcids: "X", Fold, 1.0, 0.1 => 2.0, 0.0 => 8.0,
            Some(Layer::Metabolites), MadeByMicrobes at 3, Gut, Metabolites or Inflammation,
            "Secondary bile acids: those that microbes have changed",
            Defined("scale: healthy is 1");
        th17 Th17: "T", Fold, 1.0, 0.5 => 6.0, 0.0 => 20.0,
            Some(Layer::Immune), ImmuneCells at 2, Blood, Inflammation or Lps,
            "Th17 cells: T cells that inflame, in psoriasis most",
            Defined("scale: healthy is 1, 0.86 % of T helper cells in one study (Th17/Treg in psoriasis, 48 patients)");
        treg Treg: "R", Fold, 1.0, 0.4 => 2.0, 0.0 => 6.0,
            Some(Layer::Immune), ImmuneCells at 1, Blood, Inflammation or SkinBarrier,
            "Regulatory T cells: T cells that calm",
            Defined("scale: healthy is 1, 7.9 % of T helper cells in the same study");
        type_2 Type2: "T_2", Fold, 1.0, 0.5 => 8.0, 0.0 => 80.0,
            Some(Layer::Immune), ImmuneCells at 4, Body, Inflammation or Lps,
            "Type-2 inflammation: the tone of IL-4, IL-13 and IL-31",
            Defined("scale: healthy is 1");
        mast_cells MastCells: "W", Fold, 1.0, 0.5 => 4.0, 0.0 => 20.0,
            Some(Layer::Immune), ImmuneCells at 3, Body, Inflammation or Lps,
            "Mast cells: how active they are, in gut and skin alike",
            Defined("scale: healthy is 1");
        light_calm LightCalm: "Φ", Share, 0.0, 0.0 => 0.9, 0.0 => 1.0,
            Some(Layer::Immune), ImmuneCells at 5, Skin, SkinBarrier or GutBarrier,
            "Calm after light: T cells of the skin that therapeutic light has silenced",
            Defined("scale: 0 none, 1 all");
        cortisol Cortisol: "H", Fold, 1.0, 0.7 => 3.5, 0.0 => 10.0,
            Some(Layer::Neuroendocrine), NervesAndHormones at 4, Blood, Dysbiosis or GutBarrier,
            "Cortisol: the tone of the stress axis (HPA), its daily rhythm left out",
            Defined("scale: healthy is 1");
        glucocorticoid_sensitivity GlucocorticoidSensitivity: "Γ", Fold, 1.0, 0.3 => 1.5, 0.0 => 2.0,
            Some(Layer::Neuroendocrine), NervesAndHormones at 5, Body, Dysbiosis or GutBarrier,
            "Sensitivity to cortisol: how well tissues hear it; lasting stress makes them deaf",
            Defined("scale: healthy is 1");
        habituation Habituation: "η", Share, 0.0, 0.0 => 0.8, 0.0 => 1.0,
            Some(Layer::Neuroendocrine), NervesAndHormones at 6, Body, Metabolites or GutBarrier,
            "Habituation: how used hormones and mast cells are to the stress",
            Defined("scale: 0 not at all, 1 fully");
        serotonin Serotonin: "N", Fold, 1.0, 0.6 => 1.5, 0.0 => 5.0,
            Some(Layer::Neuroendocrine), NervesAndHormones at 1, Gut, Metabolites or GutBarrier,
            "Serotonin: made in the gut wall, with help of microbes",
            Defined("scale: healthy is 1");
        gaba Gaba: "G", Fold, 1.0, 0.6 => 1.5, 0.0 => 5.0,
            Some(Layer::Neuroendocrine), NervesAndHormones at 2, Gut, SkinBarrier or Microbes,
            "GABA: a calming transmitter that some lactobacilli and bifidobacteria make",
            Defined("scale: healthy is 1");
        skin_barrier SkinBarrier: "K", Share, 0.9, 0.1 => 1.0, 0.0 => 1.0,
            Some(Layer::Skin), Skin at 2, Skin, SkinBarrier or GutBarrier,
            "Skin barrier: how whole the lipids of the outer layer are, the fast part of the barrier, 0 gone, 1 perfect",
            Defined("scale: healthy skin is at 0.9, because it renews itself all the time");
        corneocytes Corneocytes: "K_c", Share, 0.9, 0.1 => 1.0, 0.0 => 1.0,
            Some(Layer::Skin), Skin at 6, Skin, SkinBarrier or GutBarrier,
            "Horny cells: the slow part of the skin barrier, 0 gone, 1 perfect",
            Defined("scale: as the lipid part");
        hydration Hydration: "Y", Fold, 1.0, 0.1 => 1.4, 0.0 => 3.0,
            Some(Layer::Skin), Skin at 3, Skin, SkinBarrier or GutBarrier,
            "Skin moisture: how much water the outer layer holds",
            Defined("scale: healthy is 1");
        itch Itch: "J", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            Some(Layer::Skin), Skin at 4, Skin, SkinInflammation or Inflammation,
            "Itch: with scratching, 0 none, 1 the worst possible",
            Defined("scale: healthy skin does not itch");
        epidermal_growth EpidermalGrowth: "g", Fold, 1.0, 0.7 => 7.0, 0.0 => 40.0,
            Some(Layer::Skin), Skin at 5, Skin, SkinInflammation or Inflammation,
            "Growth of the epidermis: how fast it renews itself; fast growth makes scale",
            Defined("scale: healthy is 1, once in 28 days");
    }
}

/// Where an unknown belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// The layer it is an unknown of; nothing for the core.
    pub layer: Option<Layer>,
    /// The part of the body by which pictures group it.
    pub part: BodyPart,
    /// Its place in the diagram, from the top of its part.
    pub place: u8,
    /// Where it is in an exported model.
    pub site: Site,
    /// The colour of its family, and the one it takes next to another of that family.
    pub colours: [ColourFamily; 2],
}

impl Compartment {
    /// What is known about it: its row of the table.
    #[must_use]
    pub fn row(self) -> &'static Quantity {
        &State::<f64>::TABLE[self as usize]
    }

    /// Its name, as a scenario file writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Where it belongs.
    #[must_use]
    pub fn placement(self) -> &'static Placement {
        &Self::PLACEMENTS[self as usize]
    }

    /// The one of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|compartment| compartment.name() == name)
    }

    /// What it is a part of, where it is no box of its own in a picture: the slow part of the skin barrier, and the
    /// memories of a guild and of the stress axis. An arrow to or from the whole is one to or from the part as well.
    #[must_use]
    pub fn part_of(self) -> Option<Target> {
        match self {
            Self::Corneocytes => Some(Self::SkinBarrier.into()),
            Self::KeystoneSpecies => Some(Self::ScfaProducers.into()),
            Self::GlucocorticoidSensitivity => Some(Self::Cortisol.into()),
            Self::Habituation => Some(Target::Stress),
            _ => None,
        }
    }

    /// Whether it is an unknown of its own when these layers are on. With the guilds on, the community is not: it is read
    /// off them.
    #[must_use]
    pub fn is_unknown(self, layers: &Layers) -> bool {
        self.is_shown(layers) && (self != Self::Microbes || !layers.has(Layer::Microbiome))
    }

    /// Whether its value means something when these layers are on: it moves, or is read off what moves.
    #[must_use]
    pub fn is_shown(self, layers: &Layers) -> bool {
        self.placement().layer.is_none_or(|layer| layers.has(layer))
    }
}

/// What an arrow acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A compartment.
    Of(Compartment),
    /// Stress as it is felt, which is no compartment.
    Stress,
}

impl Target {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Of(compartment) => compartment.name(),
            Self::Stress => "stress",
        }
    }
}

impl From<Compartment> for Target {
    fn from(compartment: Compartment) -> Self {
        Self::Of(compartment)
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
    Compartment::named(unknown).and_then(|compartment| compartment.placement().layer)
}

/// Whether a compartment is an unknown of its own when these layers are on, as [`Compartment::is_unknown`].
#[must_use]
pub fn is_unknown(compartment: &str, layers: &Layers) -> bool {
    Compartment::named(compartment).is_none_or(|compartment| compartment.is_unknown(layers))
}

/// Whether the value of a compartment means something when these layers are on, as [`Compartment::is_shown`].
#[must_use]
pub fn is_shown(compartment: &str, layers: &Layers) -> bool {
    Compartment::named(compartment).is_none_or(|compartment| compartment.is_shown(layers))
}
