//! Parameters and processes of the gut community as one compartment, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how the community grows and falls.
    Parameters {
        microbe_growth_rate: "r", PerDay, 0.12, 0.1 => 0.16, 0.001 => 5.0,
            "Regrowth of the community",
            Chosen("composition back near baseline 1.5 months after antibiotics (Palleja 2018, 10.1038/s41564-018-0257-9)");
        full_dose_kill_rate: "k_d", PerDay, 1.0, 0.7 => 1.3, 0.0 => 5.0,
            "Loss under a full dose of a drug that kills with strength 1; the table of drugs has the strength of each",
            Chosen("broad drugs clear most of a community within 3 to 4 days (Dethlefsen 2011, 10.1073/pnas.1000087107)");
        microbe_reseeding_rate: "ι", PerDay, 0.03, 0.02 => 0.04, 0.000_1 => 1.0,
            "Arrival of new settlers from mucus, appendix and food, and their loss",
            Assumed("small against growth; without it nothing could come back after a full loss");
        fibre_reference: "f_0", GramPerDay, 25.0, 20.0 => 35.0, 10.0 => 60.0,
            "Fibre intake at which the supply is 1",
            Defined("scale: the ordinary mixed diet");
        mucus_supply: "m_M", GramPerDay, 9.0, 6.0 => 12.0, 0.0 => 100.0,
            "Mucus and protein that feed the community when no fibre is eaten, as grams of fibre",
            Assumed("people on an animal-based diet with next to no fibre kept a community (David 2014, 10.1038/nature12820); the size is assumed");
        fibre_half_saturation: "K_f", GramPerDay, 30.0, 15.0 => 60.0, 1.0 => 1000.0,
            "Fibre intake at which fermentation runs at half its limit",
            Assumed("a community does not grow without end on more fibre; where it stops is not measured");
        skin_pressure_rate: "k_S", PerDay, 0.14, 0.0 => 0.3, 0.0 => 5.0,
            "Loss of microbes under the full signal of inflamed skin",
            Assumed("seen in mice only; the size is invented");
        dysbiosis_half: "K_D", Fold, 0.4, 0.2 => 0.8, 0.01 => 4.0,
            "Community at which dysbiosis is one half",
            Assumed("a definition of the reading");
        probiotic_half_dose: "K_Q", CfuPerDay, 1e8, 3e7 => 1e9, 1e6 => 1e10,
            "Dose at which the help is half its limit",
            Assumed("doses saturate; trials at 1e9 and at 1e10 CFU a day find effects of similar size");
        probiotic_reference_dose: "Q_0", CfuPerDay, 1e10, 1e9 => 1e11, 1e9 => 1e12,
            "Dose that counts as full",
            Defined("scale: trials use 1e9 to 1e10 CFU a day");
    }
}

processes! {
    /// What fills and drains the community.
    Processes {
        microbe_growth: "v_growth", "Microbes grow on fibre and mucus", A,
            "64 trials: fibre raises bifidobacteria, but not diversity or Faecalibacterium (So 2018, 10.1093/ajcn/nqy041)";
        microbe_crowding: "v_crowding", "Microbes compete for food and room", D,
            "logistic growth, the usual form for a limited resource";
        microbe_reseeding: "v_reseeding", "New settlers arrive from mucus, appendix and food", B,
            "communities return within weeks of antibiotics (Palleja 2018, 10.1038/s41564-018-0257-9)";
        microbe_washout: "v_washout", "Settlers are washed out", D,
            "the loss that balances the arrival";
        antibiotic_kill: "v_antibiotic", "Antibiotics kill microbes", A,
            "vancomycin lowered diversity and short-chain fatty acids in a trial, amoxicillin hardly (Reijnders 2016, 10.1016/j.cmet.2016.06.016)";
        skin_pressure: "v_skin", "Signals from inflamed skin thin the community", C,
            "lactobacilli fall in mice with psoriasis-like skin (Kiyohara 2019, 10.1016/j.jcmgh.2018.09.010); not shown in people";
    }
}
