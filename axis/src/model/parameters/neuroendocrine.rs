//! Parameters and processes of nerves and hormones, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how stress is felt and answered.
    Parameters {
        everyday_stress: "s_0", Share, 0.2, 0.15 => 0.25, 0.01 => 1.0,
            "Stress that is felt in everyday life",
            Defined("scale: a fifth of an acute test");
        stress_reduction_effect: "k_c", Share, 0.6, 0.2 => 0.8, 0.0 => 1.0,
            "Share of stress that a full programme of stress reduction takes away",
            Assumed("programmes help; by how much depends on who asks");
        serotonin_calming: "k_sN", One, 0.25, 0.1 => 0.4, 0.0 => 5.0,
            "Less stress felt with serotonin",
            Assumed("serotonin and mood go together; the size is assumed");
        gaba_calming: "k_sG", One, 0.05, 0.0 => 0.1, 0.0 => 5.0,
            "Less stress felt with GABA",
            Assumed("null in people (Kelly 2017, 10.1016/j.bbi.2016.11.018), so very weak");
        cytokine_stress_gain: "k_sC", One, 0.3, 0.0 => 0.6, 0.0 => 5.0,
            "How far cytokines can sharpen felt stress",
            Assumed("sickness behaviour; the size is assumed; saturates");
        strain_stress_calming: "k_sL", One, 0.05, 0.0 => 0.1, 0.0 => 5.0,
            "Calming of felt stress by a strain that has that effect",
            Assumed("B. longum 1714 eased a stress test in 22 people (Allen 2016, 10.1038/tp.2016.191); the size is assumed");
        cortisol_time: "τ_H", Day, 0.066, 0.055 => 0.08, 0.005 => 30.0,
            "Time in which cortisol leaves the blood",
            Chosen("half-life 66 minutes at normal levels, 76 measured (10.1111/cen.12653)");
        stress_cortisol_gain: "k_Hs", One, 7.5, 6.0 => 9.5, 0.0 => 20.0,
            "More cortisol with felt stress",
            Assumed("a stress test raises salivary cortisol two- to threefold, from memory; 76 studies give the effect in standard deviations only, 0.93 (Gu 2022, 10.1016/j.cpnec.2022.100125)");
        cytokine_cortisol_gain: "k_HC", One, 0.1, 0.0 => 0.3, 0.0 => 5.0,
            "How far cytokines can raise cortisol",
            Assumed("inflammation wakes the stress axis; kept small; saturates");
        cortisol_feedback: "k_HH", One, 0.6, 0.4 => 0.9, 0.0 => 20.0,
            "How cortisol holds its own secretion down",
            Assumed("negative feedback of the axis; it has one resting state (Vinther 2011)");
        glucocorticoid_sensitivity_time: "τ_Γ", Day, 21.0, 10.0 => 42.0, 1.0 => 365.0,
            "Time in which the sensitivity to glucocorticoids follows",
            Assumed("weeks; the time is assumed");
        habituation_time: "τ_η", Day, 10.0, 3.0 => 21.0, 0.5 => 365.0,
            "Time in which habituation follows stress",
            Assumed("the answer of cortisol to a repeated test shrinks within days");
        habituation_effect: "e_η", Share, 0.9, 0.8 => 0.95, 0.0 => 0.99,
            "Share of the answer that is lost when fully habituated",
            Assumed("most of it, not all");
        habituation_half: "K_η", Share, 0.4, 0.2 => 1.0, 0.01 => 5.0,
            "Felt stress beyond everyday life at which half habituate, and half of the loss of bifidobacteria is reached",
            Assumed("assumed");
        serotonin_time: "τ_N", Day, 3.0, 1.0 => 7.0, 0.01 => 60.0,
            "Time in which serotonin follows its makers",
            Assumed("days");
        microbe_serotonin_gain: "k_NB", One, 0.3, 0.0 => 1.0, 0.0 => 5.0,
            "More serotonin with microbes",
            Assumed("spore-formers raise it in mice (Yano 2015, 10.1016/j.cell.2015.02.047)");
        bifidobacteria_gaba_gain: "k_GB", One, 0.3, 0.0 => 1.0, 0.0 => 5.0,
            "More GABA with bifidobacteria and lactobacilli",
            Assumed("mice");
        gaba_time: "τ_G", Day, 3.0, 1.0 => 7.0, 0.01 => 60.0,
            "Time in which GABA follows its makers",
            Assumed("days");
    }
}

processes! {
    /// What brings hormones and transmitters and takes them away.
    Processes {
        cortisol_secretion: "v_H1", "The adrenal glands secrete cortisol, more under stress", A,
            "76 studies of one stress test (Gu 2022, 10.1016/j.cpnec.2022.100125)";
        cortisol_clearance: "v_H2", "The liver clears cortisol", A,
            "half-life 40 to 225 minutes (10.1111/cen.12653)";
        sensitivity_renewal: "v_Γ1", "Tissues regain their sensitivity to cortisol, less where there is much of it", B,
            "people under lasting stress answer glucocorticoids less; the size is assumed";
        sensitivity_loss: "v_Γ2", "Tissues lose their sensitivity", D,
            "the loss that balances the gain";
        habituation_gain: "v_η1", "Hormones and mast cells get used to lasting stress", B,
            "the answer to a repeated test shrinks; the size is assumed";
        habituation_loss: "v_η2", "They forget it", D,
            "the loss that balances the gain";
        serotonin_synthesis: "v_N1", "Cells of the gut wall make serotonin, more with microbes", C,
            "mice (Yano 2015, 10.1016/j.cell.2015.02.047); in skin disease serotonin is low in blood and high in skin, which is left out";
        serotonin_clearance: "v_N2", "Serotonin is taken up", D,
            "the loss that balances the making";
        gaba_synthesis: "v_G1", "Bifidobacteria and lactobacilli make GABA", C,
            "mice; GABA eaten did nothing for moisture or water loss of human skin";
        gaba_clearance: "v_G2", "GABA is taken up", D,
            "the loss that balances the making";
    }
}
