//! The words files say what the model and the built-in scenarios say, in every language. That they agree with each other is
//! checked when the program is built.

use std::collections::BTreeSet;

use super::{
    Language,
    sentence::Names,
    texts::{EVERY_LINE, interventions, people, people_in_words, processes, quantities, scenarios},
};
use crate::{
    model::{Grade, Input, Quantity, Rates, Readouts, State, Unit},
    scenario::{BUILT_IN, PEOPLE, Scenario},
};

fn all_quantities() -> impl Iterator<Item = &'static Quantity> {
    State::<f64>::TABLE.iter().chain(Readouts::<f64>::TABLE).chain(Input::<f64>::TABLE)
}

/// Holds the keys of names against those that there must be.
fn same(what: &str, names: Names, wanted: impl Iterator<Item = &'static str>) {
    let named: BTreeSet<&str> = names.iter().map(|(key, _)| *key).collect();
    let wanted: BTreeSet<&str> = wanted.collect();
    let odd: Vec<&&str> = named.symmetric_difference(&wanted).collect();
    assert!(odd.is_empty(), "missing or unknown in the words files of {what}: {odd:?}");
}

#[test]
fn every_quantity_process_and_person_has_a_name() {
    same("quantities", quantities::ALL, all_quantities().map(|row| row.name));
    same("processes", processes::ALL, Rates::<f64>::rows().map(|(_, process)| process.name));
    same("people", people::ALL, PEOPLE.iter().map(|person| person.name));
    same("people_in_words", people_in_words::ALL, PEOPLE.iter().map(|person| person.name));
}

#[test]
fn the_english_names_are_those_of_the_model() {
    let english = Language::ENGLISH;
    for row in all_quantities() {
        assert_eq!(english.label(row), row.label(), "{}", row.name);
    }
    let units = all_quantities().map(|row| row.unit).chain([Unit::Day, Unit::PerDay, Unit::One]);
    for unit in units {
        assert_eq!((english.unit(unit), english.unit_in_words(unit)), (unit.symbol(), unit.description()));
    }
    for grade in [Grade::A, Grade::B, Grade::C, Grade::D] {
        assert_eq!(english.grade(grade), grade.words());
    }
    for person in PEOPLE {
        assert_eq!((english.person(person), english.who(person)), (person.name, person.meaning));
    }
    for (_, process) in Rates::<f64>::rows() {
        let (label, inside) = (english.process(process), english.process_inside(process));
        assert_eq!(inside.to_lowercase().replace(' ', "_"), process.name);
        assert_eq!(label.to_lowercase(), inside.to_lowercase());
    }
}

fn built_in() -> Vec<Scenario> {
    let read = |name: &str, text: &str| Scenario::read(name, name, text, &[]).expect("no faults").0;
    BUILT_IN.iter().map(|built_in| read(built_in.name, built_in.text)).collect()
}

#[test]
fn every_built_in_scenario_is_in_the_words_files_as_in_its_own() {
    let names: BTreeSet<&str> = scenarios::ALL.iter().map(|record| record.key).collect();
    assert_eq!(names, BUILT_IN.iter().map(|built_in| built_in.name).collect());
    for scenario in built_in() {
        let record = scenarios::ALL.iter().find(|record| record.key == scenario.name).expect("a record");
        assert_eq!(record.title.english(), scenario.title);
        assert_eq!(record.question.english(), scenario.question);
        assert_eq!(Some(record.short_title.english()), scenario.short_title.as_deref());
        for language in Language::all() {
            assert!(language.question(&scenario).ends_with('?'));
            let texts = [language.title(&scenario), language.question(&scenario)];
            assert!(
                !texts.iter().any(|text| text.contains(['{', '"', '\''])) || language == Language::ENGLISH,
                "{texts:?}"
            );
        }
    }
}

#[test]
fn every_name_of_an_intervention_of_a_built_in_scenario_is_in_the_words_files_and_no_other() {
    let german = Language::named("de").expect("German");
    let scenarios = built_in();
    let given = scenarios.iter().flat_map(|scenario| &scenario.interventions);
    let authors: BTreeSet<&str> =
        given.filter(|given| !german.is_ours(given)).map(|given| given.label.as_str()).collect();
    let known: BTreeSet<&str> = interventions::ALL.iter().map(|(_, names)| names[0].inside).collect();
    assert_eq!(known, authors);
}

#[test]
fn a_copy_is_translated_where_it_keeps_a_text() {
    let german = Language::named("de").expect("German");
    let mut copy = built_in().swap_remove(1);
    let title = german.title(&copy).to_owned();
    assert_ne!(title, copy.title);
    copy.name = "my-copy".to_owned();
    assert_eq!(german.title(&copy), title);
    copy.title = "More fibre for my aunt".to_owned();
    assert_eq!(german.title(&copy), "More fibre for my aunt");
    // A file of somebody's own may have the name of ours.
    copy.name = "fibre".to_owned();
    assert_eq!(german.title(&copy), "More fibre for my aunt");
}

#[test]
fn every_language_has_a_name_and_says_that_it_is_no_advice() {
    let names: BTreeSet<&str> = Language::all().map(Language::name).collect();
    assert_eq!(names.len(), Language::all().count());
    assert!(Language::all().all(|language| !language.disclaimer().is_empty()));
    assert_eq!(Language::all().next(), Some(Language::ENGLISH));
    assert_eq!(Language::ENGLISH.code(), "en");
}

#[test]
fn no_text_has_a_space_too_many() {
    for (group, code, key, text) in EVERY_LINE {
        // What is printed before a path, one below the other.
        let is_aligned = *group == "report";
        assert!(!text.contains("  ") || is_aligned, "{code}.toml of {group}: {key}: {text:?}");
        assert!(text.trim() == *text || is_aligned || *key == "group", "{code}.toml of {group}: {key}: {text:?}");
    }
}

#[test]
fn places_are_filled_once_and_the_number_chooses_the_word() {
    let (subject, end) = ("mast {cells}", "2");
    let told = |many: bool| super::say!(Language::ENGLISH, curve::stays { many, subject, end });
    assert_eq!((told(true).as_str(), told(false).as_str()), ("mast {cells} stay at 2", "mast {cells} stays at 2"));
}
