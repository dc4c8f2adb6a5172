//! Parameters and processes of nerves and hormones, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen},
    processes, quantities,
};

quantities! {
    /// What decides how stress is felt and answered.
    Parameters {
        stress_reduction_effect: "k_c", Share, 0.6, 0.2 => 0.8, 0.0 => 1.0,
            "Share of stress that a full programme of stress reduction takes away",
            Assumed("programmes help; by how much depends on who asks");
        serotonin_calming: "k_sN", One, 0.10, 0.0 => 0.3, 0.0 => 5.0,
            "Less stress felt with serotonin",
            Assumed("weak");
        gaba_calming: "k_sG", One, 0.03, 0.0 => 0.1, 0.0 => 5.0,
            "Less stress felt with GABA",
            Assumed("null in people (Kelly 2017, 10.1016/j.bbi.2016.11.018), so very weak");
        cortisol_time: "τ_H", Day, 0.066, 0.05 => 0.1, 0.005 => 30.0,
            "Time in which cortisol leaves the blood",
            Chosen("half-life 66 minutes at normal levels, 76 measured (10.1111/cen.12653)");
        stress_cortisol_gain: "k_Hs", One, 3.0, 1.0 => 5.0, 0.0 => 20.0,
            "More cortisol under acute stress",
            Chosen("a stress test raises salivary cortisol two- to threefold; effect size 0.93 in 76 studies (Gu 2022, 10.1016/j.cpnec.2022.100125)");
        cytokine_cortisol_gain: "k_HC", One, 0.05, 0.0 => 0.3, 0.0 => 5.0,
            "More cortisol with cytokines",
            Assumed("kept small");
        cortisol_feedback: "k_HH", One, 0.6, 0.2 => 2.0, 0.0 => 20.0,
            "How cortisol holds its own secretion down",
            Assumed("negative feedback of the axis; it has one resting state (Vinther 2011)");
        serotonin_time: "τ_N", Day, 3.0, 1.0 => 7.0, 0.01 => 60.0,
            "Time in which serotonin follows its makers",
            Assumed("days");
        microbe_serotonin_gain: "k_NB", One, 0.3, 0.0 => 1.0, 0.0 => 5.0,
            "More serotonin with microbes",
            Assumed("spore-formers raise it in mice (Yano 2015, 10.1016/j.cell.2015.02.047)");
        gaba_time: "τ_G", Day, 3.0, 1.0 => 7.0, 0.01 => 60.0,
            "Time in which GABA follows its makers",
            Assumed("days");
        bifidobacteria_gaba_gain: "k_GB", One, 0.3, 0.0 => 1.0, 0.0 => 5.0,
            "More GABA with bifidobacteria and lactobacilli",
            Assumed("mice");
    }
}

processes! {
    /// What brings hormones and transmitters and takes them away.
    Processes {
        cortisol_secretion: "v_H1", "The adrenal glands secrete cortisol, more under stress", A,
            "76 studies of one stress test (Gu 2022, 10.1016/j.cpnec.2022.100125); habituation is left out";
        cortisol_clearance: "v_H2", "The liver clears cortisol", A,
            "half-life 40 to 225 minutes (10.1111/cen.12653)";
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
