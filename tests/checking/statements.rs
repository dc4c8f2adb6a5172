//! `gutskin check` on whole scenarios: statements, exit codes, reports, and what routines come to.

use gutskin::{analysis::Simulation, scenario::BUILT_IN, schedule::Side};
use predicates::{prelude::PredicateBooleanExt, str::contains};

use crate::desk::{Desk, HEAD, good};

#[test]
fn every_shipped_scenario_passes_its_check_without_a_word_of_doubt() {
    let names: Vec<&str> = BUILT_IN.iter().map(|built_in| built_in.name).collect();
    let output = Desk::new().gutskin(&["check"]).args(&names).assert().success().get_output().stdout.clone();
    let said = String::from_utf8(output).expect("text");
    assert!(said.contains(" 0 faults, 0 words of doubt or advice,"), "{said}");
    assert!(!said.contains("FAILS") && said.matches("  holds  ").count() >= 2 * names.len(), "{said}");
}

#[test]
fn a_failed_statement_is_told_with_what_was_found_in_every_format() {
    let desk = Desk::new();
    desk.file(
        "q.toml",
        format!("{HEAD}duration = \"9 days\"\n[[expect]]\nthat = \"lps at end > 5 \"\nwhy = \"<A> & B\"\n"),
    );
    let all = contains("found 1 instead").and(contains("lps at end"));
    desk.gutskin(&["check", "q.toml"]).assert().code(1).stdout(all).stdout(contains("FAILS"));
    let json = desk.gutskin(&["check", "q.toml", "--format", "json"]).assert().code(1).get_output().stdout.clone();
    let report: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    let told = &report["files"][0]["expectations"][0];
    assert_eq!(
        (told["holds"].as_bool(), told["found"].as_str(), told["line"].as_u64()),
        (Some(false), Some("1"), Some(6))
    );
    let xml =
        desk.gutskin(&["check", "q.toml", "fibre", "--format", "junit"]).assert().code(1).get_output().stdout.clone();
    let xml = String::from_utf8(xml).expect("text");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut cases, mut failures) = (0, 0);
    loop {
        match reader.read_event().expect("it is XML") {
            quick_xml::events::Event::Eof => break,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                cases += usize::from(tag.name().as_ref() == "testcase");
                failures += usize::from(tag.name().as_ref() == "failure");
            }
            _ => {}
        }
    }
    let statements =
        good(BUILT_IN.iter().find(|found| found.name == "fibre").expect("built in").text).expectations.len();
    assert_eq!((cases, failures), (1 + 1 + 1 + statements, 1), "{xml}");
    assert!(xml.contains("&lt;A&gt; &amp; B"), "{xml}");
}

#[test]
fn each_outcome_of_a_check_has_its_exit_code_and_all_files_are_told() {
    let desk = Desk::new();
    desk.file("broken.toml", "title = \"x\n");
    desk.gutskin(&["check", "fibre"]).assert().code(0);
    desk.gutskin(&["check"]).assert().code(2);
    desk.gutskin(&["check", "broken.toml", "fibre"])
        .assert()
        .code(3)
        .stdout(contains("fibre.toml").and(contains("GS011")));
    desk.gutskin(&["check", "nowhere.toml", "broken.toml"])
        .assert()
        .code(5)
        .stdout(contains("GS011").and(contains("nowhere")));
}

#[test]
fn statements_in_sentences_are_answered_by_the_run() {
    let given = "[[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nfrom = \"day 14\"\nfor = \"1 week\"\n";
    let text = format!("{HEAD}duration = \"90 days\"\n{given}");
    let statements = [
        ("dysbiosis peaks before gut_permeability", "", true),
        ("gut_permeability peaks before dysbiosis", "", false),
        ("microbes falls by 80 to 99 % from day 14 to day 21", "", true),
        ("microbes rises from day 21 to day 60", "", true),
        ("microbes stays above 0.9", "", false),
        ("dysbiosis peaks after day 20", "", true),
        ("skin_inflammation rises by less than 20 points", "", true),
        ("lps falls by more than 50 %", "", false),
    ];
    let all: String = statements.iter().map(|(that, ..)| format!("[[expect]]\nthat = \"{that}\"\n")).collect();
    let run = Simulation::of(good(&format!("{text}{all}"))).expect("solved");
    for ((that, _, holds), expected) in statements.iter().zip(&run.scenario.expectations) {
        let verdict = gutskin::analysis::expectation::check(&run, expected);
        assert_eq!(verdict.holds, *holds, "{that}: {}", verdict.found);
    }
}

#[test]
fn a_run_made_shorter_leaves_out_the_statements_about_later_days() {
    let told = contains("warning[GS071]").and(contains("this statement is not checked"));
    Desk::new().gutskin(&["run", "antibiotics", "--set", "duration=40 days"]).assert().code(0).stderr(told);
}

#[test]
fn a_routine_gives_what_its_words_say() {
    let given = |more: &str| {
        let text = format!(
            "{HEAD}duration = \"9 weeks\"\n[[intervention]]\nwhat = \"probiotic\"\ndose = \"1e10 CFU\"\n{more}"
        );
        let schedule = good(&text).schedule();
        let each = |day: f64| schedule.input_at(day, Side::After).probiotic_mixture;
        (0..63).map(|day| each(f64::from(day) + 0.25)).collect::<Vec<f64>>()
    };
    assert!(given("how_often = \"daily\"").iter().all(|dose| *dose == 1e10));
    assert!(given("how_often = \"twice a day\"").iter().all(|dose| *dose == 2e10));
    let days =
        |doses: Vec<f64>| (0..63).zip(doses).filter(|(_, dose)| *dose > 0.0).map(|(day, _)| day).collect::<Vec<_>>();
    assert_eq!(days(given("how_often = \"weekly\"")), [0, 7, 14, 21, 28, 35, 42, 49, 56]);
    assert_eq!(days(given("how_often = \"every other day\"\nfor = \"1 week\"")), [0, 2, 4, 6]);
    let course = given("how_often = \"every 8 h for 5 d\"\nfrom = \"day 3\"");
    assert_eq!(days(course.clone()), [3, 4, 5, 6, 7]);
    assert_eq!(course[5], 3e10);
    let missed =
        days(given("how_often = \"daily for 12 days\"\nmissed = [\"day 2\", \"day 5 to day 6\", \"every 10th\"]"));
    assert_eq!(missed, [0, 1, 3, 4, 7, 8, 10, 11]);
    assert_eq!(days(given("how_often = \"weekly\"\nmissed = [\"every third\"]")), [0, 7, 21, 28, 42, 49]);
}

#[test]
fn numbers_without_quotes_keep_all_their_digits() {
    let text = |number: &str| format!("{HEAD}duration = \"9 days\"\n[parameters]\nfermenter_strength = {number}\n");
    let value = |number: &str| good(&text(number)).changed.first().map(|(_, value)| *value);
    assert_eq!(value("1.0002313030069392"), Some(1.000_231_303_006_939_2));
    assert_eq!(value("1.0002313030069392"), value("\"1.0002313030069392\""));
}
