//! Parameters and processes of the immune cells, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how many there are and how active.
    Parameters {
        th17_time: "τ_T", Day, 7.0, 5.0 => 14.0, 0.1 => 365.0,
            "Time in which Th17 cells follow",
            Chosen("T cells shifted by a third within two weeks (Duscha 2020, 10.1016/j.cell.2020.02.035)");
        cytokine_th17_gain: "k_TC", One, 1.0, 0.5 => 1.5, 0.0 => 10.0,
            "Most extra Th17 cells by cytokines",
            Assumed("mechanism (IL-6, IL-23); the size is assumed; saturates");
        cytokine_th17_half: "K_TC", Fold, 2.0, 1.0 => 4.0, 0.1 => 50.0,
            "Cytokines beyond the healthy load at which half of that is reached",
            Assumed("as the other answers to much cytokine");
        skin_th17_gain: "k_TS", One, 0.5, 0.3 => 0.75, 0.0 => 10.0,
            "Most extra Th17 cells by IL-23 of inflamed skin",
            Assumed("drugs against IL-23 clear psoriasis; the size is assumed");
        skin_th17_half: "K_TS", Share, 0.25, 0.18 => 0.35, 0.01 => 1.0,
            "Skin inflammation beyond the healthy level at which half of that is reached",
            Assumed("as for the other signals of inflamed skin");
        treg_th17_inhibition formerly treg_th17_brake: "k_TR", One, 0.3, 0.15 => 0.45, 0.0 => 10.0,
            "Fewer Th17 cells with regulatory T cells",
            Assumed("mechanism; the size is assumed");
        scfa_th17_inhibition formerly scfa_th17_brake: "k_TA", One, 0.1, 0.0 => 0.2, 0.0 => 10.0,
            "Fewer Th17 cells with propionate",
            Assumed("fell with propionate (Duscha 2020, 10.1016/j.cell.2020.02.035); the size is assumed");
        bile_acid_th17_inhibition formerly bile_acid_th17_brake: "k_TX", One, 0.0, 0.0 => 0.3, 0.0 => 10.0,
            "Fewer Th17 cells with secondary bile acids",
            Assumed("single derivatives in mice, and the sign on skin is disputed, so it is set to nothing");
        treg_time: "τ_R", Day, 10.0, 7.0 => 14.0, 0.1 => 365.0,
            "Time in which regulatory T cells follow",
            Chosen("two weeks to more than +30 % (Duscha 2020, 10.1016/j.cell.2020.02.035)");
        scfa_treg_gain: "k_RA", One, 0.3, 0.15 => 0.45, 0.0 => 10.0,
            "More regulatory T cells with propionate",
            Assumed("more than +30 % with 1 g propionate a day (Duscha 2020, 10.1016/j.cell.2020.02.035); the size per fold in the gut is assumed");
        tryptophan_treg_gain: "k_RI", One, 0.1, 0.0 => 0.2, 0.0 => 10.0,
            "More regulatory T cells with tryptophan metabolites",
            Assumed("mice");
        bile_acid_treg_gain: "k_RX", One, 0.0, 0.0 => 0.3, 0.0 => 10.0,
            "More regulatory T cells with secondary bile acids",
            Assumed("single derivatives in mice, and the sign on skin is disputed, so it is set to nothing");
        cytokine_treg_inhibition formerly cytokine_treg_brake: "k_RC", One, 0.2, 0.0 => 0.5, 0.0 => 10.0,
            "How far cytokines can hold regulatory T cells down",
            Assumed("mechanism (IL-6); saturates");
        type_2_time: "τ_2", Day, 10.0, 7.0 => 14.0, 0.1 => 365.0,
            "Time in which type-2 inflammation follows",
            Assumed("as for Th17 cells");
        type_2_drive: "a_2", Fold, 0.3, 0.0 => 8.0, 0.0 => 50.0,
            "Most extra type-2 tone that a leaking skin barrier calls up: a property of the person, high in eczema",
            Assumed("a little in everybody; in eczema 2 mild, 5 moderate to severe, 8 severe");
        type_2_leak_half: "K_2", Fold, 3.0, 2.2 => 4.0, 0.1 => 50.0,
            "Leak of the skin beyond the healthy at which half of that is reached",
            Assumed("as in a lesion");
        treg_type_2_inhibition: "k_2R", One, 0.3, 0.15 => 0.45, 0.0 => 10.0,
            "Less type-2 tone with regulatory T cells",
            Assumed("mechanism; the size is assumed");
        type_2_half: "K_t2", Fold, 2.0, 1.6 => 2.5, 0.1 => 50.0,
            "Type-2 tone beyond the healthy at half its effect",
            Assumed("a scale");
        th17_half: "K_t17", Fold, 2.0, 1.6 => 2.5, 0.1 => 50.0,
            "Th17 cells beyond the healthy number at half their effect on the skin",
            Assumed("a scale");
        mast_cell_time: "τ_W", Day, 0.042, 0.03 => 0.06, 0.005 => 30.0,
            "Time in which mast cells follow stress",
            Chosen("permeability doubled within two hours of a speech (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)");
        stress_mast_cell_gain: "k_Ws", One, 7.5, 5.5 => 9.5, 0.0 => 20.0,
            "More active mast cells with felt stress",
            Chosen("with the opening by mast cells so that a speech doubles permeability (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)");
        skin_mast_cell_gain: "k_WS", One, 0.1, 0.0 => 0.25, 0.0 => 10.0,
            "More active mast cells with inflamed skin",
            Assumed("mice (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023), so small");
        skin_mast_cell_half: "K_WS", Share, 0.4, 0.1 => 0.8, 0.01 => 1.0,
            "Skin inflammation beyond the healthy level at which half of that is reached",
            Assumed("as for the other signals of inflamed skin");
        scfa_mast_cell_inhibition formerly scfa_mast_cell_brake: "k_WA", One, 0.05, 0.0 => 0.06, 0.0 => 10.0,
            "Calmer mast cells with butyrate",
            Assumed("in the dish at high doses (Folkerts 2020, 10.1111/all.14254); basophils the opposite (Shi 2021, 10.1111/imm.13370)");
        cortisol_mast_cell_inhibition formerly cortisol_mast_cell_brake: "k_WH", One, 0.1, 0.0 => 0.5, 0.0 => 10.0,
            "Calmer mast cells with the glucocorticoid signal",
            Assumed("the class effect of glucocorticoids");
        stabiliser_effect: "k_Wz", Share, 0.9, 0.5 => 1.0, 0.0 => 1.0,
            "Share of the answer to stress that a full dose of a stabiliser takes away",
            Assumed("cromoglycate abolished the effect of stress (Vanuytsel 2014, 10.1136/gutjnl-2013-305690); that a little is left is assumed");
        light_calming_rate: "k_Φ", PerDay, 0.35, 0.25 => 0.45, 0.0 => 5.0,
            "How fast therapeutic light calms the T cells of the skin",
            Assumed("narrow-band UVB helps eczema (Reynolds 2001, 10.1016/S0140-6736(00)05114-X) and psoriasis; the speed is assumed");
        light_calming_half: "K_Φ", MedPerDay, 0.6, 0.4 => 0.9, 0.01 => 10.0,
            "UV dose at which half of that speed is reached",
            Assumed("courses start at about half of the dose that reddens; a walk in the sun is no course");
        light_memory_time: "τ_Φ", Day, 21.0, 14.0 => 30.0, 1.0 => 365.0,
            "Time in which these T cells come back",
            Assumed("people relapse weeks after a course");
        light_calming_effect: "e_Φ", Share, 0.88, 0.75 => 0.92, 0.0 => 1.0,
            "Most of what T cells do in the skin that light can take away",
            Assumed("psoriasis improves by more than half in twelve weeks (trials in PMC7668536); the share is assumed");
        type_2_blocker_effect: "e_4", Share, 0.9, 0.8 => 0.95, 0.0 => 1.0,
            "Most of what type 2 does in the skin that a full dose of a blocker takes away",
            Assumed("SCORAD fell by 48 to 52 % against 18 % on placebo in 16 weeks (PMC6989562); the share is assumed");
        th17_blocker_effect: "e_17", Share, 0.85, 0.78 => 0.92, 0.0 => 1.0,
            "Most of what Th17 cells do in the skin that a full dose of a blocker takes away",
            Assumed("PASI75 in 77 to 82 % in 12 weeks (Langley 2014, 10.1056/NEJMoa1314258); the share is assumed");
        th17_drive: "T_0", Fold, 1.0, 0.5 => 4.0, 0.05 => 20.0,
            "Inborn drive towards Th17: a property of the person, high in psoriasis",
            Defined("scale: 1 in the typical adult");
        treg_drive: "R_0", Fold, 1.0, 0.4 => 1.5, 0.05 => 10.0,
            "Inborn supply of regulatory T cells: a property of the person, low in psoriasis",
            Defined("scale: 1 in the typical adult");
    }
}

