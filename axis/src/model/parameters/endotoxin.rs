//! Parameters and processes of LPS in the blood, with their evidence.

use crate::model::table::{
    Basis::{Assumed, Chosen, Defined},
    processes, quantities,
};

quantities! {
    /// What decides how much LPS circulates.
    Parameters {
        mast_cell_lps_opening: "k_OL", One, 0.2, 0.1 => 0.25, 0.0 => 10.0,
            "Opening for hours by mast cells, for LPS",
            Assumed("far less than for the sugars, because LPS is far larger; the size is assumed");
        lps_clearance_time: "τ_L", Day, 0.06, 0.03 => 0.1, 0.005 => 365.0,
            "Time in which LPS leaves the blood",
            Chosen("half-life about 1 hour in rats (Buchanan 1976, 10.1152/ajplegacy.1976.231.1.258), no figure for people; longer here, because only the daily level matters");
        dysbiosis_lps_gain: "g_D", Fold, 0.03, 0.0 => 0.05, 0.0 => 50.0,
            "Extra LPS on offer when the healthy community is lost",
            Assumed("small: vancomycin disturbed the community and moved neither LPS nor inflammation (Reijnders 2016, 10.1016/j.cmet.2016.06.016)");
        pathobiont_lps_gain: "k_LE", One, 0.008, 0.0 => 0.015, 0.0 => 20.0,
            "Extra LPS on offer from pathobionts",
            Assumed("more bacteria with LPS in their walls, more LPS; small for the same reason as the gain of dysbiosis");
        fat_reference: "w_0", GramPerDay, 25.0, 15.0 => 40.0, 1.0 => 300.0,
            "Saturated fat of the ordinary diet",
            Defined("scale: the ordinary mixed diet");
        fat_lps_gain: "k_LW", One, 10.0, 7.0 => 13.0, 0.0 => 50.0,
            "Most LPS carried into the blood with saturated fat, against none",
            Chosen("one fat meal raised endotoxin by half (Erridge 2007, 10.1093/ajcn/86.5.1286), a month of Western diet by 71 % (Pendyala 2012, 10.1053/j.gastro.2012.01.034)");
        fat_lps_half: "K_LW", GramPerDay, 250.0, 150.0 => 400.0, 1.0 => 1000.0,
            "Saturated fat at which half of that is reached",
            Assumed("so that the rise flattens beyond what people eat");
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
