//! Every built-in scenario runs, does what it says it will, and keeps its key numbers.

use gutskin::{
    analysis::{Run, expectation},
    present::{data, figure, record, summary},
    scenario::{BUILT_IN, Scenario},
};

fn runs() -> impl Iterator<Item = Run> {
    BUILT_IN.iter().map(|built_in| {
        let (scenario, warnings) = Scenario::read(built_in.name, built_in.name, built_in.text, &[])
            .unwrap_or_else(|faults| panic!("{}: {faults:?}", built_in.name));
        assert!(warnings.is_empty(), "{}: {warnings:?}", built_in.name);
        Run::of(scenario).unwrap_or_else(|error| panic!("{}: {error}", built_in.name))
    })
}

#[test]
fn what_a_scenario_leads_to_expect_is_what_happens() {
    for run in runs() {
        let name = &run.scenario.name;
        assert!(run.scenario.expectations.len() >= 2, "{name} states too little to be wrong");
        for expected in &run.scenario.expectations {
            let verdict = expectation::check(&run, expected);
            assert!(verdict.holds, "{name}: {} (found {})", expected.text, verdict.found);
            assert!(expected.why.is_some(), "{name}: `{}` does not say why", expected.text);
        }
    }
}

#[test]
fn every_scenario_is_commented_for_a_student_and_says_what_to_try() {
    for (built_in, run) in BUILT_IN.iter().zip(runs()) {
        assert!(
            built_in.text.lines().nth(1).is_some_and(|line| line.starts_with("# ")),
            "{} starts without a word",
            built_in.name
        );
        assert!(run.scenario.what_to_try.is_some(), "{} leaves the student alone", built_in.name);
        assert!(run.scenario.question.ends_with('?'), "{} asks nothing", built_in.name);
        assert!(!run.scenario.sources.is_empty() || built_in.name == "healthy", "{} has no source", built_in.name);
    }
}

#[test]
fn every_scenario_keeps_its_headline_and_its_key_numbers() {
    let mut lines = Vec::new();
    for run in runs() {
        let findings = figure::findings(&run);
        let chart = figure::time_chart(&run, &findings);
        let numbers: Vec<String> = findings
            .iter()
            .map(|finding| {
                format!(
                    "{} {:.3} [{:.3}, {:.3}] {:.3}",
                    finding.quantity.name, finding.start, finding.lowest.1, finding.highest.1, finding.end
                )
            })
            .collect();
        let steps = run.course.statistics.accepted_steps;
        lines.push(format!("{}\n  {}\n  {}\n  {steps} steps", run.scenario.name, chart.headline, numbers.join("\n  ")));
    }
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn the_spacing_of_the_output_changes_no_number() {
    let built_in = BUILT_IN.iter().find(|built_in| built_in.name == "tipping").expect("built in");
    let every = |spacing: &str| {
        let text = built_in.text.replace("duration = ", &format!("output_every = \"{spacing}\"\nduration = "));
        Run::of(Scenario::read("tipping", "tipping", &text, &[]).expect("valid").0).expect("solved")
    };
    let (daily, weekly) = (every("1 day"), every("7 days"));
    assert_eq!(daily.course.statistics, weekly.course.statistics);
    let on_days = |run: &Run| run.samples().map(|sample| (sample.day, sample)).collect::<Vec<_>>();
    let daily = on_days(&daily);
    for (day, sample) in on_days(&weekly) {
        assert!(daily.contains(&(day, sample)), "day {day} differs");
    }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    for (first, second) in runs().zip(runs()) {
        let all = |run: &Run| {
            let findings = figure::findings(run);
            let chart = figure::time_chart(run, &findings);
            let svg = gutskin::present::chart::draw(&chart, &gutskin::present::chart::Preset::slide()).expect("drawn");
            let csv = data::csv(run);
            let record = record::record(run, &[("data.csv", csv.as_bytes())]).expect("written");
            (svg, csv, record, summary::markdown(run, &findings))
        };
        assert_eq!(all(&first), all(&second), "{}", first.scenario.name);
    }
}

#[test]
fn the_table_has_a_row_for_each_day_and_nothing_is_lost_in_writing() {
    let run = runs().find(|run| run.scenario.name == "tipping").expect("built in");
    let csv = data::csv(&run);
    let mut lines = csv.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    assert_eq!(header[0], "day");
    let skin = header.iter().position(|name| *name == "skin_inflammation").expect("a column");
    let rows: Vec<Vec<f64>> =
        lines.map(|line| line.split(',').map(|cell| cell.parse().expect("a number")).collect()).collect();
    assert_eq!(rows.len(), 366);
    for (row, day) in rows.iter().zip(0_u32..) {
        assert_eq!(row[0], f64::from(day));
        assert_eq!(row[skin], run.course.state(row[0]).skin_inflammation, "written with every digit");
    }
    let metadata: serde_json::Value =
        serde_json::from_str(&data::csv_metadata(&run).expect("written")).expect("it is JSON");
    let described: Vec<&str> = metadata["tableSchema"]["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|column| column["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(described, header);
}
