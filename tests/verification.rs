//! Tests of `gutskin verify`: every built-in scenario is accurate to six digits, and a loose tolerance is detected.

#[path = "support/desk.rs"]
mod desk;

use desk::Desk;
use gutskin::{
    analysis::Simulation,
    scenario::{BUILT_IN, Scenario, built_in},
    solve::{Problem, Tolerance, Trajectory},
    study::verify::result,
};

fn run_of(name: &str) -> Simulation {
    let found = built_in(name).expect("a built-in scenario");
    Simulation::of(Scenario::read(name, name, found.text, &[]).expect("without fault").0).expect("solved")
}

#[test]
fn every_built_in_scenario_is_sure_to_six_digits_in_every_state() {
    for built_in in BUILT_IN {
        let run = run_of(built_in.name);
        let verified = result::verify(&run).expect("solved");
        assert!(verified.days > 10);
        // What is next to nothing all the time, as habituation without stress, has no digits to be sure of.
        for agreement in verified.agreements.into_iter().filter(|agreement| agreement.largest > 1e-2) {
            let digits = agreement.digits().unwrap_or(16.0);
            assert!(digits >= 6.0, "{}: {} {digits}", built_in.name, agreement.quantity.name);
            let digits = agreement.digits_between_methods().unwrap_or(16.0);
            assert!(digits >= 9.0, "{}: {} {digits} between methods", built_in.name, agreement.quantity.name);
        }
    }
}

#[test]
fn a_careless_run_is_found_out() {
    let mut run = run_of("tipping");
    let start = run.trajectory.state(0.0);
    let careless = Tolerance { relative: 1e-2, absolute: 1e-2 };
    let problem = Problem { instance: run.instance.clone(), start, schedule: run.scenario.schedule() };
    run.trajectory = Trajectory::solve(&problem, careless).expect("solved");
    let verified = result::verify(&run).expect("solved");
    let worst = verified.agreements.iter().filter_map(result::Agreement::digits).fold(16.0, f64::min);
    assert!(worst < 4.0, "{worst} digits");
}

#[test]
fn the_card_names_every_state_and_is_the_same_for_people_and_for_programs() {
    let desk = Desk::new();
    let text = printed(&desk, &["verify", "tipping"]);
    let json: serde_json::Value =
        serde_json::from_str(&printed(&desk, &["verify", "tipping", "--format", "json"])).expect("JSON");
    let states = json[0]["states"].as_array().expect("states");
    assert_eq!(states.len(), 5);
    for state in states {
        let digits = state["sure_digits"].as_f64().expect("a number");
        let line = text.lines().find(|line| line.contains(state["name"].as_str().expect("a name"))).expect("a line");
        assert!(line.contains(&format!("{digits:.1}")), "{line}");
        assert_eq!(state["hidden_by_the_line"], true);
    }
}

fn printed(desk: &Desk, arguments: &[&str]) -> String {
    String::from_utf8(desk.gutskin(arguments).assert().success().get_output().stdout.clone()).expect("text")
}
