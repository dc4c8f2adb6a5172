//! Tests of the person whom a stool test describes.

#[path = "support/desk.rs"]
mod desk;

use desk::Desk;
use gutskin::{
    analysis::{
        Simulation,
        simulate::{tested_person, varied::Varied},
        uncertainty::{SEED, drawn},
    },
    model::{Readouts, readouts},
    page::study::dose_response,
    scenario::{Override, Scenario, diagnostics::code},
    solve::{SolveError, steady},
};
use predicates::{prelude::PredicateBooleanExt, str::contains};

const ALL: &str = "mechanisms = \"all\"\n";
const POOR: &str = "[stool_test]\nbifidobacterium = \"1 %\"\nfaecalibacterium = 3\nlactulose_mannitol = 0.05\n";
const FIBRE: &str = "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\n";

fn text(rest: &str) -> String {
    format!("title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"90 days\"\n{rest}")
}

fn scenario(rest: &str) -> Scenario {
    Scenario::read("t", "t.toml", &text(rest), &[]).expect("valid").0
}

fn run(rest: &str) -> Simulation {
    Simulation::of(scenario(rest)).expect("solved")
}

fn refused(rest: &str) -> SolveError {
    Simulation::of(scenario(rest)).map(|run| run.scenario).expect_err("nobody rests there")
}

fn value(readouts: &Readouts<f64>, name: &str) -> f64 {
    *readouts.named(name).expect("a read-out")
}

/// The run rests at these values from the first day to the last.
fn rests_at(run: &Simulation, expected: &[(&str, f64)]) {
    for (day, (name, expected)) in
        [0.0, 45.0, 90.0].into_iter().flat_map(|day| expected.iter().map(move |one| (day, one)))
    {
        let found = value(&run.sample(day).readouts, name);
        assert!((found - expected).abs() < 1e-3 * expected, "{name} on day {day}: {found} instead of {expected}");
    }
}

fn parameter(scenario: &Scenario, name: &str) -> f64 {
    *scenario.parameters.named(name).expect("a parameter")
}

#[test]
fn a_marker_can_be_set_by_its_path_and_is_not_taken_for_anything_else() {
    let file = text("mechanisms = [\"microbiome\"]\n[stool_test]\nbifidobacterium = \"1 %\"\n");
    let read = |set: &str| {
        let set = Override::parse(set).expect("a setting");
        Scenario::read("t", "t.toml", &file, &[set])
    };
    let (set, _) = read("stool_test.bifidobacterium=2 %").expect("valid");
    assert_eq!(set.measured[0].value, 2.0);
    for typed in ["bifidobacterium=2 %", "bifidobacteria=2 %", "butyrate=8 mmol/kg"] {
        let faults = read(typed).expect_err("a marker follows from the rest");
        let help = faults[0].help.clone().expect("help");
        assert!(help.contains("--set") && help.contains("stool_test.b"), "{help}");
    }
    // The name of the state, and the unit of another laboratory.
    let file = text("mechanisms = [\"microbiome\"]\n[stool_test]\nbifidobacteria = \"2 %\"\n");
    let faults = Scenario::read("t", "t.toml", &file, &[]).expect_err("a state");
    assert!(faults[0].help.as_deref().is_some_and(|help| help.contains("`bifidobacterium")), "{faults:?}");
    let file = text("mechanisms = [\"microbiome\"]\n[stool_test]\nbutyrate = \"8 µmol/g\"\n");
    let (read, _) = Scenario::read("t", "t.toml", &file, &[]).expect("valid");
    assert_eq!(read.measured[0].value, 8.0);
}

#[test]
fn each_marker_alone_is_where_the_person_rests_and_moves_one_parameter_only() {
    for (marker, measured, decides) in [
        ("bifidobacterium", 0.5, "bifidobacteria_strength"),
        ("bifidobacterium", 9.0, "bifidobacteria_strength"),
        ("faecalibacterium", 2.0, "fermenter_strength"),
        ("faecalibacterium", 14.0, "fermenter_strength"),
        ("butyrate", 5.0, "fermenter_strength"),
        ("butyrate", 12.4, "fermenter_strength"),
        ("lactulose_mannitol", 0.08, "small_pore_leak"),
        ("lactulose_mannitol", 0.015, "small_pore_leak"),
    ] {
        for background in ["", "[background]\nfibre = \"10 g/day\"\n"] {
            let run = run(&format!("{ALL}{background}[stool_test]\n{marker} = {measured}\n"));
            rests_at(&run, &[(marker, measured)]);
            for row in gutskin::scenario::names::parameters() {
                let moved = parameter(&run.scenario, row.name).to_bits() != row.value.to_bits();
                assert_eq!(moved, row.name == decides, "{marker}: {}", row.name);
            }
        }
    }
}

