//! Compares the results of `gutskin validate` with a stored table, so that every change of the model shows its effect.

use gutskin::study::validate::{
    findings::FINDINGS,
    judge::{Judged, judge},
};

#[test]
fn the_table_of_findings_is_as_before() {
    let mut lines = Vec::new();
    let mut agreeing = 0;
    for finding in FINDINGS {
        let judged = judge(finding).expect("the arms run");
        let agrees = judged.iter().all(Judged::agrees);
        agreeing += usize::from(agrees);
        lines.push(format!("{} {} ({})", finding.id, if agrees { "agrees" } else { "DISAGREES" }, finding.kind.word()));
        for number in judged {
            let (low, high) = number.measure.band;
            let verdict = if number.agrees() { "in" } else { "OUT OF" };
            lines.push(format!(
                "  {}: {:.2}, {:.2} with the loop cut, {verdict} [{low}, {high}]",
                number.measure.what, number.modelled, number.with_loop_cut
            ));
        }
    }
    assert!(agreeing >= 20, "only {agreeing} of {} agree", FINDINGS.len());
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn every_arm_is_a_scenario_without_a_doubt() {
    for arm in FINDINGS.iter().flat_map(|finding| finding.arms) {
        let (_, warnings) = gutskin::scenario::Scenario::read(arm.name, arm.name, arm.text, &[])
            .unwrap_or_else(|faults| panic!("{}: {faults:?}", arm.name));
        assert!(warnings.is_empty(), "{}: {warnings:?}", arm.name);
    }
}

#[test]
fn every_finding_names_its_source_and_what_to_know_about_it() {
    for finding in FINDINGS {
        assert!(!finding.source.is_empty() && !finding.note.is_empty(), "{}", finding.id);
        assert!(finding.measures.iter().all(|measure| measure.band.0 < measure.band.1), "{}", finding.id);
    }
}

#[test]
fn no_row_about_a_patient_rests_on_the_invented_way_back_to_the_gut() {
    // VT15 is the way back itself, seen in mice.
    for finding in FINDINGS.iter().filter(|finding| finding.id != "VT15") {
        for number in judge(finding).expect("the arms run") {
            assert_eq!(number.agrees(), number.agrees_with_loop_cut(), "{}: {}", finding.id, number.measure.what);
        }
    }
}
