//! Where a quantity belongs: the part of the body, the place in an exported model, the family of colours, and for inputs
//! what an amount of it is called.

/// A part of the body, by which unknowns are grouped in pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyPart {
    /// The microbes of the gut.
    GutMicrobes,
    /// What these microbes make.
    MadeByMicrobes,
    /// The lining of the gut.
    GutLining,
    /// The blood.
    Blood,
    /// Immune cells, wherever they are.
    ImmuneCells,
    /// Nerves and hormones.
    NervesAndHormones,
    /// The skin.
    Skin,
}

impl BodyPart {
    /// All of them, from the gut to the skin.
    pub const ALL: [Self; 7] = [
        Self::GutMicrobes,
        Self::MadeByMicrobes,
        Self::GutLining,
        Self::Blood,
        Self::ImmuneCells,
        Self::NervesAndHormones,
        Self::Skin,
    ];
}

/// Where an unknown is found, for simulators in which everything is in a compartment of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// The gut with its lining.
    Gut,
    /// The blood.
    Blood,
    /// The skin.
    Skin,
    /// Several places at once.
    Body,
}

impl Site {
    /// All of them, in the order of the story.
    pub const ALL: [Self; 4] = [Self::Gut, Self::Blood, Self::Skin, Self::Body];

    /// The name, as exported models have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Gut => "gut",
            Self::Blood => "blood",
            Self::Skin => "skin",
            Self::Body => "body",
        }
    }
}

/// What a colour stands for: quantities of one family are drawn alike in every picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourFamily {
    /// Beneficial microbes.
    Microbes,
    /// Dysbiosis and opportunists.
    Dysbiosis,
    /// Metabolites such as short-chain fatty acids.
    Metabolites,
    /// The gut barrier.
    GutBarrier,
    /// Bacterial fragments in the blood.
    Lps,
    /// Cytokines, inflammation of the body.
    Inflammation,
    /// The skin barrier.
    SkinBarrier,
    /// Skin inflammation and lesions.
    SkinInflammation,
}

/// What an amount of an input is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenAs {
    /// So much of it, in a unit.
    Amount,
    /// A dose, or a share of one.
    Dose,
    /// A strength: how much of the strongest there is.
    Strength,
}
