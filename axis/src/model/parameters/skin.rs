//! Parameters and processes of the skin barrier and its moisture, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how whole and how moist the skin is.
    Parameters {
        barrier_repair_rate: "r_K", PerDay, 1.08, 0.9 => 1.3, 0.01 => 20.0,
            "Repair of the lipid part of the barrier",
            Chosen("half of the barrier is back within a day of tape stripping in the young, a seventh in the old (Ghadially 1995, 10.1172/JCI117919)");
        corneocyte_renewal_rate: "r_c", PerDay, 0.075, 0.06 => 0.09, 0.001 => 5.0,
            "Renewal of the horny cells",
            Chosen("the outer layer is back in about two weeks (dye on the skin, abstract without DOI)");
        lipid_share: "w_l", Share, 0.91, 0.88 => 0.95, 0.0 => 1.0,
            "Share of the lipid part in the barrier",
            Assumed("water loss recovers in two phases: most within days, the rest in four weeks");
        inflammation_damage: "d_KS", One, 6.0, 4.5 => 7.5, 0.0 => 100.0,
            "Extra wear of the barrier by the worst inflammation",
            Assumed("lesions lose 2.5 times the water (Montero-Vilchez 2021, 10.3390/jcm10020359); the size is assumed");
        scratching_damage: "d_KJ", One, 3.0, 2.0 => 4.5, 0.0 => 100.0,
            "Extra wear by the worst scratching",
            Assumed("scratching strips the outer layer; the size is assumed");
        irritation_damage: "d_KU", One, 10.0, 7.0 => 13.0, 0.0 => 200.0,
            "Extra wear by a strong irritation",
            Assumed("detergents and tape are the standard tests of it; the size is assumed");
        sunburn_damage: "d_Ku", One, 5.0, 0.0 => 10.0, 0.0 => 200.0,
            "Extra wear by a heavy sunburn",
            Assumed("as by a strong irritation");
        type_2_repair_loss: "k_K2", One, 0.7, 0.45 => 1.0, 0.0 => 10.0,
            "How far type 2 slows the renewal of the barrier",
            Assumed("IL-4 and IL-13 cut filaggrin by 75 % in cells (Howell 2007, 10.1016/j.jaci.2007.04.031); the size is assumed");
        scfa_repair_gain: "k_KA", One, 0.1, 0.0 => 0.2, 0.0 => 5.0,
            "Faster renewal with butyrate",
            Assumed("mice (Trompette 2022, 10.1038/s41385-022-00524-9), so small");
        tryptophan_repair_gain: "k_KI", One, 0.1, 0.0 => 0.2, 0.0 => 5.0,
            "Faster renewal with tryptophan metabolites",
            Assumed("the receptor AhR works in people as a drug target, gut indoles are unproven; small");
        stress_repair_loss: "k_Ks", One, 0.3, 0.0 => 0.5, 0.0 => 5.0,
            "Slower renewal under felt stress",
            Assumed("about a tenth slower after a stress test in one study, null in another (Benham 2015, 10.1002/smi.2640)");
        emollient_repair_gain: "k_Km", One, 0.15, 0.05 => 0.3, 0.0 => 10.0,
            "Faster renewal under generous emollient",
            Assumed("part of basic care in eczema; did not prevent it in newborns");
        hydration_time: "τ_Y", Day, 7.0, 5.0 => 14.0, 0.1 => 365.0,
            "Time in which moisture follows the barrier",
            Chosen("water back within a week of tape stripping the face (abstract without DOI)");
        emollient_moisture_gain: "k_Ym", One, 0.3, 0.1 => 0.6, 0.0 => 10.0,
            "More moisture under generous emollient",
            Assumed("what it is made for");
        turnover_dryness: "k_Yg", One, 2.2, 1.6 => 2.8, 0.0 => 20.0,
            "Drier skin where the epidermis grows fast",
            Assumed("a plaque holds a fifth of the healthy moisture (Montero-Vilchez 2021, 10.3390/jcm10020359); the size is assumed");
        itch_time: "τ_J", Day, 5.0, 2.0 => 10.0, 0.02 => 60.0,
            "Time in which itch and scratching follow",
            Assumed("one to two weeks: itch falls over weeks under a blocker");
        itch_half: "K_J", Share, 0.45, 0.35 => 0.6, 0.05 => 10.0,
            "Inflammation, made more itchy by type 2, at half the worst itch",
            Assumed("a scale");
        type_2_itch_gain: "k_J2", One, 1.2, 0.8 => 2.0, 0.0 => 50.0,
            "More itch with type 2",
            Assumed("itch falls first under drugs against IL-4 and IL-13; the size is assumed");
        stress_itch_gain: "k_Js", One, 0.4, 0.15 => 0.65, 0.0 => 5.0,
            "More itch with felt stress",
            Assumed("patients say so; the size is assumed");
        turnover_reference: "TRN_0", Day, 28.0, 26.0 => 45.0, 5.0 => 200.0,
            "Time in which the epidermis renews at the healthy growth: a property of the person",
            Chosen("about 28 days in young adults (textbooks; newer estimates are longer); slower with age");
        growth_time: "τ_g", Day, 14.0, 7.0 => 21.0, 0.5 => 60.0,
            "Time in which the growth of the epidermis follows",
            Assumed("a week or two");
        th17_growth_gain: "k_gT", One, 6.0, 4.5 => 7.5, 0.0 => 30.0,
            "Most extra growth of the epidermis by Th17 cells",
            Assumed("turnover 28 days in health (textbooks), 3 to 7 in a plaque (from memory)");
        scfa_growth_gain: "k_gA", One, 0.03, 0.0 => 0.1, 0.0 => 1.0,
            "Faster growth with butyrate",
            Assumed("mice (Trompette 2022, 10.1038/s41385-022-00524-9), so very small");
        tryptophan_growth_gain: "k_gI", One, 0.03, 0.0 => 0.1, 0.0 => 1.0,
            "Faster growth with tryptophan metabolites",
            Assumed("through AhR, very small");
        barrier_strength: "K_0", Fold, 1.0, 0.4 => 1.3, 0.05 => 5.0,
            "Inborn strength of renewal: a property of the person, low with filaggrin defects, in plaques and with age",
            Defined("scale: 1 in the typical adult");
        moisture_strength: "Y_0", Fold, 1.0, 0.6 => 1.2, 0.1 => 3.0,
            "Natural moisturising factors: a property of the person",
            Defined("scale: 1 in the typical adult");
    }
}

