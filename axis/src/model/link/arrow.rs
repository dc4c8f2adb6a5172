//! The arrows between compartments, each with its sign and its evidence.

use crate::model::{
    layer::Layer,
    state::{Compartment, Target},
    table::Grade::{self, A, B, C, D},
};

/// Whether more of the source means more or less of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// More of the source, more of the target.
    Raises,
    /// More of the source, less of the target.
    Lowers,
}

/// What is known about one arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// The name a scenario cuts it by.
    pub name: &'static str,
    /// The compartment it starts from.
    pub source: Compartment,
    /// What it acts on.
    pub target: Target,
    /// Which way it acts.
    pub sign: Sign,
    /// How good the evidence is.
    pub grade: Grade,
    /// The layer it belongs to; nothing for the core.
    pub layer: Option<Layer>,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

macro_rules! target {
    (Stress) => {
        Target::Stress
    };
    ($compartment:ident) => {
        Target::Of(Compartment::$compartment)
    };
}

macro_rules! arrows {
    ($($link:ident: $name:literal, $source:ident, $sign:ident, $target:ident, $grade:ident, $layer:expr, $evidence:literal;)+) => {
        /// An arrow between two compartments.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Link { $(#[doc = $name] $link,)+ }

        impl Link {
            /// All arrows, from the gut to the skin and back.
            pub const ALL: &'static [Self] = &[$(Self::$link,)+];

            /// What is known about this arrow.
            #[must_use]
            pub const fn arrow(self) -> &'static Arrow {
                match self {
                    $(Self::$link => &Arrow {
                        name: $name, source: Compartment::$source, target: target!($target),
                        sign: Sign::$sign, grade: $grade, layer: $layer, evidence: $evidence,
                    },)+
                }
            }
        }
    };
}

