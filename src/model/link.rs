//! The arrows between compartments, each with its sign and its evidence, and the scissors that cut them.
//!
//! A cut arrow does not send zero. Its target goes on seeing its source at the healthy value, whatever happens to the
//! source. So cutting an arrow never moves a healthy person, and what a cut changes is exactly what the arrow does.

use super::{
    number::Number,
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
    /// The best evidence, and what speaks against it.
    pub evidence: &'static str,
}

macro_rules! arrows {
    ($($link:ident: $name:literal, $source:literal, $sign:ident, $target:literal, $grade:ident, $evidence:literal;)+) => {
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
                        sign: Sign::$sign, grade: $grade, evidence: $evidence,
                    },)+
                }
            }
        }
    };
}

arrows! {
    MicrobesToPermeability: "microbes_to_permeability", "microbes", Lowers, "gut_permeability", D,
        "short-chain fatty acids tighten cell layers; proof in people is indirect (Scharf 2025, 10.1080/19490976.2025.2545414)";
    DysbiosisToLps: "dysbiosis_to_lps", "dysbiosis", Raises, "lps", B,
        "animal-based diets favour LPS-bearing taxa within days, n = 10 (David 2014, 10.1038/nature12820)";
    PermeabilityToLps: "permeability_to_lps", "gut_permeability", Raises, "lps", B,
        "zonulin and LPS both raised in food allergy (Niewiem 2022); but the LPS marker LBP is normal in psoriasis (10.1111/ced.12007)";
    LpsToCytokines: "lps_to_cytokines", "lps", Raises, "cytokines", A,
        "LPS given to volunteers: TNF, IL-6 and IL-8 rise within hours (Dillingh 2014, 10.1186/s12950-014-0028-1)";
    CytokinesToSkin: "cytokines_to_skin", "cytokines", Raises, "skin_inflammation", B,
        "Th17/Treg ratio raised about eightfold in psoriasis; one study finds no Treg difference (Na 2016)";
    SkinToMicrobes: "skin_to_microbes", "skin_inflammation", Lowers, "microbes", C,
        "only in mice: lactobacilli fall (Kiyohara 2019, 10.1016/j.jcmgh.2018.09.010); wounds change gut microbes (Dokoshi 2024, 10.1038/s41467-024-47072-3)";
    SkinToPermeability: "skin_to_permeability", "skin_inflammation", Raises, "gut_permeability", C,
        "mice: tape-stripped skin opens the gut through mast cells; in people only more duodenal mast cells are seen (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023)";
}

/// Both halves of the way back from skin to gut, which a scenario may cut by one name.
pub const SKIN_TO_GUT: (&str, [Link; 2]) = ("skin_to_gut", [Link::SkinToMicrobes, Link::SkinToPermeability]);

/// Which arrows are cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cuts(Vec<Link>);

impl Cuts {
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

    /// What the target of `link` sees: the signal itself, or the healthy one where the link is cut.
    pub fn carry<S: Number>(&self, link: Link, signal: S, healthy: S) -> S {
        if self.0.contains(&link) { healthy } else { signal }
    }
}
