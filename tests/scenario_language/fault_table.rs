//! The table of faults and the table of keys: every example has the fault it shows, and every help removes it.

use gutskin::scenario::{
    diagnostics::{self, code},
    keys, render,
};

use crate::texts::{codes, examples, found, scenario_with, told};

#[test]
fn every_row_of_the_table_of_faults_has_an_example_with_that_fault_and_a_mended_one_without() {
    for fault in examples() {
        let wrong = scenario_with(fault.wrong);
        assert_eq!(codes(&wrong), [fault.code], "{wrong}\n{}", told(&wrong));
        let right = scenario_with(fault.right);
        assert_eq!(codes(&right), [""; 0], "{right}\n{}", told(&right));
    }
}

#[test]
fn every_help_mends_its_example() {
    let by_hand = [code::UNKNOWN_START, code::ROUTINE, code::MISSED, code::LAYER_OFF, code::GONE_PARAMETER];
    for fault in examples().filter(|fault| fault.code != code::IMPLAUSIBLE) {
        let wrong = scenario_with(fault.wrong);
        let faults = found(&wrong);
        if faults.iter().all(|diagnostic| diagnostic.edits.is_empty()) {
            assert!(faults.iter().all(|diagnostic| diagnostic.help.is_some()), "{}", told(&wrong));
            assert!(by_hand.contains(&fault.code) || [code::STATEMENT].contains(&fault.code), "{}", told(&wrong));
            continue;
        }
        let fixed = diagnostics::fixed(&wrong, &faults, false);
        assert_eq!(codes(&fixed), [""; 0], "{}\n{wrong}\n{fixed}\n{}", fault.code, told(&fixed));
    }
}

#[test]
fn every_fault_names_file_and_line_and_shows_its_code() {
    for fault in examples() {
        let text = scenario_with(fault.wrong);
        for diagnostic in found(&text) {
            let (line, _) = diagnostic.line_and_column(&text).unwrap_or_else(|| panic!("{} has no place", fault.code));
            let shown = render(std::slice::from_ref(&diagnostic), &text, false);
            assert!(shown.contains(&format!("test.toml:{line}:")), "{shown}");
            assert!(shown.contains(fault.code) && shown.contains('^'), "{shown}");
        }
    }
}

#[test]
fn codes_are_given_once_and_in_order() {
    assert!(code::TABLE.windows(2).all(|pair| pair[0].code < pair[1].code));
    assert_eq!(code::fault("gs020").map(|fault| fault.code), Some(code::UNKNOWN_KEY));
}

#[test]
fn the_example_of_every_key_can_be_typed() {
    for key in keys::TABLE {
        let line = format!("{} = {}", key.name, key.example);
        let fixed = match key.section {
            keys::Section::Top if key.name == "leave_out" => format!("extends = \"tipping\"\n{line}"),
            keys::Section::Expect if key.name == "why" => format!("[[expect]]\nthat = \"lps at end > 0\"\n{line}"),
            keys::Section::Expect => format!("[[expect]]\n{line}"),
            keys::Section::Intervention => {
                let what = match key.name {
                    "what" => "dose = \"50 %\"",
                    "dose" => "what = \"antibiotic\"",
                    "extra" => "what = \"fibre\"",
                    "times" => "what = \"fibre\"\ndose = \"40 g/day\"\nevery = \"1 week\"\nfor = \"1 day\"",
                    "how_often" | "missed" => "what = \"fibre\"\ndose = \"40 g/day\"",
                    "every" => "what = \"fibre\"\ndose = \"40 g/day\"\nfor = \"1 day\"",
                    _ => "what = \"fibre\"\ndose = \"40 g/day\"",
                };
                format!("[[intervention]]\n{what}\n{line}")
            }
            _ => line,
        };
        let text = scenario_with(&fixed);
        assert_eq!(codes(&text), [""; 0], "{text}\n{}", told(&text));
    }
}