#[test]
fn all_markers_together_are_met_in_every_person_who_can_be_tested() {
    for person in
        ["typical adult", "eczema-prone adult", "psoriasis-prone adult", "low-fibre eater", "stressed student"]
    {
        let run = run(&format!("person = \"{person}\"\n{ALL}{POOR}"));
        rests_at(&run, &[("bifidobacterium", 1.0), ("faecalibacterium", 3.0), ("lactulose_mannitol", 0.05)]);
        assert!(run.scenario.measured.iter().all(|one| one.miss().abs() < 1e-6), "{person}");
    }
}

#[test]
fn butyrate_beside_its_makers_is_a_consequence_and_the_run_says_by_how_much_it_misses() {
    let with = run(&format!("{ALL}{POOR}butyrate = \"5 mmol/kg\"\n"));
    let without = run(&format!("{ALL}{POOR}"));
    assert_eq!(with.scenario.parameters, without.scenario.parameters);
    let butyrate = with.scenario.measured.iter().find(|one| one.marker.name == "butyrate").expect("measured");
    let rests = butyrate.rests_at.expect("made");
    assert!((rests - value(&with.sample(90.0).readouts, "butyrate")).abs() < 1e-3 * rests);
    assert!(butyrate.parameter.is_none() && butyrate.miss() > 0.2, "{butyrate:?}");
}

#[test]
fn fibre_acts_on_the_person_whom_the_test_describes() {
    let (poor, fed) = (run(&format!("{ALL}{POOR}")), run(&format!("{ALL}{FIBRE}{POOR}")));
    let (typical, typical_fed) = (run(ALL), run(&format!("{ALL}{FIBRE}")));
    let at = |run: &Simulation, name: &str| value(&run.sample(90.0).readouts, name);
    let rise = |name: &str| at(&fed, name) / at(&poor, name);
    assert!(
        rise("bifidobacterium") > 1.2 && rise("butyrate") > 1.1,
        "{} {}",
        rise("bifidobacterium"),
        rise("butyrate")
    );
    // Nearly saturated on an ordinary diet; inborn and hardly moved by butyrate.
    assert!((1.0..1.1).contains(&rise("faecalibacterium")), "{}", rise("faecalibacterium"));
    assert!((0.97..1.0).contains(&rise("lactulose_mannitol")), "{}", rise("lactulose_mannitol"));
    // The person stays poorer than others on the same fibre.
    for name in ["bifidobacterium", "butyrate", "faecalibacterium"] {
        assert!(at(&fed, name) < at(&typical_fed, name) && at(&poor, name) < at(&typical, name), "{name}");
    }
}

#[test]
fn without_the_guilds_butyrate_decides_the_one_community_and_guilds_are_refused() {
    let core = run("[stool_test]\nbutyrate = \"8 mmol/kg\"\nlactulose_mannitol = 0.04\n");
    rests_at(&core, &[("butyrate", 8.0), ("lactulose_mannitol", 0.04)]);
    assert!(parameter(&core.scenario, "fermenter_strength") < 1.0);
    let faults = Scenario::read("t", "t.toml", &text("[stool_test]\nfaecalibacterium = 4\n"), &[]).expect_err("faulty");
    assert_eq!(faults[0].code, code::LAYER_OFF);
    assert!(faults[0].help.as_ref().is_some_and(|help| help.contains("mechanisms = [\"microbiome\"]")), "{faults:?}");
}

