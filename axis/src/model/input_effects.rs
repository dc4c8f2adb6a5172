//! What each input acts on, and how good the evidence for that is.
//!
//! The equations decide who is reached; a test reads the list off their symbols and holds this table to it. What the
//! equations cannot know is the evidence, so it is written here. The sign is read off the slopes of the equations.

use std::sync::LazyLock;

use super::{
    layer::{Layer, Layers},
    state::{
        Compartment::{
            Bifidobacteria, BileAcids, Cortisol, Cytokines, GutPermeability, Hydration, Lps, MastCells, Microbes,
            Pathobionts, Probiotic, Scfa, ScfaProducers, SkinBarrier, SkinInflammation,
        },
        Target,
    },
    strain::{STRAINS, Strain, StrainEffect},
    table::Grade::{self, A, B, C, D},
};

/// One input and one compartment that it acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InputEffect {
    /// The input, or the swallowed strain.
    pub input: &'static str,
    /// What it acts on.
    pub target: Target,
    /// How good the evidence is.
    pub grade: Grade,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

impl InputEffect {
    /// Whether the input acts there when these layers are on.
    #[must_use]
    pub fn acts(&self, layers: &Layers) -> bool {
        let felt = layers.has(Layer::Neuroendocrine);
        match self.target {
            Target::Stress => felt,
            Target::Of(compartment) => (felt || self.input != "stress") && compartment.is_unknown(layers),
        }
    }
}

/// What a swallowed strain does while it is there. These arrows can not be cut: not taking the strain does that.
pub const STRAIN: &[InputEffect] = &[
    effect(
        "probiotic",
        Target::Of(GutPermeability),
        A,
        "probiotics lower zonulin on average, low certainty (Zheng 2023, 10.3389/fimmu.2023.1143548)",
    ),
    effect(
        "probiotic",
        Target::Of(Pathobionts),
        D,
        "a strain helps the community to hold them down; the size is assumed",
    ),
    effect(
        "probiotic",
        Target::Of(Scfa),
        D,
        "lactobacilli and bifidobacteria feed butyrate makers a little; the size is assumed",
    ),
];

const fn effect(input: &'static str, target: Target, grade: Grade, evidence: &'static str) -> InputEffect {
    InputEffect { input, target, grade, evidence }
}

/// Everything an input acts on, input by input.
pub static INPUT_EFFECTS: LazyLock<Vec<InputEffect>> = LazyLock::new(|| {
    let of_strain = |strain: &Strain| {
        let input = strain.input;
        strain.effects.iter().map(move |StrainEffect { target, grade, evidence }| InputEffect {
            input,
            target: *target,
            grade: *grade,
            evidence,
        })
    };
    let strains = STRAINS.iter().flat_map(of_strain);
    FOOD_AND_DRUGS.iter().copied().chain(strains).chain(STRESS_AND_SKIN.iter().copied()).collect()
});

