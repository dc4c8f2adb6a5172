//! Parameters and processes of the cytokine load, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how strongly LPS inflames.
    Parameters {
        cytokine_clearance_time: "τ_C", Day, 1.1, 0.5 => 2.0, 0.005 => 365.0,
            "Time in which the cytokine load follows LPS",
            Chosen("TNF and IL-6 peak 2 hours after LPS (Copeland 2005, PMC540200), CRP halves in 19 hours: the load stands for both");
        lps_cytokine_gain: "c_L", Fold, 4.0, 2.5 => 6.0, 0.0 => 50.0,
            "Extra cytokines at very high LPS",
            Assumed("injected LPS raised TNF and IL-6 four- to fivefold at the lowest of three doses (Dillingh 2014, 10.1186/s12950-014-0028-1), so no ceiling was seen; the ceiling for LPS from the gut is assumed");
        lps_half: "K_L", Fold, 1.8, 1.5 => 2.3, 0.01 => 50.0,
            "LPS beyond the healthy level at which half the extra cytokines are there",
            Assumed("meals that raise LPS by half leave inflammation as it was (Lyte 2016, 10.1186/s12944-016-0357-6); a few times the healthy level must not");
        lps_steepness: "n_L", One, 4.0, 3.0 => 5.0, 1.0 => 12.0,
            "How switch-like immune cells answer LPS",
            Assumed("4 is usual for immune on/off");
        th17_cytokine_gain: "k_CT", One, 0.15, 0.05 => 0.3, 0.0 => 5.0,
            "Most extra cytokines by Th17 cells",
            Assumed("kept small: the load stands for the blood, not the skin; saturates");
        th17_cytokine_half: "K_CT", Fold, 3.0, 1.0 => 6.0, 0.1 => 50.0,
            "Th17 cells beyond the healthy number at which half of that is reached",
            Assumed("as in severe psoriasis");
        treg_cytokine_inhibition formerly treg_cytokine_brake: "k_CR", One, 0.1, 0.0 => 0.2, 0.0 => 5.0,
            "Fewer cytokines by regulatory T cells",
            Assumed("mechanism (IL-10); the size is assumed");
        scfa_cytokine_inhibition formerly scfa_cytokine_brake: "k_CA", One, 0.03, 0.0 => 0.06, 0.0 => 5.0,
            "Fewer cytokines by propionate",
            Assumed("small: inflammation stayed as it was when vancomycin lowered short-chain fatty acids (Reijnders 2016, 10.1016/j.cmet.2016.06.016)");
        cortisol_cytokine_inhibition formerly cortisol_cytokine_brake: "k_CH", One, 0.02, 0.0 => 0.05, 0.0 => 5.0,
            "Fewer cytokines by the glucocorticoid signal",
            Assumed("kept next to nothing: glucocorticoid drugs calm, but acute stress raises IL-6 and IL-1β a little and leaves CRP (Marsland 2017, 10.1016/j.bbi.2017.01.011)");
        fibre_cytokine_inhibition: "k_Cf", One, 0.08, 0.04 => 0.12, 0.0 => 5.0,
            "Fewer cytokines by fibre itself",
            Chosen("8 g more fibre a day lowered CRP by 0.37 mg/L in overweight people (Jiao 2015, 10.3109/09637486.2014.959898); another summary finds none (Fu 2022, 10.3389/fnut.2022.972399)");
        polyphenol_cytokine_inhibition formerly polyphenol_cytokine_brake: "k_Cy", One, 0.05, 0.0 => 0.1, 0.0 => 5.0,
            "Fewer cytokines by polyphenols",
            Assumed("trials disagree, so small");
        polyphenol_reference: "y_0", GramPerDay, 0.8, 0.4 => 1.2, 0.2 => 10.0,
            "Polyphenols of the ordinary diet",
            Defined("scale: the ordinary mixed diet");
        polyphenol_half: "K_y", GramPerDay, 1.5, 0.5 => 4.0, 0.01 => 10.0,
            "Polyphenols at which half of what they can do is reached",
            Assumed("doses saturate; where is assumed");
        fermented_food_effect: "v_e", Share, 0.1, 0.0 => 0.2, 0.0 => 0.9,
            "Share of the cytokines that much fermented food takes away",
            Assumed("inflammatory proteins fell in 17 weeks, n = 18 (Wastyk 2021, 10.1016/j.cell.2021.06.019); the size is assumed");
        fermented_food_half: "K_e", ServingPerDay, 3.0, 1.0 => 6.0, 0.1 => 30.0,
            "Servings at which half of that is reached",
            Assumed("the trial worked up to about six servings a day");
    }
}

processes! {
    /// What fills and drains the cytokine load.
    Processes {
        baseline_release: "v_rest", "Immune cells release a little at rest", D,
            "healthy blood is not free of cytokines";
        lps_response: "v_TLR", "LPS beyond the usual makes immune cells release cytokines (NF-κB)", A,
            "LPS in volunteers (Dillingh 2014, 10.1186/s12950-014-0028-1); tolerance after a first dose is left out";
        th17_response: "v_17", "Th17 cells add to the load", D,
            "IL-17; mechanism, kept small";
        cytokine_decay: "v_decay", "Cytokines decay", A,
            "back to baseline 4 to 6 hours after LPS (Copeland 2005, PMC540200)";
    }
}
