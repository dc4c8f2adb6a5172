//! The unknowns: what the model follows through time.

use super::table::{
    Basis::{Assumed, Defined},
    quantities,
};

quantities! {
    /// The five compartments of the core. A healthy typical adult rests at the values of this table.
    State {
        microbes: "M", Fold, 1.0, 0.05 => 1.7, 0.0 => 4.0,
            "Beneficial microbes: how much of the healthy community is there and working",
            Defined("scale: the healthy community is 1");
        gut_permeability: "P", Fold, 1.0, 0.7 => 3.0, 0.0 => 10.0,
            "Gut permeability: how leaky the gut lining is",
            Defined("scale: healthy is 1; lactulose/mannitol ratios depend on the protocol, so only ratios are kept");
        lps: "L", Fold, 1.0, 0.5 => 6.0, 0.0 => 50.0,
            "LPS in the blood: fragments of bacterial walls that leaked from the gut",
            Defined("scale: healthy is 1, about 8 pg/mL in fasting men (Erridge 2007, 10.1093/ajcn/86.5.1286)");
        cytokines: "C", Fold, 1.0, 0.5 => 5.0, 0.0 => 50.0,
            "Cytokine load: inflammatory messengers in the blood",
            Defined("scale: healthy is 1");
        skin_inflammation: "S", Share, 0.05, 0.0 => 1.0, 0.0 => 1.0,
            "Skin inflammation: 0 none, 1 the worst possible",
            Assumed("healthy skin is not quite silent: 0.05");
    }
}
