//! Layers: further mechanisms around the core, each of which a lesson can switch on by itself.
//!
//! A layer that is off holds its unknowns at their healthy values. Every form by which a layer acts on the rest is 1, or
//! adds 0, at those values, so a layer that is off is exactly neutral, and a layer that is on leaves health where it is.

pub mod in_use;

use crate::number::Number;

/// A mechanism around the core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The community as guilds: fibre fermenters, bifidobacteria, pathobionts, the swallowed strain, and species that
    /// can be lost.
    Microbiome,
    /// Short-chain fatty acids, tryptophan metabolites, bile acids.
    Metabolites,
    /// Th17 cells, type 2, regulatory T cells, mast cells, the calm after light.
    Immune,
    /// Cortisol, how it is heard, habituation, serotonin, GABA.
    Neuroendocrine,
    /// Both parts of the skin barrier, moisture, itch, growth.
    Skin,
}

impl Layer {
    /// All layers, in the order of the story.
    pub const ALL: [Self; 5] = [Self::Microbiome, Self::Metabolites, Self::Immune, Self::Neuroendocrine, Self::Skin];

    /// The name a scenario switches it on by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Microbiome => "microbiome",
            Self::Metabolites => "metabolites",
            Self::Immune => "immune",
            Self::Neuroendocrine => "neuroendocrine",
            Self::Skin => "skin",
        }
    }

    /// What it adds, in one line.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Microbiome => "splits the community into guilds with their own diets and enemies",
            Self::Metabolites => "follows short-chain fatty acids, tryptophan metabolites and bile acids",
            Self::Immune => {
                "follows Th17 cells, type-2 inflammation, regulatory T cells and mast cells, and lets blockers and light act on them"
            }
            Self::Neuroendocrine => "follows cortisol and how it is heard, serotonin and GABA, and lets stress act",
            Self::Skin => "follows the skin barrier in two parts, its moisture, itch, and the growth of the epidermis",
        }
    }
}

/// Which layers are on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layers(Vec<Layer>);

impl Layers {
    /// The core alone.
    #[must_use]
    pub fn core() -> Self {
        Self::default()
    }

    /// Everything.
    #[must_use]
    pub fn all() -> Self {
        Self(Layer::ALL.to_vec())
    }

    /// These layers; each counts once, in the order of [`Layer::ALL`].
    pub fn of(layers: impl IntoIterator<Item = Layer>) -> Self {
        let mut on: Vec<Layer> = layers.into_iter().collect();
        on.sort_unstable();
        on.dedup();
        Self(on)
    }

    /// The layers that are on.
    #[must_use]
    pub fn layers(&self) -> &[Layer] {
        &self.0
    }

    /// Whether this layer is on.
    #[must_use]
    pub fn has(&self, layer: Layer) -> bool {
        self.0.contains(&layer)
    }

    /// What a layer says where it is on, and what the core says where it is off.
    pub fn choose<S: Number>(&self, layer: Layer, with: impl FnOnce() -> S, without: impl FnOnce() -> S) -> S {
        if self.has(layer) { with() } else { without() }
    }
}
