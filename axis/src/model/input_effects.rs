//! What each input acts on, and how good the evidence for that is.
//!
//! The equations decide who is reached; a test reads the list off their symbols and holds this table to it. What the
//! equations can not know is the evidence, so it is written here. The sign is read off the slopes of the equations.

use super::{
    layer::{Layer, Layers},
    table::Grade::{self, A, B, C, D},
};

/// One input and one compartment that it acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InputEffect {
    /// The input, or the swallowed strain.
    pub input: &'static str,
    /// The compartment; `stress` is the stress that is felt.
    pub target: &'static str,
    /// How good the evidence is.
    pub grade: Grade,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

impl InputEffect {
    /// Whether the input acts there when these layers are on.
    #[must_use]
    pub fn acts(&self, layers: &Layers) -> bool {
        match self.target {
            "stress" => layers.has(Layer::Neuroendocrine),
            target if self.input == "stress" => {
                layers.has(Layer::Neuroendocrine) && super::state::is_unknown(target, layers)
            }
            target => super::state::is_unknown(target, layers),
        }
    }
}

/// What a swallowed strain does while it is there. These arrows can not be cut: not taking the strain does that.
pub const STRAIN: &[InputEffect] = &[
    effect(
        "probiotic",
        "gut_permeability",
        A,
        "probiotics lower zonulin on average, low certainty (Zheng 2023, 10.3389/fimmu.2023.1143548)",
    ),
    effect("probiotic", "pathobionts", D, "a strain helps the community to hold them down; the size is assumed"),
    effect(
        "probiotic",
        "scfa",
        D,
        "lactobacilli and bifidobacteria feed butyrate makers a little; the size is assumed",
    ),
];

const fn effect(input: &'static str, target: &'static str, grade: Grade, evidence: &'static str) -> InputEffect {
    InputEffect { input, target, grade, evidence }
}

