//! What each input acts on, and how good the evidence for that is.
//!
//! The equations decide who is reached; a test reads the list off their symbols and holds this table to it. What the
//! equations cannot know is the evidence, so it is written here. The sign is read off the slopes of the equations.

use std::sync::LazyLock;

use super::{
    drug::{DRUGS, Drug, DrugEffect},
    layer::{Layer, Layers},
    state::{
        Compartment::{
            Bifidobacteria, BileAcids, Cortisol, Cytokines, EpidermalGrowth, Hydration, Itch, LightCalm, Lps,
            MastCells, Microbes, Pathobionts, Scfa, ScfaProducers, SkinBarrier, SkinInflammation,
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
        let is_carried = carrier(self.input).is_none_or(|layer| layers.has(layer));
        let is_there = match self.target {
            Target::Stress => layers.has(Layer::Neuroendocrine),
            Target::Of(compartment) => compartment.is_unknown(layers),
        };
        is_carried && is_there
    }
}

/// The layer through which alone an input acts, whatever its target; nothing where it acts directly.
#[must_use]
pub fn carrier(input: &str) -> Option<Layer> {
    match input {
        "stress" | "stress_reduction" => Some(Layer::Neuroendocrine),
        "il4_il13_blocker" | "il17_blocker" | "mast_cell_stabiliser" => Some(Layer::Immune),
        _ => None,
    }
}

/// What a swallowed strain does while it is there. These arrows can not be cut: not taking the strain does that.
pub const STRAIN: &[InputEffect] = &[
    effect(
        "probiotic",
        Target::Of(ScfaProducers),
        B,
        "taken after antibiotics it delayed the return of a person's own microbes, bifidobacteria as well (Suez 2018); the size is assumed",
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
    let of_drug = |drug: &Drug| {
        let input = drug.input;
        drug.effects.iter().map(move |DrugEffect { target, grade, evidence }| InputEffect {
            input,
            target: *target,
            grade: *grade,
            evidence,
        })
    };
    let strains = STRAINS.iter().flat_map(of_strain);
    FOOD.iter()
        .copied()
        .chain(DRUGS.iter().flat_map(of_drug))
        .chain(strains)
        .chain(STRESS_AND_SKIN.iter().copied())
        .collect()
});

const FOOD: &[InputEffect] = &[
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
        B,
        "butyrate makers rose in 8 weeks in people chosen for a leaky gut, n = 51 (Del Bo' 2021, 10.1016/j.clnu.2020.12.014)",
    ),
    effect("polyphenols", Target::Of(Cytokines), D, "trials disagree; mechanism, kept small"),
    effect(
        "fermented_food",
        Target::Of(Cytokines),
        B,
        "inflammatory proteins fell in 17 weeks, in one arm of a trial, n = 18 (Wastyk 2021, 10.1016/j.cell.2021.06.019)",
    ),
    effect(
        "fibre",
        Target::Of(Cytokines),
        A,
        "CRP −0.37 mg/L at 8 g more (Jiao 2015, 10.3109/09637486.2014.959898); none in another summary (Fu 2022, 10.3389/fnut.2022.972399)",
    ),
    effect(
        "prebiotic",
        Target::Of(Cytokines),
        D,
        "taken to act as fibre does (Jiao 2015, 10.3109/09637486.2014.959898)",
    ),
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
    effect("stress", Target::Of(Cortisol), A, "76 studies of one stress test (Gu 2022, 10.1016/j.cpnec.2022.100125)"),
    effect(
        "stress",
        Target::Of(SkinBarrier),
        B,
        "conflict: repair about a tenth slower in one study, no effect in another (Benham 2015, 10.1002/smi.2640)",
    ),
    effect(
        "stress",
        Target::Of(SkinInflammation),
        B,
        "patients flare; weak for psoriasis (Snast 2018, 10.1111/bjd.16116)",
    ),
    effect("stress", Target::Of(Itch), B, "patients say so; the size is assumed"),
    effect(
        "uv",
        Target::Of(ScfaProducers),
        B,
        "Lachnospiraceae rose in people short of vitamin D, no control arm (Bosman 2019, 10.3389/fmicb.2019.02410)",
    ),
    effect("uv", Target::Of(SkinInflammation), A, "reddens above 1 MED (Heinrich 2006, 10.1093/jn/136.6.1565)"),
    effect(
        "uv",
        Target::Of(LightCalm),
        A,
        "narrow-band UVB helps eczema (Reynolds 2001, 10.1016/S0140-6736(00)05114-X) and psoriasis (PMC7668536); that it is by T cells of the skin is inferred",
    ),
    effect("uv", Target::Of(SkinBarrier), A, "water loss rises after UV; the size is assumed"),
    effect("irritation", Target::Of(SkinInflammation), A, "detergents and the like; the size is assumed"),
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
    effect(
        "antioxidants",
        Target::Of(SkinInflammation),
        A,
        "redness after UV −25 % in twelve weeks (Heinrich 2006, 10.1093/jn/136.6.1565); nothing in another trial (Nutr J 2014 13:66)",
    ),
    effect(
        "antioxidants",
        Target::Of(SkinBarrier),
        A,
        "water loss fell in the same trial (Heinrich 2006, 10.1093/jn/136.6.1565); here by less of a burn alone",
    ),
    effect(
        "il4_il13_blocker",
        Target::Of(SkinInflammation),
        A,
        "SCORAD about −50 % against −18 % on placebo in sixteen weeks (PMC6989562; Simpson 2016, 10.1056/NEJMoa1610020)",
    ),
    effect("il4_il13_blocker", Target::Of(SkinBarrier), D, "what slows renewal is blocked; mechanism"),
    effect("il4_il13_blocker", Target::Of(Itch), A, "itch falls first (Simpson 2016, 10.1056/NEJMoa1610020)"),
    effect(
        "il17_blocker",
        Target::Of(SkinInflammation),
        A,
        "PASI75 in 77 to 82 % in twelve weeks (Langley 2014, 10.1056/NEJMoa1314258)",
    ),
    effect("il17_blocker", Target::Of(EpidermalGrowth), A, "plaques thin (Langley 2014, 10.1056/NEJMoa1314258)"),
];
