//! Checks that the reference page and the schema of the scenario language are up to date.
//!
//! `GUTSKIN_UPDATE=1 cargo test --test language_documents` updates them.

use std::{fs, path::PathBuf};

use gutskin::scenario::{
    PEOPLE,
    diagnostics::code,
    document::{reference, schema},
    keys,
};

fn is_current(path: &str, wanted: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("GUTSKIN_UPDATE").is_some() {
        fs::write(&path, wanted).expect("written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let line = there.lines().zip(wanted.lines()).position(|(there, wanted)| there != wanted).map_or(0, |line| line + 1);
    assert!(
        there == wanted,
        "{} is stale, from line {line}: GUTSKIN_UPDATE=1 cargo test --test language_documents",
        path.display()
    );
}

#[test]
fn the_reference_page_is_current() {
    is_current("docs/scenario.md", &reference::markdown());
}

#[test]
fn the_committed_schema_is_current() {
    is_current("docs/scenario.schema.json", &schema::json_schema().expect("written"));
}

#[test]
fn the_page_and_the_schema_name_everything_that_can_be_typed() {
    let (page, schema) = (reference::markdown(), schema::json_schema().expect("written"));
    for key in keys::TABLE {
        assert!(page.contains(&format!("| `{}` |", key.name)), "{}", key.name);
        assert!(schema.contains(&format!("\"{}\": {{", key.name)), "{}", key.name);
    }
    for section in keys::Section::ALL {
        for name in section.names() {
            assert!(page.contains(&format!("`{name}`")), "{name}");
            assert!(schema.contains(&format!("\"{name}\"")), "{name}");
        }
    }
    for person in PEOPLE {
        assert!(page.contains(person.name) && schema.contains(person.name), "{}", person.name);
    }
    for fault in code::TABLE {
        assert!(page.contains(&format!("| {} | ", fault.code)), "{}", fault.code);
    }
}

#[test]
fn the_page_keeps_its_tables_in_shape() {
    let page = reference::markdown();
    let columns = |line: &str| line.replace("\\|", "").matches('|').count();
    for pair in page.lines().collect::<Vec<_>>().windows(2) {
        if pair[0].starts_with('|') && pair[1].starts_with('|') {
            assert_eq!(columns(pair[0]), columns(pair[1]), "{}", pair[1]);
        }
    }
}
