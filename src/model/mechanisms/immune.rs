//! The cytokine load: immune cells answer LPS with inflammatory messengers, steeply, and the messengers decay.

use crate::model::{
    kinetics::activation,
    number::Number,
    signals::Signals,
    state::State,
    table::{
        Basis::{Assumed, Calibrated, Chosen},
        processes, quantities,
    },
};

quantities! {
    /// What decides how strongly LPS inflames.
    Parameters {
        cytokine_clearance_time: "τ_C", Day, 0.5, 0.05 => 2.0, 0.005 => 365.0,
            "Time in which the cytokine load follows LPS",
            Chosen("TNF and IL-6 peak 2 hours after LPS (Copeland 2005), CRP halves in 19 hours: the load stands for both");
        cytokine_baseline: "C_b", Fold, 0.951_219_512_195_121_9, 0.5 => 1.0, 0.0 => 50.0,
            "Cytokines that are always there",
            Calibrated("so that cytokines rest at 1 in the healthy typical adult");
        lps_cytokine_gain: "c_L", Fold, 4.0, 1.0 => 10.0, 0.0 => 50.0,
            "Extra cytokines at very high LPS",
            Chosen("0.5 ng/kg LPS: TNF +413 %, IL-6 +288 % (Dillingh 2014, 10.1186/s12950-014-0028-1)");
        lps_half: "K_L", Fold, 3.0, 1.5 => 5.0, 0.01 => 50.0,
            "LPS at which half the extra cytokines are there",
            Assumed("a meal raises LPS by half without inflaming; a few times the healthy level must");
        lps_steepness: "n_L", One, 4.0, 2.0 => 6.0, 0.5 => 12.0,
            "How switch-like immune cells answer LPS",
            Assumed("4 is usual for immune on/off; with 2 or less the model has no second fate");
    }
}

processes! {
    /// What fills and drains the cytokine load.
    Processes {
        baseline_release: "v_rest", "Immune cells release a little at rest", D,
            "healthy blood is not free of cytokines";
        lps_response: "v_TLR", "LPS makes immune cells release cytokines (NF-κB)", A,
            "LPS in volunteers (Dillingh 2014, 10.1186/s12950-014-0028-1); tolerance after a first dose is left out";
        cytokine_decay: "v_decay", "Cytokines decay", A,
            "back to baseline 4 to 6 hours after LPS (Copeland 2005)";
    }
}

/// How fast each process runs, in healthy cytokine loads per day.
pub fn processes<S: Number>(x: &State<S>, seen: &Signals<S>, p: &Parameters<S>) -> Processes<S> {
    let alarm = activation(seen.lps_at_immune_cells, p.lps_half, p.lps_steepness);
    Processes {
        baseline_release: p.cytokine_baseline / p.cytokine_clearance_time,
        lps_response: p.lps_cytokine_gain * alarm / p.cytokine_clearance_time,
        cytokine_decay: x.cytokines / p.cytokine_clearance_time,
    }
}

/// The change of the cytokine load per day.
pub fn balance<S: Number>(v: &Processes<S>) -> S {
    v.baseline_release + v.lps_response - v.cytokine_decay
}