/// Everything an input acts on, input by input.
pub const INPUT_EFFECTS: &[InputEffect] = &[
    effect(
        "fibre",
        "microbes",
        A,
        "64 trials: bifidobacteria rise, diversity and Faecalibacterium do not (So 2018, 10.1093/ajcn/nqy041)",
    ),
    effect(
        "fibre",
        "scfa_producers",
        A,
        "next to nothing in 64 trials (So 2018, 10.1093/ajcn/nqy041), so nearly saturated",
    ),
    effect("fibre", "bifidobacteria", A, "64 trials (So 2018, 10.1093/ajcn/nqy041)"),
    effect(
        "fibre",
        "scfa",
        A,
        "faecal butyrate rises a little (So 2018, 10.1093/ajcn/nqy041); the response saturates (Holmes 2022, 10.1186/s40168-022-01307-x)",
    ),
    effect(
        "fibre",
        "bile_acids",
        B,
        "secondary bile acids fell at 55 g a day, not randomised (O'Keefe 2015, 10.1038/ncomms7342)",
    ),
    effect("prebiotic", "microbes", A, "as fibre; two trials in mothers found no effect on eczema"),
    effect("prebiotic", "scfa_producers", A, "as fibre: nearly saturated (So 2018, 10.1093/ajcn/nqy041)"),
    effect(
        "prebiotic",
        "bifidobacteria",
        A,
        "64 trials of fibre, prebiotics among them (So 2018, 10.1093/ajcn/nqy041)",
    ),
    effect("prebiotic", "scfa", A, "which fibre decides (Baxter 2019, 10.1128/mBio.02566-18)"),
    effect("prebiotic", "bile_acids", B, "taken to act as fibre does (O'Keefe 2015, 10.1038/ncomms7342)"),
    effect(
        "saturated_fat",
        "lps",
        A,
        "a cream or coconut meal raises endotoxin (Erridge 2007, 10.1093/ajcn/86.5.1286; Lyte 2016, 10.1186/s12944-016-0357-6); inflammation often stays as it was",
    ),
    effect("saturated_fat", "pathobionts", B, "animal-based diet, n = 10 (David 2014, 10.1038/nature12820)"),
    effect("saturated_fat", "bile_acids", B, "fat calls for bile; animal-based diet (David 2014, 10.1038/nature12820)"),
    effect(
        "polyphenols",
        "scfa_producers",
        A,
        "butyrate makers rose in 8 weeks, n = 51 (Del Bo' 2021, 10.1016/j.clnu.2020.12.014)",
    ),
    effect("polyphenols", "cytokines", D, "trials disagree; mechanism, kept small"),
    effect(
        "fermented_food",
        "cytokines",
        A,
        "inflammatory proteins fell in 17 weeks, n = 18 (Wastyk 2021, 10.1016/j.cell.2021.06.019)",
    ),
    effect(
        "antibiotic",
        "microbes",
        A,
        "vancomycin in a trial, amoxicillin hardly; neither moved permeability or inflammation (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
    ),
    effect(
        "antibiotic",
        "scfa_producers",
        A,
        "vancomycin in a trial, amoxicillin hardly (Reijnders 2016, 10.1016/j.cmet.2016.06.016)",
    ),
    effect(
        "antibiotic",
        "bifidobacteria",
        B,
        "depleted after three drugs, n = 12 (Palleja 2018, 10.1038/s41564-018-0257-9)",
    ),
    effect(
        "antibiotic",
        "pathobionts",
        B,
        "broad drugs hit them too; the bloom comes after (Palleja 2018, 10.1038/s41564-018-0257-9)",
    ),
    effect("antibiotic", "probiotic", D, "most strains are sensitive; the size is assumed"),
    effect(
        "probiotic_mixture",
        "microbes",
        A,
        "lowers zonulin and LPS on average, low certainty (Zheng 2023, 10.3389/fimmu.2023.1143548); after antibiotics it delayed the return of a person's own microbes (Suez 2018)",
    ),
    effect("probiotic_mixture", "probiotic", A, "found in stool while taken; some people resist it (Zmora 2018)"),
    effect(
        "probiotic_mixture",
        "treg",
        D,
        "mixtures lower SCORAD by 3 to 8 points (Huang 2017, 10.3389/fcimb.2017.00392); that it is by these cells is assumed",
    ),
    effect("l_rhamnosus", "microbes", A, "as a mixture"),
    effect("l_rhamnosus", "probiotic", A, "found in stool while taken"),
    effect(
        "l_rhamnosus",
        "treg",
        A,
        "no effect: GG did not treat eczema (Huang 2017, 10.3389/fcimb.2017.00392), so its strength is 0",
    ),
    effect("b_longum", "microbes", A, "as a mixture"),
    effect("b_longum", "probiotic", A, "found in stool while taken"),
    effect(
        "b_longum",
        "treg",
        D,
        "35624 lowered CRP and TNF in small trials (Groeger 2013, 10.4161/gmic.25487); that it is by these cells is assumed",
    ),
    effect("stress", "stress", B, "what is felt of what happens"),
    effect("stress_reduction", "stress", B, "programmes help; by how much depends on who asks"),
    effect("stress", "bifidobacteria", C, "lactobacilli fall in stressed mice (Galley 2014); weak in people"),
    effect(
        "stress",
        "mast_cells",
        A,
        "public speech opened the gut, and cromoglycate abolished it, in one study (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)",
    ),
    effect(
        "stress",
        "cortisol",
        A,
        "76 studies of one stress test (Gu 2022, 10.1016/j.cpnec.2022.100125); habituation is left out",
    ),
    effect(
        "stress",
        "skin_barrier",
        A,
        "repair about a tenth slower in one study, no effect in another (Benham 2015, 10.1002/smi.2640)",
    ),
    effect(
        "uv",
        "scfa_producers",
        B,
        "Lachnospiraceae rose in people short of vitamin D, no control arm (Bosman 2019, 10.3389/fmicb.2019.02410)",
    ),
    effect(
        "uv",
        "skin_inflammation",
        A,
        "reddens above 1 MED (Heinrich 2006, 10.1093/jn/136.6.1565); light therapy below it calms",
    ),
    effect("uv", "mast_cells", D, "sunburn itches; the size is assumed"),
    effect("uv", "skin_barrier", A, "water loss rises after UV; the size is assumed"),
    effect("irritation", "skin_inflammation", B, "scratching worsens eczema; the size is assumed"),
    effect("irritation", "skin_barrier", A, "tape stripping and detergents are the standard tests of it"),
    effect("emollient", "skin_barrier", A, "basic care of eczema; did not prevent it in newborns"),
    effect("emollient", "hydration", A, "what it is made for"),
    effect("anti_inflammatory_cream", "skin_inflammation", A, "steroid creams work within days; the size is assumed"),
    effect(
        "mast_cell_stabiliser",
        "mast_cells",
        A,
        "cromoglycate, in one study (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)",
    ),
];
