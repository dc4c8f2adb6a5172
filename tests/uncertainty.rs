//! The page of uncertainty belongs to this model, and its crowd can be drawn again.

#[path = "support/desk.rs"]
mod desk;

use std::{fs, path::Path};

use desk::Desk;

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/uncertainty.md");
    fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n")
}

#[test]
fn the_page_of_uncertainty_is_of_this_model() {
    let digest = gutskin::page::record::model_digest::model_digest();
    assert!(page().contains(digest), "docs/uncertainty.md is of another model: .ci/uncertainty PROGRAM");
}

#[test]
fn every_statement_of_every_scenario_is_on_the_page_and_one_is_drawn_again() {
    let page = page();
    for built_in in gutskin::scenario::BUILT_IN {
        let stated = built_in.text.matches("[[expect]]").count();
        let told = page.lines().filter(|line| line.starts_with(&format!("| {} |", built_in.name))).count();
        assert_eq!(told, stated, "{}", built_in.name);
    }
    let desk = Desk::new();
    let report = desk.gutskin(&["check", "irritation", "--uncertainty", "100", "--format", "json"]).assert().success();
    let report: serde_json::Value = serde_json::from_slice(&report.get_output().stdout).expect("JSON");
    let statements = report["files"][0]["expectations"].as_array().expect("a list").clone();
    assert!(!statements.is_empty());
    for statement in statements {
        let share = 100.0 * statement["drawn"]["share"].as_f64().expect("a share");
        let that = statement["that"].as_str().expect("a statement");
        let row = page.lines().find(|line| line.starts_with("| irritation |") && line.contains(that));
        let row = row.unwrap_or_else(|| panic!("{that} is not on the page"));
        assert!(row.ends_with(&format!("| {share:.0} % |")), "{row} and not {share}");
    }
}
