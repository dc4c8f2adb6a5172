//! Parameters and processes of skin inflammation and of its signal to the gut, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how the skin flares, heals and speaks to the gut.
    Parameters {
        skin_healing_time: "τ_S", Day, 21.0, 17.0 => 26.0, 0.1 => 3650.0,
            "Time in which inflamed skin heals when left alone",
            Assumed("the outer layer renews in about two weeks (dye on the skin); that lesions settle in two to four is from memory");
        penetration_rate: "s_B", PerDay, 0.008, 0.006 => 0.010_5, 0.0 => 5.0,
            "Activation by what gets through a barrier that leaks",
            Assumed("water loss in the first week of life predicts eczema (10.1016/j.alit.2015.09.004); the size is assumed");
        penetration_half: "K_sB", Fold, 2.2, 1.7 => 3.0, 0.1 => 50.0,
            "Leak of the skin beyond the healthy at which half of that is reached",
            Assumed("as in a lesion");
        penetration_reserve: "h_sB", Fold, 0.5, 0.3 => 0.8, 0.01 => 10.0,
            "Leak of the skin beyond the healthy of which half stays without an answer",
            Assumed("healthy skin takes a small leak without an answer, so that health holds in both directions");
        skin_reactivity: "q_0", Fold, 1.0, 0.5 => 6.0, 0.0 => 50.0,
            "How strongly the skin answers what gets through: a property of the person, high in sensitised skin",
            Defined("scale: 1 in the typical adult");
        cytokine_skin_rate: "s_C", PerDay, 0.175, 0.1 => 0.25, 0.0 => 5.0,
            "Activation of the skin by a very high cytokine load",
            Assumed("flares build up within one to two weeks");
        cytokine_half: "K_C", Fold, 2.3, 1.8 => 3.0, 0.01 => 50.0,
            "Cytokines beyond the healthy load at which half of that activation is reached",
            Assumed("small rises of cytokines leave the skin calm");
        cytokine_steepness: "n_C", One, 4.0, 3.0 => 5.0, 1.0 => 12.0,
            "How switch-like the skin answers cytokines",
            Assumed("4 is usual for immune on/off");
        type_2_skin_rate: "s_2", PerDay, 0.016, 0.009 => 0.02, 0.0 => 5.0,
            "Activation of the skin by type 2",
            Assumed("drugs against IL-4 and IL-13 clear much of eczema (Simpson 2016, 10.1056/NEJMoa1610020); the size is assumed");
        th17_skin_rate: "s_17", PerDay, 0.034, 0.026 => 0.044, 0.0 => 5.0,
            "Activation of the skin by Th17 cells",
            Assumed("drugs against IL-17 clear most of psoriasis (Langley 2014, 10.1056/NEJMoa1314258); the size is assumed");
        scratching_rate: "s_J", PerDay, 0.005_5, 0.003_5 => 0.007_5, 0.0 => 5.0,
            "Activation by the worst scratching",
            Assumed("scratching worsens eczema; the size is assumed");
        irritation_rate: "s_U", PerDay, 0.047, 0.03 => 0.065, 0.0 => 5.0,
            "Activation by a strong irritation",
            Assumed("about as fast as healing: a strong irritation inflames half of the skin in the end");
        sunburn_rate: "s_u", PerDay, 0.32, 0.2 => 0.45, 0.0 => 5.0,
            "Activation by a heavy sunburn",
            Assumed("a day of it inflames about as much as four of strong irritation; redness fades more slowly here than it does, because the skin has one time of healing");
        sunburn_half: "K_u", MedPerDay, 3.0, 2.0 => 5.0, 0.1 => 10.0,
            "UV dose beyond the threshold that burns half as much as a heavy one",
            Assumed("assumed");
        sunburn_threshold: "u_0", MedPerDay, 1.0, 0.7 => 1.5, 0.1 => 10.0,
            "UV dose that just reddens",
            Defined("1 MED is the dose that just reddens");
        antioxidant_effect: "k_a", Share, 0.3, 0.0 => 0.4, 0.0 => 1.0,
            "Most of a burn that antioxidants take away",
            Assumed("cocoa flavanols lowered redness by a quarter in twelve weeks (Heinrich 2006, 10.1093/jn/136.6.1565); high-flavanol chocolate did nothing (Nutr J 2014 13:66); between the two");
        antioxidant_half: "K_a", GramPerDay, 0.3, 0.1 => 1.0, 0.01 => 10.0,
            "Antioxidants at which half of that is reached",
            Assumed("the dose of the first trial");
        cream_effect: "k_k", One, 0.7, 0.4 => 1.2, 0.0 => 20.0,
            "How strongly a full anti-inflammatory cream holds activation down",
            Assumed("steroid creams work within days; the size is assumed");
        cream_healing_gain: "k_kh", One, 0.5, 0.2 => 1.0, 0.0 => 10.0,
            "Faster healing under a full dose of anti-inflammatory cream",
            Assumed("steroid creams work within days; the size is assumed");
        treg_skin_inhibition formerly treg_skin_brake: "k_SR", One, 0.5, 0.35 => 0.65, 0.0 => 5.0,
            "Calming of the skin by regulatory T cells",
            Assumed("so that a mixture of strains moves eczema as little as trials find");
        cortisol_skin_inhibition formerly cortisol_skin_brake: "k_SH", One, 0.1, 0.0 => 0.2, 0.0 => 5.0,
            "Calming of the skin by the glucocorticoid signal",
            Assumed("the class effect of glucocorticoids");
        tryptophan_skin_inhibition formerly tryptophan_skin_brake: "k_SI", One, 0.05, 0.0 => 0.1, 0.0 => 5.0,
            "Calming of the skin by tryptophan metabolites",
            Assumed("mice only for those of the gut, so small");
        bile_acid_skin_inhibition formerly bile_acid_skin_brake: "k_SX", One, 0.0, 0.0 => 0.3, 0.0 => 5.0,
            "Calming of the skin by bile acids",
            Assumed("the sign is disputed, so it is set to nothing; try 0.2");
        mast_cell_skin_gain: "k_SW", One, 0.02, 0.0 => 0.1, 0.0 => 2.0,
            "More activation where mast cells of the skin are active",
            Assumed("mostly mice, so small");
        stress_skin_gain: "k_Ss", One, 0.5, 0.25 => 0.75, 0.0 => 5.0,
            "More activation with felt stress, by nerves of the skin",
            Assumed("patients flare under stress; the size is assumed; weak for psoriasis (Snast 2018, 10.1111/bjd.16116)");
        skin_signal_strength: "φ", One, 0.05, 0.0 => 1.0, 0.0 => 5.0,
            "How strongly inflamed skin acts on the gut: the strength of the loop, a property of the person",
            Assumed("no measurement in people exists; shown in mice and by one finding in people");
        skin_signal_half: "K_S", Share, 0.25, 0.1 => 0.6, 0.01 => 1.0,
            "Skin inflammation beyond the healthy level at which half the signal is sent",
            Assumed("mild inflammation stays a matter of the skin");
        skin_signal_steepness: "n_S", One, 4.0, 2.0 => 6.0, 1.0 => 12.0,
            "How switch-like the signal is",
            Assumed("4 is usual for immune on/off");
        stress_sensitivity: "n_s", One, 1.0, 0.3 => 1.5, 0.0 => 5.0,
            "How much felt stress flares this skin: a property of the person",
            Assumed("1 in the typical adult; less in psoriasis (Snast 2018, 10.1111/bjd.16116)");
    }
}

