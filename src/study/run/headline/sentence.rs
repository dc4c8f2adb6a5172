//! Assembles the headline: the sentence of the first rule that applies, with its introductory phrases.

use super::material::Material;
use crate::{
    analysis::{
        Simulation,
        curve_summary::{CurveSummary, Shape, main_curve, quiet_before_main},
    },
    model::{State, state},
    words::{
        Language,
        circumstances::{cuts, is_loop_cut},
        grammar::capital,
        say,
    },
};

/// The headline of a simulation.
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

/// States that quantities listed before the main one hardly move ("SCORAD hardly moves"), because the scenario asked
/// about them first.
pub(super) fn unmoved(quiet: &[CurveSummary], language: Language) -> String {
    let subjects: Vec<&str> = quiet.iter().map(|curve| language.subject(curve.quantity)).collect();
    let many = quiet.len() > 1 || quiet.iter().any(|curve| language.is_plural(curve.quantity));
    say!(language, headline::unmoved { many, subjects: language.listed(&subjects) })
}

/// Applies only without interventions, and considers all compartments that mean something with these layers, shown or not.
pub(crate) fn nothing_moves(run: &Simulation, language: Language) -> Option<String> {
    if !run.scenario.interventions.is_empty() {
        return None;
    }
    let compartments = State::<f64>::TABLE.iter().filter(|row| state::is_shown(row.name, &run.scenario.layers));
    let all: Vec<CurveSummary> = compartments.map(|quantity| CurveSummary::of(run, quantity)).collect();
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

/// Puts the cut arrows before a sentence that starts with a lower-case letter: "With the loop cut, …".
pub(crate) fn with_prefix(run: &Simulation, text: &str, language: Language) -> String {
    let inside = || language.inside(text);
    match cuts(&run.scenario, language).as_slice() {
        [] => capital(text),
        [_] if is_loop_cut(&run.scenario) => say!(language, headline::loop_cut { text: inside() }),
        several => say!(language, headline::cut { cuts: language.listed(several), text: inside() }),
    }
}