processes! {
    /// What builds and breaks the barrier, and what moistens the skin.
    Processes {
        barrier_renewal: "v_K1", "The barrier renews its lipids where it is broken", B,
            "face barrier complete four weeks after tape stripping";
        barrier_wear: "v_K2", "The barrier wears off", B,
            "cells of the outer layer are shed in two weeks";
        inflammation_barrier_damage: "v_K3", "Inflammation breaks the barrier", B,
            "lesions lose 2.5 times the water (Montero-Vilchez 2021, 10.3390/jcm10020359)";
        scratching_barrier_damage: "v_K6", "Scratching breaks the barrier", A,
            "as tape stripping, the standard test of it; the size is assumed";
        irritation_barrier_damage: "v_K4", "Irritation breaks the barrier", A,
            "tape stripping and detergents are the standard tests of it";
        sunburn_barrier_damage: "v_K5", "Sunburn breaks the barrier", A,
            "water loss rises after UV; in treated mice it falls less (Jwo 2023, 10.1111/phpp.12861)";
        corneocyte_renewal: "v_c1", "Horny cells are renewed", B,
            "the outer layer is back in about two weeks";
        corneocyte_loss: "v_c2", "Horny cells are shed and damaged, by all that breaks the barrier", B,
            "water loss is back to normal only four weeks after tape stripping of the face";
        moistening: "v_Y1", "A whole barrier and emollients moisten the skin", B,
            "moisture half in eczema lesions (Montero-Vilchez 2021, 10.3390/jcm10020359)";
        drying: "v_Y2", "The skin dries", B,
            "the loss that balances the gain";
        itching: "v_J1", "Inflamed skin itches, more with type 2 and stress, and is scratched", A,
            "itch falls first under drugs against IL-4 and IL-13";
        itch_relief: "v_J2", "Itch passes", D,
            "the loss that balances the gain";
        growth_stimulation: "v_g1", "Th17 cells make the epidermis grow faster", A,
            "drugs against IL-17 thin a plaque (Langley 2014, 10.1056/NEJMoa1314258)";
        growth_settling: "v_g2", "Growth settles to its healthy speed", D,
            "the loss that balances the stimulation";
    }
}
