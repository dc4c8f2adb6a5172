//! The headline of a run: the sentence of the first rule that fits, in the frames of what is said before it.

use super::material::Material;
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape, main_curve, quiet_before_main},
    },
    model::State,
    words::{
        Language,
        circumstances::{cuts, is_loop_cut},
        grammar::capital,
        say,
    },
};

/// The headline of a run.
#[must_use]
pub fn headline(run: &Simulation, curves: &[CurveSummary], language: Language) -> String {
    if let Some(text) = nothing_moves(run, language) {
        return text;
    }
    let Some(main) = main_curve(curves) else { return language.title(&run.scenario).to_owned() };
    let material = Material::of(run, main, language);
    let quiet: Vec<CurveSummary> = quiet_before_main(curves, main).copied().collect();
    let text = match quiet.as_slice() {
        [] => material.text(),
        quiet => {
            let (unmoved, text) = (unmoved(quiet, language), language.inside(&material.text()));
            say!(language, headline::beside_unmoved { unmoved, text })
        }
    };
    with_prefix(run, &text, language)
}

/// "SCORAD hardly moves": what the scenario asked about first is not passed over in silence.
pub(super) fn unmoved(quiet: &[CurveSummary], language: Language) -> String {
    let subjects: Vec<&str> = quiet.iter().map(|curve| language.subject(curve.quantity)).collect();
    let many = quiet.len() > 1 || quiet.iter().any(|curve| language.is_plural(curve.quantity));
    say!(language, headline::unmoved { many, subjects: language.listed(&subjects) })
}

/// Only if nothing was done, and then of all compartments, whether they are shown or not.
pub(crate) fn nothing_moves(run: &Simulation, language: Language) -> Option<String> {
    if !run.scenario.interventions.is_empty() {
        return None;
    }
    let all: Vec<CurveSummary> = State::<f64>::TABLE.iter().map(|quantity| CurveSummary::of(run, quantity)).collect();
    if all.iter().any(|curve| curve.shape != Shape::Flat) {
        return None;
    }
    let healthy = all.iter().all(|curve| (curve.end - curve.quantity.value).abs() < curve.margin() / 2.0);
    let number = language.number_word(all.len());
    Some(if healthy {
        say!(language, headline::nothing_moves_healthy { number })
    } else {
        say!(language, headline::nothing_moves_resting { number })
    })
}

/// A sentence, given with a small letter at its start, with what was cut before it: "With the loop cut, …".
pub(crate) fn with_prefix(run: &Simulation, text: &str, language: Language) -> String {
    let inside = || language.inside(text);
    match cuts(&run.scenario, language).as_slice() {
        [] => capital(text),
        [_] if is_loop_cut(&run.scenario) => say!(language, headline::loop_cut { text: inside() }),
        several => say!(language, headline::cut { cuts: language.listed(several), text: inside() }),
    }
}
