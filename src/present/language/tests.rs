//! Every language says everything, in letters the font has, with the places the program fills.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::*;
use crate::{
    analysis::{Simulation, flows::Flows},
    model::{Input, Layer, Rates, Readouts, State},
    present::{
        chart::{Preset, font},
        comparison::{Comparison, Manner},
        diagram, figure, flows, states, summary,
    },
    scenario::{BUILT_IN, PEOPLE, Scenario},
};

/// Sections whose English stands in the tables of the model, and the names each must have.
fn tables() -> [(&'static str, Vec<&'static str>); 6] {
    let quantities = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
    let quantities: Vec<&Quantity> = quantities.collect();
    let units = |word: fn(Unit) -> &'static str| {
        let inputs = [Unit::Day, Unit::PerDay, Unit::One];
        let units = quantities.iter().map(|row| row.unit).chain(inputs);
        units.map(word).filter(|word| !word.is_empty()).collect()
    };
    let people: Vec<&str> = PEOPLE.iter().map(|person| person.name).collect();
    [
        ("units", units(Unit::symbol)),
        ("units_in_words", units(Unit::description)),
        ("people", people.clone()),
        ("people_in_words", people),
        ("processes", Rates::<f64>::rows().map(|(_, process)| process.name).collect()),
        ("grades", [Grade::A, Grade::B, Grade::C, Grade::D].map(Grade::words).to_vec()),
    ]
}

fn names(section: &str, texts: &BTreeMap<String, String>) -> BTreeSet<String> {
    texts.keys().filter_map(|key| key.strip_prefix(&format!("{section}."))).map(str::to_owned).collect()
}

/// The places of a text, each once, and how often it offers a choice that is not one of two.
fn places(text: &str) -> (BTreeSet<&str>, usize) {
    let inside = text.split('{').skip(1).map(|part| part.split('}').next().unwrap_or_default());
    let (choices, places): (Vec<&str>, Vec<&str>) = inside.partition(|place| place.contains('|'));
    (places.into_iter().collect(), choices.iter().filter(|choice| choice.matches('|').count() != 1).count())
}

#[test]
fn every_text_is_in_every_language_and_nothing_else() {
    let english = Language::ENGLISH.book().texts();
    for language in Language::all().skip(1) {
        let own = language.book().texts();
        let own_tables = ["one", "many", "titles", "short_titles", "questions", "interventions"]
            .into_iter()
            .chain(tables().map(|(section, _)| section));
        let own_tables: Vec<String> = own_tables.map(|section| format!("{section}.")).collect();
        let is_of_table = |key: &str| key == "disclaimer" || own_tables.iter().any(|section| key.starts_with(section));
        let missing = english.iter().filter(|(key, _)| !own.contains_key(*key));
        let missing: Vec<String> = missing.map(|(key, text)| format!("{key} = \"{text}\"")).collect();
        assert!(missing.is_empty(), "missing in {}.toml, in English: {missing:#?}", language.code());
        for key in own.keys().filter(|key| !is_of_table(key)) {
            assert!(english.contains_key(key), "`{key}` of {}.toml is no text of the program", language.code());
        }
    }
}

#[test]
fn every_quantity_unit_person_and_grade_has_a_name_in_every_language() {
    let quantities = State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE);
    let quantities: BTreeSet<String> = quantities.map(|row| row.name.to_owned()).collect();
    for language in Language::all().skip(1) {
        let own = language.book().texts();
        let (one, many) = (names("one", own), names("many", own));
        let code = language.code();
        assert_eq!(one.intersection(&many).next(), None, "both in `one` and in `many` of {code}.toml");
        let named: BTreeSet<String> = one.union(&many).cloned().collect();
        let odd: Vec<&String> = named.symmetric_difference(&quantities).collect();
        assert!(odd.is_empty(), "without a name, or unknown, in `one` and `many` of {code}.toml: {odd:?}");
        for (section, wanted) in tables() {
            let wanted: BTreeSet<String> = wanted.into_iter().map(str::to_owned).collect();
            let named = names(section, own);
            let odd: Vec<&String> = named.symmetric_difference(&wanted).collect();
            assert!(odd.is_empty(), "missing or unknown in section `{section}` of {code}.toml: {odd:?}");
        }
        assert!(own.contains_key("disclaimer"), "{code}.toml says nowhere that it is no medical advice");
    }
    let english = Language::ENGLISH.book().texts();
    assert!(tables().iter().all(|(section, _)| names(section, english).is_empty()), "written twice");
}

