//! Parameters and processes of the gut lining, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how leaky the lining is and how fast that changes.
    Parameters {
        permeability_response_time: "τ_P", Day, 3.0, 1.0 => 7.0, 0.01 => 365.0,
            "Time in which the lining follows its causes",
            Assumed("sugars and markers are back within 1 to 3 days of a single stress, from memory of the literature; no full curve was found");
        scfa_lack_gain: "p_A", Fold, 0.04, 0.0 => 0.06, 0.0 => 10.0,
            "Extra leak when butyrate is absent",
            Assumed("small: seven days of vancomycin took away the makers of butyrate and opened nothing in a trial (Reijnders 2016, 10.1016/j.cmet.2016.06.016)");
        scfa_half: "K_P", Fold, 0.6, 0.4 => 0.8, 0.01 => 10.0,
            "Butyrate at which half the extra leak is there",
            Assumed("a loss of almost half is needed before the lining suffers");
        skin_signal_gain: "p_S", Fold, 1.3, 1.0 => 2.0, 0.0 => 10.0,
            "Extra leak under the full signal of inflamed skin",
            Assumed("seen in mice only; the size is invented");
        tryptophan_tightening: "k_PI", One, 0.02, 0.0 => 0.04, 0.0 => 5.0,
            "Tightening by tryptophan metabolites",
            Assumed("mice and cells only, so small");
        bile_acid_tightening: "k_PX", One, 0.0, 0.0 => 0.04, 0.0 => 5.0,
            "Tightening by secondary bile acids",
            Assumed("the sign is disputed: secondary bile acids tighten or open the lining by dose, so it is set to nothing");
        cytokine_opening: "k_PC", One, 0.3, 0.1 => 0.5, 0.0 => 5.0,
            "Most extra leak by cytokines",
            Assumed("cells only; saturates");
        cytokine_opening_half: "K_PC", Fold, 2.0, 1.0 => 5.0, 0.1 => 50.0,
            "Cytokines beyond the healthy load at which half of that is reached",
            Assumed("as the other answers to much cytokine");
        strain_tightening: "k_PQ", One, 0.35, 0.1 => 0.6, 0.0 => 5.0,
            "Tightening of a leaking lining by a full dose of a strain that tightens fully",
            Assumed("probiotics lowered zonulin on average, with low certainty (Zheng 2023, 10.3389/fimmu.2023.1143548), not in healthy people (Földvári-Nagy 2025, 10.1556/2066.2025.00081); the size is assumed");
        mast_cell_opening: "k_O", One, 1.0, 0.7 => 1.3, 0.0 => 10.0,
            "Opening for hours by mast cells",
            Chosen("public speech doubled permeability within two hours (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)");
        small_pore_leak: "P_0", Fold, 1.0, 0.7 => 1.6, 0.1 => 10.0,
            "Inborn leak of the lining for small sugars, which LPS cannot pass: a property of the person",
            Defined("scale: 1 in the typical adult; 1.3 in eczema and psoriasis is given, not explained: sugar tests are raised in children with eczema (Dupont; another study finds no difference), the LPS marker LBP is normal in psoriasis (10.1111/ced.12007)");
    }
}

processes! {
    /// What opens and closes the lining.
    Processes {
        baseline_leak: "v_leak", "The lining is never quite tight", D,
            "a healthy gut lets some sugar through: lactulose/mannitol 0.03 (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)";
        scfa_lack_opening: "v_lack", "Too little butyrate: the lining opens", D,
            "butyrate tightens cell layers; in a trial vancomycin took most of it away and opened nothing, so small (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
        skin_signal_opening: "v_mast", "Signals from inflamed skin open the lining", C,
            "mice: skin IL-33, gut mast cells, IL-4 (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023)";
        lining_tightening: "v_tight", "Strains close what is open beyond health", D,
            "probiotics lowered zonulin on average, low certainty, by a disputed assay (Zheng 2023, 10.3389/fimmu.2023.1143548); in healthy people they did not (Földvári-Nagy 2025, 10.1556/2066.2025.00081)";
        lining_repair: "v_repair", "The lining renews itself", B,
            "leaks after stress or exercise pass within hours to days; no full time course was found";
    }
}
