//! End-to-end tests of the additional charts: which can be requested, which files result, and how typing errors are
//! answered.

#[path = "support/desk.rs"]
mod desk;

use std::fs;

use desk::Desk;
use predicates::{prelude::PredicateBooleanExt, str::contains};

#[test]
fn charts_that_are_asked_for_lie_beside_the_course_and_in_the_record() {
    let desk = Desk::new();
    let run = ["run", "tipping", "--chart", "states,flows:lps"];
    desk.gutskin(&run).assert().success().stdout(contains("states.png").and(contains("flows-lps.png")));
    let record = desk.read("output/tipping/run.json");
    for name in ["chart.svg", "states.svg", "states.png", "flows-lps.svg", "flows-lps.png"] {
        assert!(desk.has(&format!("output/tipping/{name}")), "{name}");
        assert!(record.contains(&format!("\"{name}\": \"")), "{name}");
    }
    let svg = desk.read("output/tipping/flows-lps.svg");
    assert!(svg.contains("LPS entry") && svg.contains("<desc") && svg.contains("LPS clearance (drains)"));
}

#[test]
fn no_chart_in_the_folder_shows_an_older_run_than_its_numbers() {
    let desk = Desk::new();
    desk.gutskin(&["run", "tipping", "--chart", "states"]).assert().success();
    let before = desk.read("output/tipping/states.svg");
    desk.gutskin(&["run", "tipping", "--set", "fibre=20 g/day"]).assert().success();
    let after = desk.read("output/tipping/states.svg");
    assert_ne!(before, after);
    assert!(after.contains("fibre=20 g/day") && desk.read("output/tipping/run.json").contains("states.svg"));
    // Files that a user has changed belong to the user.
    let own = after + "<!-- mine -->";
    desk.file("output/tipping/states.svg", &own);
    desk.gutskin(&["run", "tipping"]).assert().success();
    assert_eq!(desk.read("output/tipping/states.svg"), own);
    desk.gutskin(&["run", "tipping", "--chart", "states"]).assert().code(5).stderr(contains("--force"));
}

#[test]
fn four_times_as_many_pulses_have_about_four_times_as_many_points() {
    let desk = Desk::new();
    let points = |years: u32| {
        desk.file(
            "pulses.toml",
            format!(
                "title = \"Pulses\"\nquestion = \"How long?\"\nwhat_to_expect = \"Waves.\"\nduration = \"{years} years\"\n\
                 [[intervention]]\nwhat = \"antibiotic\"\ndose = \"100 %\"\nevery = \"1 month\"\nfor = \"3 days\"\n"
            ),
        );
        desk.gutskin(&["run", "pulses.toml", "--force", "--quiet"]).assert().success();
        let svg = desk.read("output/pulses/chart.svg");
        svg.split("points=\"").skip(1).filter_map(|line| line.split('"').next()).flat_map(str::split_whitespace).count()
    };
    let (few, many) = (points(5), points(20));
    assert!(few > 1000 && many < 5 * few, "{few} points for 5 years and {many} for 20");
}

#[test]
fn flows_alone_are_those_of_what_the_headline_is_about() {
    let desk = Desk::new();
    desk.gutskin(&["run", "antibiotics", "--chart", "flows", "--quiet"]).assert().success();
    let svg = desk.read("output/antibiotics/flows-microbes.svg");
    assert!(svg.contains("mostly because antibiotic kill sets in"), "{svg}");
}

#[test]
fn slips_are_answered_with_what_to_type() {
    let desk = Desk::new();
    for (typed, answer) in [
        ("flow:lps", "did you mean `flows`?"),
        ("flows:lsp", "did you mean `flows:lps`?"),
        ("cytokines", "did you mean `flows:cytokines`?"),
        ("states:lps", "write `states` alone"),
    ] {
        desk.gutskin(&["run", "fibre", "--chart", typed]).assert().code(2).stderr(contains(answer));
    }
    desk.gutskin(&["run", "fibre", "--chart", "flows:th17"])
        .assert()
        .code(2)
        .stderr(contains("th17").and(contains("--set mechanisms=all")));
    assert!(!desk.has("output/fibre"), "nothing is written when something is wrong");
}

#[test]
fn a_day_of_a_scenario_can_be_seen_in_the_diagram() {
    let desk = Desk::new();
    let day = |at: &str| ["model", "diagram", "--at", at, "--scenario", "tipping"].map(str::to_owned);
    let gutskin = |at: &str| desk.gutskin(&day(at).each_ref().map(String::as_str));
    gutskin("day 40").assert().success();
    let svg = desk.read("output/model/diagram-tipping-day-40.svg");
    assert!(svg.contains("Day 40: strongest of all is") && svg.contains("× healthy"), "{svg}");
    assert!(
        fs::read(desk.folder.join("output/model/diagram-tipping-day-40.png"))
            .expect("a picture")
            .starts_with(b"\x89PNG")
    );
    gutskin("40").assert().code(2).stderr(contains("`day 40`"));
    gutskin("day 4000").assert().code(2).stderr(contains("ends on day 365"));
    desk.gutskin(&["model", "diagram", "--at", "day 40"]).assert().code(2).stderr(contains("--scenario"));
    // An unknown box is answered with the list of boxes.
    let around = |more: &[&str]| desk.gutskin(&[&["model", "diagram", "--around"], more].concat()).assert();
    around(&["th17"]).success();
    assert!(desk.read("output/model/diagram-around-th17.svg").contains("Th17 cells: causes at the left"));
    around(&["th71"]).code(2).stderr(contains("th17"));
    around(&["th17", "--mechanisms", "core"]).code(2).stderr(contains("leave out `--mechanisms`"));
}
