//! The arrows between compartments, each with its sign and its evidence, and the scissors that cut them.
//!
//! A cut arrow does not send zero. Its target goes on seeing its source at the healthy value, whatever happens to the
//! source. So cutting an arrow never moves a healthy person, and what a cut changes is exactly what the arrow does.

use super::{
    layer::{Layer, Layers},
    state::{Selection, State, is_shown},
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
    /// The compartment or reading it starts from.
    pub source: &'static str,
    /// The compartment it acts on.
    pub target: &'static str,
    /// Which way it acts.
    pub sign: Sign,
    /// How good the evidence is.
    pub grade: Grade,
    /// The layer it belongs to; nothing for the core.
    pub layer: Option<Layer>,
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

macro_rules! arrows {
    ($($link:ident: $name:literal, $source:literal, $sign:ident, $target:literal, $grade:ident, $layer:expr, $evidence:literal;)+) => {
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
                        name: $name, source: $source, target: $target,
                        sign: Sign::$sign, grade: $grade, layer: $layer, evidence: $evidence,
                    },)+
                }
            }
        }
    };
}

arrows! {
    // The core: from the gut to the skin and back.
    ScfaToPermeability: "scfa_to_permeability", "scfa", Lowers, "gut_permeability", D, None,
        "short-chain fatty acids tighten cell layers; proof in people is indirect (Scharf 2025, 10.1080/19490976.2025.2545414)";
    DysbiosisToLps: "dysbiosis_to_lps", "microbes", Lowers, "lps", B, None,
        "animal-based diets favour LPS-bearing taxa within days, n = 10 (David 2014, 10.1038/nature12820)";
    PermeabilityToLps: "permeability_to_lps", "gut_permeability", Raises, "lps", B, None,
        "zonulin and LPS both raised in food allergy (Niewiem 2022); but the LPS marker LBP is normal in psoriasis (10.1111/ced.12007)";
    LpsToCytokines: "lps_to_cytokines", "lps", Raises, "cytokines", A, None,
        "LPS given to volunteers: TNF, IL-6 and IL-8 rise within hours (Dillingh 2014, 10.1186/s12950-014-0028-1)";
    CytokinesToSkin: "cytokines_to_skin", "cytokines", Raises, "skin_inflammation", B, None,
        "drugs against cytokines clear psoriasis; that gut-born cytokines do it is inferred";
    SkinToMicrobes: "skin_to_microbes", "skin_inflammation", Lowers, "microbes", C, None,
        "only in mice: lactobacilli fall (Kiyohara 2019, 10.1016/j.jcmgh.2018.09.010); wounds change gut microbes (Dokoshi 2024, 10.1038/s41467-024-47072-3)";
    SkinToPermeability: "skin_to_permeability", "skin_inflammation", Raises, "gut_permeability", C, None,
        "mice: tape-stripped skin opens the gut through mast cells; in people only more duodenal mast cells are seen (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023)";
    // Microbiome.
    MicrobesToPathobionts: "microbes_to_pathobionts", "microbes", Lowers, "pathobionts", B, Some(Layer::Microbiome),
        "colonisation resistance: Enterobacteriaceae bloom when antibiotics thin the rest (Palleja 2018, 10.1038/s41564-018-0257-9)";
    PathobiontsToMicrobes: "pathobionts_to_microbes", "pathobionts", Lowers, "microbes", D, Some(Layer::Microbiome),
        "competition for room; the size is assumed";
    PathobiontsToLps: "pathobionts_to_lps", "pathobionts", Raises, "lps", C, Some(Layer::Microbiome),
        "more LPS-bearing bacteria, more endotoxin, in mice on a fat diet (Cani 2007, Diabetes 56:1761)";
    CytokinesToPathobionts: "cytokines_to_pathobionts", "cytokines", Raises, "pathobionts", C, Some(Layer::Microbiome),
        "inflammation feeds Enterobacteriaceae in mice; kept small";
    // Metabolites.
    MicrobesToScfa: "microbes_to_scfa", "microbes", Raises, "scfa", A, Some(Layer::Metabolites),
        "vancomycin lowered short-chain fatty acids in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
    BifidobacteriaToTryptophan: "bifidobacteria_to_tryptophan", "bifidobacteria", Raises, "tryptophan_metabolites", C, Some(Layer::Metabolites),
        "lactobacilli make indoles that act on AhR, in mice (Fang 2022, 10.3390/ijms23147735)";
    CytokinesToTryptophan: "cytokines_to_tryptophan", "cytokines", Lowers, "tryptophan_metabolites", D, Some(Layer::Metabolites),
        "inflammation turns tryptophan into kynurenine; mechanism only";
    MicrobesToBileAcids: "microbes_to_bile_acids", "scfa_producers", Raises, "bile_acids", A, Some(Layer::Metabolites),
        "vancomycin lowered secondary bile acids in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
    TryptophanToPermeability: "tryptophan_to_permeability", "tryptophan_metabolites", Lowers, "gut_permeability", C, Some(Layer::Metabolites),
        "indoles tighten the lining through PXR in mice (Venkatesh 2014, 10.1016/j.immuni.2014.06.014)";
    BileAcidsToPermeability: "bile_acids_to_permeability", "bile_acids", Lowers, "gut_permeability", D, Some(Layer::Metabolites),
        "mechanism only; at high doses deoxycholate opens the lining, so the strength is small";
    ScfaToCytokines: "scfa_to_cytokines", "scfa", Lowers, "cytokines", D, Some(Layer::Metabolites),
        "butyrate quiets NF-κB in cells; fibre lowers TNF in meta-analyses, CRP not always (Fu 2022, 10.3389/fnut.2022.972399)";
    ScfaToTreg: "scfa_to_treg", "scfa", Raises, "treg", B, Some(Layer::Metabolites),
        "propionate 1 g a day: regulatory T cells more than +30 % in 2 weeks (Duscha 2020, 10.1016/j.cell.2020.02.035)";
    ScfaToTh17: "scfa_to_th17", "scfa", Lowers, "th17", B, Some(Layer::Metabolites),
        "Th17 cells fell in the same study (Duscha 2020, 10.1016/j.cell.2020.02.035)";
    ScfaToMastCells: "scfa_to_mast_cells", "scfa", Lowers, "mast_cells", D, Some(Layer::Metabolites),
        "butyrate calms mast cells in the dish (Folkerts 2020, 10.1111/all.14254); basophils the opposite (Shi 2021, 10.1111/imm.13370)";
    ScfaToSkinBarrier: "scfa_to_skin_barrier", "scfa", Raises, "skin_barrier", C, Some(Layer::Metabolites),
        "fibre and butyrate strengthen the skin barrier of mice (Trompette 2022, 10.1038/s41385-022-00524-9); 2 % of colonic butyrate reaches the blood, so small";
    TryptophanToTreg: "tryptophan_to_treg", "tryptophan_metabolites", Raises, "treg", C, Some(Layer::Metabolites),
        "through AhR, in mice";
    TryptophanToSkin: "tryptophan_to_skin", "tryptophan_metabolites", Lowers, "skin_inflammation", C, Some(Layer::Metabolites),
        "through AhR in mice (Fang 2022, 10.3390/ijms23147735); that gut indoles reach human skin is unproven";
    TryptophanToSkinBarrier: "tryptophan_to_skin_barrier", "tryptophan_metabolites", Raises, "skin_barrier", C, Some(Layer::Metabolites),
        "AhR drugs on the skin work in people (tapinarof, 10.1016/j.jaad.2020.05.135); gut indoles are unproven";
    BileAcidsToTh17: "bile_acids_to_th17", "bile_acids", Lowers, "th17", C, Some(Layer::Metabolites),
        "3-oxolithocholic acid, in mice (Hang 2019, 10.1038/s41586-019-1785-z)";
    BileAcidsToTreg: "bile_acids_to_treg", "bile_acids", Raises, "treg", C, Some(Layer::Metabolites),
        "isoallolithocholic acid, in mice (Song 2020, 10.1038/s41586-019-1865-0)";
    BileAcidsToSkin: "bile_acids_to_skin", "bile_acids", Lowers, "skin_inflammation", C, Some(Layer::Metabolites),
        "sign disputed, so its strength is 0: cholestyramine prevents diet dermatitis in mice, bile acids helped in a series of patients (Gyurcsovics 2003, 10.1016/j.pathophys.2003.07.001)";
    // Immune.
    CytokinesToTh17: "cytokines_to_th17", "cytokines", Raises, "th17", D, Some(Layer::Immune),
        "IL-6 and IL-23 make Th17 cells; mechanism";
    TregToTh17: "treg_to_th17", "treg", Lowers, "th17", D, Some(Layer::Immune),
        "regulatory T cells restrain Th17; mechanism";
    CytokinesToTreg: "cytokines_to_treg", "cytokines", Lowers, "treg", D, Some(Layer::Immune),
        "IL-6 turns the balance from regulatory T cells to Th17; mechanism";
    Th17ToCytokines: "th17_to_cytokines", "th17", Raises, "cytokines", D, Some(Layer::Immune),
        "IL-17 adds to the load; kept small";
    TregToCytokines: "treg_to_cytokines", "treg", Lowers, "cytokines", D, Some(Layer::Immune),
        "IL-10; mechanism";
    Th17ToSkin: "th17_to_skin", "th17", Raises, "skin_inflammation", B, Some(Layer::Immune),
        "Th17/Treg ratio in blood about eightfold in psoriasis (A7.1), Th17 raised in eczema (Mao 2021)";
    TregToSkin: "treg_to_skin", "treg", Lowers, "skin_inflammation", B, Some(Layer::Immune),
        "lower in psoriasis in two of three studies; one finds no difference (Na 2016)";
    MastCellsToPermeability: "mast_cells_to_permeability", "mast_cells", Raises, "gut_permeability", A, Some(Layer::Immune),
        "stress doubled permeability, and cromoglycate abolished it, in one study (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)";
    MastCellsToSkin: "mast_cells_to_skin", "mast_cells", Raises, "skin_inflammation", C, Some(Layer::Immune),
        "nerves and mast cells in skin, mostly mice";
    SkinToMastCells: "skin_to_mast_cells", "skin_inflammation", Raises, "mast_cells", C, Some(Layer::Immune),
        "tape-stripped mice: gut mast cells expand; more duodenal mast cells in human eczema (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023)";
    CytokinesToPermeability: "cytokines_to_permeability", "cytokines", Raises, "gut_permeability", D, Some(Layer::Immune),
        "TNF with interferon opens cell layers";
    // Neuroendocrine.
    CytokinesToCortisol: "cytokines_to_cortisol", "cytokines", Raises, "cortisol", B, Some(Layer::Neuroendocrine),
        "inflammation wakes the stress axis; kept small";
    CortisolToCytokines: "cortisol_to_cytokines", "cortisol", Lowers, "cytokines", A, Some(Layer::Neuroendocrine),
        "the class effect of glucocorticoids; resistance under lasting stress is left out";
    CortisolToMastCells: "cortisol_to_mast_cells", "cortisol", Lowers, "mast_cells", B, Some(Layer::Neuroendocrine),
        "the class effect of glucocorticoids; the stress of a day outweighs it";
    CortisolToSkin: "cortisol_to_skin", "cortisol", Lowers, "skin_inflammation", A, Some(Layer::Neuroendocrine),
        "the class effect of glucocorticoids";
    MicrobesToSerotonin: "microbes_to_serotonin", "microbes", Raises, "serotonin", C, Some(Layer::Neuroendocrine),
        "spore-formers raise serotonin in mice (Yano 2015, 10.1016/j.cell.2015.02.047)";
    BifidobacteriaToGaba: "bifidobacteria_to_gaba", "bifidobacteria", Raises, "gaba", C, Some(Layer::Neuroendocrine),
        "in mice; the same strain did nothing in people (Kelly 2017, 10.1016/j.bbi.2016.11.018)";
    SerotoninToStress: "serotonin_to_stress", "serotonin", Lowers, "stress", C, Some(Layer::Neuroendocrine),
        "weak; in skin serotonin does the opposite, which is left out";
    GabaToStress: "gaba_to_stress", "gaba", Lowers, "stress", C, Some(Layer::Neuroendocrine),
        "very weak: null in people (Kelly 2017, 10.1016/j.bbi.2016.11.018); B. longum 1714 eased a stress test (Allen 2016, 10.1038/tp.2016.191)";
    // Skin.
    SkinToBarrier: "skin_to_barrier", "skin_inflammation", Lowers, "skin_barrier", B, Some(Layer::Skin),
        "IL-4 and IL-13 cut filaggrin by 75 % (Howell 2007, 10.1016/j.jaci.2007.04.031); lesions lose 2.5 times the water (Montero-Vilchez 2021, 10.3390/jcm10020359)";
    BarrierToSkin: "barrier_to_skin", "skin_barrier", Lowers, "skin_inflammation", B, Some(Layer::Skin),
        "water loss in the first week of life predicts eczema (10.1016/j.alit.2015.09.004); emollients did not prevent it";
    BarrierToHydration: "barrier_to_hydration", "skin_barrier", Raises, "hydration", B, Some(Layer::Skin),
        "eczema lesions: half the moisture (Montero-Vilchez 2021, 10.3390/jcm10020359)";
}

