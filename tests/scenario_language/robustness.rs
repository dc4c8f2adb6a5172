//! Hostile and random texts: nothing panics, everything ends soon.

use gutskin::scenario::{
    BUILT_IN, Override, Scenario,
    diagnostics::{self, code},
    render,
};
use proptest::prelude::*;

use crate::texts::{found, scenario_with, told};

#[test]
fn attacks_end_soon() {
    let head = scenario_with("");
    for attack in [
        format!("show = {}", "[".repeat(300_000)),
        format!("show = {}", "[\n".repeat(100_000)),
        format!("show = [{}]", "\"lpps\",\n".repeat(5_000)),
        format!("start = {}", "{a=".repeat(200_000)),
        format!("show = [{}]", "\"lpps\",".repeat(1_000)),
        format!("{}b = 1", "a.".repeat(300_000)),
        format!("duration = \"{}\"", "9".repeat(900_000)),
        format!("duration = \"{} days\"", "1,".repeat(400_000)),
        "= \n".repeat(200_000),
        "[[intervention]]\nwhat = \"fibre\"\n".repeat(20_000),
        "[[intervention]]\nwhat=\"fibre\"\nextra=\"0 g/day\"\nevery=\"1 day\"\nfor=\"1 hour\"\n".repeat(400),
        "x".repeat(900_000),
    ] {
        let text = format!("{head}{attack}\n");
        let faults = found(&text);
        assert!(!faults.is_empty() && faults.len() < 2_000, "{}", &text[..text.len().min(200)]);
        assert!(render(&faults, &text, false).len() < 4_000_000);
    }
}

#[test]
fn a_fault_inside_a_letter_of_two_bytes_is_shown_and_no_panic() {
    // Found by random texts: the reader pointed into the middle of a character.
    let text = "\\.é]]every 3rd\n";
    assert!(told(text).contains("test.toml"), "{}", told(text));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}", line in "[a-z_=\\[\\]{}\"'. 0-9,\n#]{0,200}") {
        for text in [text.clone(), scenario_with(&line), format!("{line}{text}")] {
            prop_assert!(!render(&found(&text), &text, true).contains('\0'));
        }
    }

    #[test]
    fn no_mutation_of_a_good_file_makes_it_panic(which in 0..BUILT_IN.len(), place in any::<prop::sample::Index>(), cut in 0_usize..12, put in "[\\[\\]{}\"'=\\\\.,#a-z0-9\n“ é-]{0,6}") {
        let letters: Vec<char> = BUILT_IN[which].text.chars().collect();
        let place = place.index(letters.len());
        let text: String = letters[..place].iter().copied().chain(put.chars()).chain(letters[(place + cut).min(letters.len())..].iter().copied()).collect();
        let faults = found(&text);
        for fault in &faults {
            if let Some(place) = &fault.place {
                prop_assert!(text.get(place.span.clone()).is_some(), "{fault:?}");
            }
            prop_assert!(code::fault(fault.code).is_some());
        }
        let _ = render(&faults, &text, false);
        let _ = diagnostics::fixed(&text, &faults, false);
    }

    #[test]
    fn no_setting_makes_it_panic(key in "[a-z_.0-9]{0,20}", value in "\\PC{0,30}") {
        let sets = [Override { key, value }];
        let text = scenario_with("");
        if let Err(faults) = Scenario::read("test", "test.toml", &text, &sets) {
            let _ = render(&faults, &text, false);
        }
    }
}