processes! {
    /// What inflames and what heals the skin.
    Processes {
        background_activation: "v_calm", "Healthy skin is never quite calm", D,
            "a definition of the healthy level";
        penetration_activation: "v_leak_S", "What gets through a leaking barrier inflames the skin", B,
            "water loss in the first week of life predicts eczema (10.1016/j.alit.2015.09.004); emollients did not prevent it";
        cytokine_activation: "v_flare", "Cytokines inflame the skin", B,
            "drugs against TNF clear psoriasis; that gut-born cytokines do it is inferred";
        type_2_activation: "v_type2", "Type 2 inflames the skin", A,
            "drugs against IL-4 and IL-13 clear much of eczema (Simpson 2016, 10.1056/NEJMoa1610020)";
        th17_activation: "v_Th17", "Th17 cells inflame the skin", A,
            "drugs against IL-17 clear most of psoriasis (Langley 2014, 10.1056/NEJMoa1314258)";
        scratching_activation: "v_scratch", "Scratching inflames the skin", B,
            "scratching worsens eczema; the size is assumed";
        irritation_activation: "v_irritate", "Irritants inflame the skin", A,
            "detergents and the like; the size is assumed";
        sunburn_activation: "v_burn", "Ultraviolet light above the reddening dose inflames the skin", A,
            "UV erythema in trials (Heinrich 2006, 10.1093/jn/136.6.1565); below that dose it calms T cells of the skin instead";
        skin_healing: "v_heal", "Inflamed skin heals", B,
            "the outer layer renews in one to three weeks; face barrier complete four weeks after tape stripping";
    }
}
