//! Tests of starting a simulation from the results of a stool test.

use gutskin::{
    analysis::Simulation,
    model::Layer,
    scenario::{Scenario, diagnostics::code},
};

fn scenario(rest: &str) -> String {
    format!("title = \"t\"\nquestion = \"q?\"\nwhat_to_expect = \"w\"\nduration = \"90 days\"\n{rest}")
}

fn run(rest: &str) -> Simulation {
    let (scenario, _) = Scenario::read("t", "t.toml", &scenario(rest), &[]).expect("valid");
    Simulation::of(scenario).expect("solved")
}

#[test]
fn a_run_starts_where_the_laboratory_found_the_person() {
    let run = run(
        "mechanisms = \"all\"\n[stool_test]\nbifidobacterium = \"1 %\"\nfaecalibacterium = 3\nbutyrate = \"5 mmol/kg\"\n\
         lactulose_mannitol = 0.05\n",
    );
    assert!(run.scenario.layers.has(Layer::Microbiome));
    let found = run.sample(0.0).readouts;
    for (found, expected) in [
        (found.bifidobacterium, 1.0),
        (found.faecalibacterium, 3.0),
        (found.butyrate, 5.0),
        (found.lactulose_mannitol, 0.05),
    ] {
        assert!((found - expected).abs() < 1e-3 * expected, "{found} instead of {expected}");
    }
    // A typical adult has no second state, so the effect passes.
    assert!((run.sample(90.0).readouts.lactulose_mannitol - 0.03).abs() < 0.003);
}

#[test]
fn without_the_guilds_the_one_community_starts_in_their_place() {
    let both = run("[stool_test]\nbifidobacterium = \"2 %\"\nfaecalibacterium = \"4 %\"\n");
    assert!((both.trajectory.state(0.0).microbes - 0.5).abs() < 1e-12);
    let one = run("[stool_test]\nfaecalibacterium = \"2 %\"\n");
    assert!((one.trajectory.state(0.0).microbes - 0.25).abs() < 1e-12);
}

#[test]
fn what_a_stool_test_can_not_say_is_refused() {
    let codes = |rest: &str| -> Vec<&str> {
        let faults = Scenario::read("t", "t.toml", &scenario(rest), &[]).expect_err("faulty");
        faults.iter().map(|fault| fault.code).collect()
    };
    assert_eq!(codes("[stool_test]\nscorad = 30\n"), [code::UNKNOWN_QUANTITY]);
    assert_eq!(codes("[stool_test]\nbutyrate = \"5 g/day\"\n"), [code::UNKNOWN_UNIT]);
    assert_eq!(codes("[stool_test]\nbifidobacterium = \"300 %\"\n").len(), 1);
}