/// Both halves of the way back from skin to gut, which a scenario may cut by one name.
pub const SKIN_TO_GUT: (&str, [Link; 2]) = ("skin_to_gut", [Link::SkinToMicrobes, Link::SkinToPermeability]);

/// Which arrows are cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DisabledLinks(Vec<Link>);

impl DisabledLinks {
    /// Nothing cut.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// These arrows cut; each counts once, in the order of [`Link::ALL`].
    pub fn of(links: impl IntoIterator<Item = Link>) -> Self {
        let mut cut: Vec<Link> = links.into_iter().collect();
        cut.sort_unstable();
        cut.dedup();
        Self(cut)
    }

    /// The cut arrows.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.0
    }
}

/// How the parts of the model are connected: which layers are on, which arrows are cut.
///
/// An arrow of a layer that is off is cut like any other: its target sees its source healthy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topology {
    layers: Layers,
    cuts: DisabledLinks,
    // Both are found once, because every evaluation of the equations asks for them.
    /// Each target that does not hear all of its sources, and which it does not.
    unheard: Vec<(&'static str, Selection)>,
    /// The compartments whose layer is off.
    off: Selection,
}

impl Topology {
    /// These layers on and these arrows cut.
    #[must_use]
    pub fn new(layers: Layers, cuts: DisabledLinks) -> Self {
        let is_silent =
            |link: &Link| cuts.links().contains(link) || link.arrow().layer.is_some_and(|layer| !layers.has(layer));
        let silent = Link::ALL.iter().filter(|link| is_silent(link)).map(|link| link.arrow());
        // What a silent layer holds is healthy anyway, so only arrows between moving parts need to be looked at.
        let silent = silent.filter(|arrow| is_shown(arrow.source, &layers) || arrow.source == "scfa");
        let silent = silent.filter(|arrow| is_shown(arrow.target, &layers));
        let mut unheard: Vec<(&'static str, Selection)> = Vec::new();
        for arrow in silent {
            let source = selection(|compartment| compartment == arrow.source);
            match unheard.iter_mut().find(|(target, _)| *target == arrow.target) {
                Some((_, sources)) => *sources = sources.combine(source, |own, more| own | more),
                None => unheard.push((arrow.target, source)),
            }
        }
        let off = selection(|compartment| !is_shown(compartment, &layers));
        Self { layers, cuts, unheard, off }
    }

    /// The core alone, nothing cut.
    #[must_use]
    pub fn core() -> Self {
        Self::new(Layers::core(), DisabledLinks::none())
    }

    /// The core with these arrows cut.
    pub fn cutting(links: impl IntoIterator<Item = Link>) -> Self {
        Self::new(Layers::core(), DisabledLinks::of(links))
    }

    /// These layers, nothing cut.
    #[must_use]
    pub fn with(layers: Layers) -> Self {
        Self::new(layers, DisabledLinks::none())
    }

    /// The layers that are on.
    #[must_use]
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// The arrows that are cut.
    #[must_use]
    pub fn cuts(&self) -> &DisabledLinks {
        &self.cuts
    }

    /// The compartments whose layer is off.
    pub(super) fn off(&self) -> &Selection {
        &self.off
    }

    /// The sources that this target does not hear; nothing if it hears all.
    pub(super) fn unheard_by(&self, target: &str) -> Option<&Selection> {
        self.unheard.iter().find(|(deaf, _)| *deaf == target).map(|(_, sources)| sources)
    }
}

/// The compartments of which this is true.
fn selection(is_chosen: impl Fn(&str) -> bool) -> Selection {
    State::from_positions(|position| is_chosen(State::<f64>::TABLE[position].name))
}