processes! {
    /// What brings immune cells and takes them away.
    Processes {
        th17_expansion: "v_T1", "Th17 cells multiply, driven by cytokines and inflamed skin", A,
            "drugs against IL-23 clear psoriasis; blood Th17 raised in psoriasis and eczema";
        th17_decline: "v_T2", "Th17 cells decline", D,
            "the loss that balances the supply";
        treg_induction: "v_R1", "Regulatory T cells are induced by metabolites and some strains", B,
            "propionate in people (Duscha 2020, 10.1016/j.cell.2020.02.035); butyrate in mice";
        treg_decline: "v_R2", "Regulatory T cells decline", D,
            "the loss that balances the supply";
        type_2_induction: "v_21", "A leaking skin barrier calls up type 2", B,
            "a leak comes before eczema (10.1016/j.alit.2015.09.004); filaggrin defects are its strongest cause";
        type_2_decline: "v_22", "Type 2 declines", D,
            "the loss that balances the supply";
        mast_cell_activation: "v_W1", "Stress and inflamed skin activate mast cells", A,
            "cromoglycate blocked the effect of stress in people (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)";
        mast_cell_calming: "v_W2", "Mast cells calm down", B,
            "within hours of the end of stress";
        light_calming: "v_Φ1", "Therapeutic light silences T cells of the skin", A,
            "narrow-band UVB helps eczema (Reynolds 2001, 10.1016/S0140-6736(00)05114-X) and psoriasis; that it is by these cells is inferred";
        light_fading: "v_Φ2", "These T cells come back", B,
            "people relapse after a course; the time is assumed";
    }
}
