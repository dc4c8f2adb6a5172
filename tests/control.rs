//! Tests of the control of a run: what would have happened without what is given.

#[path = "support/desk.rs"]
mod desk;

use desk::Desk;
use gutskin::{
    analysis::{
        Simulation,
        shown::{curves, quantity},
        simulate::control::LeftOut,
    },
    scenario::{BUILT_IN, Scenario, Start},
    schedule::Side,
    study::run::headline::headline,
    words::Language,
};

fn read(name: &str, text: &str) -> Scenario {
    Scenario::read(name, name, text, &[]).unwrap_or_else(|faults| panic!("{name}: {faults:?}")).0
}

fn controlled(name: &str, text: &str) -> Simulation {
    Simulation::with_control(read(name, text)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

const QUESTION: &str = "title = \"A\"\nquestion = \"?\"\nwhat_to_expect = \"-\"\n";

#[test]
fn a_run_and_its_control_are_the_same_until_something_is_given() {
    let mut seen = 0;
    for built_in in BUILT_IN {
        let run = controlled(built_in.name, built_in.text);
        let (Some(control), Some(LeftOut::Interventions)) = (&run.control, LeftOut::of(&run.scenario)) else {
            continue;
        };
        let given = run.scenario.interventions.iter().flat_map(|given| &given.intervals);
        let first = given.map(|interval| interval.from).fold(f64::INFINITY, f64::min);
        for day in run.days().filter(|day| *day <= first) {
            let [with, without] = [&run, control.as_ref()].map(|run| run.trajectory.state_on(day, Side::Before));
            for (one, other) in with.values().zip(without.values()) {
                // Both are solved to 1e-9; their steps differ.
                assert!(
                    (one - other).abs() <= 1e-7 * one.abs().max(1.0),
                    "{} on day {day}: {one} {other}",
                    built_in.name
                );
            }
            seen += 1;
        }
    }
    assert!(seen > 300, "{seen} days looked at");
}

#[test]
fn who_is_at_rest_stays_there_without_it() {
    for built_in in BUILT_IN {
        let run = controlled(built_in.name, built_in.text);
        let rests = matches!(run.scenario.start, Start::Rest) && run.scenario.person.recently.is_empty();
        let Some(control) = run.control.as_ref().filter(|_| rests && run.scenario.cuts.links().is_empty()) else {
            continue;
        };
        for curve in curves(control).iter().filter(|curve| !curve.is_input()) {
            let moved = curve.excursion() / curve.scale().max(1.0);
            assert!(moved < 1e-5, "{}: {} moves by {moved}", built_in.name, curve.quantity.name);
        }
    }
}

#[test]
fn what_is_not_given_has_no_control_and_cuts_are_set_against_the_whole() {
    let alone = controlled("alone", &format!("{QUESTION}duration = \"9 days\"\n"));
    assert!(alone.control.is_none() && alone.apart(quantity("lps").expect("a state")).is_none());
    let cut = controlled("cut", &format!("{QUESTION}duration = \"9 days\"\ncut = [\"skin_to_gut\"]\n"));
    assert_eq!(LeftOut::of(&cut.scenario), Some(LeftOut::Cuts));
    assert!(cut.control.expect("the whole").scenario.cuts.links().is_empty());
    let both = "[[intervention]]\nwhat = \"fibre\"\ndose = \"40 g/day\"\nfrom = \"day 1\"\nuntil = \"day 3\"\n";
    let both = controlled("both", &format!("{QUESTION}duration = \"9 days\"\ncut = [\"skin_to_gut\"]\n{both}"));
    let control = both.control.expect("a control").scenario;
    assert!(control.interventions.is_empty() && control.cuts.links().len() == both.scenario.cuts.links().len());
}

#[test]
fn a_headline_claims_nothing_that_happens_without_it() {
    // The strain washes out of a gut that recovers by itself; a dose of nothing cannot be what does it.
    let text = format!(
        "{QUESTION}duration = \"120 days\"\nstart = {{ microbes = 0.2 }}\nshow = [\"microbes\"]\n\
         [[intervention]]\nwhat = \"probiotic\"\ndose = \"100 million CFU/day\"\nfrom = \"day 1\"\nuntil = \"day 30\"\n"
    );
    let run = controlled("nothing", &text);
    let told = headline(&run, &curves(&run), Language::ENGLISH);
    assert!(told.ends_with("with or without the intervention"), "{told}");
}

#[test]
fn the_control_lies_beside_the_data_in_the_same_columns_and_can_be_left_out() {
    let desk = Desk::new();
    desk.gutskin(&["run", "tipping"]).assert().success();
    let [data, control] = ["data", "control"].map(|file| desk.read(&format!("output/tipping/{file}.csv")));
    assert_ne!(data, control);
    let [data, control]: [Vec<&str>; 2] = [&data, &control].map(|table| table.lines().collect());
    assert_eq!((data[0], data.len()), (control[0], control.len()));
    let described = desk.read("output/tipping/control.csv-metadata.json");
    assert!(described.contains("\"url\": \"control.csv\""), "{described}");
    let summary = desk.read("output/tipping/summary.md");
    assert!(summary.contains("Without it, skin inflammation stays at 0.05."), "{summary}");
    assert!(desk.read("output/tipping/chart.svg").contains(">without it</text>"));
    desk.gutskin(&["replay", "output/tipping/chart.svg", "--verify"]).assert().success();

    desk.gutskin(&["run", "tipping", "--no-control"]).assert().success();
    assert!(!desk.has("output/tipping/control.csv"), "it is not left from the run before");
    assert!(!desk.read("output/tipping/summary.md").contains("ithout it"));
    assert!(!desk.read("output/tipping/chart.svg").contains("without it"));
    for file in ["chart.svg", "run.json"] {
        desk.gutskin(&["replay", &format!("output/tipping/{file}"), "--verify"]).assert().success();
    }
}

#[test]
fn what_follows_less_of_something_is_told_as_after_its_return() {
    let text = BUILT_IN.iter().find(|built_in| built_in.name == "fibre").expect("built in").text;
    let run = controlled("less", &text.replace("dose = \"40 g/day\"", "dose = \"5 g/day\""));
    let told = headline(&run, &curves(&run), Language::ENGLISH);
    assert!(told.starts_with("Beneficial microbes fall") && told.ends_with("after the return to 15 g/day"), "{told}");
}