#[test]
fn what_nobody_can_rest_at_is_refused_with_the_range_that_can_be_had() {
    for (marker, measured) in [
        ("bifidobacterium", 60.0),
        ("bifidobacterium", 0.0),
        ("faecalibacterium", 90.0),
        ("butyrate", 60.0),
        ("lactulose_mannitol", 0.9),
    ] {
        let error = refused(&format!("{ALL}[stool_test]\n{marker} = {measured}\n"));
        let SolveError::OutOfReach { readout, wanted, low, high, .. } = error.clone() else { panic!("{error:?}") };
        assert_eq!((readout, wanted), (marker, measured));
        assert!(low < high && !(low..=high).contains(&measured), "{error}");
        // The limits that the message names can be had.
        for limit in [low * 1.005, high * 0.995] {
            let limit: f64 = format!("{limit:.2e}").parse().expect("a number");
            assert!(error.to_string().contains(&limit.to_string()), "{error}");
            rests_at(&run(&format!("{ALL}[stool_test]\n{marker} = {limit}\n")), &[(marker, limit)]);
        }
    }
    // The one that is to blame is named, also beside others.
    let error = refused(&format!("{ALL}{POOR}").replace("0.05", "0.9"));
    assert_eq!(error.marker(), Some("lactulose_mannitol"));
}

#[test]
fn a_rest_to_which_the_person_does_not_come_is_refused() {
    // Her calm state ends before so little butyrate: from health she comes to it only through inflamed skin.
    let susceptible = "person = \"susceptible adult\"\n[stool_test]\nbutyrate = 3\n";
    let error = refused(susceptible);
    assert!(matches!(error, SolveError::OtherRest { .. }), "{error:?}");
    let inflamed = run(&format!("start = \"inflamed\"\n{susceptible}"));
    rests_at(&inflamed, &[("butyrate", 3.0)]);
    assert!(inflamed.sample(90.0).state.skin_inflammation > steady::INFLAMED);
    let calm = run("person = \"susceptible adult\"\n[stool_test]\nbutyrate = 8\n");
    assert!(calm.sample(90.0).state.skin_inflammation < 0.06);
    let error = refused("start = \"inflamed\"\nmechanisms = \"all\"\n[stool_test]\nfaecalibacterium = 6\n");
    assert!(matches!(error, SolveError::NoInflamedState { .. }), "{error:?}");
}

#[test]
fn the_person_is_made_once_and_stays_the_same_when_a_dose_or_the_background_is_varied() {
    let made = tested_person(scenario(&format!("{ALL}{POOR}"))).expect("made");
    assert_eq!(tested_person(made.clone()).expect("made"), made);
    let varied = Varied::named("fibre").expect("an input").in_scenario(&made, 40.0);
    let run = Simulation::of(varied).expect("solved");
    assert_eq!(run.scenario.parameters, made.parameters);
    assert!(value(&run.sample(90.0).readouts, "bifidobacterium") > 1.2);
    // Everybody in a crowd was found there.
    for number in 0..5 {
        let run = Simulation::of(drawn(&made, SEED, number)).expect("solved");
        assert_ne!(run.scenario.parameters, made.parameters);
        rests_at(&run, &[("bifidobacterium", 1.0), ("faecalibacterium", 3.0), ("lactulose_mannitol", 0.05)]);
    }
}

#[test]
fn a_scan_gives_every_dose_to_the_same_person() {
    let asked = "[[expect]]\nthat = \"bifidobacterium at end < 9\"\nwhy = \"w\"\n";
    let scenario = scenario(&format!("{ALL}{asked}{POOR}"));
    let outcome = scenario.expectations[0].that.outcome;
    let fibre = Varied::named("fibre").expect("an input");
    let answer = dose_response(scenario, fibre, &[10.0, 25.0, 40.0], &outcome).expect("answered");
    let levels: Vec<f64> = answer.points.iter().map(|point| point.1).collect();
    assert!(levels[0] < 0.9 && (levels[1] - 1.0).abs() < 1e-3 && levels[2] > 1.2, "{levels:?}");
}

