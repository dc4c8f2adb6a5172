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
        th17_drive: "T_0", Fold, 1.0, 0.5 => 5.0, 0.0 => 20.0,
            "Inborn drive towards Th17: a property of the person, high in psoriasis",
            Defined("scale: 1 in the typical adult");
        cytokine_th17_gain: "k_TC", One, 0.35, 0.0 => 1.0, 0.0 => 10.0,
            "More Th17 cells with cytokines",
            Assumed("mechanism (IL-6, IL-23); the size is assumed");
        treg_th17_inhibition formerly treg_th17_brake: "k_TR", One, 0.30, 0.0 => 1.0, 0.0 => 10.0,
            "Fewer Th17 cells with regulatory T cells",
            Assumed("mechanism; the size is assumed");
        scfa_th17_inhibition formerly scfa_th17_brake: "k_TA", One, 0.10, 0.0 => 0.5, 0.0 => 10.0,
            "Fewer Th17 cells with short-chain fatty acids",
            Chosen("fell with propionate (Duscha 2020, 10.1016/j.cell.2020.02.035); the slope is assumed");
        bile_acid_th17_inhibition formerly bile_acid_th17_brake: "k_TX", One, 0.05, 0.0 => 0.3, 0.0 => 10.0,
            "Fewer Th17 cells with secondary bile acids",
            Assumed("mice, single derivatives");
        treg_time: "τ_R", Day, 10.0, 7.0 => 14.0, 0.1 => 365.0,
            "Time in which regulatory T cells follow",
            Chosen("two weeks to more than +30 % (Duscha 2020, 10.1016/j.cell.2020.02.035)");
        treg_drive: "R_0", Fold, 1.0, 0.4 => 1.5, 0.0 => 10.0,
            "Inborn supply of regulatory T cells: a property of the person, low in psoriasis",
            Defined("scale: 1 in the typical adult");
        scfa_treg_gain: "k_RA", One, 0.30, 0.0 => 1.0, 0.0 => 10.0,
            "More regulatory T cells with short-chain fatty acids",
            Chosen("more than +30 % with 1 g propionate a day (Duscha 2020, 10.1016/j.cell.2020.02.035)");
        tryptophan_treg_gain: "k_RI", One, 0.10, 0.0 => 0.5, 0.0 => 10.0,
            "More regulatory T cells with tryptophan metabolites",
            Assumed("mice");
        bile_acid_treg_gain: "k_RX", One, 0.05, 0.0 => 0.3, 0.0 => 10.0,
            "More regulatory T cells with secondary bile acids",
            Assumed("mice, single derivatives");
        cytokine_treg_inhibition formerly cytokine_treg_brake: "k_RC", One, 0.05, 0.0 => 0.3, 0.0 => 10.0,
            "Fewer regulatory T cells with cytokines",
            Assumed("mechanism (IL-6)");
        mixture_treg_gain: "k_Rm", One, 0.50, 0.0 => 1.0, 0.0 => 10.0,
            "More regulatory T cells with a mixture of strains",
            Chosen("mixtures lowered SCORAD by 3 to 8 points (Huang 2017, 10.3389/fcimb.2017.00392; Umborowati 2022, 10.1186/s41043-022-00318-6); that it is by these cells is assumed");
        b_longum_treg_gain: "k_Rl", One, 0.40, 0.0 => 1.0, 0.0 => 10.0,
            "More regulatory T cells with B. longum",
            Chosen("B. infantis 35624 lowered CRP and TNF (Groeger 2013, 10.4161/gmic.25487); small trials, some linked to industry");
        l_rhamnosus_treg_gain: "k_Rr", One, 0.0, 0.0 => 1.0, 0.0 => 10.0,
            "More regulatory T cells with L. rhamnosus of the GG type",
            Chosen("GG did not treat eczema: SCORAD +3.3 (−0.3 to 6.9) (Huang 2017, 10.3389/fcimb.2017.00392)");
        mast_cell_time: "τ_W", Day, 0.042, 0.02 => 0.2, 0.005 => 30.0,
            "Time in which mast cells follow stress",
            Chosen("permeability doubled within two hours of a speech (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)");
        stress_mast_cell_gain: "k_Ws", One, 3.0, 0.0 => 5.0, 0.0 => 20.0,
            "More active mast cells under acute stress",
            Chosen("so that the same speech doubles permeability (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)");
        skin_mast_cell_gain: "k_WS", One, 0.10, 0.0 => 0.5, 0.0 => 10.0,
            "More active mast cells with inflamed skin",
            Assumed("mice (Leyva-Castillo 2019, 10.1016/j.immuni.2019.03.023), so small");
        skin_mast_cell_half: "K_WS", Share, 0.4, 0.1 => 0.8, 0.01 => 1.0,
            "Skin inflammation at which half of that is reached",
            Assumed("as for the other signals of inflamed skin");
        skin_mast_cell_steepness: "n_WS", One, 2.0, 1.0 => 4.0, 0.5 => 12.0,
            "How sharply that sets in",
            Assumed("1 to 2 is usual");
        uv_mast_cell_gain: "k_Wu", One, 0.1, 0.0 => 1.0, 0.0 => 10.0,
            "More active mast cells with UV, per reddening dose",
            Assumed("sunburn itches; small, because the same cells stand for those of the gut");
        scfa_mast_cell_inhibition formerly scfa_mast_cell_brake: "k_WA", One, 0.2, 0.0 => 0.5, 0.0 => 10.0,
            "Calmer mast cells with short-chain fatty acids",
            Assumed("in the dish at high doses (Folkerts 2020, 10.1111/all.14254)");
        cortisol_mast_cell_inhibition formerly cortisol_mast_cell_brake: "k_WH", One, 0.10, 0.0 => 0.5, 0.0 => 10.0,
            "Calmer mast cells with cortisol",
            Assumed("the class effect of glucocorticoids");
        stabiliser_effect: "k_Wz", Share, 0.9, 0.5 => 1.0, 0.0 => 1.0,
            "Share of the answer to stress and UV that a full dose of a stabiliser takes away",
            Chosen("cromoglycate abolished the effect of stress (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)");
    }
}

processes! {
    /// What brings immune cells and takes them away.
    Processes {
        th17_expansion: "v_T1", "Th17 cells multiply, driven by cytokines", D,
            "IL-6 and IL-23; blood Th17 raised in psoriasis and eczema";
        th17_decline: "v_T2", "Th17 cells decline", D,
            "the loss that balances the supply";
        treg_induction: "v_R1", "Regulatory T cells are induced by metabolites and some strains", B,
            "propionate in people (Duscha 2020, 10.1016/j.cell.2020.02.035); butyrate in mice";
        treg_decline: "v_R2", "Regulatory T cells decline", D,
            "the loss that balances the supply";
        mast_cell_activation: "v_W1", "Stress, inflamed skin and UV activate mast cells", A,
            "cromoglycate blocked the effect of stress in people (Vanuytsel 2014, 10.1136/gutjnl-2013-305690)";
        mast_cell_calming: "v_W2", "Mast cells calm down", B,
            "within hours of the end of stress";
    }
}
