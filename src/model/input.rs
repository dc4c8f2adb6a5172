//! What the surroundings impose: diet, drugs, irritation. A scenario sets and schedules these.

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
        antibiotic: "A", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Antibiotic: share of a full broad-spectrum dose",
            Defined("0 % none, 100 % a full dose");
        probiotic: "Q", CfuPerDay, 0.0, 1e8 => 1e11, 0.0 => 1e13,
            "Probiotic: live microbes swallowed",
            Defined("none unless a scenario gives one");
        irritation: "U", Share, 0.0, 0.0 => 1.0, 0.0 => 1.0,
            "Irritation: sunburn, scratching or the like, as a share of a strong daily one",
            Defined("0 % none, 100 % a strong irritation every day");
    }
}
