//! Tests of `gutskin scan`: what is said agrees with the numbers, every file comes back from the figure, and what cannot be
//! answered is refused with what to type.

#[path = "support/desk.rs"]
mod desk;

use desk::Desk;
use predicates::str::contains;

const FIBRE: [&str; 4] = ["scan", "fibre", "--vary", "fibre=5..40 g/day:8"];

#[test]
fn the_headline_gives_the_numbers_of_the_ends_in_every_language() {
    for (language, from, to) in [("en", "0.31", "0.11"), ("de", "0,31", "0,11"), ("es", "0,31", "0,11")] {
        let desk = Desk::new();
        let asked = ["--of", "dysbiosis at day 110", "--lang", language, "--blank"];
        desk.gutskin(&[&FIBRE[..], &asked].concat()).assert().success();
        let summary = desk.read("output/fibre-scan-fibre/summary.md");
        let headline = summary.lines().next().unwrap_or_default();
        assert!(headline.contains(from) && headline.contains(to), "{headline}");
        let data = desk.read("output/fibre-scan-fibre/data.csv");
        let ends: Vec<f64> = [data.lines().nth(1), data.lines().last()]
            .iter()
            .map(|row| row.and_then(|row| row.split(',').nth(1)).and_then(|cell| cell.parse().ok()).expect("a number"))
            .collect();
        assert!((ends[0] - 0.31).abs() < 0.005 && (ends[1] - 0.11).abs() < 0.005, "{ends:?}");
        let blank = desk.read("output/fibre-scan-fibre/scan-blank.svg");
        assert!(
            !blank.contains(&format!("{to}<")) && !blank.contains(&format!("{to} ")),
            "the blank sheet shows where the curve begins, and nothing else of it"
        );
    }
}

#[test]
fn every_file_of_a_scan_comes_back() {
    let desk = Desk::new();
    desk.gutskin(&[&FIBRE[..], &["--blank", "--pdf", "--set", "antibiotic=20 %"]].concat()).assert().success();
    for file in ["scan.svg", "scan.png", "scan.pdf", "scan-blank.svg", "run.json"] {
        let path = format!("output/fibre-scan-fibre/{file}");
        desk.gutskin(&["replay", &path, "--verify"]).assert().success().stdout(contains("The same"));
    }
    let svg = desk.read("output/fibre-scan-fibre/scan.svg");
    assert!(svg.contains("antibiotic=20 %"), "what was changed is in the footer");
}

#[test]
fn the_default_outcome_is_of_the_last_day_of_the_dose_and_a_later_one_says_so() {
    let desk = Desk::new();
    desk.gutskin(&FIBRE).assert().success().stdout(contains("on day 114"));
    desk.gutskin(&[&FIBRE[..], &["--of", "microbes at end", "--force"]].concat()).assert().success();
    let svg = desk.read("output/fibre-scan-fibre/scan.svg");
    assert!(svg.contains("18 weeks after"), "{svg}");
}

#[test]
fn what_has_no_answer_is_refused() {
    let desk = Desk::new();
    for (arguments, reason) in [
        (["scan", "western-then-prudent", "--vary", "fibre=10..60 g/day", "--of", "lps at end"], "different amounts"),
        (["scan", "healthy", "--vary", "fibre=5..60 g/day", "--of", "peak day of lps"], "does not exist"),
        (["scan", "fibre", "--vary", "fibre=5..40 g/day", "--of", "lps at day 500"], "ends on day 240"),
    ] {
        desk.gutskin(&arguments).assert().code(2).stderr(contains(reason));
        assert!(!desk.has("output"), "{arguments:?}");
    }
    let off = ["scan", "fibre", "--vary", "th17_drive=1..5", "--of", "max skin_inflammation"];
    desk.gutskin(&off).assert().code(2).stderr(contains("needs the layer `immune`, which is off"));
    let idle = ["scan", "fibre", "--vary", "cream_effect=1..5", "--of", "max skin_inflammation"];
    desk.gutskin(&idle).assert().success().stdout(contains("does not respond to cream_effect"));
}

#[test]
fn the_axes_say_what_is_varied_and_what_is_compared_with_health() {
    let desk = Desk::new();
    let svg = |scenario: &str, vary: &str, of: &str, folder: &str| {
        desk.gutskin(&["scan", scenario, "--vary", vary, "--of", of, "--force"]).assert().success();
        desk.read(&format!("output/{scenario}-scan-{folder}/scan.svg"))
    };
    let percent = svg("tipping", "antibiotic=0, 25, 50, 75, 100 %", "max skin_inflammation", "antibiotic");
    assert!(
        percent.contains(">75</text>") && percent.contains("percent of a full dose"),
        "shares are shown in percent"
    );
    assert!(percent.contains(">healthy</text>"), "a level is compared with health");
    let days = svg("tipping", "antibiotic=0, 50, 100 %", "days skin_inflammation > 0.3", "antibiotic");
    assert!(!days.contains(">healthy</text>"), "a number of days has no healthy value");
    let added = svg("fibre-two-guilds", "fibre=0..40 g/day", "max fibre", "fibre");
    assert!(added.contains("grams per day, added"), "what is given on top is called so");
}
