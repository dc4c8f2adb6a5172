//! The skin: cytokines and irritation inflame what is still calm, and inflamed skin heals. Its signal back to the gut
//! closes the loop.

use crate::model::{
    input::Input,
    kinetics::activation,
    number::Number,
    signals::Signals,
    state::State,
    table::{
        Basis::{Assumed, Calibrated, Chosen},
        processes, quantities,
    },
};

quantities! {
    /// What decides how the skin flares, heals and speaks to the gut.
    Parameters {
        skin_healing_time: "τ_S", Day, 14.0, 7.0 => 28.0, 0.1 => 3650.0,
            "Time in which inflamed skin heals when left alone",
            Chosen("the outer layer renews in about two weeks; trials level off at about eight weeks");
        skin_baseline_activation: "s_0", PerDay, 0.001_531_128_584_420_669_5, 0.0 => 0.01, 0.0 => 5.0,
            "Activation that is always there",
            Calibrated("so that skin inflammation rests at 0.05 in the healthy typical adult");
        cytokine_skin_rate: "s_C", PerDay, 0.30, 0.1 => 0.6, 0.0 => 5.0,
            "Activation of the skin by a very high cytokine load",
            Assumed("flares build up within one to two weeks");
        cytokine_half: "K_C", Fold, 3.4, 2.0 => 5.0, 0.01 => 50.0,
            "Cytokine load at which half of that activation is reached",
            Assumed("small rises of cytokines leave the skin calm");
        cytokine_steepness: "n_C", One, 4.0, 2.0 => 6.0, 0.5 => 12.0,
            "How switch-like the skin answers cytokines",
            Assumed("4 is usual for immune on/off; with 2 or less the model has no second fate");
        irritation_rate: "s_U", PerDay, 0.07, 0.02 => 0.2, 0.0 => 5.0,
            "Activation by a strong irritation",
            Assumed("as fast as healing: a strong irritation inflames half of the skin in the end");
        skin_signal_strength: "φ", One, 0.3, 0.0 => 1.5, 0.0 => 5.0,
            "How strongly inflamed skin acts on the gut: the strength of the loop, a property of the person",
            Assumed("no measurement in people exists; below about 0.7 nothing persists on the ordinary diet; at 0.3 a typical adult has one fate on any diet of 12 g fibre a day and more");
        skin_signal_half: "K_S", Share, 0.30, 0.1 => 0.6, 0.01 => 1.0,
            "Skin inflammation at which half the signal is sent",
            Assumed("mild inflammation stays a matter of the skin");
        skin_signal_steepness: "n_S", One, 4.0, 2.0 => 6.0, 0.5 => 12.0,
            "How switch-like the signal is",
            Assumed("4 is usual for immune on/off; with 2 or less the model has no second fate");
    }
}

processes! {
    /// What inflames and what heals the skin.
    Processes {
        background_activation: "v_calm", "Healthy skin is never quite calm", D,
            "a definition of the healthy level";
        cytokine_activation: "v_flare", "Cytokines inflame the skin", B,
            "drugs against IL-17, IL-23 and TNF clear psoriasis; that gut-born cytokines do it is inferred";
        irritation_activation: "v_irritate", "Sunburn, scratching and irritants inflame the skin", A,
            "UV erythema in trials (Heinrich 2006, 10.1093/jn/136.6.1565); mild UV also heals, which this core leaves out";
        skin_healing: "v_heal", "Inflamed skin heals", B,
            "the outer layer renews in one to three weeks; face barrier complete four weeks after tape stripping";
    }
}

/// The signal that inflamed skin sends to the gut, scaled by the strength of the loop.
pub fn signal_to_gut<S: Number>(skin_inflammation: S, p: &Parameters<S>) -> S {
    p.skin_signal_strength * activation(skin_inflammation, p.skin_signal_half, p.skin_signal_steepness)
}

/// How fast each process runs, in shares of the worst possible inflammation per day.
pub fn processes<S: Number>(x: &State<S>, u: &Input<S>, seen: &Signals<S>, p: &Parameters<S>) -> Processes<S> {
    let still_calm = x.skin_inflammation.complement();
    let alarm = activation(seen.cytokines_at_skin, p.cytokine_half, p.cytokine_steepness);
    Processes {
        background_activation: p.skin_baseline_activation * still_calm,
        cytokine_activation: p.cytokine_skin_rate * alarm * still_calm,
        irritation_activation: p.irritation_rate * u.irritation * still_calm,
        skin_healing: x.skin_inflammation / p.skin_healing_time,
    }
}

/// The change of skin inflammation per day.
pub fn balance<S: Number>(v: &Processes<S>) -> S {
    v.background_activation + v.cytokine_activation + v.irritation_activation - v.skin_healing
}
