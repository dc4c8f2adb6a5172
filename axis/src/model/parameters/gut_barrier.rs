//! Parameters and processes of the gut lining, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Calibrated, Chosen},
    processes, quantities,
};

quantities! {
    /// What decides how leaky the lining is and how fast that changes.
    Parameters {
        permeability_response_time: "τ_P", Day, 7.0, 1.0 => 14.0, 0.01 => 365.0,
            "Time in which the lining follows its causes",
            Assumed("no recovery curve after a single hit was found; days to weeks");
        permeability_baseline: "P_b", Fold, 0.787_957_730_509_320_2, 0.5 => 1.0, 0.0 => 10.0,
            "Leak that is always there",
            Calibrated("so that permeability rests at 1 in the healthy typical adult");
        scfa_lack_gain: "p_A", Fold, 0.8, 0.2 => 1.5, 0.0 => 10.0,
            "Extra leak when short-chain fatty acids are absent",
            Chosen("probiotics lowered the lactulose/mannitol ratio by a third in children with eczema (Rosenfeldt 2004, 10.1016/j.jpeds.2004.06.068); attribution to one cause is a guess");
        scfa_half: "K_P", Fold, 0.6, 0.3 => 1.0, 0.01 => 10.0,
            "Short-chain fatty acids at which half the extra leak is there",
            Assumed("a loss of almost half is needed before the lining suffers");
        scfa_steepness: "n_P", One, 2.0, 1.0 => 4.0, 0.5 => 12.0,
            "How sharply the lack sets in",
            Assumed("1 to 2 is usual in metabolism");
        skin_signal_gain: "p_S", Fold, 1.2, 0.0 => 2.0, 0.0 => 10.0,
            "Extra leak under the full signal of inflamed skin",
            Assumed("seen in mice only; the size is invented");
        tryptophan_tightening: "k_PI", One, 0.03, 0.0 => 0.3, 0.0 => 5.0,
            "Tightening by tryptophan metabolites",
            Assumed("mice and cells only, so small");
        bile_acid_tightening: "k_PX", One, 0.03, 0.0 => 0.2, 0.0 => 5.0,
            "Tightening by secondary bile acids",
            Assumed("mechanism only, so small");
        cytokine_opening: "k_PC", One, 0.01, 0.0 => 0.1, 0.0 => 5.0,
            "Opening by cytokines",
            Assumed("cells only, so small");
        strain_tightening: "k_PQ", One, 0.15, 0.0 => 0.5, 0.0 => 5.0,
            "Tightening by a swallowed strain that holds all its room",
            Chosen("probiotics lowered zonulin on average, with low certainty (Zheng 2023, 10.3389/fimmu.2023.1143548)");
        mast_cell_opening: "k_O", One, 1.0, 0.3 => 2.0, 0.0 => 10.0,
            "Opening for hours by mast cells",
            Chosen("public speech doubled permeability within two hours (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)");
    }
}

processes! {
    /// What opens and closes the lining.
    Processes {
        baseline_leak: "v_leak", "The lining is never quite tight", D,
            "a healthy gut lets some sugar through: lactulose/mannitol 0.03 (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)";
        scfa_lack_opening: "v_lack", "Too few short-chain fatty acids: the lining opens", D,
            "butyrate tightens cell layers; a perfusion study in people points the same way (Scharf 2025, 10.1080/19490976.2025.2545414)";
        skin_signal_opening: "v_mast", "Signals from inflamed skin open the lining", C,
            "mice: skin IL-33, gut mast cells, IL-4 (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023)";
        lining_repair: "v_repair", "The lining renews itself", B,
            "leaks after stress or exercise pass within hours to days; no full time course was found";
    }
}