#[test]
fn every_title_question_and_intervention_of_a_built_in_scenario_is_in_every_language_and_nothing_else() {
    let scenarios: Vec<Scenario> = BUILT_IN
        .iter()
        .map(|built_in| Scenario::read(built_in.name, built_in.name, built_in.text, &[]).expect("no faults").0)
        .collect();
    for language in Language::all().skip(1) {
        let given = scenarios.iter().flat_map(|scenario| &scenario.interventions);
        let authors = given.filter(|given| !language.is_ours(given)).map(|given| given.label.clone());
        for (section, said) in [
            ("titles", scenarios.iter().map(|scenario| scenario.title.clone()).collect::<BTreeSet<_>>()),
            ("short_titles", scenarios.iter().filter_map(|scenario| scenario.short_title.clone()).collect()),
            ("questions", scenarios.iter().map(|scenario| scenario.question.clone()).collect()),
            ("interventions", authors.collect()),
        ] {
            let there = names(section, language.book().texts());
            let odd: Vec<&String> = there.symmetric_difference(&said).collect();
            assert!(
                odd.is_empty(),
                "missing, or said by no scenario, in `{section}` of {}.toml: {odd:#?}",
                language.code()
            );
            for text in there.iter().map(|english| language.translated(section, english)) {
                assert!(!text.contains(['{', '"', '\'']), "{text}");
                assert_eq!(section == "questions", text.ends_with('?'), "{text}");
            }
        }
    }
}

#[test]
fn a_text_has_the_same_places_in_every_language() {
    for language in Language::all() {
        for (key, text) in language.book().texts() {
            let (own, odd) = places(text);
            assert_eq!(odd, 0, "`{key}` of {}.toml offers a choice that is not one of two", language.code());
            let english = Language::ENGLISH.book().text(key).map(|text| places(text).0).unwrap_or_default();
            // Millions are counted on, or billions are.
            if key != "numbers.billion" {
                assert_eq!(own, english, "places of `{key}` in {}.toml", language.code());
            }
        }
    }
}

#[test]
fn every_letter_of_every_language_is_in_the_font() {
    for language in Language::all() {
        for (key, text) in language.book().texts() {
            for letter in text.chars() {
                assert!(font::has(letter), "{letter:?} of `{key}` in {}.toml", language.code());
            }
        }
    }
}

/// All files of the program below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn every_text_is_used() {
    let house = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["src", "axis/src"].map(|folder| sources(&house.join(folder))).concat();
    let code: String = files.iter().map(|path| fs::read_to_string(path).expect("a source file")).collect();
    for key in Language::ENGLISH.book().texts().keys() {
        // Some keys are put together from their section and a word.
        let whole = key.rsplit('.').next().unwrap_or(key);
        let word = whole.strip_prefix("on_").or(whole.strip_suffix("_in")).unwrap_or(whole);
        let word = word.strip_suffix("_between").unwrap_or(word);
        let used = [key.as_str(), whole, word].iter().any(|text| code.contains(&format!("\"{text}\"")));
        assert!(used, "`{key}` of en.toml is used nowhere");
    }
}

fn run(name: &str) -> Simulation {
    let built_in = BUILT_IN.iter().find(|built_in| built_in.name == name).expect("a scenario");
    let (scenario, _) = Scenario::read(name, name, built_in.text, &[]).expect("a scenario without faults");
    Simulation::of(scenario).expect("solved")
}

#[test]
fn nothing_is_said_with_an_empty_place_or_in_two_languages() {
    // Words that no German or Spanish text has, and that authors of scenarios do not write in names.
    const ENGLISH: [&str; 12] = [
        " the ", " rises", " rise ", " falls", " stays", " and ", " from ", " full ", "healthy", " day ", " of ",
        " is ",
    ];
    for built_in in BUILT_IN {
        let run = run(built_in.name);
        let findings = figure::findings(&run);
        for language in Language::all() {
            let unknowns = State::<f64>::TABLE.iter().filter_map(|stock| Flows::of(&run, stock));
            let flows = unknowns.map(|of_stock| flows::chart(&run, &of_stock, language));
            let course = figure::time_chart(&run, &findings, language);
            let mut texts = Vec::new();
            for chart in [course, states::chart(&run, language)].into_iter().chain(flows) {
                texts.extend([chart.headline, chart.subtitle, chart.description]);
                texts.extend(chart.bars.into_iter().flat_map(|bar| [bar.label, bar.detail]));
                for panel in chart.panels {
                    let curves = panel.series.into_iter().map(|curve| curve.name);
                    texts.extend(curves.chain(panel.areas.into_iter().map(|band| band.name)));
                    texts.extend([panel.caption, panel.group]);
                }
            }
            for day in [0.0, run.scenario.duration] {
                let diagram = diagram::on_day(&run, day, None, language, &Preset::slide()).expect("a diagram");
                texts.extend([diagram.title, diagram.description]);
            }
            texts.push(summary::markdown(&run, &findings, language));
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
        for layers in [crate::model::Layers::core(), crate::model::Layers::all()] {
            let diagram = diagram::diagram(&layers, None, language, &Preset::slide()).expect("a diagram");
            assert!(!diagram.description.contains("raises") && !diagram.description.contains('{'));
        }
    }
    assert!(Layer::ALL.iter().all(|layer| !Language::ENGLISH.text(&format!("layers.{}", layer.name())).is_empty()));
}
