//! Parameters and processes of the skin barrier and its moisture, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Calibrated, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how whole and how moist the skin is.
    Parameters {
        barrier_repair_rate: "r_K", PerDay, 0.07, 0.03 => 0.2, 0.0 => 5.0,
            "Renewal of the barrier where it is broken",
            Chosen("water loss back to normal 4 weeks after tape stripping, the outer layer renewed in about 2");
        barrier_strength: "K_0", Fold, 1.0, 0.05 => 1.5, 0.0 => 5.0,
            "Inborn strength of renewal: a property of the person, low with filaggrin defects, in plaques and with age",
            Defined("scale: 1 in the typical adult");
        barrier_wear_rate: "d_K", PerDay, 0.004_777_777_777_777_777, 0.0 => 0.02, 0.0 => 5.0,
            "Everyday wear of the barrier",
            Calibrated("so that the barrier rests at 0.9 in the healthy typical adult");
        inflammation_damage: "d_KS", PerDay, 0.06, 0.02 => 0.2, 0.0 => 5.0,
            "Damage by the worst inflammation",
            Chosen("lesions lose 2.5 times the water (Montero-Vilchez 2021, 10.3390/jcm10020359); the speed is assumed");
        irritation_damage: "d_KU", PerDay, 0.05, 0.01 => 0.2, 0.0 => 5.0,
            "Damage by a strong irritation",
            Assumed("a week of scratching strips a good part of the barrier");
        sunburn_damage: "d_Ku", PerDay, 0.05, 0.0 => 0.1, 0.0 => 5.0,
            "Damage by a heavy sunburn",
            Assumed("as by a strong irritation");
        stress_repair_loss: "k_Ks", One, 0.3, 0.0 => 0.5, 0.0 => 5.0,
            "Slower renewal under acute stress",
            Assumed("about a tenth slower after a stress test in one study, null in another (Benham 2015, 10.1002/smi.2640)");
        scfa_repair_gain: "k_KA", One, 0.10, 0.0 => 0.3, 0.0 => 5.0,
            "Faster renewal with short-chain fatty acids",
            Assumed("mice (Trompette 2022, 10.1038/s41385-022-00524-9), so small");
        tryptophan_repair_gain: "k_KI", One, 0.10, 0.0 => 0.3, 0.0 => 5.0,
            "Faster renewal with tryptophan metabolites",
            Assumed("the receptor AhR works in people as a drug target, gut indoles are unproven; small");
        emollient_repair_gain: "k_Km", One, 0.5, 0.1 => 1.0, 0.0 => 10.0,
            "Faster renewal under generous emollient",
            Assumed("part of basic care in eczema; did not prevent it in newborns");
        hydration_time: "τ_Y", Day, 7.0, 5.0 => 14.0, 0.1 => 365.0,
            "Time in which moisture follows the barrier",
            Chosen("water back within a week of tape stripping");
        emollient_moisture_gain: "k_Ym", One, 0.3, 0.1 => 0.6, 0.0 => 10.0,
            "More moisture under generous emollient",
            Assumed("what it is made for");
    }
}

processes! {
    /// What builds and breaks the barrier, and what moistens the skin.
    Processes {
        barrier_renewal: "v_K1", "The barrier renews itself where it is broken", B,
            "face barrier complete four weeks after tape stripping";
        barrier_wear: "v_K2", "The barrier wears off", B,
            "cells of the outer layer are shed in two weeks";
        inflammation_barrier_damage: "v_K3", "Inflammation breaks the barrier", B,
            "IL-4 and IL-13 cut filaggrin by 75 % (Howell 2007, 10.1016/j.jaci.2007.04.031)";
        irritation_barrier_damage: "v_K4", "Irritation breaks the barrier", A,
            "tape stripping and detergents are the standard tests of it";
        sunburn_barrier_damage: "v_K5", "Sunburn breaks the barrier", A,
            "water loss rises after UV; in treated mice it falls less (Jwo 2023, 10.1111/phpp.12861)";
        moistening: "v_Y1", "A whole barrier and emollients moisten the skin", B,
            "moisture half in eczema lesions (Montero-Vilchez 2021, 10.3390/jcm10020359)";
        drying: "v_Y2", "The skin dries", B,
            "the loss that balances the gain";
    }
}