#[test]
fn the_record_holds_the_person_and_replay_makes_the_same_one() {
    let desk = Desk::new();
    desk.file("mine.toml", text(&format!("{ALL}{FIBRE}{POOR}butyrate = 5\n")));
    desk.gutskin(&["run", "mine.toml"]).assert().success();
    let record: serde_json::Value = serde_json::from_str(&desk.read("output/mine/run.json")).expect("a record");
    let person = run(&format!("{ALL}{POOR}")).scenario;
    let resolved = &record["scenario"];
    for name in ["bifidobacteria_strength", "fermenter_strength", "small_pore_leak"] {
        let own = parameter(&person, name);
        assert!((own - 1.0).abs() > 0.3, "{name} {own}");
        assert_eq!(resolved["parameters"][name].as_f64(), Some(own), "{name}");
    }
    assert_eq!(resolved["measured"]["bifidobacterium"]["decides"], "bifidobacteria_strength");
    assert_eq!(resolved["measured"]["butyrate"]["decides"], serde_json::Value::Null);
    assert!(resolved["measured"]["butyrate"]["rests_at"].as_f64() > Some(6.0), "{resolved}");
    assert!(desk.read("output/mine/summary.md").contains("instead of the measured 5 mmol/kg"));
    let said = desk.gutskin(&["run", "mine.toml", "--force"]).assert().success().get_output().stdout.clone();
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("  Butyrate rests at ") && said.contains("instead of the measured 5 mmol/kg"), "{said}");
    for carrier in ["output/mine/run.json", "output/mine/chart.svg"] {
        desk.gutskin(&["replay", carrier, "--verify"]).assert().success().stdout(contains("The same"));
    }
    desk.gutskin(&["export", "mine.toml", "--to", "python", "-o", "mine.py"]).assert().success();
    assert!(desk.read("mine.py").contains(&parameter(&person, "bifidobacteria_strength").to_string()));
}

#[test]
fn the_program_says_what_is_wrong_with_a_test_and_with_another_background() {
    let desk = Desk::new();
    desk.file("mine.toml", text(&format!("{ALL}[stool_test]\nbifidobacterium = \"60 %\"\n")));
    let range = contains("this person can rest at");
    desk.gutskin(&["run", "mine.toml"]).assert().code(3).stderr(range.clone().and(contains("[stool_test]")));
    desk.gutskin(&["check", "mine.toml"])
        .assert()
        .code(3)
        .stdout(range.and(contains("mine.toml:7")).and(contains("GS047")));
    desk.file("mine.toml", text(&format!("{ALL}{POOR}")));
    let other = contains("GS082").and(contains("another person"));
    desk.gutskin(&["run", "mine.toml", "--set", "fibre=30 g/day"]).assert().success().stderr(other);
    let silent = contains("GS082").not();
    desk.gutskin(&["run", "mine.toml", "--set", "duration=60 days", "--force"]).assert().success().stderr(silent);
}

#[test]
fn the_run_is_that_of_its_parameters_without_the_test() {
    let tested = run(&format!("{ALL}{FIBRE}{POOR}"));
    let names = ["bifidobacteria_strength", "fermenter_strength", "small_pore_leak"];
    let lines = names.map(|name| format!("{name} = {:?}\n", parameter(&tested.scenario, name))).concat();
    let typed = run(&format!("{ALL}{FIBRE}[parameters]\n{lines}"));
    assert_eq!(typed.scenario.parameters, tested.scenario.parameters);
    for day in [0.0, 10.0, 90.0] {
        let both = [&tested, &typed].map(|run| readouts(&run.trajectory.state(day), &run.instance.parameters));
        assert_eq!(both[0], both[1], "day {day}");
    }
}

#[test]
fn what_a_stool_test_can_not_say_is_refused() {
    let codes = |rest: &str| -> Vec<&str> {
        let faults = Scenario::read("t", "t.toml", &text(rest), &[]).expect_err("faulty");
        faults.iter().map(|fault| fault.code).collect()
    };
    assert_eq!(codes("[stool_test]\nscorad = 30\n"), [code::UNKNOWN_QUANTITY]);
    assert_eq!(codes("[stool_test]\nbutyrate = \"5 g/day\"\n"), [code::UNKNOWN_UNIT]);
    assert_eq!(codes(&format!("{ALL}[stool_test]\nbifidobacterium = \"300 %\"\n")).len(), 1);
    // What follows from the test, and who is on the way back.
    let twice = format!("{ALL}[parameters]\nfermenter_strength = 0.5\n[stool_test]\nbutyrate = 8\n");
    assert_eq!(codes(&twice), [code::EXCLUDE_EACH_OTHER]);
    let on_the_way = format!("person = \"after antibiotics\"\n{ALL}{POOR}");
    assert_eq!(codes(&on_the_way), [code::EXCLUDE_EACH_OTHER]);
    // Beside Faecalibacterium butyrate decides nothing.
    let beside = format!("{ALL}[parameters]\nfermentation_half = \"15 g/day\"\n{POOR}butyrate = 8\n");
    assert!(Scenario::read("t", "t.toml", &text(&beside), &[]).is_ok());
}