arrows! {
    // The core: from the gut to the skin and back.
    ScfaToPermeability: "scfa_to_permeability", Scfa, Lowers, GutPermeability, D, None,
        "butyrate tightens cell layers; a trial that took most of it away saw no leak, so small (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
    DysbiosisToLps: "dysbiosis_to_lps", Microbes, Lowers, Lps, B, None,
        "animal-based diets favour LPS-bearing taxa within days, n = 10 (David 2014, 10.1038/nature12820); vancomycin moved no LPS (Reijnders 2016), so small";
    PermeabilityToLps: "permeability_to_lps", GutPermeability, Raises, Lps, B, None,
        "zonulin and LPS both raised in food allergy (Niewiem 2022); but the LPS marker LBP is normal in psoriasis (10.1111/ced.12007)";
    LpsToCytokines: "lps_to_cytokines", Lps, Raises, Cytokines, A, None,
        "LPS given to volunteers: TNF, IL-6 and IL-8 rise within hours (Dillingh 2014, 10.1186/s12950-014-0028-1)";
    CytokinesToSkin: "cytokines_to_skin", Cytokines, Raises, SkinInflammation, B, None,
        "drugs against TNF clear psoriasis; that gut-born cytokines do it is inferred";
    SkinToMicrobes: "skin_to_microbes", SkinInflammation, Lowers, Microbes, C, None,
        "only in mice: lactobacilli fall (Kiyohara 2019, 10.1016/j.jcmgh.2018.09.010); wounds change gut microbes (Dokoshi 2024, 10.1038/s41467-024-47072-3)";
    SkinToPermeability: "skin_to_permeability", SkinInflammation, Raises, GutPermeability, C, None,
        "mice: tape-stripped skin opens the gut through mast cells; in people only more duodenal mast cells are seen (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023)";
    // Microbiome.
    MicrobesToPathobionts: "microbes_to_pathobionts", Microbes, Lowers, Pathobionts, B, Some(Layer::Microbiome),
        "colonisation resistance: Enterobacteriaceae bloom when antibiotics thin the rest (Palleja 2018, 10.1038/s41564-018-0257-9)";
    PathobiontsToMicrobes: "pathobionts_to_microbes", Pathobionts, Lowers, Microbes, D, Some(Layer::Microbiome),
        "competition for room; the size is assumed";
    PathobiontsToLps: "pathobionts_to_lps", Pathobionts, Raises, Lps, C, Some(Layer::Microbiome),
        "more LPS-bearing bacteria, more endotoxin, in mice on a fat diet (Cani 2007, Diabetes 56:1761)";
    CytokinesToPathobionts: "cytokines_to_pathobionts", Cytokines, Raises, Pathobionts, C, Some(Layer::Microbiome),
        "inflammation feeds Enterobacteriaceae in mice; kept small";
    // Metabolites.
    MicrobesToScfa: "microbes_to_scfa", Microbes, Raises, Scfa, A, Some(Layer::Metabolites),
        "vancomycin lowered short-chain fatty acids in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
    BifidobacteriaToTryptophan: "bifidobacteria_to_tryptophan", Bifidobacteria, Raises, TryptophanMetabolites, C, Some(Layer::Metabolites),
        "lactobacilli make indoles that act on AhR, in mice (Fang 2022, 10.3390/ijms23147735)";
    CytokinesToTryptophan: "cytokines_to_tryptophan", Cytokines, Lowers, TryptophanMetabolites, D, Some(Layer::Metabolites),
        "inflammation turns tryptophan into kynurenine; mechanism only";
    MicrobesToBileAcids: "microbes_to_bile_acids", ScfaProducers, Raises, BileAcids, A, Some(Layer::Metabolites),
        "vancomycin lowered secondary bile acids in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
    TryptophanToPermeability: "tryptophan_to_permeability", TryptophanMetabolites, Lowers, GutPermeability, C, Some(Layer::Metabolites),
        "indoles tighten the lining through PXR in mice (Venkatesh 2014, 10.1016/j.immuni.2014.06.014)";
    BileAcidsToPermeability: "bile_acids_to_permeability", BileAcids, Lowers, GutPermeability, D, Some(Layer::Metabolites),
        "mechanism only; at high doses deoxycholate opens the lining, so the strength is small";
    ScfaToCytokines: "scfa_to_cytokines", Scfa, Lowers, Cytokines, D, Some(Layer::Metabolites),
        "butyrate quiets NF-κB in cells; fibre lowers TNF in meta-analyses, CRP not always (Fu 2022, 10.3389/fnut.2022.972399)";
    ScfaToTreg: "scfa_to_treg", Scfa, Raises, Treg, B, Some(Layer::Metabolites),
        "propionate 1 g a day: regulatory T cells more than +30 % in 2 weeks (Duscha 2020, 10.1016/j.cell.2020.02.035)";
    ScfaToTh17: "scfa_to_th17", Scfa, Lowers, Th17, B, Some(Layer::Metabolites),
        "Th17 cells fell in the same study (Duscha 2020, 10.1016/j.cell.2020.02.035)";
    ScfaToMastCells: "scfa_to_mast_cells", Scfa, Lowers, MastCells, D, Some(Layer::Metabolites),
        "butyrate calms mast cells in the dish (Folkerts 2020, 10.1111/all.14254); basophils the opposite (Shi 2021, 10.1111/imm.13370)";
    ScfaToSkinBarrier: "scfa_to_skin_barrier", Scfa, Raises, SkinBarrier, C, Some(Layer::Metabolites),
        "fibre and butyrate strengthen the skin barrier of mice (Trompette 2022, 10.1038/s41385-022-00524-9); 2 % of colonic butyrate reaches the blood, so small";
    ScfaToGrowth: "scfa_to_growth", Scfa, Raises, EpidermalGrowth, C, Some(Layer::Metabolites),
        "keratinocytes of mice (Trompette 2022, 10.1038/s41385-022-00524-9), so very small";
    TryptophanToTreg: "tryptophan_to_treg", TryptophanMetabolites, Raises, Treg, C, Some(Layer::Metabolites),
        "through AhR, in mice";
    TryptophanToSkin: "tryptophan_to_skin", TryptophanMetabolites, Lowers, SkinInflammation, C, Some(Layer::Metabolites),
        "through AhR in mice (Fang 2022, 10.3390/ijms23147735); that gut indoles reach human skin is unproven";
    TryptophanToSkinBarrier: "tryptophan_to_skin_barrier", TryptophanMetabolites, Raises, SkinBarrier, C, Some(Layer::Metabolites),
        "AhR drugs on the skin work in people (tapinarof, 10.1016/j.jaad.2020.05.135); gut indoles are unproven";
    TryptophanToGrowth: "tryptophan_to_growth", TryptophanMetabolites, Raises, EpidermalGrowth, C, Some(Layer::Metabolites),
        "through AhR in mice, so very small";
    BileAcidsToTh17: "bile_acids_to_th17", BileAcids, Lowers, Th17, C, Some(Layer::Metabolites),
        "3-oxolithocholic acid, in mice (Hang 2019, 10.1038/s41586-019-1785-z)";
    BileAcidsToTreg: "bile_acids_to_treg", BileAcids, Raises, Treg, C, Some(Layer::Metabolites),
        "isoallolithocholic acid, in mice (Song 2020, 10.1038/s41586-019-1865-0)";
    BileAcidsToSkin: "bile_acids_to_skin", BileAcids, Lowers, SkinInflammation, C, Some(Layer::Metabolites),
        "sign disputed, so its strength is 0: cholestyramine prevents diet dermatitis in mice, bile acids helped in a series of patients (Gyurcsovics 2003, 10.1016/j.pathophys.2003.07.001)";
    // Immune.
    CytokinesToTh17: "cytokines_to_th17", Cytokines, Raises, Th17, D, Some(Layer::Immune),
        "IL-6 and IL-23 make Th17 cells; mechanism";
    SkinToTh17: "skin_to_th17", SkinInflammation, Raises, Th17, A, Some(Layer::Immune),
        "drugs against IL-23, which inflamed skin makes, clear psoriasis; the size is assumed";
    TregToTh17: "treg_to_th17", Treg, Lowers, Th17, D, Some(Layer::Immune),
        "regulatory T cells restrain Th17; mechanism";
    CytokinesToTreg: "cytokines_to_treg", Cytokines, Lowers, Treg, D, Some(Layer::Immune),
        "IL-6 turns the balance from regulatory T cells to Th17; mechanism";
    Th17ToCytokines: "th17_to_cytokines", Th17, Raises, Cytokines, D, Some(Layer::Immune),
        "IL-17 adds to the load; kept small";
    TregToCytokines: "treg_to_cytokines", Treg, Lowers, Cytokines, D, Some(Layer::Immune),
        "IL-10; mechanism";
    Th17ToSkin: "th17_to_skin", Th17, Raises, SkinInflammation, A, Some(Layer::Immune),
        "a drug against IL-17 cleared most of psoriasis in twelve weeks (Langley 2014, 10.1056/NEJMoa1314258)";
    TregToType2: "treg_to_type_2", Treg, Lowers, Type2, D, Some(Layer::Immune),
        "regulatory T cells restrain type 2; mechanism";
    BarrierToType2: "barrier_to_type_2", SkinBarrier, Lowers, Type2, B, Some(Layer::Immune),
        "a leak comes before eczema (10.1016/j.alit.2015.09.004); filaggrin defects are its strongest cause";
    Type2ToSkin: "type_2_to_skin", Type2, Raises, SkinInflammation, A, Some(Layer::Immune),
        "a drug against IL-4 and IL-13 halved eczema in sixteen weeks (Simpson 2016, 10.1056/NEJMoa1610020)";
    Type2ToSkinBarrier: "type_2_to_skin_barrier", Type2, Lowers, SkinBarrier, D, Some(Layer::Immune),
        "IL-4 and IL-13 cut filaggrin by 75 % in cells (Howell 2007, 10.1016/j.jaci.2007.04.031)";
    Type2ToItch: "type_2_to_itch", Type2, Raises, Itch, A, Some(Layer::Immune),
        "itch falls first under drugs against IL-4 and IL-13 (Simpson 2016, 10.1056/NEJMoa1610020)";
    Th17ToGrowth: "th17_to_growth", Th17, Raises, EpidermalGrowth, A, Some(Layer::Immune),
        "a drug against IL-17 thinned plaques (Langley 2014, 10.1056/NEJMoa1314258)";
    LightCalmToSkin: "light_calm_to_skin", LightCalm, Lowers, SkinInflammation, A, Some(Layer::Immune),
        "narrow-band UVB helps eczema (Reynolds 2001, 10.1016/S0140-6736(00)05114-X) and psoriasis (PMC7668536); it calms whatever T cells do in the skin, itch and growth included";
    TregToSkin: "treg_to_skin", Treg, Lowers, SkinInflammation, B, Some(Layer::Immune),
        "lower in psoriasis in two of three studies; one finds no difference (Na 2016)";
    MastCellsToPermeability: "mast_cells_to_permeability", MastCells, Raises, GutPermeability, A, Some(Layer::Immune),
        "stress doubled permeability, and cromoglycate abolished it, in one study (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)";
    MastCellsToSkin: "mast_cells_to_skin", MastCells, Raises, SkinInflammation, C, Some(Layer::Immune),
        "nerves and mast cells in skin, mostly mice";
    SkinToMastCells: "skin_to_mast_cells", SkinInflammation, Raises, MastCells, C, Some(Layer::Immune),
        "tape-stripped mice: gut mast cells expand; more duodenal mast cells in human eczema (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023)";
    CytokinesToPermeability: "cytokines_to_permeability", Cytokines, Raises, GutPermeability, D, Some(Layer::Immune),
        "TNF with interferon opens cell layers";
    // Neuroendocrine.
    CytokinesToCortisol: "cytokines_to_cortisol", Cytokines, Raises, Cortisol, B, Some(Layer::Neuroendocrine),
        "inflammation wakes the stress axis; kept small";
    CortisolToCytokines: "cortisol_to_cytokines", Cortisol, Lowers, Cytokines, D, Some(Layer::Neuroendocrine),
        "drugs of this class do; the body's own in stress hardly: IL-6 rises a little, CRP stays (Marsland 2017, 10.1016/j.bbi.2017.01.011)";
    CortisolToMastCells: "cortisol_to_mast_cells", Cortisol, Lowers, MastCells, B, Some(Layer::Neuroendocrine),
        "the class effect of glucocorticoids; the stress of a day outweighs it";
    CortisolToSkin: "cortisol_to_skin", Cortisol, Lowers, SkinInflammation, B, Some(Layer::Neuroendocrine),
        "drugs of this class do; for the body's own it is inferred, and tissues grow deaf to lasting stress";
    MicrobesToSerotonin: "microbes_to_serotonin", Microbes, Raises, Serotonin, C, Some(Layer::Neuroendocrine),
        "spore-formers raise serotonin in mice (Yano 2015, 10.1016/j.cell.2015.02.047)";
    BifidobacteriaToGaba: "bifidobacteria_to_gaba", Bifidobacteria, Raises, Gaba, C, Some(Layer::Neuroendocrine),
        "in mice; the same strain did nothing in people (Kelly 2017, 10.1016/j.bbi.2016.11.018)";
    SerotoninToStress: "serotonin_to_stress", Serotonin, Lowers, Stress, C, Some(Layer::Neuroendocrine),
        "weak; in skin serotonin does the opposite, which is left out";
    GabaToStress: "gaba_to_stress", Gaba, Lowers, Stress, C, Some(Layer::Neuroendocrine),
        "very weak: null in people (Kelly 2017, 10.1016/j.bbi.2016.11.018); B. longum 1714 eased a stress test (Allen 2016, 10.1038/tp.2016.191)";
    CytokinesToStress: "cytokines_to_stress", Cytokines, Raises, Stress, B, Some(Layer::Neuroendocrine),
        "sickness behaviour; the size is assumed";
    // Skin.
    SkinToBarrier: "skin_to_barrier", SkinInflammation, Lowers, SkinBarrier, B, Some(Layer::Skin),
        "lesions lose 2.5 times the water (Montero-Vilchez 2021, 10.3390/jcm10020359)";
    BarrierToSkin: "barrier_to_skin", SkinBarrier, Lowers, SkinInflammation, B, Some(Layer::Skin),
        "water loss in the first week of life predicts eczema (10.1016/j.alit.2015.09.004); emollients did not prevent it";
    BarrierToHydration: "barrier_to_hydration", SkinBarrier, Raises, Hydration, B, Some(Layer::Skin),
        "eczema lesions: half the moisture (Montero-Vilchez 2021, 10.3390/jcm10020359)";
    SkinToItch: "skin_to_itch", SkinInflammation, Raises, Itch, B, Some(Layer::Skin),
        "what is inflamed itches";
    ItchToSkin: "itch_to_skin", Itch, Raises, SkinInflammation, B, Some(Layer::Skin),
        "scratching worsens eczema; the size is assumed";
    ItchToSkinBarrier: "itch_to_skin_barrier", Itch, Lowers, SkinBarrier, B, Some(Layer::Skin),
        "scratching strips the outer layer; the size is assumed";
    GrowthToHydration: "growth_to_hydration", EpidermalGrowth, Lowers, Hydration, B, Some(Layer::Skin),
        "a plaque holds a fifth of the healthy moisture (Montero-Vilchez 2021, 10.3390/jcm10020359)";
}

/// The way back from skin to gut, which a scenario may cut by one name: to the microbes, to the lining, and to its mast
/// cells.
pub const SKIN_TO_GUT: (&str, [Link; 3]) =
    ("skin_to_gut", [Link::SkinToMicrobes, Link::SkinToPermeability, Link::SkinToMastCells]);
