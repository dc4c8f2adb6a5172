//! Tests of the build script: its errors when the files of different languages disagree, on small examples.

use std::fs;

#[path = "../build/check.rs"]
mod check;
#[path = "../build/group.rs"]
mod group;
#[path = "../build/template.rs"]
mod template;

/// The errors for these files, given with their paths, without the path of the temporary folder.
fn faults(files: &[(&str, &str)]) -> Vec<String> {
    let desk = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = desk.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }
    let faults = group::find(desk.path()).map_or_else(|faults| faults, |groups| check::faults(&groups));
    let folder = format!("{}/", desk.path().to_string_lossy().replace('\\', "/"));
    faults.into_iter().map(|fault| fault.replace(&folder, "")).collect()
}

/// The single error for a German line compared with an English one.
fn german(english: &str, german: &str) -> String {
    let faults = faults(&[("curve/en.toml", english), ("curve/de.toml", german)]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.concat()
}

#[test]
fn languages_that_agree_have_no_fault() {
    let files = [
        ("study/compare/words/en.toml", "ends = \"{subject} {ends|end} at {value}\"\n"),
        ("study/compare/words/de.toml", "ends = \"bei {value} {endet|enden} {subject}\"\n"),
        ("words/names/en.toml", "[one]\nfibre = \"fibre\"\n"),
        ("words/names/de.toml", "[many]\nfibre = \"Ballaststoffe\"\n"),
        ("words/scenarios/en.toml", "[fibre-two-guilds]\ntitle = \"Who grows\"\n"),
        ("words/scenarios/de.toml", "[fibre-two-guilds]\ntitle = \"Wer wächst\"\n"),
    ];
    assert_eq!(faults(&files), [""; 0]);
}

#[test]
fn a_key_that_is_missing_or_unknown_is_named_with_its_file() {
    assert_eq!(
        german("rises = \"up\"\nfalls = \"down\"", "falls = \"ab\""),
        "curve/de.toml: the key `rises` of en.toml is missing"
    );
    assert_eq!(german("falls = \"down\"", "falls = \"ab\"\nfals = \"ab\""), "curve/de.toml: en.toml has no key `fals`");
    assert_eq!(
        german("[fibre]\ntitle = \"A\"", "[fibre]\ntitel = \"B\"\ntitle = \"C\""),
        "curve/de.toml: en.toml has no key `titel` in section `fibre`"
    );
}

#[test]
fn a_place_that_is_lost_or_unknown_is_named_with_its_key() {
    assert_eq!(
        german("rises = \"{subject} to {to}\"", "rises = \"{subject}\""),
        "curve/de.toml: `rises`: the place {to} of the English line is missing"
    );
    assert_eq!(
        german("rises = \"{subject}\"", "rises = \"{subject} auf {to}\""),
        "curve/de.toml: `rises`: the English line has no place {to}"
    );
}

#[test]
fn a_choice_has_two_halves_and_one_in_english_too() {
    for broken in ["{steigt|steigen|stiegen}", "{}", "{Steigt}"] {
        let fault = german("rises = \"{rises|rise}\"", &format!("rises = \"{broken}\""));
        assert!(fault.starts_with("curve/de.toml: `rises`: `{") && fault.contains("neither a place"), "{fault}");
    }
    for (broken, told) in [("{steigt|steigen", "a `{` is never closed"), ("steigt|steigen}", "a `}` closes nothing")] {
        let fault = german("rises = \"{rises|rise}\"", &format!("rises = \"{broken}\""));
        assert_eq!(fault, format!("curve/de.toml: `rises`: {told}"));
    }
    let fault = german("rises = \"goes up\"", "rises = \"{steigt|steigen}\"");
    assert!(
        fault.starts_with("curve/de.toml: `rises`: a choice between one and many where en.toml has none"),
        "{fault}"
    );
}

#[test]
fn a_language_is_in_every_group() {
    let files = [
        ("time/en.toml", "day = \"day\""),
        ("time/pt.toml", "day = \"dia\""),
        ("flows/words/en.toml", "net = \"net\""),
    ];
    assert_eq!(faults(&files), ["flows/words/pt.toml is missing; the language is there in time/pt.toml"]);
}

#[test]
fn what_rust_or_toml_cannot_read_is_named_with_its_line() {
    let fault = |english: &str| faults(&[("curve/en.toml", english)]).concat();
    assert!(fault("loop = \"the loop\"").starts_with("curve/en.toml: `loop`: a key is made of small letters"));
    assert!(fault("a = \"b\"\nc = \"d").starts_with("curve/en.toml, line 2: "), "{}", fault("a = \"b\"\nc = \"d"));
    assert_eq!(fault("a = 1"), "curve/en.toml: `a` is no text between quotation marks");
    let twice = [("a/words/en.toml", "x = \"y\""), ("b/a/en.toml", "x = \"y\"")];
    assert_eq!(faults(&twice), ["a/words/en.toml and b/a/en.toml: two groups of one name"]);
    let names = [("n/en.toml", "[one]\na = \"a\""), ("n/de.toml", "[one]\na = \"a\"\n[many]\na = \"b\"")];
    assert_eq!(faults(&names), ["n/de.toml: `a` stands in `one` and in `many`"]);
}
