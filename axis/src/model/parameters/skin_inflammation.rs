//! Parameters and processes of skin inflammation and of its signal to the gut, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Calibrated, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how the skin flares, heals and speaks to the gut.
    Parameters {
        skin_healing_time: "τ_S", Day, 14.0, 7.0 => 28.0, 0.1 => 3650.0,
            "Time in which inflamed skin heals when left alone",
            Chosen("the outer layer renews in about two weeks; trials level off at about eight weeks");
        skin_baseline_activation: "s_0", PerDay, 0.001_531_128_584_420_669_5, 0.0 => 0.01, 0.0 => 5.0,
            "Activation that is always there",
            Calibrated("so that skin inflammation rests at 0.05 in the healthy typical adult");
        cytokine_skin_rate: "s_C", PerDay, 0.30, 0.1 => 0.6, 0.0 => 5.0,
            "Activation of the skin by a very high cytokine load",
            Assumed("flares build up within one to two weeks");
        cytokine_half: "K_C", Fold, 3.4, 2.0 => 5.0, 0.01 => 50.0,
            "Cytokine load at which half of that activation is reached",
            Assumed("small rises of cytokines leave the skin calm");
        cytokine_steepness: "n_C", One, 4.0, 2.0 => 6.0, 0.5 => 12.0,
            "How switch-like the skin answers cytokines",
            Assumed("4 is usual for immune on/off; with 2 or less the model has no second fate");
        irritation_rate: "s_U", PerDay, 0.07, 0.02 => 0.2, 0.0 => 5.0,
            "Activation by a strong irritation",
            Assumed("as fast as healing: a strong irritation inflames half of the skin in the end");
        sunburn_rate: "s_u", PerDay, 0.14, 0.02 => 0.4, 0.0 => 5.0,
            "Activation by a heavy sunburn",
            Assumed("a day of it inflames about as much as two of strong irritation");
        sunburn_half: "K_u", MedPerDay, 1.0, 0.7 => 1.5, 0.1 => 10.0,
            "UV dose that burns half as much as a heavy one",
            Defined("1 MED is the dose that just reddens");
        sunburn_steepness: "n_u", One, 4.0, 2.0 => 6.0, 0.5 => 12.0,
            "How sharply reddening sets in",
            Assumed("light therapy stays below the dose that reddens");
        light_calming: "k_u", Share, 0.25, 0.0 => 0.5, 0.0 => 0.9,
            "Share of the activation by cytokines that mild UV takes away",
            Assumed("narrow-band UVB treats eczema and psoriasis; the size is assumed");
        light_calming_half: "K_v", MedPerDay, 0.2, 0.05 => 0.5, 0.01 => 10.0,
            "UV dose at which half of that calming is reached",
            Assumed("light therapy starts far below reddening");
        cream_effect: "k_k", One, 1.5, 0.5 => 4.0, 0.0 => 20.0,
            "How strongly a full anti-inflammatory cream holds activation down",
            Assumed("steroid creams work within days; the size is assumed");
        th17_skin_gain: "k_ST", One, 0.18, 0.0 => 0.5, 0.0 => 5.0,
            "How much more the skin feels cytokines when Th17 cells are many",
            Chosen("Th17/Treg about eightfold in psoriasis (A7.1); the slope is assumed");
        mast_cell_skin_gain: "k_SW", One, 0.02, 0.0 => 0.2, 0.0 => 5.0,
            "How much more the skin feels cytokines when mast cells are active",
            Assumed("mostly mice, so small");
        treg_skin_inhibition formerly treg_skin_brake: "k_SR", One, 0.5, 0.0 => 1.0, 0.0 => 5.0,
            "Calming of the skin by regulatory T cells",
            Assumed("so that a mixture of strains moves eczema as little as trials find");
        cortisol_skin_inhibition formerly cortisol_skin_brake: "k_SH", One, 0.25, 0.0 => 0.6, 0.0 => 5.0,
            "Calming of the skin by cortisol",
            Assumed("the class effect of glucocorticoids");
        tryptophan_skin_inhibition formerly tryptophan_skin_brake: "k_SI", One, 0.05, 0.0 => 0.3, 0.0 => 5.0,
            "Calming of the skin by tryptophan metabolites",
            Assumed("mice only for those of the gut, so small");
        bile_acid_skin_inhibition formerly bile_acid_skin_brake: "k_SX", One, 0.0, 0.0 => 0.3, 0.0 => 5.0,
            "Calming of the skin by bile acids",
            Assumed("the sign is disputed, so it is set to nothing; try 0.2");
        barrier_leak_gain: "k_SK", One, 0.5, 0.0 => 2.0, 0.0 => 20.0,
            "How much more the background inflames a skin whose barrier leaks",
            Assumed("water loss in newborns predicts eczema; the size is assumed");
        skin_signal_strength: "φ", One, 0.3, 0.0 => 1.5, 0.0 => 5.0,
            "How strongly inflamed skin acts on the gut: the strength of the loop, a property of the person",
            Assumed("no measurement in people exists; below about 0.7 nothing persists on the ordinary diet; at 0.3 a typical adult has one fate on any diet of 12 g fibre a day and more");
        skin_signal_half: "K_S", Share, 0.30, 0.1 => 0.6, 0.01 => 1.0,
            "Skin inflammation at which half the signal is sent",
            Assumed("mild inflammation stays a matter of the skin");
        skin_signal_steepness: "n_S", One, 4.0, 2.0 => 6.0, 0.5 => 12.0,
            "How switch-like the signal is",
            Assumed("4 is usual for immune on/off; with 2 or less the model has no second fate");
    }
}

processes! {
    /// What inflames and what heals the skin.
    Processes {
        background_activation: "v_calm", "Healthy skin is never quite calm", D,
            "a definition of the healthy level";
        cytokine_activation: "v_flare", "Cytokines inflame the skin", B,
            "drugs against IL-17, IL-23 and TNF clear psoriasis; that gut-born cytokines do it is inferred";
        irritation_activation: "v_irritate", "Scratching and irritants inflame the skin", A,
            "scratching worsens eczema; the size is assumed";
        sunburn_activation: "v_burn", "Ultraviolet light above the reddening dose inflames the skin", A,
            "UV erythema in trials (Heinrich 2006, 10.1093/jn/136.6.1565); below that dose light calms, as in light therapy";
        skin_healing: "v_heal", "Inflamed skin heals", B,
            "the outer layer renews in one to three weeks; face barrier complete four weeks after tape stripping";
    }
}
