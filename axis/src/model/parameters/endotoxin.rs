//! Parameters and processes of LPS in the blood, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Calibrated, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how much LPS circulates.
    Parameters {
        lps_clearance_time: "τ_L", Day, 0.25, 0.05 => 0.5, 0.005 => 365.0,
            "Time in which LPS leaves the blood",
            Chosen("half-life about 1 hour in rats (Buchanan 1976, 10.1152/ajplegacy.1976.231.1.258), no figure for people; longer here, because only the daily level matters");
        lps_leak_scale: "λ", Fold, 0.847_953_216_374_269, 0.5 => 1.2, 0.0 => 50.0,
            "LPS that a healthy lining and community let through",
            Calibrated("so that LPS rests at 1 in the healthy typical adult");
        dysbiosis_lps_gain: "g_D", Fold, 1.3, 0.5 => 3.0, 0.0 => 50.0,
            "Extra LPS on offer when the healthy community is lost",
            Assumed("a Western diet for a month raised endotoxin activity by 71 % in 8 people (Pendyala 2012, 10.1053/j.gastro.2012.01.034); the share of dysbiosis in it is a guess");
        pathobiont_lps_gain: "k_LE", One, 0.25, 0.0 => 1.0, 0.0 => 20.0,
            "Extra LPS on offer from pathobionts",
            Assumed("more LPS-bearing bacteria, more LPS; the size is assumed");
        fat_lps_gain: "k_LW", One, 0.55, 0.1 => 1.5, 0.0 => 20.0,
            "LPS carried into the blood with saturated fat",
            Chosen("one fat meal raised endotoxin by half (Erridge 2007, 10.1093/ajcn/86.5.1286), without the lining opening");
        fat_reference: "w_0", GramPerDay, 25.0, 15.0 => 40.0, 1.0 => 300.0,
            "Saturated fat of the ordinary diet",
            Defined("scale: the ordinary mixed diet");
    }
}

processes! {
    /// What brings LPS into the blood and out of it.
    Processes {
        lps_entry: "v_entry", "LPS leaks from the gut into the blood", B,
            "leaky gut and LPS go together in food allergy (Niewiem 2022); LBP is normal in psoriasis (10.1111/ced.12007), so the arrow is weaker than reviews say";
        lps_clearance: "v_clear", "Liver and lipoproteins clear LPS", C,
            "half-life 58 to 63 minutes in rats (Buchanan 1976, 10.1152/ajplegacy.1976.231.1.258)";
    }
}
