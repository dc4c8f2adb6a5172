//! What the surroundings impose: diet, drugs, stress, light. A scenario sets and schedules these.

use super::table::{
    Basis::{Assumed, Defined},
    GivenAs, quantities,
};

/// Makes the struct of the inputs with its table, and the column of what an amount of each is called.
macro_rules! inputs {
    ($(#[$doc:meta])* $structure:ident {
        $($name:ident: $symbol:literal, $unit:ident, $value:expr, $low:literal => $high:literal,
          $least:literal => $most:literal, $given:ident, $meaning:literal, $basis:expr;)+
    }) => {
        quantities! { $(#[$doc])* $structure {
            $($name: $symbol, $unit, $value, $low => $high, $least => $most, $meaning, $basis;)+
        } }

        const GIVEN: &[GivenAs] = &[$(GivenAs::$given,)+];
    };
}

inputs! {
    /// The inputs, each with its value when a scenario says nothing.
    Input {
        fibre: "f", GramPerDay, 25.0, 5.0 => 60.0, 0.0 => 200.0, Amount,
            "Fibre: dietary fibre eaten",
            Assumed("25 g a day, a common recommendation, stands for an ordinary mixed diet");
        antibiotic: "A_b", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Dose,
            "Antibiotic: share of a full broad-spectrum dose",
            Defined("0 % none, 100 % a full dose");
        vancomycin: "A_v", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Dose,
            "Vancomycin: an antibiotic that stays in the gut, as a share of a full dose",
            Defined("none unless a scenario gives some");
        amoxicillin: "A_a", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Dose,
            "Amoxicillin: an antibiotic that hardly moves the gut community, as a share of a full dose",
            Defined("none unless a scenario gives some");
        flucloxacillin: "A_f", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Dose,
            "Flucloxacillin: a narrow antibiotic for the skin, as a share of a full dose",
            Defined("none unless a scenario gives some");
        probiotic_mixture: "q_m", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13, Amount,
            "Probiotic: a mixture of strains, live microbes swallowed",
            Defined("none unless a scenario gives one");
        irritation: "U", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Strength,
            "Irritation: sunburn, scratching or the like, as a share of a strong daily one",
            Defined("0 % none, 100 % a strong irritation every day");
        l_rhamnosus: "q_r", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13, Amount,
            "L. rhamnosus: a single strain of the GG type, live microbes swallowed",
            Defined("none unless a scenario gives one");
        b_longum: "q_l", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13, Amount,
            "B. longum: a single strain, live microbes swallowed",
            Defined("none unless a scenario gives one");
        l_plantarum: "q_p", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13, Amount,
            "L. plantarum: a single strain of the HY7714 type, live microbes swallowed",
            Defined("none unless a scenario gives one");
        prebiotic: "b", GramPerDay, 0.0, 0.0 => 20.0, 0.0 => 100.0, Amount,
            "Prebiotic: fibre that bifidobacteria prefer, such as inulin, on top of the diet",
            Defined("none unless a scenario gives one");
        saturated_fat: "w", GramPerDay, 25.0, 5.0 => 90.0, 0.0 => 300.0, Amount,
            "Saturated fat: eaten",
            Assumed("25 g a day stands for an ordinary mixed diet");
        polyphenols: "y", GramPerDay, 0.8, 0.2 => 2.0, 0.0 => 10.0, Amount,
            "Polyphenols: eaten with berries, cocoa, tea and other plants",
            Assumed("about the 0.81 g a day of the control diet of Del Bo' 2021, 10.1016/j.clnu.2020.12.014");
        antioxidants: "a", GramPerDay, 0.0, 0.0 => 1.0, 0.0 => 3.0, Amount,
            "Antioxidants: such as cocoa flavanols, on top of the diet",
            Defined("none unless a scenario gives some");
        fermented_food: "e", ServingPerDay, 0.0, 0.0 => 8.0, 0.0 => 30.0, Amount,
            "Fermented food: yoghurt, kefir, kimchi and the like",
            Defined("none unless a scenario gives some");
        stress: "s", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Strength,
            "Stress: beyond everyday life, 100 % as during a public speech",
            Defined("0 % everyday life, 100 % an acute test of stress");
        stress_reduction: "c", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Strength,
            "Stress reduction: training that takes the edge off stress, as a share of a full programme",
            Defined("none unless a scenario gives some");
        uv: "u", MedPerDay, 0.0, 0.0 => 2.0, 0.0 => 10.0, Amount,
            "UV: ultraviolet light, in doses that just redden the skin",
            Defined("1 MED just reddens; less calms T cells of the skin, more burns");
        emollient: "m", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Strength,
            "Emollient: a moisturising cream, as a share of generous use",
            Defined("none unless a scenario gives some");
        anti_inflammatory_cream: "k", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Strength,
            "Anti-inflammatory cream: on the skin, as a share of full treatment",
            Defined("none unless a scenario gives some");
        mast_cell_stabiliser: "z", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Dose,
            "Mast-cell stabiliser: a drug such as cromoglycate, as a share of a full dose",
            Defined("none unless a scenario gives some");
        il4_il13_blocker: "b_4", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Dose,
            "IL-4/IL-13 blocker: a drug that blocks the messengers of type 2, as a share of a full dose",
            Defined("none unless a scenario gives some");
        il17_blocker: "b_17", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0, Dose,
            "IL-17 blocker: a drug that blocks what Th17 cells do, as a share of a full dose",
            Defined("none unless a scenario gives some");
    }
}

/// What an amount of an input is called; nothing for what is no input.
#[must_use]
pub fn given_as(input: &str) -> Option<GivenAs> {
    Input::<f64>::TABLE.iter().position(|row| row.name == input).map(|position| GIVEN[position])
}