const FOOD_AND_DRUGS: &[InputEffect] = &[
    effect(
        "fibre",
        Target::Of(Microbes),
        A,
        "64 trials: bifidobacteria rise, diversity and Faecalibacterium do not (So 2018, 10.1093/ajcn/nqy041)",
    ),
    effect(
        "fibre",
        Target::Of(ScfaProducers),
        A,
        "next to nothing in 64 trials (So 2018, 10.1093/ajcn/nqy041), so nearly saturated",
    ),
    effect("fibre", Target::Of(Bifidobacteria), A, "64 trials (So 2018, 10.1093/ajcn/nqy041)"),
    effect(
        "fibre",
        Target::Of(Scfa),
        A,
        "faecal butyrate rises a little (So 2018, 10.1093/ajcn/nqy041); the response saturates (Holmes 2022, 10.1186/s40168-022-01307-x)",
    ),
    effect(
        "fibre",
        Target::Of(BileAcids),
        B,
        "secondary bile acids fell at 55 g a day, not randomised (O'Keefe 2015, 10.1038/ncomms7342)",
    ),
    effect("prebiotic", Target::Of(Microbes), A, "as fibre; two trials in mothers found no effect on eczema"),
    effect("prebiotic", Target::Of(ScfaProducers), A, "as fibre: nearly saturated (So 2018, 10.1093/ajcn/nqy041)"),
    effect(
        "prebiotic",
        Target::Of(Bifidobacteria),
        A,
        "64 trials of fibre, prebiotics among them (So 2018, 10.1093/ajcn/nqy041)",
    ),
    effect("prebiotic", Target::Of(Scfa), A, "which fibre decides (Baxter 2019, 10.1128/mBio.02566-18)"),
    effect("prebiotic", Target::Of(BileAcids), B, "taken to act as fibre does (O'Keefe 2015, 10.1038/ncomms7342)"),
    effect(
        "saturated_fat",
        Target::Of(Lps),
        A,
        "a cream or coconut meal raises endotoxin (Erridge 2007, 10.1093/ajcn/86.5.1286; Lyte 2016, 10.1186/s12944-016-0357-6); inflammation often stays as it was",
    ),
    effect("saturated_fat", Target::Of(Pathobionts), B, "animal-based diet, n = 10 (David 2014, 10.1038/nature12820)"),
    effect(
        "saturated_fat",
        Target::Of(BileAcids),
        B,
        "fat calls for bile; animal-based diet (David 2014, 10.1038/nature12820)",
    ),
    effect(
        "polyphenols",
        Target::Of(ScfaProducers),
        A,
        "butyrate makers rose in 8 weeks, n = 51 (Del Bo' 2021, 10.1016/j.clnu.2020.12.014)",
    ),
    effect("polyphenols", Target::Of(Cytokines), D, "trials disagree; mechanism, kept small"),
    effect(
        "fermented_food",
        Target::Of(Cytokines),
        A,
        "inflammatory proteins fell in 17 weeks, n = 18 (Wastyk 2021, 10.1016/j.cell.2021.06.019)",
    ),
    effect(
        "antibiotic",
        Target::Of(Microbes),
        A,
        "vancomycin in a trial, amoxicillin hardly; neither moved permeability or inflammation (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
    ),
    effect(
        "antibiotic",
        Target::Of(ScfaProducers),
        A,
        "vancomycin in a trial, amoxicillin hardly (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
    ),
    effect(
        "antibiotic",
        Target::Of(Bifidobacteria),
        B,
        "depleted after three drugs, n = 12 (Palleja 2018, 10.1038/s41564-018-0257-9)",
    ),
    effect(
        "antibiotic",
        Target::Of(Pathobionts),
        B,
        "broad drugs hit them too; the bloom comes after (Palleja 2018, 10.1038/s41564-018-0257-9)",
    ),
    effect("antibiotic", Target::Of(Probiotic), D, "most strains are sensitive; the size is assumed"),
];

const STRESS_AND_SKIN: &[InputEffect] = &[
    effect("stress", Target::Stress, B, "what is felt of what happens"),
    effect("stress_reduction", Target::Stress, B, "programmes help; by how much depends on who asks"),
    effect("stress", Target::Of(Bifidobacteria), C, "lactobacilli fall in stressed mice (Galley 2014); weak in people"),
    effect(
        "stress",
        Target::Of(MastCells),
        A,
        "public speech opened the gut, and cromoglycate abolished it, in one study (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)",
    ),
    effect(
        "stress",
        Target::Of(Cortisol),
        A,
        "76 studies of one stress test (Gu 2022, 10.1016/j.cpnec.2022.100125); habituation is left out",
    ),
    effect(
        "stress",
        Target::Of(SkinBarrier),
        A,
        "repair about a tenth slower in one study, no effect in another (Benham 2015, 10.1002/smi.2640)",
    ),
    effect(
        "uv",
        Target::Of(ScfaProducers),
        B,
        "Lachnospiraceae rose in people short of vitamin D, no control arm (Bosman 2019, 10.3389/fmicb.2019.02410)",
    ),
    effect(
        "uv",
        Target::Of(SkinInflammation),
        A,
        "reddens above 1 MED (Heinrich 2006, 10.1093/jn/136.6.1565); light therapy below it calms",
    ),
    effect("uv", Target::Of(MastCells), D, "sunburn itches; the size is assumed"),
    effect("uv", Target::Of(SkinBarrier), A, "water loss rises after UV; the size is assumed"),
    effect("irritation", Target::Of(SkinInflammation), B, "scratching worsens eczema; the size is assumed"),
    effect("irritation", Target::Of(SkinBarrier), A, "tape stripping and detergents are the standard tests of it"),
    effect("emollient", Target::Of(SkinBarrier), A, "basic care of eczema; did not prevent it in newborns"),
    effect("emollient", Target::Of(Hydration), A, "what it is made for"),
    effect(
        "anti_inflammatory_cream",
        Target::Of(SkinInflammation),
        A,
        "steroid creams work within days; the size is assumed",
    ),
    effect(
        "mast_cell_stabiliser",
        Target::Of(MastCells),
        A,
        "cromoglycate, in one study (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)",
    ),
];
