//! Tests that every chart, diagram and summary is available in every language, in characters that the font contains.

use super::{
    compare::comparison::{Comparison, Manner},
    diagram::picture,
    run::{chart, flows, states, summary},
};
use crate::analysis::shown;
use crate::{
    analysis::{Simulation, flows::Flows},
    model::{Layer, Layers, State},
    scenario::{BUILT_IN, Scenario},
    words::{Language, texts::EVERY_LINE},
};
use gutskin_plot::{Body, Preset, font};

#[test]
fn every_letter_of_every_language_is_in_the_font() {
    for (group, code, key, text) in EVERY_LINE {
        for letter in text.chars() {
            assert!(font::has(letter), "{letter:?} of `{key}` of {group} in {code}.toml");
        }
    }
}

fn run(name: &str) -> Simulation {
    let built_in = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("a scenario");
    let (scenario, _) = Scenario::read(name, name, built_in.text, &[]).expect("a scenario without faults");
    Simulation::of(scenario).expect("solved")
}

#[test]
fn nothing_is_said_with_an_empty_place_or_in_two_languages() {
    // English words that German and Spanish texts do not contain, and authors rarely use in the names of scenarios.
    const ENGLISH: [&str; 12] = [
        " the ", " rises", " rise ", " falls", " stays", " and ", " from ", " full ", "healthy", " day ", " of ",
        " is ",
    ];
    for built_in in BUILT_IN {
        let run = run(built_in.name);
        let curves = shown::curves(&run);
        for language in Language::all() {
            let unknowns = State::<f64>::TABLE.iter().filter_map(|stock| Flows::of(&run, stock));
            let flows = unknowns.map(|of_stock| flows::chart(&run, &of_stock, language));
            let course = chart::time_chart(&run, &curves, language);
            let mut texts = Vec::new();
            for chart in [course, states::chart(&run, language)].into_iter().chain(flows) {
                texts.extend([chart.headline, chart.subtitle, chart.description]);
                let Body::Curves(curves) = chart.body else { continue };
                texts.extend(curves.bars.into_iter().flat_map(|bar| [bar.label, bar.detail]));
                for panel in curves.panels {
                    let curves = panel.series.into_iter().map(|curve| curve.name);
                    texts.extend(curves.chain(panel.areas.into_iter().map(|band| band.name)));
                    texts.extend([panel.caption, panel.group]);
                }
            }
            for day in [0.0, run.scenario.duration] {
                let diagram = picture::on_day(&run, day, None, language, &Preset::slide()).expect("a diagram");
                texts.extend([diagram.title, diagram.description]);
            }
            texts.push(summary::markdown(&run, &curves, language));
            for text in &texts {
                assert!(!text.contains(['{', '}', '~']), "{}: {text}", built_in.name);
            }
            if language == Language::ENGLISH {
                continue;
            }
            let own = [&run.scenario.title].into_iter().chain(run.scenario.interventions.iter().map(|one| &one.label));
            let authors = |text: &str| own.clone().fold(text.to_owned(), |text, name| text.replace(name, ""));
            for text in &texts[..texts.len() - 1] {
                let ours = authors(text);
                let found = ENGLISH.iter().find(|word| ours.contains(**word));
                assert_eq!(found, None, "{} in {}: {text}", built_in.name, language.code());
            }
        }
    }
}

#[test]
fn comparisons_and_diagrams_speak_every_language() {
    let runs = ["tipping", "tipping-loop-cut"].map(run);
    for (code, says) in [("de", "Die Hautentzündung endet bei"), ("es", "La inflamación de la piel termina en")] {
        let language = Language::named(code).expect("a language");
        let comparison = Comparison::new(&runs, &[], Manner::Overlay, &[], language);
        let chart = comparison.chart();
        assert!(chart.headline.starts_with(says), "{}", chart.headline);
        let all = comparison.summary(&chart) + &chart.subtitle + &chart.footer;
        assert!(!all.contains(['{', '}']) && !all.contains("Teaching model"), "{all}");
        for layers in [Layers::core(), Layers::all()] {
            let diagram = picture::diagram(&layers, None, language, &Preset::slide()).expect("a diagram");
            assert!(!diagram.description.contains("raises") && !diagram.description.contains('{'));
        }
    }
    assert!(Layer::ALL.iter().all(|layer| !Language::ENGLISH.layer(*layer).is_empty()));
}
