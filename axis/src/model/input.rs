//! What the surroundings impose: diet, drugs, stress, light. A scenario sets and schedules these.

use super::table::{
    Basis::{Assumed, Defined},
    quantities,
};

quantities! {
    /// The inputs, each with its value when a scenario says nothing.
    Input {
        fibre: "f", GramPerDay, 25.0, 5.0 => 60.0, 0.0 => 200.0,
            "Fibre: dietary fibre eaten",
            Assumed("25 g a day, a common recommendation, stands for an ordinary mixed diet");
        antibiotic: "A_b", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Antibiotic: share of a full broad-spectrum dose",
            Defined("0 % none, 100 % a full dose");
        probiotic_mixture: "q_m", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13,
            "Probiotic: a mixture of strains, live microbes swallowed",
            Defined("none unless a scenario gives one");
        irritation: "U", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Irritation: sunburn, scratching or the like, as a share of a strong daily one",
            Defined("0 % none, 100 % a strong irritation every day");
        l_rhamnosus: "q_r", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13,
            "L. rhamnosus: a single strain of the GG type, live microbes swallowed",
            Defined("none unless a scenario gives one");
        b_longum: "q_l", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13,
            "B. longum: a single strain, live microbes swallowed",
            Defined("none unless a scenario gives one");
        prebiotic: "b", GramPerDay, 0.0, 0.0 => 20.0, 0.0 => 100.0,
            "Prebiotic: fibre that bifidobacteria prefer, such as inulin, on top of the diet",
            Defined("none unless a scenario gives one");
        saturated_fat: "w", GramPerDay, 25.0, 5.0 => 90.0, 0.0 => 300.0,
            "Saturated fat: eaten",
            Assumed("25 g a day stands for an ordinary mixed diet");
        polyphenols: "y", GramPerDay, 0.8, 0.2 => 2.0, 0.0 => 10.0,
            "Polyphenols: eaten with berries, cocoa, tea and other plants",
            Assumed("about the 0.81 g a day of the control diet of Del Bo' 2021, 10.1016/j.clnu.2020.12.014");
        fermented_food: "e", ServingPerDay, 0.0, 0.0 => 8.0, 0.0 => 30.0,
            "Fermented food: yoghurt, kefir, kimchi and the like",
            Defined("none unless a scenario gives some");
        stress: "s", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Stress: beyond everyday life, 100 % as during a public speech",
            Defined("0 % everyday life, 100 % an acute test of stress");
        stress_reduction: "c", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Stress reduction: training that takes the edge off stress, as a share of a full programme",
            Defined("none unless a scenario gives some");
        uv: "u", MedPerDay, 0.0, 0.0 => 2.0, 0.0 => 10.0,
            "UV: ultraviolet light, in doses that just redden the skin",
            Defined("1 MED just reddens; less calms, more burns");
        emollient: "m", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Emollient: a moisturising cream, as a share of generous use",
            Defined("none unless a scenario gives some");
        anti_inflammatory_cream: "k", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Anti-inflammatory cream: on the skin, as a share of full treatment",
            Defined("none unless a scenario gives some");
        mast_cell_stabiliser: "z", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Mast-cell stabiliser: a drug such as cromoglycate, as a share of a full dose",
            Defined("none unless a scenario gives some");
    }
}
