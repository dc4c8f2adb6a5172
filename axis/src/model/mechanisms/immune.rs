//! The layer of the immune cells: Th17 cells that inflame, regulatory T cells that calm, mast cells that act within the hour.

use crate::{
    model::{
        input::Input,
        kinetics::{activation, inhibition, linear_gain, one_plus},
        mechanisms::community,
        state::State,
        table::{
            Basis::{Assumed, Chosen, Defined},
            processes, quantities,
        },
    },
    number::Number,
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
        treg_th17_brake: "k_TR", One, 0.30, 0.0 => 1.0, 0.0 => 10.0,
            "Fewer Th17 cells with regulatory T cells",
            Assumed("mechanism; the size is assumed");
        scfa_th17_brake: "k_TA", One, 0.10, 0.0 => 0.5, 0.0 => 10.0,
            "Fewer Th17 cells with short-chain fatty acids",
            Chosen("fell with propionate (Duscha 2020, 10.1016/j.cell.2020.02.035); the slope is assumed");
        bile_acid_th17_brake: "k_TX", One, 0.05, 0.0 => 0.3, 0.0 => 10.0,
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
        cytokine_treg_brake: "k_RC", One, 0.05, 0.0 => 0.3, 0.0 => 10.0,
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
        scfa_mast_cell_brake: "k_WA", One, 0.2, 0.0 => 0.5, 0.0 => 10.0,
            "Calmer mast cells with short-chain fatty acids",
            Assumed("in the dish at high doses (Folkerts 2020, 10.1111/all.14254)");
        cortisol_mast_cell_brake: "k_WH", One, 0.10, 0.0 => 0.5, 0.0 => 10.0,
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

/// What the immune layer needs of what happens around it.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a, S> {
    /// What a swallowed dose does.
    pub community: &'a community::Parameters<S>,
    /// Stress that reaches the body.
    pub stress: S,
}

/// How fast each process runs, in healthy levels per day.
pub fn processes<S: Number>(
    x: &State<S>,
    seen: [&State<S>; 3],
    u: &Input<S>,
    p: &Parameters<S>,
    around: &Surroundings<'_, S>,
) -> Processes<S> {
    let [seen_by_th17, seen_by_treg, seen_by_mast_cells] = seen;
    let th17 = p.th17_drive
        * linear_gain(p.cytokine_th17_gain, seen_by_th17.cytokines)
        * inhibition(p.treg_th17_brake, seen_by_th17.treg)
        * inhibition(p.scfa_th17_brake, seen_by_th17.scfa)
        * inhibition(p.bile_acid_th17_brake, seen_by_th17.bile_acids);
    let strain = |dose: S| community::probiotic_effect(dose, around.community);
    let treg = p.treg_drive
        * linear_gain(p.scfa_treg_gain, seen_by_treg.scfa)
        * linear_gain(p.tryptophan_treg_gain, seen_by_treg.tryptophan_metabolites)
        * linear_gain(p.bile_acid_treg_gain, seen_by_treg.bile_acids)
        * inhibition(p.cytokine_treg_brake, seen_by_treg.cytokines)
        * one_plus(p.mixture_treg_gain, strain(u.probiotic_mixture))
        * one_plus(p.b_longum_treg_gain, strain(u.b_longum))
        * one_plus(p.l_rhamnosus_treg_gain, strain(u.l_rhamnosus));
    let skin = |inflammation: S| {
        one_plus(p.skin_mast_cell_gain, activation(inflammation, p.skin_mast_cell_half, p.skin_mast_cell_steepness))
    };
    let healthy = State::<S>::reference();
    let stirred = (p.stress_mast_cell_gain * around.stress + p.uv_mast_cell_gain * u.uv)
        * one_plus(-p.stabiliser_effect, u.mast_cell_stabiliser);
    let mast_cells = one_plus(S::from(1.0), stirred) * skin(seen_by_mast_cells.skin_inflammation)
        / skin(healthy.skin_inflammation)
        * inhibition(p.scfa_mast_cell_brake, seen_by_mast_cells.scfa)
        * inhibition(p.cortisol_mast_cell_brake, seen_by_mast_cells.cortisol);
    Processes {
        th17_expansion: th17 / p.th17_time,
        th17_decline: x.th17 / p.th17_time,
        treg_induction: treg / p.treg_time,
        treg_decline: x.treg / p.treg_time,
        mast_cell_activation: mast_cells / p.mast_cell_time,
        mast_cell_calming: x.mast_cells / p.mast_cell_time,
    }
}

/// The changes per day of Th17 cells, regulatory T cells and mast cells.
pub fn balance<S: Number>(v: &Processes<S>) -> [S; 3] {
    [v.th17_expansion - v.th17_decline, v.treg_induction - v.treg_decline, v.mast_cell_activation - v.mast_cell_calming]
}
